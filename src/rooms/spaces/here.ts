/** Everything a page about one place needs to know, asked once. */
import type { Visit } from '#platform/http/visit.ts'
import { found } from '#platform/refusal.ts'
import { lastApplication, someoneWaits } from './applications-store.ts'
import { wayIn, type Way } from './doorway.ts'
import { keepersOf, ownRole } from './members-store.ts'
import type { Place, PlaceRole, Space } from './place.ts'
import { canAnswer, canRead } from './policy.ts'
import { placeBySlug, spaceById } from './store.ts'
import { sayPeople, type Somebody } from './somebody.ts'

export type Here = {
  readonly place: Place
  /** The space a group stands in, when the reader may know of it. */
  readonly space: Space | undefined
  /** The reader's own role, if they are in. */
  readonly role: PlaceRole | undefined
  readonly way: Way
  readonly keepers: readonly Somebody[]
  /** Somebody knocked, and the reader may answer. */
  readonly someoneWaits: boolean
}

export async function hereAt(visit: Visit, kind: Place['kind'], slug: string): Promise<Here> {
  const { actor } = visit
  const { db } = visit.home
  const place = found(await placeBySlug(db, actor, kind, slug))
  const role = await ownRole(db, place.audience, actor.person)
  return {
    place,
    role,
    space: place.kind === 'group' ? await spaceById(db, actor, place.spaceId) : undefined,
    way: await wayTo(visit, place, role),
    keepers: await sayPeople(visit, canRead(actor, place) ? await keepersOf(db, place.audience) : []),
    someoneWaits: canAnswer(actor, place) && (await someoneWaits(db, place.id)),
  }
}

async function wayTo({ actor, home }: Visit, place: Place, role: PlaceRole | undefined): Promise<Way> {
  const knocks = role === undefined && place.door === 'apply'
  const application = knocks ? await lastApplication(home.db, place.id, actor.person) : undefined
  const shows = role === undefined && place.door === 'domain' && actor.person !== null
  const domain = shows ? await home.house.whoIsWho.emailDomain(home.db, actor.person) : undefined
  return wayIn({ actor, place, role, application, domain })
}
