/** What a reader finds at the door of a place: pure, so that every case can be read and tried. */
import type { Actor } from '#platform/action.ts'
import type { Application } from './applications-store.ts'
import { isForEverybody, type Place, type PlaceRole } from './place.ts'
import { canFacilitate, canJoin } from './policy.ts'

export type Way =
  /** Nothing to do here: everybody is in, or nobody comes in any more. */
  | { readonly way: 'none' }
  | { readonly way: 'in' }
  | { readonly way: 'signIn' }
  | { readonly way: 'open' }
  | { readonly way: 'apply' }
  | { readonly way: 'waiting' }
  | { readonly way: 'declined'; readonly answer: string }
  | { readonly way: 'invite' }
  | { readonly way: 'domain'; readonly domains: readonly string[] }

export type AtTheDoor = {
  readonly actor: Actor
  readonly place: Place
  /** The reader's own role here, if they are in. */
  readonly role: PlaceRole | undefined
  /** The last time they knocked. */
  readonly application: Application | undefined
  /** What follows the @ of their verified address. */
  readonly domain: string | undefined
}

export function wayIn({ actor, place, role, application, domain }: AtTheDoor): Way {
  if (role !== undefined && !isForEverybody(place)) return { way: 'in' }
  if (actor.standing === 'stranger')
    return place.archivedAt === null && !isForEverybody(place) ? { way: 'signIn' } : { way: 'none' }
  if (!canJoin(actor, place)) return { way: 'none' }
  if (place.door === 'open' || canFacilitate(actor, place)) return { way: 'open' }
  if (place.door === 'apply') return knocked(application)
  if (place.door === 'domain')
    return domain !== undefined && place.domains.includes(domain)
      ? { way: 'open' }
      : { way: 'domain', domains: place.domains }
  return { way: 'invite' }
}

function knocked(application: Application | undefined): Way {
  if (application && application.answeredAt === null) return { way: 'waiting' }
  return application?.accepted === false ? { way: 'declined', answer: application.answer } : { way: 'apply' }
}
