/** Going out, being put out, and who takes care of a place afterwards. Nobody is ever kept in. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import type { House } from '#platform/house.ts'
import { found } from '#platform/refusal.ts'
import { archived, left, roleGiven } from './facts.ts'
import { changeRole, heirsOf, ownRole, removePerson } from './members-store.ts'
import type { Place } from './place.ts'
import { canPutOut } from './policy.ts'
import { placeSeen } from './store.ts'
import { updateArchived } from './writing-store.ts'

export async function leave(ctx: Ctx, { place: id }: { place: number }): Promise<void> {
  const place = found(await placeSeen(ctx.tx, ctx.actor, id))
  const person = personOf(ctx.actor)
  const role = await ownRole(ctx.tx, place.audience, person)
  if (role === undefined) return
  await removePerson(ctx.tx, place, person)
  await record(ctx, left[place.kind](place.id, { person, how: 'left' }))
  if (role === 'facilitator') await passOn(ctx, place)
}

export async function putOut(ctx: Ctx, { place: id, person }: { place: number; person: number }): Promise<void> {
  const place = found(await placeSeen(ctx.tx, ctx.actor, id))
  const role = found(await ownRole(ctx.tx, place.audience, person))
  ensure(canPutOut(ctx.actor, place, { person, has: role }))
  await removePerson(ctx.tx, place, person)
  await record(ctx, left[place.kind](place.id, { person, how: 'putOut' }))
}

/**
 * When the last facilitator goes, the moderator who is here longest takes over. Without one, the space takes care of
 * its group and the home of its space; nobody stands above a hidden place, so there the longest member takes over, and
 * an empty one is archived.
 */
export async function passOn(ctx: Ctx, place: Place): Promise<void> {
  const { heir, others } = await heirTo({ db: ctx.tx, house: ctx.house }, place, null)
  if (others === 'cared for') return
  if (heir !== undefined) {
    await changeRole(ctx.tx, place, heir, 'facilitator')
    await record(ctx, roleGiven[place.kind](place.id, { person: heir, role: 'facilitator' }), { actor: null })
  } else if (place.openness === 'hidden' && others === 'nobody') {
    await updateArchived(ctx.tx, place.id, { by: null, at: ctx.now })
    await record(ctx, archived[place.kind](place.id, {}), { actor: null })
  }
}

type Left = { readonly heir: number | undefined; readonly others: 'cared for' | 'members' | 'nobody' }

/** Who would take over, were this person (if any) gone. Those who never claimed their account take over nothing. */
export async function heirTo(
  { db, house }: { db: Db; house: House },
  place: Place,
  without: number | null,
): Promise<Left> {
  const heirs = (await heirsOf(db, place.audience, place.openness === 'hidden')).filter(
    ({ person }) => person !== without,
  )
  if (heirs.some(({ role }) => role === 'facilitator')) return { heir: undefined, others: 'cared for' }
  const seen = await house.whoIsWho.seen(
    db,
    heirs.map(({ person }) => person),
    'fr',
  )
  const heir = heirs.find(
    ({ person, role }) => (role === 'moderator' || place.openness === 'hidden') && !seen.get(person)?.face.unclaimed,
  )
  return { heir: heir?.person, others: heirs.length === 0 ? 'nobody' : 'members' }
}
