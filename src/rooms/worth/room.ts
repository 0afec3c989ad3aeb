import { defineRoom } from '#platform/house.ts'
import { COUNT_JOB, countLater } from './counting.ts'
import { facts } from './facts.ts'
import { onPulse, pages } from './pages.ts'
import { deedsRead, startOver, unlink } from './reading.ts'
import { dropSignings, signedBy, unsign } from './store.ts'

export const room = defineRoom({
  name: 'worth',
  floor: 6,
  about: 'What the home is worth, from what happened; money only under assumptions that a host signed.',
  pages,
  facts,
  reactions: [deedsRead],
  fillings: [onPulse],
  jobs: { [COUNT_JOB]: countLater },
  person: {
    export: async (db, person) => ({
      assumedForWhatItIsWorth: (await signedBy(db, person)).map(({ scenario, assumed, source, at }) => ({
        scenario,
        ...assumed,
        source,
        at,
      })),
    }),
    // What somebody brought, or where they were, is exported by the rooms where they did it.
    async erase(ctx, person, fresh) {
      await unsign(ctx.tx, person)
      await unlink(ctx, person, fresh)
    },
  },
  async clear({ tx }, { people }) {
    await dropSignings(tx, people)
    await startOver(tx)
  },
  tables: ['worth.signings', 'worth.deeds', 'worth.away'],
})
