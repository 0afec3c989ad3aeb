import { defineRoom } from '#platform/house.ts'
import { alikePages, besideTitle } from './alike-pages.ts'
import { commands } from './commands.ts'
import { index } from './indexing.ts'
import { searchPage } from './pages.ts'
import { goOnReading, REREAD, reread } from './rereading.ts'
import { forgetAuthor, forgetGoing } from './texts-store.ts'

export const room = defineRoom({
  name: 'search',
  floor: 4,
  about: 'Anything said here is found again, by those who may see it.',
  pages: [searchPage, ...alikePages],
  facts: [],
  fillings: [besideTitle],
  follows: index,
  jobs: { [REREAD]: reread },
  commands,
  open: goOnReading,
  frame: async () => ({ search: { href: '/search' } }),
  // Words without their text: what somebody wrote is exported by the room where they did.
  person: { export: async () => ({}), erase: (ctx, person) => forgetAuthor(ctx.tx, person) },
  clear: (ctx, going) => forgetGoing(ctx.tx, going),
  tables: ['search.texts', 'search.vocabulary', 'search.readings'],
})
