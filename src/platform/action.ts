/**
 * An action is a sentence: see, may, do, tell. It receives who acts, in one transaction, and leaves facts behind.
 * Pages, importers, the demo and the tests call the same ones.
 */
import type { Tx } from '#platform/database/index.ts'
import { writeFacts, type NewFact, type Telling } from '#platform/facts/index.ts'
import type { AudienceId, Role } from '#platform/audiences.ts'
import { atLeast } from '#platform/audiences.ts'
import type { House } from '#platform/house.ts'
import { notAllowed } from '#platform/refusal.ts'

/** Who asks. A stranger has no person; a suspended person is kept as one, and sees what strangers see. */
export type Actor = {
  readonly person: number | null
  readonly standing: 'stranger' | 'member' | 'suspended'
  /** Every audience whose rows this actor sees. */
  readonly sees: readonly AudienceId[]
  readonly roles: ReadonlyMap<AudienceId, Role>
}

export type Ctx = { readonly tx: Tx; readonly actor: Actor; readonly now: Date; readonly house: House; readonly told: NewFact[] }

/** Tells what was just done. Never before it is done, never outside its transaction. */
export async function record(ctx: Ctx, fact: NewFact, telling: Partial<Telling> = {}): Promise<void> {
  await recordAll(ctx, [{ ...fact, actor: ctx.actor.person, at: ctx.now, ...telling }])
}

/** The bulk form, for importers: original dates, original actors. */
export async function recordAll(ctx: Ctx, facts: readonly (NewFact & Telling)[]): Promise<void> {
  await writeFacts(ctx.tx, facts)
  ctx.told.push(...facts)
}

export function ensure(allowed: boolean): asserts allowed {
  if (!allowed) throw notAllowed()
}

export const holds = (actor: Actor, role: Role, audience: AudienceId): boolean =>
  actor.standing === 'member' && atLeast(actor.roles.get(audience), role)
export const sees = (actor: Actor, audience: AudienceId): boolean => actor.sees.includes(audience)

/** Most actions need somebody: the person who acts, or a refusal. */
export function personOf(actor: Actor): number {
  if (actor.person === null || actor.standing !== 'member') throw notAllowed()
  return actor.person
}
