/**
 * A gate lets an upper room refuse a deed of a lower one before it is done: a newcomer's tenth post in an hour, a word
 * that is always spam. The lower room names the gate and asks; whoever cares answers in its manifest.
 */
import type { Ctx } from '#platform/action.ts'
import type { Sentence } from '#platform/refusal.ts'
import { Refusal } from '#platform/refusal.ts'

export type Gate<Deed> = { readonly gate: string; readonly deed?: Deed }
export const gate = <Deed>(name: string): Gate<Deed> => ({ gate: name })

/** `pass`, or `refuse` with the sentence the person reads. */
export type Verdict = 'pass' | { readonly refuse: Sentence; readonly status?: 403 | 422 | 429 }
export type Keeper = { readonly gate: string; readonly name: string; readonly judge: (ctx: Ctx, deed: unknown) => Promise<Verdict> }

/** Typed on both sides: the deed the gate was declared with is the deed its keeper receives. */
export const keep = <Deed>(at: Gate<Deed>, name: string, judge: (ctx: Ctx, deed: Deed) => Promise<Verdict>): Keeper => ({
  gate: at.gate,
  name,
  judge: (ctx, deed) => judge(ctx, deed as Deed),
})

export async function ask<Deed>(ctx: Ctx, at: Gate<Deed>, deed: Deed): Promise<void> {
  for (const keeper of ctx.house.keepers(at.gate)) {
    const verdict = await keeper.judge(ctx, deed)
    if (verdict !== 'pass') throw new Refusal(verdict.status ?? 422, verdict.refuse)
  }
}
