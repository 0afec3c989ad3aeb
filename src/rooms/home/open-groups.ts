/** Where somebody may write: the groups they are in, and those that one enters by writing. */
import type { Visit } from '#platform/http/visit.ts'
import { livesOf, type Life } from '#conversations'
import { canPostIn, groupsJoined, groupsSeen, type Group } from '#spaces'

export type OpenGroup = { readonly group: Group; readonly life: Life | undefined }
export type OpenGroups = { readonly yours: readonly Group[]; readonly others: readonly Group[] }

const MOST_JOINED = 200
const WEEK = 7 * 86_400_000
/** The largest are looked into, to find the liveliest among them. */
const LOOKED_INTO = 40

/** The largest first; more than five hundred are found through the list of groups. */
export async function openGroups({ home, actor }: Visit): Promise<OpenGroups> {
  const [joined, seen] = await Promise.all([groupsJoined(home.db, actor, MOST_JOINED), groupsSeen(home.db, actor)])
  const mine = new Set(joined.map((group) => group.id))
  const may = (group: Group) => canPostIn(actor, group)
  return { yours: joined.filter(may), others: seen.filter((group) => !mine.has(group.id) && may(group)) }
}

export async function withLives(visit: Visit, groups: readonly Group[]): Promise<OpenGroup[]> {
  const since = new Date(visit.now.getTime() - WEEK)
  const lives = await livesOf(visit.home.db, visit.actor, groups.map((group) => group.id), since)
  return groups.map((group) => ({ group, life: lives.get(group.id) }))
}

/** Where something is being said this week comes before what is large and silent. */
export async function liveliest(visit: Visit, groups: readonly Group[], most: number): Promise<OpenGroup[]> {
  const known = await withLives(visit, groups.slice(0, LOOKED_INTO))
  return known.toSorted((a, b) => (b.life?.recent ?? 0) - (a.life?.recent ?? 0)).slice(0, most)
}
