/** Saying out of whose gift something grew. Whether it did is known by the room whose thing it is: that room asks who may. */
import { record, type Ctx } from '#platform/action.ts'
import { found } from '#platform/refusal.ts'
import type { Subject } from '#platform/subjects.ts'
import { insertCredit } from './credits-store.ts'
import { credited } from './facts.ts'
import type { CreditKind } from './thanks.ts'
import { receiverIn } from './who.ts'

export type Crediting = {
  readonly person: number
  readonly subject: Subject
  readonly kind: CreditKind
  /** What it grew out of: an answer, an idea. */
  readonly source?: Subject
}

/** Twice is once. */
export async function giveCredit(ctx: Ctx, { person, subject, kind, source }: Crediting): Promise<void> {
  found(await receiverIn(ctx.tx, ctx.house, person))
  const { tx, now: at } = ctx
  const id = await insertCredit(tx, { person, kind, subject, source: source ?? null, by: ctx.actor.person, at })
  if (id !== undefined) await record(ctx, credited(id, { person, kind }))
}
