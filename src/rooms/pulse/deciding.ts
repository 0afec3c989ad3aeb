/** What people decide: a host, who sees a number and what it is called; everybody, whether they are counted. */
import { ensure, holds, personOf, record, type Actor, type Ctx } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import * as kept from './decisions-store.ts'
import { closed, limited, objected, objectionTakenBack, opened, unlimited } from './facts.ts'
import { placeOf, type NumberName, type PartName } from './number.ts'

export const canDecide = (actor: Actor): boolean => holds(actor, 'host', HOME)

export async function closeNumber(ctx: Ctx, number: NumberName | PartName): Promise<void> {
  ensure(canDecide(ctx.actor))
  if (await kept.keepClosing(ctx.tx, number, personOf(ctx.actor), ctx.now))
    await record(ctx, closed(placeOf(number), {}))
}

export async function openNumber(ctx: Ctx, number: NumberName | PartName): Promise<void> {
  ensure(canDecide(ctx.actor))
  if (await kept.dropClosing(ctx.tx, number)) await record(ctx, opened(placeOf(number), {}))
}

export async function limitNumber(
  ctx: Ctx,
  number: NumberName,
  said: { audience: number; community: number },
): Promise<void> {
  ensure(canDecide(ctx.actor))
  await kept.keepLimits(ctx.tx, number, { ...said, by: personOf(ctx.actor), at: ctx.now })
  await record(ctx, limited(placeOf(number), said))
}

export async function unlimitNumber(ctx: Ctx, number: NumberName): Promise<void> {
  ensure(canDecide(ctx.actor))
  if (await kept.dropLimits(ctx.tx, number)) await record(ctx, unlimited(placeOf(number), {}))
}

export async function object(ctx: Ctx): Promise<void> {
  const person = personOf(ctx.actor)
  if (await kept.keepObjection(ctx.tx, person, ctx.now)) await record(ctx, objected(person, {}))
}

export async function takeObjectionBack(ctx: Ctx): Promise<void> {
  const person = personOf(ctx.actor)
  if (await kept.dropObjection(ctx.tx, person)) await record(ctx, objectionTakenBack(person, {}))
}
