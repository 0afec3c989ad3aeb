/** What is about to be changed: as this actor may see it, and nobody else's to change until they are done. */
import type { Actor, Ctx } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import { found } from '#platform/refusal.ts'
import type { Occasion, OccasionId } from './occasion.ts'
import { occasionOfDay, occasionsByIds } from './occasions-store.ts'
import { canReadRitual } from './policy.ts'
import type { Ritual, RitualId } from './ritual.ts'
import { holdRitual, ritualsByIds, ritualSeen } from './store.ts'

type Asking = { readonly tx: Db; readonly actor: Actor }

export async function readRitual({ tx, actor }: Asking, id: RitualId): Promise<Ritual> {
  const ritual = found(await ritualSeen(tx, actor, id))
  return found(canReadRitual(actor, ritual) ? ritual : undefined)
}

/** Of two who act at once, the second sees what the first did; what one may not read is not there. */
export async function held(ctx: Ctx, id: RitualId): Promise<Ritual> {
  await holdRitual(ctx.tx, id)
  return readRitual(ctx, id)
}

export async function here(ctx: Ctx, id: RitualId): Promise<Ritual> {
  return found((await ritualsByIds(ctx.tx, [id]))[0])
}

export type Both = { readonly ritual: Ritual; readonly occasion: Occasion }

export async function readOccasion(asking: Asking, id: OccasionId): Promise<Both> {
  const occasion = found((await occasionsByIds(asking.tx, [id]))[0])
  return { occasion, ritual: await readRitual(asking, occasion.ritual) }
}

export async function heldOccasion(ctx: Ctx, id: OccasionId): Promise<Both> {
  const { ritual } = await readOccasion(ctx, id)
  await holdRitual(ctx.tx, ritual.id)
  return { ritual, occasion: found((await occasionsByIds(ctx.tx, [id]))[0]) }
}

/** The one of a day, which is its name. */
export async function occasionOn(asking: Asking, id: RitualId, day: string): Promise<Occasion> {
  const ritual = await readRitual(asking, id)
  return found(await occasionOfDay(asking.tx, ritual.id, day))
}
