/** The addresses of the feeds. Whoever asks, a public one holds what strangers may read, and nothing more. */
import { z } from 'zod'
import { idParams } from '#platform/http/fields.ts'
import { get, raw, type Answer, type Route } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found } from '#platform/refusal.ts'
import { canRead, groupBySlug } from '#spaces'
import type { Feed } from './feed.ts'
import { formats, typeOf, writeFeed, type Format } from './feed-writing.ts'
import { conversationFeed, groupFeed, homeFeed } from './feeds.ts'
import { isFresh, tagOf } from '#platform/http/fresh.ts'
import { machineHeaders, type Machines } from './machines.ts'
import { machinesAt, publicPlaces, whereOutside } from './public-places.ts'
import { refuseUnwelcome } from './refusing.ts'

const slugParams = z.object({ slug: z.string().max(100) })

const inFormat = (format: Format): Route[] => [
  get(`/feed.${format}`, {}, async (visit) => {
    const places = await publicPlaces(visit.home)
    refuseUnwelcome(visit, places.ofHome)
    return openAnswer(visit, await homeFeed(visit, places), format, places.ofHome)
  }),
  get(`/groups/:slug/feed.${format}`, { params: slugParams }, async (visit, { params }) => {
    const zed = await visit.home.stranger()
    const group = await groupBySlug(visit.home.db, zed, params.slug)
    const open = found(group && canRead(zed, group) && group.state === 'open' ? group : undefined)
    const may = await machinesAt(visit.home, { space: open.spaceId })
    refuseUnwelcome(visit, may)
    return openAnswer(visit, await groupFeed(visit, open), format, may)
  }),
  get(`/conversations/:id/feed.${format}`, { params: idParams }, async (visit, { params }) => {
    const where = found(await whereOutside(visit.home, { kind: 'conversation', id: params.id }))
    const may = await machinesAt(visit.home, where)
    refuseUnwelcome(visit, may)
    return openAnswer(visit, found(await conversationFeed(visit, params.id)), format, may)
  }),
]

export const feedPages = formats.flatMap(inFormat)

/** Asked again each time, so that what was hidden is gone with the next look; and mostly answered with nothing. */
const openAnswer = (visit: Visit, feed: Feed, format: Format, may: Machines): Answer =>
  feedAnswer(visit, feed, format, { 'cache-control': 'public, no-cache', ...machineHeaders({ ...may, search: false }) })

export function feedAnswer(visit: Visit, feed: Feed, format: Format, headers: Record<string, string>): Answer {
  const text = writeFeed(feed, format)
  const tag = tagOf(text)
  const all = { ...headers, etag: tag, 'last-modified': feed.updated.toUTCString() }
  return isFresh(visit.headers, { tag, at: feed.updated })
    ? raw(typeOf(format), '', all, 304)
    : raw(typeOf(format), text, all)
}
