/** What machines are told about the whole home, and where a space says what it lets them read. */
import { z } from 'zod'
import { ticked } from '#platform/http/fields.ts'
import { get, post, raw, seeOther } from '#platform/http/route.ts'
import { chooseMachines } from './choosing.ts'
import { outsideWords } from './messages.en.ts'
import { publicPlaces, type PublicPlaces } from './public-places.ts'
import { robotsText, tdmrep } from './robots.ts'

/** A robots.txt is read to its first 500 KiB at least (RFC 9309): a home of a thousand open groups stays far below. */
const MOST_NAMED = 1000

const openToAi = ({ groups, spaces, ofSpace }: PublicPlaces): string[] =>
  [
    ...spaces
      .filter(({ id, openness }) => openness === 'public' && ofSpace(id).ai)
      .map(({ slug }) => `/spaces/${slug}`),
    ...groups.filter(({ spaceId }) => ofSpace(spaceId).ai).map(({ slug }) => `/groups/${slug}`),
  ].slice(0, MOST_NAMED)

const robots = get('/robots.txt', {}, async ({ home, origin }) => {
  const places = await publicPlaces(home)
  const asked = { search: places.ofHome.search, openToAi: openToAi(places), sitemap: `${origin}/sitemap.xml` }
  return raw('text/plain; charset=utf-8', robotsText(asked))
})

const reservation = get('/.well-known/tdmrep.json', {}, async ({ home }) =>
  raw('application/json', JSON.stringify(tdmrep(openToAi(await publicPlaces(home))), null, 2)),
)

const choosing = post(
  '/spaces/:slug/machines',
  { params: z.object({ slug: z.string().max(100) }), body: z.object({ search: ticked, ai: ticked }) },
  async (visit, { params, body }) => {
    await visit.act((ctx) => chooseMachines(ctx, { ...params, ...body }))
    return seeOther(`/spaces/${params.slug}/settings`, outsideWords[visit.lang].machines.saved)
  },
)

export const machinePages = [robots, reservation, choosing]
