/** A group that somebody founded, for the scenes of tests. One walks into it, unless it is private or hidden. */
import { foundGroup, groupById, spacesSeen, type Group, type Openness } from '#spaces'
import type { Somebody } from '#test/browser.ts'
import type { World } from '#test/world.ts'

export const idOf = (who: Somebody): number => who.person ?? 0

export async function groupBy(at: World, who: Somebody, name: string, openness: Openness = 'members'): Promise<Group> {
  const [space] = await spacesSeen(at.home.db, await at.actor(who))
  const door = openness === 'private' || openness === 'hidden' ? 'invite' : 'open'
  const spaceId = space?.id ?? 0
  const wanted = { spaceId, name, about: '', icon: null, openness, door, domains: [], help: false } as const
  const { id } = await at.act(who, (ctx) => foundGroup(ctx, wanted))
  const group = await groupById(at.home.db, await at.actor(who), id)
  if (!group) throw new Error(`${name} was not founded`)
  return group
}
