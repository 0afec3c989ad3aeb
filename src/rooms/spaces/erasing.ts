/** What the room keeps about one person: theirs to take away, and gone when they leave for good. */
import type { Ctx } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonalData } from '#platform/house.ts'
import { applicationsOf, foundedBy, unlink } from './erasing-store.ts'
import { passOn } from './leaving.ts'
import { membershipsOf, removePerson } from './members-store.ts'
import { placeById, placesOf } from './store.ts'

export async function exportPerson(db: Db, person: number): Promise<PersonalData> {
  const memberships = await membershipsOf(db, person)
  const applications = await applicationsOf(db, person)
  const places = await placesOf(db, [...memberships.map((one) => one.place), ...applications.map((one) => one.place)])
  const nameOf = (id: number) => places.get(id)?.name
  return {
    groups: memberships.map(({ place, role, since }) => ({ name: nameOf(place), role, since })),
    applications: applications.map(({ place, ...rest }) => ({ name: nameOf(place), ...rest })),
    founded: await foundedBy(db, person),
  }
}

/** Their places go on without them: somebody else takes care, and what they answered stays answered by nobody. */
export async function erasePerson(ctx: Ctx, person: number, fresh: number): Promise<void> {
  for (const { place: id, role } of await membershipsOf(ctx.tx, person)) {
    const place = await placeById(ctx.tx, id)
    if (!place) continue
    await removePerson(ctx.tx, place, person)
    if (role === 'facilitator') await passOn(ctx, place)
  }
  await unlink(ctx.tx, person, fresh)
}
