/** Groups that come from elsewhere, with their dates and their people. The same source is the same group. */
import { recordAll, type Ctx } from '#platform/action.ts'
import { insertMemberships } from './bringing-store.ts'
import { groupFounded, joined, spaceOpened } from './facts.ts'
import { settle } from './founding.ts'
import { addPeople } from './members-store.ts'
import type { Group, Openness, Place, PlaceRole, Space } from './place.ts'
import { firstSpace, groupOfSource, placeById } from './store.ts'
import { updateArchived } from './writing-store.ts'

export type Brought = {
  /** Where it was found, for ever the same: `slack:T024BE7LD:C024BE91L`. */
  readonly source: string
  readonly name: string
  readonly about: string
  readonly at: Date
  /** Who founded it there. They get no power here from it: powers are given by people. */
  readonly by: number | null
  readonly members: readonly number[]
  /** What comes from elsewhere is for members until a host opens it. */
  readonly openness?: Openness
  readonly help?: boolean
  readonly archived?: boolean
  /** Missing: in the first space. */
  readonly space?: Space
  readonly icon?: string
  /** Told as if it had happened here: for a home that shows what one is like. */
  readonly lived?: true
}

/** A second run keeps what was changed here since, and adds only the people who are missing. */
export async function bringGroup(ctx: Ctx, brought: Brought): Promise<Group> {
  const known = await groupOfSource(ctx.tx, brought.source)
  const group = known ?? (await found(ctx, brought))
  const fresh = await addPeople(ctx.tx, group, brought.members)
  const telling = { at: brought.at, imported: true }
  for (const people of piecesOf(fresh)) {
    await recordAll(
      ctx,
      people.map((person) => ({ ...joined.group(group.id, { person, how: 'imported' }), actor: person, ...telling })),
    )
  }
  return { ...group, people: group.people + fresh.length }
}

async function found(ctx: Ctx, brought: Brought): Promise<Group> {
  const { name, about, at, by, source, openness = 'members', help = false, archived = false } = brought
  const space = brought.space ?? (await firstSpace(ctx.tx))
  if (!space) throw new Error('there is no space to bring groups to')
  const rest = {
    icon: brought.icon ?? null,
    accent: null,
    namedAfterHome: false,
    domains: [],
    state: 'open',
    foundedBy: by,
    foundedAt: at,
  } as const
  const door = openness === 'private' || openness === 'hidden' ? 'invite' : 'open'
  const id = await settle(ctx, { ...rest, name, about, source, openness, door, help }, space)
  if (archived) await updateArchived(ctx.tx, id, { by: null, at: ctx.now })
  await recordAll(ctx, [{ ...groupFounded(id, { space: space.id, help }), actor: by, at, imported: !brought.lived }])
  const group = await placeById(ctx.tx, id)
  if (group?.kind !== 'group') throw new Error('a group was not kept')
  return group
}

type SpaceBrought = Pick<Brought, 'source' | 'name' | 'about' | 'at' | 'by'> & { readonly openness: Openness }

/** A space as it was opened, told as if it had happened here. */
export async function bringSpace(ctx: Ctx, { source, name, about, at, by, openness }: SpaceBrought): Promise<Space> {
  const rest = { accent: null, icon: null, help: false, namedAfterHome: false, domains: [], state: 'open' } as const
  const id = await settle(
    ctx,
    { ...rest, name, about, source, openness, door: 'invite', foundedBy: by, foundedAt: at },
    null,
  )
  await recordAll(ctx, [{ ...spaceOpened(id, {}), actor: by, at }])
  const space = await placeById(ctx.tx, id)
  if (space?.kind !== 'space') throw new Error('a space was not kept')
  return space
}

export type Coming = { readonly person: number; readonly at: Date; readonly role: PlaceRole }

/** Each at their own hour, with the role they hold; told as if they had come by the door. */
export async function bringIn(ctx: Ctx, place: Place, people: readonly Coming[]): Promise<void> {
  await insertMemberships(ctx.tx, place, people)
  const how = (person: number) => (person === place.foundedBy ? 'founded' : 'door')
  await recordAll(
    ctx,
    people.map(({ person, at }) => ({
      ...joined[place.kind](place.id, { person, how: how(person) }),
      actor: person,
      at,
    })),
  )
}

/** Facts go in by the thousand: a group of a million members is no single statement. */
function* piecesOf(people: readonly number[]): Generator<readonly number[]> {
  for (let at = 0; at < people.length; at += 5000) yield people.slice(at, at + 5000)
}
