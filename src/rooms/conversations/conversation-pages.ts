/** Reading a conversation, beginning one, answering in one. */
import type { z } from 'zod'
import { holds } from '#platform/action.ts'
import { PUBLIC } from '#platform/audiences.ts'
import { dayOf, keyOf, sentAs } from '#platform/http/once.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import { nothingTyped, said } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found, notAllowed } from '#platform/refusal.ts'
import { fillSlot } from '#platform/slots.ts'
import { quoteOf } from '#platform/text/index.ts'
import { cardOf, peopleCards } from '#people'
import { canPostIn, groupById, groupBySlug, type Group } from '#spaces'
import type { FormProps } from './answer-views.tsx'
import { ConversationAside, ConversationPage, type ReadProps } from './conversation-views.tsx'
import { confineOf } from './facts.ts'
import { hrefOf, isNamed, placeOf, type Conversation, type PostId } from './conversation.ts'
import {
  answerBody,
  conversationParams,
  ensureSaid,
  ensureSameHand,
  notTooFast,
  pictureFiles,
  readQuery,
  slugParams,
  startBody,
  startQuery,
} from './forms.ts'
import { asLeft, dropDraft } from './drafts.ts'
import { StartPage } from './form-views.tsx'
import { conversationAside, whileAsking } from './gates.ts'
import { tagsOf } from './list-store.ts'
import { lookedAtAll } from './marks-store.ts'
import { conversationWords } from './messages.en.ts'
import { canMarkHelpful, canModerate, canPost, canReact, canSort } from './policy.ts'
import { nameOf } from './someone.ts'
import { answer, startConversation } from './posting.ts'
import { readPage, type PageOfPosts } from './reading.ts'
import { conversationSeen, lastOfOthers, postSeen, voicesOf } from './store.ts'
import { addPictures } from './writing.ts'

type ReadAsked = Asked<{ id: number }, z.output<typeof readQuery>>

async function readConversation(visit: Visit, { params, query }: ReadAsked, retry: Retry): Promise<Answer> {
  const { home, actor, lang, now, zone } = visit
  const conversation = found(await conversationSeen(home.db, actor, params.id))
  const canonical = hrefOf(conversation)
  if (visit.method === 'GET' && visit.url.pathname !== canonical && !conversation.titleHidden)
    return seeOther(`${canonical}${visit.url.search}`)
  const group = await groupOf(visit, conversation)
  const reader = actor.standing === 'member' ? actor.person : null
  const shown = await readPage(visit, conversation, query.page)
  const mayPost = canPost(actor, { conversation, group })
  const body = ConversationPage({
    lang,
    clock: { now, zone, lang },
    conversation,
    reader,
    page: shown,
    place: await placeIn(visit, conversation, group),
    tags: isNamed(conversation) ? ((await tagsOf(home.db, [conversation.id])).get(conversation.id) ?? []) : [],
    may: {
      post: mayPost,
      joinFirst: reader !== null && !mayPost && group !== null && !holds(actor, 'member', group.audience),
      tend: canSort(actor, conversation),
      moderate: canModerate(actor, conversation),
      react: (one, kind) => canReact(actor, one, kind),
      helpful: (one) => canMarkHelpful(actor, conversation, one),
    },
    form: await formFor(visit, conversation, query, retry),
  })
  return page({
    title: conversation.title,
    body,
    aside: await asideOf(visit, conversation, shown.people),
    description: conversation.excerpt || undefined,
    indexed: isPublic(conversation, group),
    // Each page of a long conversation is another text.
    canonical: `${visit.origin}${canonical}${shown.page > 1 ? `?page=${shown.page}` : ''}`,
    about: { kind: 'conversation', id: conversation.id, page: shown.page },
    kept: { about: confineOf(conversation.id) },
  })
}

const groupOf = async ({ home, actor }: Visit, { groupId }: Conversation): Promise<Group | null> =>
  groupId === null ? null : ((await groupById(home.db, actor, groupId)) ?? null)

/** The group, or the thing that the conversation is about, where one may see it. */
async function placeIn(
  { home, actor }: Visit,
  { subjectKind, subjectId }: Conversation,
  group: Group | null,
): Promise<ReadProps['place']> {
  if (group) return { name: group.name, href: `/groups/${group.slug}`, attached: false }
  if (subjectKind === null || subjectId === null) return undefined
  const [card] = (await home.house.subject(subjectKind)?.cards(home.db, [subjectId])) ?? []
  return card && actor.sees.includes(card.audience) && !card.hidden
    ? { name: card.title, href: card.url, attached: true }
    : undefined
}

/** An archive is not given to search engines; what is public here may be. */
const isPublic = (conversation: Conversation, group: Group | null): boolean =>
  conversation.kind !== 'running' &&
  conversation.hiddenAt === null &&
  (group ? group.openness === 'public' : conversation.audience === PUBLIC)

/** What the form holds: what was typed, the post one answers, its words when one wants to quote them. */
async function formFor(
  visit: Visit,
  { id }: Conversation,
  { reply, quote }: ReadAsked['query'],
  retry: Retry,
): Promise<FormProps> {
  const { person } = visit.actor
  const heard = person === null ? 0 : await lastOfOthers(visit.home.db, id, person)
  const clientKey = keyOf(retry, 'answer', id, reply ?? quote ?? 0, heard, dayOf(visit))
  const left = await asLeft(visit.home.db, visit.actor, { kind: 'conversation', id }, retry)
  const form = { ...left, clientKey, to: undefined, text: '' }
  const wanted = quote ?? reply ?? Number(left.typed['replyTo'] ?? 0)
  const seen =
    Number.isSafeInteger(wanted) && wanted > 0 ? await postSeen(visit.home.db, visit.actor, wanted) : undefined
  if (seen?.conversation.id !== id || seen.post.hiddenAt !== null || seen.post.removedAt !== null) return form
  const { post: one } = seen
  const people = await peopleCards(visit.home.db, one.author === null ? [] : [one.author], visit.now)
  const name = nameOf({ people }, one.author, visit.lang)
  const to = { id: one.id, name }
  if (quote === undefined) return { ...form, to }
  // What one was writing stays, and the quote comes after it.
  const text = [said(left.typed, 'text'), quoteOf(one.markdown, name, `/posts/${one.id}`)].filter(Boolean).join('\n\n')
  return { ...form, to, typed: { ...left.typed, text } }
}

