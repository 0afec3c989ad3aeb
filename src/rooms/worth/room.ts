import { defineRoom } from '#platform/house.ts'
import { facts } from './facts.ts'
import { onPulse, pages } from './pages.ts'
import { dropSignings, signedBy, unsign } from './store.ts'

export const room = defineRoom({
  name: 'worth',
  floor: 5,
  about: 'What the home is worth, from what happened; money only under assumptions that a host signed.',
  pages,
  facts,
  fillings: [onPulse],
  person: {
    export: async (db, person) => ({
      assumedForWhatItIsWorth: (await signedBy(db, person)).map(({ scenario, assumed, source, at }) => ({
        scenario,
        ...assumed,
        source,
        at,
      })),
    }),
    erase: ({ tx }, person) => unsign(tx, person),
  },
  clear: ({ tx }, { people }) => dropSignings(tx, people),
  tables: ['worth.signings'],
})
