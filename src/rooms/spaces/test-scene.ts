/** A group in the first space, founded by Tom: what most tests begin with. */
import type { World } from '#test/world.ts'
import { foundGroup, type GroupWanted } from './founding.ts'
import type { Group } from './place.ts'
import { firstSpace, placeById } from './store.ts'

export const spaceOf = async (at: World) => {
  const space = await firstSpace(at.home.db)
  if (!space) throw new Error('a fresh home has a space')
  return space
}

export async function groupIn(at: World, wanted: Partial<GroupWanted> = {}): Promise<Group> {
  const { id: spaceId } = await spaceOf(at)
  const usual = {
    name: 'Coups de main',
    about: 'On s’aide.',
    openness: 'members',
    door: 'open',
    domains: [],
    icon: null,
    help: false,
  } as const
  return at.act(at.tom, (ctx) => foundGroup(ctx, { ...usual, spaceId, ...wanted }))
}

export const countOf = async (at: World, group: Group): Promise<number> =>
  (await placeById(at.home.db, group.id))?.people ?? 0
export const idOf = (who: { person: number | null }): number => who.person ?? 0
