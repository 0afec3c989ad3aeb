/** What was told long ago is forgotten, once a day. */
import type { Home } from '#platform/home.ts'
import { forgetOldPushed } from './devices-store.ts'
import { forgetOldDigests } from './digest-store.ts'
import { forgetOld } from './lines-store.ts'
import { forgetOldNotes } from './notes-store.ts'

const DAY = 86_400_000
/** A season: whoever comes back after the summer finds what waited. */
const KEPT = 120 * DAY

export async function tidy(home: Home): Promise<void> {
  await forgetOld(home.db, new Date(home.now().getTime() - KEPT))
  await forgetOldNotes(home.db, new Date(home.now().getTime() - KEPT))
  await forgetOldDigests(home.db, new Date(home.now().getTime() - KEPT))
  await forgetOldPushed(home.db, new Date(home.now().getTime() - KEPT))
}
