/**
 * Where a resource stands, and so who sees it: everybody in the home, the whole world, a space or a group. What stands in a
 * group follows it wherever its doors are opened or closed.
 */
import { holds, sees, type Actor } from '#platform/action.ts'
import { HOME, type AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import { groupById, groupOfAudience, groupsJoined, spaceById, spacesSeen, type Group, type Space } from '#spaces'
import { openShelf } from './store.ts'

export type Shelf =
  | { readonly kind: 'home' | 'open'; readonly audience: AudienceId }
  | { readonly kind: 'group'; readonly audience: AudienceId; readonly group: Group }
  | { readonly kind: 'space'; readonly audience: AudienceId; readonly space: Space }

/** As a form says it: `home`, `open`, `group:5`, `space:2`. */
export type ShelfSaid = string
export const SHELF_SAID = /^(?:home|open|(?:group|space):[1-9]\d{0,14})$/

export const sayShelf = (shelf: Shelf): ShelfSaid => {
  if (shelf.kind === 'group') return `group:${shelf.group.id}`
  return shelf.kind === 'space' ? `space:${shelf.space.id}` : shelf.kind
}

/** Undefined where this actor sees nothing. */
export async function shelfSaid(db: Db, actor: Actor, said: ShelfSaid): Promise<Shelf | undefined> {
  const [kind, id] = said.split(':')
  if (kind === 'open') return { kind, audience: await openShelf(db) }
  if (kind === 'home') return sees(actor, HOME) ? { kind, audience: HOME } : undefined
  const place = kind === 'group' ? await groupById(db, actor, Number(id)) : await spaceById(db, actor, Number(id))
  if (!place || !sees(actor, place.audience)) return undefined
  return place.kind === 'group'
    ? { kind: 'group', audience: place.audience, group: place }
    : { kind: 'space', audience: place.audience, space: place }
}

/** The shelves of some audiences that this actor sees. */
export async function shelvesOf(
  db: Db,
  actor: Actor,
  audiences: readonly AudienceId[],
): Promise<ReadonlyMap<AudienceId, Shelf>> {
  const wanted = [...new Set(audiences)].filter((one) => sees(actor, one))
  if (wanted.length === 0) return new Map()
  const groups = await groupOfAudience(db, wanted)
  const loose = wanted.filter((one) => !groups.has(one) && one !== HOME)
  const open = loose.length === 0 ? undefined : await openShelf(db)
  const spaces = loose.some((one) => one !== open) ? await spacesSeen(db, actor) : []
  return new Map(
    wanted.flatMap((audience): [AudienceId, Shelf][] => {
      const group = groups.get(audience)
      if (group) return [[audience, { kind: 'group', audience, group }]]
      if (audience === HOME || audience === open)
        return [[audience, { kind: audience === HOME ? 'home' : 'open', audience }]]
      const space = spaces.find((one) => one.audience === audience)
      return space ? [[audience, { kind: 'space', audience, space }]] : []
    }),
  )
}

/** One is in a hundred groups at the most that one writes guides in. */
const MOST_GROUPS = 100

/** Where somebody may put something: the home, the spaces they read, the groups they are in, the world. */
export async function shelvesOffered(db: Db, actor: Actor): Promise<Shelf[]> {
  const spaces = await spacesSeen(db, actor)
  const groups = await groupsJoined(db, actor, MOST_GROUPS)
  const byName = new Intl.Collator()
  return [
    { kind: 'home', audience: HOME },
    // The home's first space bears its name, and everybody in the home reads it: said once is enough.
    ...spaces.flatMap((space): Shelf[] =>
      space.namedAfterHome || !sees(actor, space.audience) ? [] : [{ kind: 'space', audience: space.audience, space }],
    ),
    ...groups
      .toSorted((a, b) => byName.compare(a.name, b.name))
      .map((group): Shelf => ({ kind: 'group', audience: group.audience, group })),
    ...(holds(actor, 'facilitator', HOME) ? [{ kind: 'open', audience: await openShelf(db) } as const] : []),
  ]
}
