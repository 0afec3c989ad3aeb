/** Opening spaces, and founding groups in them. A community is started by its people: any member may found a group. */
import { randomInt } from 'node:crypto'
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { changeReach, HOME, openAudience } from '#platform/audiences.ts'
import { ask } from '#platform/gates.ts'
import { found, notAllowed, tooOften, wrong } from '#platform/refusal.ts'
import { guessLanguage } from '#platform/text/index.ts'
import { groupDeclined, groupAsked, groupFounded, joined, spaceOpened } from './facts.ts'
import { foundingGate } from './gates.ts'
import { addPeople } from './members-store.ts'
import {
  doorOf,
  opennessesIn,
  reachOf,
  seenByOf,
  slugOf,
  type Door,
  type Group,
  type Openness,
  type Place,
  type Space,
} from './place.ts'
import { canAnswerFounding, canFacilitate, canFound, canFoundAtOnce, canOpenSpaces } from './policy.ts'
import { groupById, placeById, spaceById } from './store.ts'
import { spacesWords } from './words.ts'
import {
  foundedWith,
  freeSlug,
  groupsFoundedSince,
  insertPlace,
  inTurn,
  updateFounding,
  type NewPlace,
} from './writing-store.ts'

export type PlaceWanted = {
  readonly name: string
  readonly about: string
  readonly openness: Openness
  readonly door: Door
  readonly domains: readonly string[]
  /** The same form sent twice founds once. */
  readonly clientKey?: string | undefined
}
export type GroupWanted = PlaceWanted & {
  readonly spaceId: number
  readonly icon: string | null
  readonly help: boolean
}
export type SpaceWanted = PlaceWanted & { readonly accent: string | null }

/** The group, its founder already its facilitator. Where a space asks for a yes, it waits for it (`state: 'asked'`). */
export async function foundGroup(ctx: Ctx, wanted: GroupWanted): Promise<Group> {
  const space = found(await spaceById(ctx.tx, ctx.actor, wanted.spaceId))
  ensure(canFound(ctx.actor, space))
  const person = personOf(ctx.actor)
  await inTurn(ctx.tx, person)
  const already = await foundedBefore(ctx, wanted)
  if (already?.kind === 'group') return already
  await askFirst(ctx, wanted, space)
  const state = canFoundAtOnce(ctx.actor, space) ? 'open' : 'asked'
  const id = await settle(
    ctx,
    { ...wanted, state, accent: null, namedAfterHome: false, foundedBy: person, foundedAt: ctx.now, source: null },
    space,
  )
  const group = await groupHere(ctx, id)
  await addPeople(ctx.tx, group, [person], 'facilitator')
  await record(
    ctx,
    state === 'open' ? groupFounded(id, { space: space.id, help: wanted.help }) : groupAsked(id, { space: space.id }),
  )
  if (state === 'open') await record(ctx, joined.group(id, { person, how: 'founded' }))
  return group
}

/** A facilitator of the space says yes: the group opens, and its founder is the one who founded it. */
export async function acceptGroup(ctx: Ctx, { id }: { id: number }): Promise<Group> {
  const group = found(await groupById(ctx.tx, ctx.actor, id))
  ensure(canAnswerFounding(ctx.actor, group))
  await changeReach(ctx.tx, group.audience, reachOf({ openness: group.openness }, group.parent))
  await answer(ctx, group, 'open', '')
  const founder = { actor: group.foundedBy }
  await record(ctx, groupFounded(group.id, { space: group.spaceId, help: group.help }), founder)
  if (group.foundedBy !== null)
    await record(ctx, joined.group(group.id, { person: group.foundedBy, how: 'founded' }), founder)
  return group
}

/** A no, with the words that the one who asked will read. */
export async function declineGroup(ctx: Ctx, { id, because }: { id: number; because: string }): Promise<Group> {
  const group = found(await groupById(ctx.tx, ctx.actor, id))
  ensure(canAnswerFounding(ctx.actor, group))
  await answer(ctx, group, 'declined', because)
  await record(ctx, groupDeclined(group.id, { space: group.spaceId }))
  return group
}

