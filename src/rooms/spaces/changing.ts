/** A place changes its words, its door, who sees it; it is archived and taken up again. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { changeReach } from '#platform/audiences.ts'
import { found, wrong } from '#platform/refusal.ts'
import { guessLanguage } from '#platform/text/index.ts'
import { archived, changed, groupHidden, groupShown, opennessChanged, unarchived } from './facts.ts'
import { admit } from './joining.ts'
import { changeRole, ownRole } from './members-store.ts'
import { doorOf, opennessesIn, reachOf, seenByOf, type Door, type Openness, type Place, type Space } from './place.ts'
import { canArchive, canChange } from './policy.ts'
import { placeById, placeSeen } from './store.ts'
import { spacesWords } from './words.ts'
import { publicGroupIn, updateArchived, updateHidden, updateOpenness, updatePlace } from './writing-store.ts'

export type Change = {
  readonly place: number
  readonly name: string
  readonly about: string
  readonly openness: Openness
  readonly door: Door
  readonly domains: readonly string[]
  readonly icon: string | null
  readonly help: boolean
  readonly accent: string | null
  readonly founding: Space['founding']
}

export async function changePlace(ctx: Ctx, change: Change): Promise<void> {
  const place = found(await placeSeen(ctx.tx, ctx.actor, change.place))
  ensure(canChange(ctx.actor, place))
  const door = doorOf(change.openness, change.door)
  const lang = await guessLanguage(`${change.name}. ${change.about}`)
  await updatePlace(ctx.tx, place.id, { ...change, door, lang })
  await record(ctx, changed[place.kind](place.id, {}))
  if (change.openness !== place.openness) await changeOpenness(ctx, place, change.openness)
}

/** One change of reach, and everything inside is seen by others from now on. */
async function changeOpenness(ctx: Ctx, place: Place, openness: Openness): Promise<void> {
  await refuseIfTooOpen(ctx, place, openness)
  // Powers from above end at what is hidden: whoever hides a place must be in it, or nobody could open it again.
  if (openness === 'hidden') await stayInside(ctx, place)
  const standing = { openness, hiddenAt: place.hiddenAt, ...(place.kind === 'group' ? { state: place.state } : {}) }
  await changeReach(ctx.tx, place.audience, reachOf(standing, place.parent))
  await updateOpenness(ctx.tx, place.id, { openness, seenBy: seenByOf(standing, place.audience, place.parent) })
  await record(ctx, opennessChanged[place.kind](place.id, { openness }))
}

async function stayInside(ctx: Ctx, place: Place): Promise<void> {
  const person = personOf(ctx.actor)
  const role = await ownRole(ctx.tx, place.audience, person)
  if (role === undefined) await admit(ctx, place, person, 'named', 'facilitator')
  else if (role !== 'facilitator') await changeRole(ctx.tx, place, person, 'facilitator')
}

async function refuseIfTooOpen(ctx: Ctx, place: Place, openness: Openness): Promise<void> {
  if (place.kind === 'space') {
    const closes = openness === 'private' || openness === 'hidden'
    if (closes && (await publicGroupIn(ctx.tx, place.id)))
      throw wrong((lang) => spacesWords[lang].refusals.publicInside, 'openness')
    return
  }
  const space = await placeById(ctx.tx, place.spaceId)
  if (!space || opennessesIn(space.openness).includes(openness)) return
  throw wrong((lang) => spacesWords[lang].refusals.tooOpen, 'openness')
}

/** Everything stays to be read; nothing more is said in it. */
export async function archiveGroup(ctx: Ctx, { place: id }: { place: number }): Promise<void> {
  const place = await groupToKeep(ctx, id)
  if (place.archivedAt !== null) return
  await updateArchived(ctx.tx, place.id, { by: personOf(ctx.actor), at: ctx.now })
  await record(ctx, archived.group(place.id, {}))
}

export async function unarchiveGroup(ctx: Ctx, { place: id }: { place: number }): Promise<void> {
  const place = await groupToKeep(ctx, id)
  if (place.archivedAt === null) return
  await updateArchived(ctx.tx, place.id, null)
  await record(ctx, unarchived.group(place.id, {}))
}

async function groupToKeep(ctx: Ctx, id: number): Promise<Place> {
  const place = found(await placeSeen(ctx.tx, ctx.actor, id))
  ensure(place.kind === 'group' && canArchive(ctx.actor, place))
  return place
}

/** For moderation, which has asked who may: out of everybody's sight but its members' and its moderators'. */
export const hideGroup = (ctx: Ctx, id: number): Promise<void> => setHidden(ctx, id, ctx.now)
export const restoreGroup = (ctx: Ctx, id: number): Promise<void> => setHidden(ctx, id, null)

async function setHidden(ctx: Ctx, id: number, hiddenAt: Date | null): Promise<void> {
  const group = await placeById(ctx.tx, id)
  if (group?.kind !== 'group' || (group.hiddenAt === null) === (hiddenAt === null)) return
  const standing = { openness: group.openness, state: group.state, hiddenAt }
  await changeReach(ctx.tx, group.audience, reachOf(standing, group.parent))
  await updateHidden(ctx.tx, id, { hiddenAt, seenBy: seenByOf(standing, group.audience, group.parent) })
  await record(ctx, hiddenAt ? groupHidden(id, {}) : groupShown(id, {}))
}
