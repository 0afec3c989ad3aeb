import { defineRoom } from '#platform/house.ts'
import { index, startOver } from './indexing.ts'
import { searchPage } from './pages.ts'
import { forgetAuthor } from './texts-store.ts'

export const room = defineRoom({
  name: 'search',
  floor: 4,
  about: 'Anything said here is found again, by those who may see it.',
  pages: [searchPage],
  facts: [],
  follows: index,
  frame: async () => ({ search: { href: '/search' } }),
  // Words without their text: what somebody wrote is exported by the room where they did.
  person: { export: async () => ({}), erase: (ctx, person) => forgetAuthor(ctx.tx, person) },
  clear: (ctx) => startOver(ctx.tx),
  tables: ['search.texts', 'search.vocabulary'],
})
