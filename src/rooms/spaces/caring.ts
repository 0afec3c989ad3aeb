/** Roles, given and taken: who takes care of a place. */
import { ensure, record, type Ctx } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { found } from '#platform/refusal.ts'
import { roleGiven } from './facts.ts'
import { admit } from './joining.ts'
import { passOn } from './leaving.ts'
import { changeRole, ownRole, removePerson } from './members-store.ts'
import { isForEverybody, type Place, type PlaceRole } from './place.ts'
import { canFacilitate, canGiveRole } from './policy.ts'
import { placeSeen } from './store.ts'

/** To somebody who is in; in a space that everybody reads, to anybody of the home. */
export async function giveRole(
  ctx: Ctx,
  { place: id, person, role }: { place: number; person: number; role: PlaceRole },
): Promise<void> {
  const place = found(await placeSeen(ctx.tx, ctx.actor, id))
  const listed = await ownRole(ctx.tx, place.audience, person)
  const has = found(listed ?? (await roleOfAnybody(ctx, place, person)))
  ensure(canGiveRole(ctx.actor, place, { person, has, gets: role }))
  if (listed === undefined) await admit(ctx, place, person, 'named', role)
  else if (role === 'member' && isForEverybody(place)) await removePerson(ctx.tx, place, person)
  else await changeRole(ctx.tx, place, person, role)
  await record(ctx, roleGiven[place.kind](place.id, { person, role }))
  if (has === 'facilitator') await passOn(ctx, place)
}

async function roleOfAnybody(ctx: Ctx, place: Place, person: number): Promise<PlaceRole | undefined> {
  ensure(canFacilitate(ctx.actor, place))
  if (!isForEverybody(place)) return undefined
  return (await ownRole(ctx.tx, HOME, person)) === undefined ? undefined : 'member'
}
