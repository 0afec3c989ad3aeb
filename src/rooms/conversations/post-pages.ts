/** One post: its address, its menu, its changes; and looking after a conversation. */
import { z } from 'zod'
import type { Ctx } from '#platform/action.ts'
import { id, idParams } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry, type Route } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { ensure } from '#platform/action.ts'
import { found, notFound } from '#platform/refusal.ts'
import { cardOf, faceOf, peopleCards, roleOf } from '#people'
import { groupById, groupsSeen } from '#spaces'
import { hrefOf, placeOf, reactionKinds, type Conversation, type Post, type PostId, type ReactionKind } from './conversation.ts'
import { conversationParams, editBody, ensureSaid, nothingTyped, pictureFiles, tendBody } from './forms.ts'
import { EditPage, HistoryPage, TendPage } from './form-views.tsx'
import { conversationWords } from './messages.en.ts'
import { canClose, canEdit, canMarkHelpful, canMove, canPin, canPost, canReact, canRemove, canRename, canRestore, canModerate } from './policy.ts'
import { ActionsPage } from './post-views.tsx'
import { dress } from './reading.ts'
import { conversationSeen, postSeen, tagsOf, versionsOf } from './store.ts'
import { close, editPost, markHelpful, move, pin, react, removePost, rename, restorePost, unmarkHelpful, unreact } from './tending.ts'
import { addPictures, render } from './writing.ts'

type Seen = { readonly post: Post; readonly conversation: Conversation }

/** What is hidden or removed has no page of its own, but for whoever wrote it and whoever moderates. */
async function openPost(visit: Visit, wanted: PostId): Promise<Seen> {
  const seen = found(await postSeen(visit.home.db, visit.actor, wanted))
  const { post: one, conversation } = seen
  const out = one.hiddenAt !== null || one.removedAt !== null
  if (out && one.author !== visit.actor.person && !(one.hiddenAt !== null && canModerate(visit.actor, conversation))) throw notFound()
  return seen
}

const whoOf = async (visit: Visit, one: Post) => {
  const card = one.author === null ? undefined : cardOf(await peopleCards(visit.home.db, [one.author], visit.now), one.author)
  return card ? { face: faceOf(card), role: roleOf(card, visit.lang) } : { face: { id: '0', name: '—' }, role: { kind: 'member' as const, lang: visit.lang } }
}

const permalink = get('/posts/:id', { params: idParams }, async (visit, { params }) => {
  const { post: one, conversation } = await openPost(visit, params.id)
  return seeOther(placeOf(conversation, one))
})

const actions = get('/posts/:id/actions', { who: 'members', params: idParams }, async (visit, { params }) => {
  const { post: one, conversation } = await openPost(visit, params.id)
  const [shown] = await dress(visit, conversation, [one])
  const group = conversation.groupId === null ? null : ((await groupById(visit.home.db, visit.actor, conversation.groupId)) ?? null)
  const back = placeOf(conversation, one)
  const quote = canPost(visit.actor, { conversation, group }) ? `${hrefOf(conversation)}?quote=${one.id}#f-text` : undefined
  const body = ActionsPage({
    lang: visit.lang, post: found(shown), who: await whoOf(visit, one), back, link: `${visit.origin}/posts/${one.id}`, quote,
    may: {
      edit: canEdit(visit.actor, one), remove: canRemove(visit.actor, one), restore: canRestore(visit.actor, one),
      helpful: canMarkHelpful(visit.actor, conversation, one), isHelpful: conversation.helpfulPost === one.id,
      react: reactionKinds.filter((kind) => canReact(visit.actor, one, kind)),
    },
  })
  return page({ title: conversationWords[visit.lang].acts.title, body })
})

async function editPage(visit: Visit, { params }: Asked<{ id: number }, unknown>, retry: Retry): Promise<Answer> {
  const { post: one, conversation } = await openPost(visit, params.id)
  ensure(canEdit(visit.actor, one))
  const body = EditPage({ lang: visit.lang, ...retry, post: one.id, text: one.markdown, textLang: one.lang, back: placeOf(conversation, one) })
  return page({ title: conversationWords[visit.lang].edit.title, body })
}

const edit = post('/posts/:id/edition', { params: idParams, body: editBody, files: pictureFiles, again: editPage }, async (visit, { params, body, files }) => {
  const pictures = files['pictures'] ?? []
  ensureSaid(body.text, pictures)
  await visit.act(async (ctx) => {
    const shown = await addPictures(ctx, visit.home.files, pictures, body.described)
    await editPost(ctx, { post: params.id, text: [body.text, shown].filter(Boolean).join('\n\n'), lang: body.lang })
  })
  return seeOther(`/posts/${params.id}`, conversationWords[visit.lang].edit.saved)
})