async function asideOf(visit: Visit, conversation: Conversation, known: PageOfPosts['people']) {
  const { home, lang, now } = visit
  const voices = await voicesOf(home.db, conversation.id)
  const others = voices.filter((one) => !known.has(one))
  const cards = new Map([...known, ...(await peopleCards(home.db, others, now))])
  const [panels = []] = await fillSlot(visit, conversationAside, [{ conversation }])
  if (voices.length < 2 && panels.length === 0) return undefined
  const asker = { id: conversation.author, asks: conversation.kind === 'question' }
  return {
    label: conversationWords[lang].read.about,
    children: ConversationAside({ lang, voices: voices.map((one) => cardOf(cards, one)), asker, panels }),
  }
}

const answering = post(
  '/conversations/:id/posts',
  { params: conversationParams, query: readQuery, body: answerBody, files: pictureFiles, again: readConversation },
  async (visit, { params, body, files }) => {
    const { home } = visit
    const pictures = files['pictures'] ?? []
    ensureSaid(body.text, pictures)
    ensureSameHand(visit, body.as)
    await notTooFast(visit)
    const clientKey = sentAs(body.clientKey, [body.text, body.described], pictures)
    const written = await visit.act(async (ctx) => {
      const shown = await addPictures(ctx, home.files, pictures, body.described)
      await dropDraft(ctx, { kind: 'conversation', id: params.id })
      return answer(ctx, {
        ...body,
        clientKey,
        text: [body.text, shown].filter(Boolean).join('\n\n'),
        conversation: params.id,
      })
    })
    const to = written.href ?? (await whereNow(visit, written.post))
    return seeOther(to, conversationWords[visit.lang].read.answered)
  },
)

/** Whoever just came in by speaking sees more than when they asked. */
async function whereNow({ home, actor }: Visit, post: PostId): Promise<string> {
  const seen = await postSeen(home.db, await home.actorFor(actor.person ?? 0), post)
  return seen ? placeOf(seen.conversation, seen.post) : `/posts/${post}`
}

type SlugAsked = Asked<{ slug: string }, unknown>

async function startPage(visit: Visit, { params }: SlugAsked, retry: Retry): Promise<Answer> {
  const { lang, actor, home } = visit
  const group = found(await groupBySlug(home.db, actor, params.slug))
  if (!canPostIn(actor, group)) throw notAllowed((asked) => conversationWords[asked].read.cannot)
  const place = { id: group.id, name: group.name, href: `/groups/${group.slug}` }
  const joins = !holds(actor, 'member', group.audience)
  const left = await asLeft(home.db, actor, { kind: 'group', id: group.id }, retry)
  const [beside = []] = await fillSlot(visit, whileAsking, [{ title: said(left.typed, 'title') }])
  const body = StartPage({
    lang,
    clock: { now: visit.now, zone: visit.zone, lang },
    ...left,
    clientKey: keyOf(retry, 'start', group.id, dayOf(visit)),
    group: place,
    joins,
    beside,
  })
  return page({ title: conversationWords[lang].form.title, body })
}

const begun = ({ kind, title, text }: z.output<typeof startQuery>) => ({
  ...(kind === undefined ? {} : { kind }),
  ...(title === undefined ? {} : { title }),
  ...(text === undefined ? {} : { text }),
})

const starting = post(
  '/groups/:slug/conversations',
  { params: slugParams, body: startBody, files: pictureFiles, again: startPage },
  async (visit, { params, body, files }) => {
    const { home, actor } = visit
    const group = found(await groupBySlug(home.db, actor, params.slug))
    const pictures = files['pictures'] ?? []
    ensureSaid(body.text, pictures)
    ensureSameHand(visit, body.as)
    await notTooFast(visit)
    const clientKey = sentAs(body.clientKey, [body.title, body.text, body.described], pictures)
    const { conversation } = await visit.act(async (ctx) => {
      const shown = await addPictures(ctx, home.files, pictures, body.described)
      const text = [body.text, shown].filter(Boolean).join('\n\n')
      await dropDraft(ctx, { kind: 'group', id: group.id })
      return startConversation(ctx, { ...body, clientKey, text, group: group.id })
    })
    return seeOther(hrefOf({ id: conversation, title: body.title }), conversationWords[visit.lang].form.started)
  },
)

/** Nothing is new any more in this group. */
const knowing = post('/groups/:slug/conversations/reading', { params: slugParams }, async (visit, { params }) => {
  const group = found(await groupBySlug(visit.home.db, visit.actor, params.slug))
  const { person } = visit.actor
  if (person !== null) await lookedAtAll(visit.home.db, person, group.audience, visit.now)
  return seeOther(`/groups/${group.slug}`, conversationWords[visit.lang].list.known)
})

export const conversationPages = [
  get('/groups/:slug/conversations/new', { who: 'members', params: slugParams, query: startQuery }, (visit, input) =>
    startPage(visit, input, { typed: begun(input.query), problems: {} }),
  ),
  starting,
  knowing,
  get('/conversations/:id', { params: conversationParams, query: readQuery }, (visit, input) =>
    readConversation(visit, input, nothingTyped),
  ),
  answering,
]
