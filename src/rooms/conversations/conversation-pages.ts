/** Reading a conversation, beginning one, answering in one. */
import { z } from 'zod'
import { holds, sees } from '#platform/action.ts'
import { PUBLIC } from '#platform/audiences.ts'
import { id } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found, notAllowed } from '#platform/refusal.ts'
import { fillSlot } from '#platform/slots.ts'
import { quoteOf } from '#platform/text/index.ts'
import { cardOf, peopleCards } from '#people'
import { canPostIn, groupById, groupBySlug, type Group } from '#spaces'
import { ConversationAside, ConversationPage } from './conversation-views.tsx'
import { hrefOf, placeOf, type Conversation } from './conversation.ts'
import { answerBody, conversationParams, ensureSaid, keyOf, nothingTyped, notTooFast, pictureFiles, startBody } from './forms.ts'
import { StartPage } from './form-views.tsx'
import { conversationAside } from './gates.ts'
import { conversationWords } from './messages.en.ts'
import { canModerate, canPost, canReact, canRename } from './policy.ts'
import { answer, startConversation } from './posting.ts'
import { readPage } from './reading.ts'
import { conversationSeen, postSeen, tagsOf, voicesOf } from './store.ts'
import { addPictures } from './writing.ts'

const readQuery = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined),
  reply: id.optional().catch(undefined),
  quote: id.optional().catch(undefined),
})
type ReadAsked = Asked<{ id: number }, z.output<typeof readQuery>>

async function readConversation(visit: Visit, { params, query }: ReadAsked, retry: Retry): Promise<Answer> {
  const { db } = visit.home
  const conversation = found(await conversationSeen(db, visit.actor, params.id))
  const canonical = hrefOf(conversation)
  if (visit.method === 'GET' && visit.url.pathname !== canonical) return seeOther(`${canonical}${visit.url.search}`)
  const group = conversation.groupId === null ? null : ((await groupById(db, visit.actor, conversation.groupId)) ?? null)
  const shown = await readPage(visit, conversation, query.page)
  const voices = await voicesOf(db, conversation.id)
  const cards = await peopleCards(db, voices, visit.now)
  const [panels] = await fillSlot(visit, conversationAside, [{ conversation }])
  const member = visit.actor.standing === 'member' ? visit.actor.person : null
  const mayPost = canPost(visit.actor, { conversation, group })
  const body = ConversationPage({
    lang: visit.lang,
    clock: { now: visit.now, zone: visit.zone, lang: visit.lang },
    conversation, page: shown, reader: member,
    group: group ? { name: group.name, href: `/groups/${group.slug}` } : undefined,
    tags: (await tagsOf(db, [conversation.id])).get(conversation.id) ?? [],
    may: {
      post: mayPost,
      joinFirst: member !== null && !mayPost && group !== null && !holds(visit.actor, 'member', group.audience),
      tend: canRename(visit.actor, conversation),
      moderate: canModerate(visit.actor, conversation),
      react: (one, kind) => canReact(visit.actor, one, kind),
    },
    form: { ...retry, clientKey: keyOf(retry), ...(await replyFrom(visit, conversation, query)) },
  })
  const aside = voices.length > 1 || (panels?.length ?? 0) > 0
    ? { label: conversationWords[visit.lang].read.voices, children: ConversationAside({ lang: visit.lang, voices: voices.map((one) => cardOf(cards, one)), asker: conversation.author, panels: panels ?? [] }) }
    : undefined
  return page({ title: conversation.title, body, aside, description: conversation.excerpt || undefined, indexed: isPublic(conversation, group), canonical: `${visit.origin}${canonical}` })
}

/** What came from elsewhere is not given to search engines; what is public here may be. */
const isPublic = (conversation: Conversation, group: Group | null): boolean =>
  conversation.kind !== 'running' && (group ? group.openness === 'public' : conversation.audience === PUBLIC) && conversation.hiddenAt === null

/** The post one answers to, and its words when one wants to quote them. */
async function replyFrom(visit: Visit, conversation: Conversation, { reply, quote }: ReadAsked['query']): Promise<{ replyTo: string; text: string }> {
  const to = quote ?? reply
  const seen = to === undefined ? undefined : await postSeen(visit.home.db, visit.actor, to)
  if (!seen || seen.conversation.id !== conversation.id || seen.post.hiddenAt !== null || seen.post.removedAt !== null) return { replyTo: '', text: '' }
  const author = seen.post.author === null ? undefined : cardOf(await peopleCards(visit.home.db, [seen.post.author], visit.now), seen.post.author)
  return { replyTo: String(seen.post.id), text: quote === undefined ? '' : `${quoteOf(seen.post.markdown, author?.name ?? '—')}\n\n` }
}

const answering = post(
  '/conversations/:id/posts',
  { params: conversationParams, query: readQuery, body: answerBody, files: pictureFiles, again: readConversation },
  async (visit, { params, body, files }) => {
    const pictures = files['pictures'] ?? []
    ensureSaid(body.text, pictures)
    await notTooFast(visit)
    const written = await visit.act(async (ctx) => {
      const shown = await addPictures(ctx, visit.home.files, pictures, body.described)
      return answer(ctx, { ...body, text: [body.text, shown].filter(Boolean).join('\n\n'), conversation: params.id })
    })
    const seen = await postSeen(visit.home.db, await visit.home.actorFor(visit.actor.person ?? 0), written.post)
    return seeOther(seen ? placeOf(seen.conversation, seen.post) : `/posts/${written.post}`, conversationWords[visit.lang].read.answered)
  },
)

type SlugAsked = Asked<{ slug: string }, unknown>
const slugParams = z.object({ slug: z.string().max(80) })

async function startPage(visit: Visit, { params }: SlugAsked, retry: Retry): Promise<Answer> {
  const group = found(await groupBySlug(visit.home.db, visit.actor, params.slug))
  if (!sees(visit.actor, group.audience) || !canPostIn(visit.actor, group)) throw notAllowed((lang) => conversationWords[lang].read.cannot)
  const body = StartPage({
    lang: visit.lang, ...retry, clientKey: keyOf(retry),
    group: { name: group.name, href: `/groups/${group.slug}` },
    joins: !holds(visit.actor, 'member', group.audience),
  })
  return page({ title: conversationWords[visit.lang].form.title, body })
}

const starting = post(
  '/groups/:slug/conversations',
  { params: slugParams, body: startBody, files: pictureFiles, again: startPage },
  async (visit, { params, body, files }) => {
    const group = found(await groupBySlug(visit.home.db, visit.actor, params.slug))
    const pictures = files['pictures'] ?? []
    ensureSaid(body.text, pictures)
    await notTooFast(visit)
    const written = await visit.act(async (ctx) => {
      const shown = await addPictures(ctx, visit.home.files, pictures, body.described)
      return startConversation(ctx, { ...body, text: [body.text, shown].filter(Boolean).join('\n\n'), group: group.id })
    })
    return seeOther(hrefOf({ id: written.conversation, title: body.title }), conversationWords[visit.lang].form.started)
  },
)

export const conversationPages = [
  get('/groups/:slug/conversations/new', { who: 'members', params: slugParams }, (visit, input) => startPage(visit, input, nothingTyped)),
  starting,
  get('/conversations/:id', { params: conversationParams, query: readQuery }, (visit, input) => readConversation(visit, input, nothingTyped)),
  answering,
]
