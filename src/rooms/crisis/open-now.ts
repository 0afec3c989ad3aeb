/**
 * The crises that are open, in memory: every page asks for them, and there are none on most days. What changes them is told as
 * a change of everything, so that another server of the home forgets them too; a moment is taken before they are read.
 */
import type { Home } from '#platform/home.ts'
import type { Moment } from '#platform/changes.ts'
import type { Actor } from '#platform/action.ts'
import { sees } from '#platform/action.ts'
import type { Crisis } from './crisis.ts'
import { openCrises } from './store.ts'

type Kept = { readonly since: Moment; readonly until: number; readonly open: readonly Crisis[] }
const kept = new WeakMap<Home, Kept>()

/** A word between servers can be lost with its connection: nobody goes without the banner for longer than this. */
const LONGEST_MS = 15_000

export async function openNow(home: Home): Promise<readonly Crisis[]> {
  const known = kept.get(home)
  const now = home.now().getTime()
  if (known && known.until > now && home.changes.holds(known.since, 'crisis')) return known.open
  const since = home.changes.moment()
  const open = await openCrises(home.db)
  kept.set(home, { since, until: now + LONGEST_MS, open })
  return open
}

/** Those that this reader sees, the latest first. */
export const openFor = async (home: Home, actor: Actor): Promise<readonly Crisis[]> =>
  (await openNow(home)).filter((crisis) => sees(actor, crisis.audience))
