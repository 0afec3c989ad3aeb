/** Proposing a gathering. */
import { ensure, holds, personOf, record, type Ctx } from '#platform/action.ts'
import { found } from '#platform/refusal.ts'
import { joinGroup } from '#spaces'
import { proposed } from './facts.ts'
import type { Gathering } from './gathering.ts'
import { here } from './holding.ts'
import { canProposeIn, isAcceptedAtOnce } from './policy.ts'
import { gatheringWithKey } from './store.ts'
import { whereSaid, type WhereSaid } from './where.ts'
import { inTurn, insertGathering } from './writing-store.ts'
import { write, type Wording } from './writing.ts'

export type Proposing = Wording & {
  readonly where: WhereSaid
  /** Somebody looks first at what members propose, where it is not theirs to look after. */
  readonly askedFirst: boolean
  /** The same form sent twice is one gathering. */
  readonly clientKey?: string | undefined
}

/** Answers the gathering, or the same one that was sent a moment before. */
export async function propose(ctx: Ctx, proposing: Proposing): Promise<Gathering> {
  const where = found(await whereSaid(ctx.tx, ctx.actor, proposing.where))
  ensure(canProposeIn(ctx.actor, where))
  const by = personOf(ctx.actor)
  await inTurn(ctx.tx, by)
  const { clientKey } = proposing
  const already = clientKey === undefined ? undefined : await gatheringWithKey(ctx.tx, by, clientKey)
  if (already) return already
  const written = await write(ctx, where.audience, proposing)
  if (where.kind === 'group' && !holds(ctx.actor, 'member', where.audience)) await joinGroup(ctx, where.group.id)
  const atOnce = isAcceptedAtOnce(ctx.actor, where, proposing.askedFirst)
  const group = where.kind === 'group' ? where.group.id : null
  const id = await insertGathering(ctx.tx, {
    ...written, audience: where.audience, group, by, at: ctx.now, accepted: atOnce, clientKey: clientKey ?? null,
  }) // prettier-ignore
  await record(ctx, proposed(id, { group, accepted: atOnce }))
  return here(ctx, id)
}
