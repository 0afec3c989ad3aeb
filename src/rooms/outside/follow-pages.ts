/** Following a group from a feed reader: where its address is, and the addresses that members have of their own. */
import { z } from 'zod'
import { id, ownPath } from '#platform/http/fields.ts'
import { get, page, post, seeOther } from '#platform/http/route.ts'
import { found, notAllowed } from '#platform/refusal.ts'
import { groupBySlug } from '#spaces'
import { feedAnswer } from './feed-pages.ts'
import type { Format } from './feed-writing.ts'
import { groupFeed } from './feeds.ts'
import { feedsOf, noteRead } from './feeds-store.ts'
import { FollowPage } from './follow-views.tsx'
import { follow, unfollow } from './following.ts'
import { outsideWords } from './messages.en.ts'
import { addressOf, readAt } from './own-address.ts'
import { canFollow, isOpen } from './policy.ts'

const slugParams = z.object({ slug: z.string().max(100) })

const followPage = get('/groups/:slug/feed', { params: slugParams }, async (visit, { params }) => {
  const { home, actor, lang, origin, now, zone } = visit
  const group = found(await groupBySlug(home.db, actor, params.slug))
  const open = isOpen(group)
  if (!open && !canFollow(actor, group)) throw notAllowed()
  const own = open ? undefined : (await feedsOf(home.db, actor.person ?? 0)).find((feed) => feed.group === group.id)
  const address = open ? `${origin}/groups/${group.slug}/feed` : own && origin + (await addressOf(home, own))
  const clock = { now, zone, lang }
  return page({ title: outsideWords[lang].follow.title, body: FollowPage({ lang, clock, group, address, own }) })
})

const following = post('/groups/:slug/feed', { params: slugParams }, async (visit, { params }) => {
  await visit.act((ctx) => follow(ctx, params))
  return seeOther(`/groups/${params.slug}/feed`)
})

const ending = post(
  '/me/feeds/:id/removal',
  { params: z.object({ id }), body: z.object({ back: ownPath }) },
  async (visit, { params, body }) => {
    await visit.act((ctx) => unfollow(ctx, params))
    return seeOther(body.back ?? '/me', outsideWords[visit.lang].follow.ended)
  },
)

const ownFile = z.object({
  file: z
    .string()
    .max(80)
    .regex(/^[\w-]+\.(rss|atom)$/)
    .transform((file) => ({
      word: file.replace(/\.\w+$/, ''),
      format: (file.endsWith('.rss') ? 'rss' : 'atom') satisfies Format as Format,
    })),
})

/** No cookie comes with it: the address is the key, and what it opens is asked anew each time. */
const ownFeed = get('/feeds/:file', { params: ownFile }, async (visit, { params: { file } }) => {
  const { home } = visit
  const { feed, group } = found(await readAt(home, file.word))
  await noteRead(home.db, feed.id, home.now().toISOString().slice(0, 10))
  const told = await groupFeed(visit, group, `/feeds/${file.word}`)
  return feedAnswer(visit, told, file.format, { 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex, noai' })
})

export const followPages = [followPage, following, ending, ownFeed]
