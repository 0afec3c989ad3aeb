/** The link that lets the first ones in. */
import { personOf } from '#platform/action.ts'
import type { Visit } from '#platform/http/visit.ts'
import { nearbyOrigin } from '#platform/serve/nearby.ts'
import { invite, openLinkOf } from '#people'

const FIRST_GUESTS = 100

export type FirstLink = { readonly href: string; readonly reach: 'everybody' | 'nearby' | 'here' }

/** One link that works is enough: asking twice makes no second one. */
export async function makeFirstLink(visit: Visit): Promise<void> {
  if ((await openLinkOf(visit.home, personOf(visit.actor), visit.origin)) !== undefined) return
  await visit.act((ctx) => invite(ctx, { uses: FIRST_GUESTS, landsOn: '/' }))
}

/** Whoever is near can come in before the home has an address; a link that says `localhost` would lead them to themselves. */
export async function firstLinkOf({ home, actor, origin }: Visit): Promise<FirstLink | undefined> {
  const named = home.config.address !== undefined
  const nearby = named ? undefined : nearbyOrigin(origin, home.config.bind)
  const href = await openLinkOf(home, personOf(actor), nearby ?? origin)
  return href === undefined ? undefined : { href, reach: named ? 'everybody' : nearby !== undefined || !isHere(origin) ? 'nearby' : 'here' }
}

const isHere = (origin: string): boolean => /^https?:\/\/(?:localhost|127\.|\[::1\])/.test(origin)