const history = get('/posts/:id/history', { params: idParams }, async (visit, { params }) => {
  const { post: one, conversation } = await openPost(visit, params.id)
  const { db } = visit.home
  const versions = await versionsOf(db, one.id)
  const earlier = await Promise.all(versions.map(async (version) => ({ label: version.until, body: await render(db, version.markdown) })))
  const body = HistoryPage({
    lang: visit.lang, clock: { now: visit.now, zone: visit.zone, lang: visit.lang }, who: await whoOf(visit, one), back: placeOf(conversation, one),
    versions: [{ label: null, body: await render(db, one.markdown) }, ...earlier],
  })
  return page({ title: conversationWords[visit.lang].history.title, body })
})

/** A deed on a post that needs nothing but its number; one lands on the post again. */
const deed = (path: string, act: (ctx: Ctx, wanted: PostId) => Promise<void>): Route =>
  post(path, { params: idParams }, async (visit, { params }) => {
    await visit.act((ctx) => act(ctx, params.id))
    return seeOther(`/posts/${params.id}`)
  })

const kindBody = z.object({ kind: z.enum(reactionKinds) })
const reacting = (path: string, act: (ctx: Ctx, asked: { post: PostId; kind: ReactionKind }) => Promise<void>): Route =>
  post(path, { params: idParams, body: kindBody }, async (visit, { params, body }) => {
    await visit.act((ctx) => act(ctx, { post: params.id, kind: body.kind }))
    return seeOther(`/posts/${params.id}`)
  })

async function tendPage(visit: Visit, { params }: Asked<{ id: number }, unknown>, retry: Retry): Promise<Answer> {
  const conversation = found(await conversationSeen(visit.home.db, visit.actor, params.id))
  ensure(canRename(visit.actor, conversation))
  const groups = canPin(visit.actor, conversation) ? (await groupsSeen(visit.home.db, visit.actor)).filter((group) => canMove(visit.actor, conversation, group)) : []
  const tags = (await tagsOf(visit.home.db, [conversation.id])).get(conversation.id) ?? []
  const body = TendPage({ lang: visit.lang, ...retry, conversation, tags, groups, may: { pin: canPin(visit.actor, conversation), close: canClose(visit.actor, conversation) } })
  return page({ title: conversationWords[visit.lang].tend.title, body })
}

const tend = post('/conversations/:id/tending', { params: conversationParams, body: tendBody, again: tendPage }, async (visit, { params, body }) => {
  const renamed = await visit.act((ctx) => rename(ctx, { ...body, conversation: params.id }))
  return seeOther(hrefOf(renamed), conversationWords[visit.lang].acts.done)
})

const tending = (path: string, act: (ctx: Ctx, wanted: number) => Promise<void>): Route =>
  post(path, { params: conversationParams }, async (visit, { params }) => {
    await visit.act((ctx) => act(ctx, params.id))
    return seeOther(`/conversations/${params.id}`, conversationWords[visit.lang].acts.done)
  })

const moving = post('/conversations/:id/moving', { params: conversationParams, body: z.object({ group: id }), again: tendPage }, async (visit, { params, body }) => {
  await visit.act((ctx) => move(ctx, { conversation: params.id, group: body.group }))
  return seeOther(`/conversations/${params.id}`, conversationWords[visit.lang].acts.done)
})

export const postPages = [
  permalink,
  actions,
  get('/posts/:id/edition', { who: 'members', params: idParams }, (visit, input) => editPage(visit, input, nothingTyped)),
  edit,
  history,
  deed('/posts/:id/removal', removePost),
  deed('/posts/:id/restoration', restorePost),
  deed('/posts/:id/helpful', markHelpful),
  deed('/posts/:id/helpful/removal', unmarkHelpful),
  reacting('/posts/:id/reactions', react),
  reacting('/posts/:id/reactions/removal', unreact),
  get('/conversations/:id/tending', { who: 'members', params: conversationParams }, (visit, input) => tendPage(visit, input, nothingTyped)),
  tend,
  tending('/conversations/:id/pin', (ctx, wanted) => pin(ctx, wanted, true)),
  tending('/conversations/:id/pin/removal', (ctx, wanted) => pin(ctx, wanted, false)),
  tending('/conversations/:id/closing', (ctx, wanted) => close(ctx, wanted, true)),
  tending('/conversations/:id/closing/removal', (ctx, wanted) => close(ctx, wanted, false)),
  moving,
]
