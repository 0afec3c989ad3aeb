/** `/sitemap.xml` and its parts: what a stranger could find by walking through the home, and search engines may keep. */
import { Readable } from 'node:stream'
import { z } from 'zod'
import type { AudienceId } from '#platform/audiences.ts'
import type { Home } from '#platform/home.ts'
import { get, raw } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { notFound } from '#platform/refusal.ts'
import { gatheringsToFind, hrefOf, openDoor } from '#gatherings'
import { toldStretches } from '#conversations'
import { publicPlaces, searched, type PublicPlaces } from './public-places.ts'
import { conversationsMap, sitemapIndex, sitemapOf, STRETCH, type Listed } from './sitemap.ts'

const XML = 'application/xml; charset=utf-8'

/** There is no map of a home that is not to be found. */
async function placesToFind({ home }: Visit): Promise<PublicPlaces> {
  const places = await publicPlaces(home)
  if (!places.ofHome.search) throw notFound()
  return places
}

const index = get('/sitemap.xml', {}, async (visit) => {
  const places = await placesToFind(visit)
  const stretches = await stretchesOf(visit.home, searched(places))
  const parts = stretches.map(({ stretch, lastAt }) => ({
    href: `/sitemaps/conversations-${stretch + 1}.xml`,
    at: lastAt,
  }))
  return raw(XML, sitemapIndex(visit.origin, [...['places', 'gatherings'].map(partOf), ...parts]))
})

const partOf = (name: string): Listed => ({ href: `/sitemaps/${name}.xml`, at: undefined })

/**
 * Reading through a million conversations takes the database a second (measured): anybody may ask, and is answered from
 * what was found less than this ago, unless a group was opened or closed since.
 */
const KEPT_MINUTES = 10
type Stretches = ReturnType<typeof toldStretches>
const kept = new WeakMap<Home, { readonly audiences: string; readonly until: number; readonly stretches: Stretches }>()

function stretchesOf(home: Home, audiences: readonly AudienceId[]): Stretches {
  const asked = audiences.join(' ')
  const now = home.now().getTime()
  const before = kept.get(home)
  if (before && before.audiences === asked && before.until > now) return before.stretches
  const stretches = toldStretches(home.db, audiences, STRETCH)
  stretches.catch(() => kept.delete(home))
  kept.set(home, { audiences: asked, until: now + KEPT_MINUTES * 60_000, stretches })
  return stretches
}

/** A home of a million conversations has a hundred parts. */
const part = z.object({
  file: z
    .string()
    .regex(/^(places|gatherings|conversations-[1-9]\d{0,8})\.xml$/)
    .transform((file) => file.replace('.xml', '')),
})

const parts = get('/sitemaps/:file', { params: part }, async (visit, { params }) => {
  const places = await placesToFind(visit)
  if (params.file === 'places') return raw(XML, sitemapOf(visit.origin, listed(places)))
  if (params.file === 'gatherings') return raw(XML, sitemapOf(visit.origin, await held(visit.home, places)))
  const stretch = Number(/\d+$/.exec(params.file)?.[0]) - 1
  const lines = conversationsMap({ db: visit.home.db, origin: visit.origin, audiences: searched(places) }, stretch)
  return raw(XML, Readable.from(lines))
})

/** Thirty years of a gathering each day; those that were held longest ago are left out. */
const MOST_GATHERINGS = 10_000

async function held({ db }: Home, places: PublicPlaces): Promise<Listed[]> {
  const audiences = [await openDoor(db), ...searched(places)]
  return (await gatheringsToFind(db, audiences, MOST_GATHERINGS)).map((one) => ({ href: hrefOf(one), at: one.at }))
}

const listed = ({ groups, spaces, ofSpace }: PublicPlaces): Listed[] => [
  ...['/', '/about'].map((href) => ({ href, at: undefined })),
  ...spaces
    .filter(({ id, openness }) => openness === 'public' && ofSpace(id).search)
    .map(({ slug }) => ({ href: `/spaces/${slug}`, at: undefined })),
  ...groups
    .filter(({ spaceId }) => ofSpace(spaceId).search)
    .map(({ slug }) => ({ href: `/groups/${slug}`, at: undefined })),
]

export const sitemapPages = [index, parts]
