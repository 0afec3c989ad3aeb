import { daily, defineRoom } from '#platform/house.ts'
import { bell } from './bell.ts'
import { bellMoves, notesMove } from './bell-live.ts'
import { walkDigests, walkSoon } from './digest.ts'
import { bookmarkFillings, bookmarkPages } from './bookmarks-pages.ts'
import { devicePages } from './devices-pages.ts'
import { facts } from './facts.ts'
import { followingFillings, followingPages } from './following-pages.ts'
import { letters } from './mailing.ts'
import { tellNotes } from './notes.ts'
import { offPages } from './off-pages.ts'
import { bellPages } from './pages.ts'
import { clearTold, eraseTold, exportTold } from './personal-store.ts'
import { ownPanel, preferencesPages } from './preferences-pages.ts'
import { EACH_MS, pushDue } from './pushing.ts'
import { tell } from './telling.ts'
import { tidy } from './tidying.ts'

export const room = defineRoom({
  name: 'notifications',
  floor: 4,
  about: 'Being told: what concerns somebody and what they follow, once, where they want.',
  pages: [...bellPages, ...followingPages, ...preferencesPages, ...devicePages, ...offPages, ...bookmarkPages],
  facts,
  // A choice of one's own changes nothing that passers-by are shown.
  confines: ({ subject }) => `person ${subject}`,
  reactions: [tell],
  follows: tellNotes,
  live: { broadcasts: [bellMoves, notesMove] },
  fillings: [...followingFillings, ...bookmarkFillings, ownPanel],
  frame: bell,
  jobs: { 'notifications.digest': walkDigests },
  rounds: {
    'notifications.tidy': { ...daily, work: tidy },
    'notifications.letters': letters,
    'notifications.push': { eachMs: EACH_MS, work: pushDue },
  },
  open: (home) => walkSoon(home),
  person: { export: exportTold, erase: (ctx, person) => eraseTold(ctx.tx, [person]) },
  clear: (ctx, going) => clearTold(ctx.tx, going),
  tables: [
    'notifications.following',
    'notifications.loud',
    'notifications.calls',
    'notifications.lines',
    'notifications.told',
    'notifications.readers',
    'notifications.preferences',
    'notifications.mailing',
    'notifications.digests',
    'notifications.bookmarks',
    'notifications.devices',
    'notifications.pushed',
    'notifications.notes',
  ],
})
