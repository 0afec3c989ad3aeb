import { defineRoom } from '#platform/house.ts'
import { EACH_MS, endLots } from './drawing.ts'
import { facts } from './facts.ts'
import { lotPages } from './lot-pages.ts'
import { onPulse, pages } from './pages.ts'
import { clearMade, madeBy, signAfresh } from './store.ts'

export const room = defineRoom({
  name: 'comparison',
  floor: 5,
  about: 'Those who joined beside those who did not, from a list of customers of which nothing is kept but sums.',
  pages: [...pages, ...lotPages],
  facts,
  fillings: [onPulse],
  rounds: { 'comparison.keys': { eachMs: EACH_MS, work: endLots } },
  person: {
    export: async (db, person) => ({ compared: await madeBy(db, person) }),
    erase: (ctx, person, fresh) => signAfresh(ctx.tx, person, fresh),
  },
  clear: (ctx, { people }) => clearMade(ctx.tx, people),
  tables: ['comparison.results', 'comparison.lots'],
  unkept: ['comparison.keys', 'comparison.drawn'],
})
