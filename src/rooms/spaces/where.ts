/**
 * Where something of a room above stands, and so who sees it: everybody in the home, the whole world, a space or a group. What
 * stands in a group follows it wherever its doors are opened or closed. Each room keeps an audience of its own for what the whole
 * world sees (`Open`), so that it can be told apart.
 */
import { sees, type Actor } from '#platform/action.ts'
import { HOME, type AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { Group, Space } from './place.ts'
import { groupById, groupOfAudience, groupsJoined, spaceById, spacesSeen } from './store.ts'

export type Where =
  | { readonly kind: 'home' | 'open'; readonly audience: AudienceId }
  | { readonly kind: 'group'; readonly audience: AudienceId; readonly group: Group }
  | { readonly kind: 'space'; readonly audience: AudienceId; readonly space: Space }

/** As a form says it: `home`, `open`, `group:5`, `space:2`. */
export type WhereSaid = string
export const WHERE_SAID = /^(?:home|open|(?:group|space):[1-9]\d{0,14})$/

type Open = (db: Db) => Promise<AudienceId>

/** What a room above asks, once it has said which audience of its own the whole world sees; without one, nothing of it stands there. */
export const wheresWith = (open: Open = nowhere) => ({
  whereSaid: (db: Db, actor: Actor, said: WhereSaid) => whereSaid(db, actor, said, open),
  wheresOf: (db: Db, actor: Actor, audiences: readonly AudienceId[]) => wheresOf(db, actor, audiences, open),
})

/** No audience has this number. */
const nowhere: Open = async () => 0

export const sayWhere = (where: Where): WhereSaid => {
  if (where.kind === 'group') return `group:${where.group.id}`
  return where.kind === 'space' ? `space:${where.space.id}` : where.kind
}

/** Undefined where this actor sees nothing. */
async function whereSaid(db: Db, actor: Actor, said: WhereSaid, open: Open): Promise<Where | undefined> {
  const [kind, id] = said.split(':')
  if (kind === 'open') return { kind, audience: await open(db) }
  if (kind === 'home') return sees(actor, HOME) ? { kind, audience: HOME } : undefined
  const place = kind === 'group' ? await groupById(db, actor, Number(id)) : await spaceById(db, actor, Number(id))
  return place && sees(actor, place.audience) ? whereIs(place) : undefined
}

const whereIs = (place: Group | Space): Where =>
  place.kind === 'group'
    ? { kind: 'group', audience: place.audience, group: place }
    : { kind: 'space', audience: place.audience, space: place }

/** The places of some audiences that this actor sees. */
async function wheresOf(
  db: Db,
  actor: Actor,
  audiences: readonly AudienceId[],
  open: Open,
): Promise<ReadonlyMap<AudienceId, Where>> {
  const wanted = [...new Set(audiences)].filter((one) => sees(actor, one))
  if (wanted.length === 0) return new Map()
  const groups = await groupOfAudience(db, wanted)
  const loose = wanted.filter((one) => !groups.has(one) && one !== HOME)
  const world = loose.length === 0 ? undefined : await open(db)
  const spaces = loose.some((one) => one !== world) ? await spacesSeen(db, actor) : []
  return new Map(
    wanted.flatMap((audience): [AudienceId, Where][] => {
      if (audience === HOME) return [[audience, { kind: 'home', audience }]]
      if (audience === world) return [[audience, { kind: 'open', audience }]]
      const place = groups.get(audience) ?? spaces.find((one) => one.audience === audience)
      return place ? [[audience, whereIs(place)]] : []
    }),
  )
}

/** Nobody is in more groups that they bring something to. */
const MOST_GROUPS = 100

/** Where somebody may bring something, as far as they see: the home, the spaces they read, the groups they are in. */
export async function wheresJoined(db: Db, actor: Actor): Promise<Where[]> {
  const spaces = await spacesSeen(db, actor)
  const groups = await groupsJoined(db, actor, MOST_GROUPS)
  const byName = new Intl.Collator()
  return [
    { kind: 'home', audience: HOME },
    // The home's first space bears its name, and everybody in the home reads it: said once is enough.
    ...spaces.filter((space) => !space.namedAfterHome && sees(actor, space.audience)).map(whereIs),
    ...groups.toSorted((a, b) => byName.compare(a.name, b.name)).map(whereIs),
  ]
}

/** In a list the place is enough: the whole home is not worth a word. */
export function placeOf(where: Where | undefined): { readonly name: string; readonly href: string } | undefined {
  if (where?.kind === 'group') return { name: where.group.name, href: `/groups/${where.group.slug}` }
  return where?.kind === 'space' ? { name: where.space.name, href: `/spaces/${where.space.slug}` } : undefined
}
