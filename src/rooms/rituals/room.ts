import { defineRoom } from '#platform/house.ts'
import { clearRituals } from './clearing-store.ts'
import { facts } from './facts.ts'
import { fillings } from './fillings.ts'
import { formPages } from './form-pages.ts'
import { ritualsFrame } from './frame.ts'
import { leaveRituals } from './leaving.ts'
import { LET_GO, letContents } from './letting-go.ts'
import { listPages } from './list-pages.ts'
import { memoryPages } from './memory-pages.ts'
import { occasionPages } from './occasion-pages.ts'
import { exportRituals } from './personal-store.ts'
import { hearing, joining, parting } from './reacting.ts'
import { ritualPages } from './ritual-pages.ts'
import { memorySubject, occasionSubject, ritualSubject } from './subjects.ts'
import { EACH_MS, sweep } from './sweeping.ts'
import { notes } from './told.ts'

export const room = defineRoom({
  name: 'rituals',
  floor: 4,
  about: 'What comes back: a gathering, a prompt, a welcome, with a script, hosts in turn and a memory.',
  pages: [...listPages, ...formPages, ...occasionPages, ...memoryPages, ...ritualPages],
  facts,
  subjects: [ritualSubject, occasionSubject, memorySubject],
  notes,
  fillings,
  reactions: [hearing, joining, parting],
  jobs: { [LET_GO]: letContents },
  rounds: { 'rituals.sweep': { eachMs: EACH_MS, work: sweep } },
  frame: ritualsFrame,
  person: { export: exportRituals, erase: leaveRituals },
  clear: (ctx, going) => clearRituals(ctx.tx, going),
  tables: [
    'rituals.rituals',
    'rituals.occasions',
    'rituals.hosts',
    'rituals.asks',
    'rituals.said',
    'rituals.came',
    'rituals.memories',
    'rituals.newcomers',
  ],
})
