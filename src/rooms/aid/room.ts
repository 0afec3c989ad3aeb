import { defineRoom } from '#platform/house.ts'
import { boardPages } from './board-pages.ts'
import { wishesMove } from './broadcasts.ts'
import { clearWishes, forgetPerson } from './clearing-store.ts'
import { closingPages } from './closing-pages.ts'
import { confinedTo, facts } from './facts.ts'
import { sweep } from './expiring.ts'
import { tellFits } from './fitting.ts'
import { formPages } from './form-pages.ts'
import { aidFrame } from './frame.ts'
import { boardFoot, hiddenWish, wishActs, wishGate } from './gates.ts'
import { lookPages, lookSettings } from './look-pages.ts'
import { minePages } from './mine-pages.ts'
import { notes } from './notes.ts'
import { numbersPages } from './numbers-pages.ts'
import { exportAid } from './personal-store.ts'
import { proposalPages } from './proposal-pages.ts'
import { stillPages } from './still-pages.ts'
import { subjects } from './subjects.ts'
import { followThanks } from './taking-back.ts'
import { wishPages } from './wish-pages.ts'

export const room = defineRoom({
  name: 'aid',
  floor: 3,
  about: 'Needs and offers: somebody asks, somebody holds out a hand, and it ends in a thank-you.',
  pages: [
    ...boardPages,
    ...minePages,
    ...formPages,
    ...wishPages,
    ...proposalPages,
    ...closingPages,
    ...stillPages,
    ...lookPages,
    ...numbersPages,
  ],
  facts,
  confines: confinedTo,
  subjects,
  notes,
  gates: [wishGate.gate],
  slots: [wishActs.slot, hiddenWish.slot, boardFoot.slot],
  fillings: [lookSettings],
  reactions: [tellFits, followThanks],
  live: { broadcasts: [wishesMove] },
  rounds: { 'aid.sweep': { eachMs: 15 * 60_000, work: sweep } },
  frame: aidFrame,
  person: { export: exportAid, erase: (ctx, person, fresh) => forgetPerson(ctx.tx, person, fresh) },
  clear: (ctx, going) => clearWishes(ctx.tx, going),
  tables: ['aid.places', 'aid.wishes', 'aid.details', 'aid.proposals', 'aid.words', 'aid.matches', 'aid.numbers'],
})
