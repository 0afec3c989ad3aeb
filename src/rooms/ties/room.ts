import { defineRoom } from '#platform/house.ts'
import { facts } from './facts.ts'
import { COUNT_JOB, countLater } from './keeping.ts'
import { fillings, pages } from './pages.ts'
import { dropChoice, forgetTaken, namedSince } from './store.ts'

export const room = defineRoom({
  name: 'ties',
  floor: 5,
  about: 'Who does something for whom: the network of the home, explored, where only those have a name who wish it.',
  pages,
  facts,
  fillings,
  jobs: { [COUNT_JOB]: countLater },
  person: {
    export: async (db, person) => ({ namedInTheNetworkSince: (await namedSince(db, person)) ?? null }),
    // Drawn by what they did, the network is drawn again.
    async erase({ tx }, person) {
      await dropChoice(tx, person)
      await forgetTaken(tx)
    },
  },
  clear: ({ tx }) => forgetTaken(tx),
  tables: ['ties.choices'],
})
