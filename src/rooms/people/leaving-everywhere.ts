/** Every room answers for its own part of a person: taking it out, and forgetting it, from the top floor down. */
import type { Ctx } from '#platform/action.ts'
import { unlinkPerson } from '#platform/facts/index.ts'
import type { Home } from '#platform/home.ts'
import type { PersonalData } from '#platform/house.ts'
import type { PersonId } from './person.ts'
import { freshId } from './store.ts'

export async function exportEverywhere({ db, house }: Home, person: PersonId): Promise<PersonalData> {
  const parts = await Promise.all(house.rooms.map(async (room) => [room.name, await room.person.export(db, person)] as const))
  return Object.fromEntries(parts)
}

export async function eraseEverywhere(ctx: Ctx, person: PersonId): Promise<void> {
  const fresh = await freshId(ctx.tx)
  for (const room of ctx.house.rooms.toReversed()) await room.person.erase(ctx, person, fresh)
  await unlinkPerson(ctx.tx, person, fresh)
}
