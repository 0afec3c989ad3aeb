/**
 * Where a gathering is held, and so who sees it: everybody in the home, the whole world, a space or a group. What is held in a
 * group follows it wherever its doors are opened or closed.
 */
import { holds, sees, type Actor } from '#platform/action.ts'
import { HOME, type AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import { groupById, groupOfAudience, groupsJoined, spaceById, spacesSeen, type Group, type Space } from '#spaces'
import { openDoor } from './store.ts'

export type Where =
  | { readonly kind: 'home' | 'open'; readonly audience: AudienceId }
  | { readonly kind: 'group'; readonly audience: AudienceId; readonly group: Group }
  | { readonly kind: 'space'; readonly audience: AudienceId; readonly space: Space }

/** As a form says it: `home`, `open`, `group:5`, `space:2`. */
export type WhereSaid = string
export const WHERE_SAID = /^(?:home|open|(?:group|space):[1-9]\d{0,14})$/

export const sayWhere = (where: Where): WhereSaid => {
  if (where.kind === 'group') return `group:${where.group.id}`
  return where.kind === 'space' ? `space:${where.space.id}` : where.kind
}

/** Undefined where this actor sees nothing. */
export async function whereSaid(db: Db, actor: Actor, said: WhereSaid): Promise<Where | undefined> {
  const [kind, id] = said.split(':')
  if (kind === 'open') return { kind, audience: await openDoor(db) }
  if (kind === 'home') return sees(actor, HOME) ? { kind, audience: HOME } : undefined
  if (kind === 'group') {
    const group = await groupById(db, actor, Number(id))
    return group && sees(actor, group.audience) ? { kind, audience: group.audience, group } : undefined
  }
  const space = await spaceById(db, actor, Number(id))
  return space && sees(actor, space.audience) ? { kind: 'space', audience: space.audience, space } : undefined
}

/** The places of some audiences that this actor sees. */
export async function wheresOf(
  db: Db,
  actor: Actor,
  audiences: readonly AudienceId[],
): Promise<ReadonlyMap<AudienceId, Where>> {
  const wanted = [...new Set(audiences)].filter((one) => sees(actor, one))
  if (wanted.length === 0) return new Map()
  const groups = await groupOfAudience(db, wanted)
  const loose = wanted.filter((one) => !groups.has(one) && one !== HOME)
  const open = loose.length === 0 ? undefined : await openDoor(db)
  const spaces = loose.some((one) => one !== open) ? await spacesSeen(db, actor) : []
  return new Map(
    wanted.flatMap((audience): [AudienceId, Where][] => {
      const group = groups.get(audience)
      if (group) return [[audience, { kind: 'group', audience, group }]]
      if (audience === HOME || audience === open)
        return [[audience, { kind: audience === HOME ? 'home' : 'open', audience }]]
      const space = spaces.find((one) => one.audience === audience)
      return space ? [[audience, { kind: 'space', audience, space }]] : []
    }),
  )
}

const MOST_GROUPS = 100

/** Where somebody may propose one: the home, the spaces they read, the groups they are in, the world. */
export async function wheresOffered(db: Db, actor: Actor): Promise<Where[]> {
  const spaces = await spacesSeen(db, actor)
  const groups = await groupsJoined(db, actor, MOST_GROUPS)
  const byName = new Intl.Collator()
  const all: Where[] = [
    { kind: 'home', audience: HOME },
    // The home's first space bears its name, and everybody in the home reads it: said once is enough.
    ...spaces.flatMap((space): Where[] =>
      space.namedAfterHome || !sees(actor, space.audience) ? [] : [{ kind: 'space', audience: space.audience, space }],
    ),
    ...groups
      .toSorted((a, b) => byName.compare(a.name, b.name))
      .map((group): Where => ({ kind: 'group', audience: group.audience, group })),
    { kind: 'open', audience: await openDoor(db) },
  ]
  return all.filter((where) => where.kind !== 'group' || holds(actor, 'member', where.audience))
}

/** In a list the place is enough: the whole home is not worth a word. */
export function placeOf(where: Where | undefined): { readonly name: string; readonly href: string } | undefined {
  if (where?.kind === 'group') return { name: where.group.name, href: `/groups/${where.group.slug}` }
  return where?.kind === 'space' ? { name: where.space.name, href: `/spaces/${where.space.slug}` } : undefined
}
