import { defineRoom } from '#platform/house.ts'
import { afterPages } from './after-pages.ts'
import { deedPages } from './deed-pages.ts'
import { confinedTo, facts } from './facts.ts'
import { fillings } from './filling.ts'
import { clearReplays, exportReplays, forgetPerson } from './personal-store.ts'
import { FOLLOW, followAgain, followRoom, followStage } from './recording.ts'
import { partPages } from './part-pages.ts'
import { replayPages } from './replay-pages.ts'
import { DROP, dropContents, dropSoon } from './dropping.ts'
import { SHORTEN, shorten } from './shortening.ts'
import { notes } from './told.ts'
import { makeWhole, WHOLE } from './whole.ts'

export const room = defineRoom({
  name: 'replays',
  floor: 5,
  about: 'What a gathering leaves: its replay, who was there, thanks, and the questions that nobody answered.',
  pages: [...replayPages, ...deedPages, ...partPages, ...afterPages],
  facts,
  confines: confinedTo,
  notes,
  fillings,
  reactions: [followStage],
  jobs: { [FOLLOW]: followRoom, [DROP]: dropContents, [SHORTEN]: shorten, [WHOLE]: makeWhole },
  open: followAgain,
  person: {
    export: exportReplays,
    erase: async (ctx, person, fresh) => dropSoon(ctx.tx, await forgetPerson(ctx, person, fresh)),
  },
  clear: clearReplays,
  tables: [
    'replays.replays', 'replays.parts', 'replays.tracks', 'replays.spans', 'replays.chapters', 'replays.cuts', 'replays.stretches',
    'replays.attended',
    'replays.greeted', 'replays.carried',
  ], // prettier-ignore
})
