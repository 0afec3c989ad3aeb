/** Deeds in somebody's name, at some hour, in the transaction that brings everybody. */
import type { Actor, Ctx } from '#platform/action.ts'
import { sightOf } from '#platform/audiences.ts'

/** They see what they see by now. */
export const as = async (ctx: Ctx, person: number, at: Date): Promise<Ctx> => ({
  ...ctx,
  now: at,
  actor: await actorIn(ctx, person),
})

/** Once everybody is where they belong, what each of them sees is asked once. */
export function everybodyIn(ctx: Ctx): (person: number, at: Date) => Promise<Ctx> {
  const known = new Map<number, Promise<Actor>>()
  return async (person, at) => {
    const actor = known.get(person) ?? actorIn(ctx, person)
    known.set(person, actor)
    return { ...ctx, now: at, actor: await actor }
  }
}

const actorIn = async (ctx: Ctx, person: number): Promise<Actor> => ({
  person,
  standing: 'member',
  ...(await sightOf(ctx.tx, person)),
})
