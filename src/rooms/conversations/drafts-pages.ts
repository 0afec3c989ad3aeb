/** Drafts: kept while one types, listed, thrown away. The form that publishes one deletes it. */
import { z } from 'zod'
import { personOf, sees } from '#platform/action.ts'
import { maybeLine, maybeLines } from '#platform/http/fields.ts'
import { sentAs } from '#platform/http/once.ts'
import { get, page, post, raw, seeOther } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { allow } from '#platform/limits.ts'
import { tooOften } from '#platform/refusal.ts'
import { groupById } from '#spaces'
import { hrefOf, LONGEST_POST } from './conversation.ts'
import { DraftsPage, type DraftShown } from './drafts-views.tsx'
import { DAYS_KEPT, dropDraft, keepDraft } from './drafts.ts'
import { draftsOf, type Draft } from './drafts-store.ts'
import { conversationWords } from './messages.en.ts'
import { conversationSeen, postSeen } from './store.ts'
import { postWithKey } from './writing-store.ts'
import { writtenPlace, type WrittenPlace } from './written-place.ts'
import { excerptOf } from './writing.ts'

/** Every second and a half at the most, in two tabs. */
const FASTEST_SAVING = { times: 90, minutes: 1 }

const keepBody = z.object({
  place: writtenPlace,
  text: maybeLines(LONGEST_POST),
  title: maybeLine(300),
  tags: maybeLine(300),
  kind: maybeLine(20),
  lang: maybeLine(10),
  replyTo: maybeLine(20),
  begunOn: maybeLine(20),
  from: maybeLine(20),
  address: maybeLine(2000),
  clientKey: z.uuid().optional().catch(undefined),
  since: z.coerce.number().int().min(0).catch(0),
})

/** Answers when it was kept, and what was kept elsewhere meanwhile: the newer stays, the other is offered. */
const keep = post('/drafts', { body: keepBody }, async (visit, { body }) => {
  const { home, actor } = visit
  if (!(await allow(home, `drafts of ${actor.person}`, FASTEST_SAVING))) throw tooOften()
  const { place, since, clientKey, ...fields } = body
  const typed = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
  const words = place.kind === 'group' ? [body.title, body.text, ''] : [body.text, '']
  // What was typed last may come in after what it became was published.
  const key = sentAs(clientKey, words, [])
  if (key !== undefined && (await postWithKey(home.db, personOf(actor), key))) return said({ at: 0 })
  const { savedAt, elsewhere } = await visit.act((ctx) => keepDraft(ctx, { place, typed, since }))
  const other = elsewhere && { typed: elsewhere.typed, at: elsewhere.savedAt.getTime() }
  return said({ at: savedAt.getTime(), ...(other ? { other } : {}) })
})

const said = (body: object) => raw('application/json', JSON.stringify(body), { 'cache-control': 'no-store' })

const MOST_SHOWN = 100

const list = get('/drafts', { who: 'members' }, async (visit) => {
  const { home, actor, lang, now, zone } = visit
  const drafts = await draftsOf(home.db, personOf(actor), MOST_SHOWN)
  const shown = await Promise.all(drafts.map((draft) => showing(visit, draft)))
  const body = DraftsPage({ lang, clock: { now, zone, lang }, drafts: shown, days: DAYS_KEPT })
  return page({ title: conversationWords[lang].drafts.title, body })
})

async function showing(visit: Visit, { place, typed, savedAt }: Draft): Promise<DraftShown> {
  const text = typed['text'] ?? ''
  const standing = await whereItStands(visit, place)
  return { place, savedAt, text, title: typed['title'] ?? '', excerpt: excerptOf(text), ...standing }
}

/** Without an address where one sees nothing any more: the words are given back all the same. */
async function whereItStands(
  { home, actor, lang }: Visit,
  { kind, id }: WrittenPlace,
): Promise<{ name?: string; href?: string }> {
  if (kind === 'group') {
    const group = await groupById(home.db, actor, id)
    return group ? { name: group.name, href: `/groups/${group.slug}/conversations/new` } : {}
  }
  if (kind === 'post') {
    const seen = await postSeen(home.db, actor, id)
    return seen ? { name: seen.conversation.title, href: `/posts/${id}/edition` } : {}
  }
  if (kind === 'shelf') return { name: conversationWords[lang].drafts.library, href: '/library/new' }
  if (kind === 'evening') return { name: conversationWords[lang].drafts.gatherings, href: '/gatherings/new' }
  if (kind === 'resource' || kind === 'gathering') {
    const [card] = (await home.house.subject(kind)?.cards(home.db, [id])) ?? []
    const href = kind === 'resource' ? `/library/${id}/edition` : `/gatherings/${id}/edit`
    return card && sees(actor, card.audience) && !card.hidden ? { name: card.title, href } : {}
  }
  const seen = await conversationSeen(home.db, actor, id)
  return seen ? { name: seen.title, href: `${hrefOf(seen)}#reply` } : {}
}

const removal = post(
  '/drafts/removal',
  { body: z.object({ place: writtenPlace, back: z.literal('list').optional().catch(undefined) }) },
  async (visit, { body }) => {
    await visit.act((ctx) => dropDraft(ctx, body.place))
    const { href } = body.back ? {} : await whereItStands(visit, body.place)
    return seeOther(href ?? '/drafts', conversationWords[visit.lang].drafts.dropped)
  },
)

export const draftPages = [keep, list, removal]
