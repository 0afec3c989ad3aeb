/** Keeping something for later, finding it again, and being reminded of it. */
import { z } from 'zod'
import { personOf } from '#platform/action.ts'
import { dayKey, instantOf } from '#platform/clock.ts'
import { after, choice, id } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found, wrong } from '#platform/refusal.ts'
import { fill } from '#platform/slots.ts'
import type { Card, Subject } from '#platform/subjects.ts'
import { shorten } from '#platform/text/index.ts'
import { conversationAside, postMenu } from '#conversations'
import { readerOf } from './bell.ts'
import { bookmarksOf, dropBookmark, isKept, keepBookmark, remindOf, type BookmarkPlace } from './bookmarks-store.ts'
import { BookmarksPage, KeepAct, type BookmarkShown } from './bookmarks-views.tsx'
import { notificationWords } from './messages.en.ts'

const kinds = ['conversation', 'post'] as const
const subject = { kind: choice(kinds), id }
const ON_A_PAGE = 30
const EXCERPT = 200
/** In the morning, in the reader's zone. */
const MORNING = '09:00'

const query = z.object({ after })
type ListAsked = Asked<unknown, z.output<typeof query>>

async function list(visit: Visit, { query }: ListAsked, { problems }: Retry): Promise<Answer> {
  const { home, actor, lang, now, zone } = visit
  const kept = await bookmarksOf(home.db, personOf(actor), readPlace(query.after), ON_A_PAGE + 1)
  const shown = kept.slice(0, ON_A_PAGE)
  const cards = new Map(await Promise.all(kinds.map(async (kind) => [kind, await seen(visit, kind, shown)] as const)))
  const last = kept.length > shown.length ? shown.at(-1) : undefined
  const bookmarks = shown.flatMap(({ kind, id, remindAt }): BookmarkShown[] => {
    const card = [...cards].find(([one]) => one === kind)?.[1].get(id)
    return card
      ? [{ kind, id, remindAt, title: card.title, href: card.url, lang: card.lang, text: shorten(card.text, EXCERPT) }]
      : []
  })
  const body = BookmarksPage({
    lang,
    clock: { now, zone, lang },
    bookmarks,
    problems,
    today: dayKey(now, zone),
    older: last && `/bookmarks?after=${writePlace(last)}`,
  })
  return page({ title: notificationWords[lang].bookmarks.title, body })
}

/** As they are now, for this reader: what they may not see any more is not there. */
async function seen({ home, actor }: Visit, kind: string, all: readonly Subject[]): Promise<Map<number, Card>> {
  const ids = all.flatMap((one) => (one.kind === kind ? [one.id] : []))
  const cards = (await home.house.subject(kind)?.cards(home.db, ids)) ?? []
  return new Map(
    cards.filter((card) => !card.hidden && actor.sees.includes(card.audience)).map((card) => [card.id, card]),
  )
}

const keeping = post('/bookmarks', { body: z.object(subject) }, async (visit, { body }) => {
  const card = found((await seen(visit, body.kind, [body])).get(body.id))
  await keepBookmark(visit.home.db, personOf(visit.actor), body, visit.now)
  return seeOther(card.url, notificationWords[visit.lang].bookmarks.kept)
})

const dropping = post('/bookmarks/removal', { body: z.object(subject) }, async (visit, { body }) => {
  await dropBookmark(visit.home.db, personOf(visit.actor), body)
  return seeOther('/bookmarks', notificationWords[visit.lang].bookmarks.dropped)
})

const reminding = post(
  '/bookmarks/reminding',
  { body: z.object({ ...subject, day: z.union([z.literal(''), z.iso.date('choose')], 'choose') }), query, again: list },
  async (visit, { body }) => {
    const { home, actor, now, zone, lang } = visit
    const words = notificationWords[lang].bookmarks
    const at = body.day === '' ? null : instantOf(body.day, MORNING, zone).at
    if (at && at <= now) throw wrong((asked) => notificationWords[asked].bookmarks.past, `day-${body.kind}-${body.id}`)
    await remindOf(home.db, personOf(actor), body, at)
    return seeOther('/bookmarks', at ? words.willRemind : words.willNot)
  },
)

const writePlace = ({ at, kind, id }: BookmarkPlace): string => `${at.getTime()}.${kind}.${id}`

function readPlace(text: string | undefined): BookmarkPlace | undefined {
  const parts = /^(\d{1,15})\.([a-z]{1,30})\.(\d{1,15})$/.exec(text ?? '')
  return parts ? { at: new Date(Number(parts[1])), kind: parts[2] ?? '', id: Number(parts[3]) } : undefined
}

export const bookmarkPages = [
  get('/bookmarks', { who: 'members', query }, (visit, input) => list(visit, input, { typed: {}, problems: {} })),
  keeping,
  dropping,
  reminding,
]

const keepAct = async (visit: Visit, of: Subject, aside: boolean) => {
  const reader = readerOf(visit)
  return reader ? KeepAct({ lang: visit.lang, of, kept: await isKept(visit.home.db, reader.person, of), aside }) : null
}

export const bookmarkFillings = [
  fill(conversationAside, 'keep it for later', (visit, about) =>
    Promise.all(about.map(({ conversation }) => keepAct(visit, { kind: 'conversation', id: conversation.id }, true))),
  ),
  fill(postMenu, 'keep it for later', (visit, about) =>
    Promise.all(
      about.map(({ post: one }) =>
        one.removedAt || one.hiddenAt ? null : keepAct(visit, { kind: 'post', id: one.id }, false),
      ),
    ),
  ),
]
