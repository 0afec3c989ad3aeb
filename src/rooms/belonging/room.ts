import { defineRoom } from '#platform/house.ts'
import { answerPages } from './answer-pages.ts'
import { EACH_MS, endRuns } from './ending.ts'
import { facts } from './facts.ts'
import { onPulse, pages } from './pages.ts'
import { clearAsked, keptOf, signAfresh } from './store.ts'
import { notes } from './told.ts'

export const room = defineRoom({
  name: 'belonging',
  floor: 5,
  about: 'Do people feel that this place is theirs? A tested scale, asked of some drawn by lot, kept as sums.',
  pages: [...pages, ...answerPages],
  facts,
  notes,
  fillings: [onPulse],
  rounds: { 'belonging.ending': { eachMs: EACH_MS, work: endRuns } },
  // What they answered cannot be found again, by them or by anybody: only that they were asked.
  person: {
    export: async (db, person) => {
      const { asked, never } = await keptOf(db, person)
      return { askedOn: asked, neverAskSince: never, answers: 'kept as sums only, never with a person' }
    },
    erase: (ctx, person, fresh) => signAfresh(ctx.tx, person, fresh),
  },
  clear: (ctx, { people }) => clearAsked(ctx.tx, people),
  // Not `given` and `done`: two backups, one before and one after an answer, would tell it.
  tables: ['belonging.runs', 'belonging.asked', 'belonging.never', 'belonging.results'],
})
