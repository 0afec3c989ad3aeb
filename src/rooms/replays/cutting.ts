/** Whoever is on it cuts their own part, at once, or asks a host to; a host cuts anybody's. It is gone from the disk, not only from sight. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { forgetFiles } from '#platform/files/added.ts'
import type { FileKey } from '#platform/files/index.ts'
import { found } from '#platform/refusal.ts'
import type { PersonId } from '#people'
import { cut, cutAsked } from './facts.ts'
import { canCut } from './policy.ts'
import { seeReplay } from './seen.ts'
import { holdReplay, setWhole } from './store.ts'
import { askCut, deleteTracks, isOnAny, noteCut } from './tracks-store.ts'

export async function askForCut(ctx: Ctx, id: number, why: string): Promise<void> {
  await seeReplay(ctx, id)
  const person = personOf(ctx.actor)
  found((await isOnAny(ctx.tx, [id], person)).has(id) ? person : undefined)
  await askCut(ctx.tx, id, person, ctx.now, why)
  await record(ctx, cutAsked(id, {}))
}

/** Answers the contents to take from the disk once this is committed. */
export async function cutPart(ctx: Ctx, id: number, person: PersonId): Promise<FileKey[]> {
  await holdReplay(ctx.tx, id)
  const { gathering } = await seeReplay(ctx, id)
  ensure(canCut(ctx.actor, gathering, person))
  const files = await deleteTracks(ctx.tx, person, id)
  if (files.length === 0) return []
  // One file for all holds their part too.
  const whole = await setWhole(ctx.tx, id, null)
  await noteCut(ctx.tx, id, person, personOf(ctx.actor), ctx.now)
  await record(ctx, cut(id, { person }))
  return forgetFiles(ctx.tx, whole === null ? files : [...files, whole])
}