export async function openSpace(ctx: Ctx, wanted: SpaceWanted): Promise<Space> {
  ensure(canOpenSpaces(ctx.actor))
  const person = personOf(ctx.actor)
  await inTurn(ctx.tx, person)
  const already = await foundedBefore(ctx, wanted)
  if (already?.kind === 'space') return already
  const space = await openSpaceBy(ctx, wanted, person)
  await addPeople(ctx.tx, space, [person], 'facilitator')
  return space
}

/** For the home itself, which opens its first space without anybody asking. */
export async function openSpaceBy(
  ctx: Ctx,
  wanted: SpaceWanted & { namedAfterHome?: boolean },
  by: number | null,
): Promise<Space> {
  const rest = {
    spaceId: null,
    icon: null,
    help: false,
    state: 'open',
    foundedBy: by,
    foundedAt: ctx.now,
    source: null,
  } as const
  const id = await settle(ctx, { namedAfterHome: false, ...wanted, ...rest }, null)
  await record(ctx, spaceOpened(id, {}))
  const space = await placeById(ctx.tx, id)
  if (space?.kind !== 'space') throw new Error('a space was not kept')
  return space
}

/** A person starts what they can look after; whoever looks after the space arranges it as it needs. */
const GROUPS_A_DAY = 10
const DAY = 86_400_000

async function askFirst(ctx: Ctx, { name, about, openness }: GroupWanted, space: Space): Promise<void> {
  if (!opennessesIn(space.openness).includes(openness))
    throw wrong((lang) => spacesWords[lang].refusals.tooOpen, 'openness')
  await notTooMany(ctx, space)
  await ask(ctx, foundingGate, { name, about, spaceId: space.id })
}

async function notTooMany(ctx: Ctx, space: Space): Promise<void> {
  if (canFacilitate(ctx.actor, space)) return
  const founded = await groupsFoundedSince(ctx.tx, personOf(ctx.actor), new Date(ctx.now.getTime() - DAY))
  if (founded >= GROUPS_A_DAY)
    throw tooOften((lang) => spacesWords[lang].refusals.tooManyGroups({ most: GROUPS_A_DAY }))
}

async function foundedBefore(ctx: Ctx, { clientKey }: PlaceWanted): Promise<Place | undefined> {
  const id = clientKey === undefined ? undefined : await foundedWith(ctx.tx, personOf(ctx.actor), clientKey)
  return id === undefined ? undefined : placeById(ctx.tx, id)
}

type Settling = Omit<NewPlace, 'slug' | 'lang' | 'audience' | 'seenBy' | 'spaceId'>

/** Gives a place its address and its audience, and keeps it. Answers its id. */
export async function settle(ctx: Ctx, wanted: Settling, space: Space | null): Promise<number> {
  const parent = space?.audience ?? HOME
  const audience = await openAudience(ctx.tx, reachOf(wanted, parent))
  return insertPlace(ctx.tx, {
    ...wanted,
    spaceId: space?.id ?? null,
    slug: await freeSlug(ctx.tx, slugFor(wanted, space ? 'group' : 'space'), space ? 'group' : 'space'),
    lang: await guessLanguage(`${wanted.name}. ${wanted.about}`),
    door: doorOf(wanted.openness, wanted.door),
    audience,
    seenBy: seenByOf(wanted, audience, parent),
  })
}

/** The last part of addresses that mean something else. */
const taken = new Set(['new'])

/** A hidden group's address cannot be guessed from its name, nor tell that the name was already taken. */
function slugFor({ name, openness }: Pick<PlaceWanted, 'name' | 'openness'>, otherwise: string): string {
  const slug = slugOf(name)
  const plain = slug === '' || taken.has(slug) ? `${otherwise}${slug && `-${slug}`}` : slug
  return openness === 'hidden' ? `${plain}-${randomInt(36 ** 5, 36 ** 6).toString(36)}` : plain
}

async function groupHere(ctx: Ctx, id: number): Promise<Group> {
  const group = await placeById(ctx.tx, id)
  if (group?.kind !== 'group') throw new Error('a group was not kept')
  return group
}

async function answer(ctx: Ctx, group: Group, state: Group['state'], words: string): Promise<void> {
  const by = ctx.actor.person
  if (by === null) throw notAllowed()
  const seenBy = seenByOf({ openness: group.openness, state }, group.audience, group.parent)
  await updateFounding(ctx.tx, group.id, { state, seenBy, by, at: ctx.now, answer: words })
}
