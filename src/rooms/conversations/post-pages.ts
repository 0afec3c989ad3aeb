/** One post: its address, its menu, what it said before, and what is done to it. */
import { z } from 'zod'
import { ensure, type Ctx } from '#platform/action.ts'
import { fileHeaders } from '#platform/files/index.ts'
import { id, idParams } from '#platform/http/fields.ts'
import {
  get,
  page,
  post,
  raw,
  seeOther,
  type Answer,
  type Asked,
  type Retry,
  type Route,
} from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found, notFound } from '#platform/refusal.ts'
import { fillSlot } from '#platform/slots.ts'
import { cardOf, peopleCards } from '#people'
import { groupById } from '#spaces'
import { ActionsPage } from './acts-views.tsx'
import {
  givenKinds,
  hrefOf,
  placeOf,
  type Conversation,
  type Post,
  type PostId,
  type ReactionKind,
} from './conversation.ts'
import { asLeft, dropDraft } from './drafts.ts'
import { editBody, ensureSaid, notTooFast, notTooMany, pictureFiles } from './forms.ts'
import { EditPage } from './form-views.tsx'
import { HistoryPage } from './history-views.tsx'
import { postMenu } from './gates.ts'
import { conversationWords } from './messages.en.ts'
import { canEdit, canMarkHelpful, canModerate, canPost, canReact, canRemove, canRestore } from './policy.ts'
import { someoneIn } from './someone.ts'
import { whoReacted } from './reactions-store.ts'
import { dress } from './reading.ts'
import { earlierTitles, postSeen, versionsOf } from './store.ts'
import { wordsOn } from './thanks-shown.ts'
import { editPost, markHelpful, react, removePost, restorePost, unmarkHelpful, unreact } from './tending.ts'
import { pictureOf } from './writing-store.ts'
import { addPictures, renderAll } from './writing.ts'

type Seen = { readonly post: Post; readonly conversation: Conversation }

const see = async ({ home, actor }: Visit, wanted: PostId): Promise<Seen> =>
  found(await postSeen(home.db, actor, wanted))

async function who(visit: Visit, author: number | null) {
  const cards = author === null ? undefined : await peopleCards(visit.home.db, [author], visit.now)
  return someoneIn(visit.lang, cards && author !== null ? cardOf(cards, author) : undefined)
}

const permalink = get('/posts/:id', { params: idParams }, async (visit, { params }) => {
  const { post: one, conversation } = await see(visit, params.id)
  return seeOther(placeOf(conversation, one))
})

/** As many as make a page; whoever wants to be thanked by more has other pages for it. */
const MOST_WHO_REACTED = 200

const actions = get('/posts/:id/actions', { params: idParams }, async (visit, { params }) => {
  const { actor, home, lang, now, origin } = visit
  const { post: one, conversation } = await see(visit, params.id)
  const [shown] = await dress(visit, conversation, [one])
  const group = conversation.groupId === null ? null : ((await groupById(home.db, actor, conversation.groupId)) ?? null)
  const reacted = await whoReacted(home.db, one.id, MOST_WHO_REACTED)
  const people = await peopleCards(home.db, [...new Set(reacted.map((each) => each.person))], now)
  const [menu = []] = await fillSlot(visit, postMenu, [{ post: one, conversation }])
  const quotable = canPost(actor, { conversation, group }) && one.hiddenAt === null && one.removedAt === null
  const body = ActionsPage({
    lang,
    post: found(shown),
    menu,
    who: await who(visit, one.author),
    back: placeOf(conversation, one),
    link: `${origin}/posts/${one.id}`,
    quote: quotable ? `${hrefOf(conversation)}?quote=${one.id}#reply` : undefined,
    words: await wordsOn(visit, conversation, found(shown)),
    reacted: reacted.map(({ kind, person }) => ({ kind, who: someoneIn(lang, cardOf(people, person)) })),
    may: {
      edit: canEdit(actor, one),
      remove: canRemove(actor, one),
      restore: canRestore(actor, one),
      helpful: canMarkHelpful(actor, conversation, one),
      isHelpful: conversation.helpfulPost === one.id,
      react: givenKinds.filter((kind) => canReact(actor, one, kind)),
    },
  })
  return page({ title: conversationWords[lang].acts.title, body })
})

async function editPage(visit: Visit, { params }: Asked<{ id: number }, unknown>, retry: Retry): Promise<Answer> {
  const { post: one, conversation } = await see(visit, params.id)
  ensure(canEdit(visit.actor, one))
  const back = placeOf(conversation, one)
  const { home, actor, lang, now, zone } = visit
  const left = await asLeft(home.db, actor, { kind: 'post', id: one.id }, retry)
  const text = one.markdown
  const body = EditPage({ lang, clock: { now, zone, lang }, ...left, post: one.id, text, textLang: one.lang, back })
  return page({ title: conversationWords[visit.lang].edit.title, body })
}

const edit = post(
  '/posts/:id/edition',
  { params: idParams, body: editBody, files: pictureFiles, again: editPage },
  async (visit, { params, body, files }) => {
    const pictures = files['pictures'] ?? []
    ensureSaid(body.text, pictures)
    await notTooFast(visit)
    await visit.act(async (ctx) => {
      const shown = await addPictures(ctx, visit.home.files, pictures, body.described)
      const text = [body.text, shown].filter(Boolean).join('\n\n')
      await editPost(ctx, { post: params.id, text, lang: body.lang })
      await dropDraft(ctx, { kind: 'post', id: params.id })
    })
    return backTo(visit, params.id, conversationWords[visit.lang].edit.saved)
  },
)

/** Whoever sees the post sees what it said before. */
const history = get('/posts/:id/history', { params: idParams }, async (visit, { params }) => {
  const { db } = visit.home
  const { post: one, conversation } = await see(visit, params.id)
  const earlier = await versionsOf(db, one.id)
  const all = [{ until: null, lang: one.lang, markdown: one.markdown }, ...earlier]
  const bodies = await renderAll(
    db,
    all.map((version) => version.markdown),
  )
  const body = HistoryPage({
    lang: visit.lang,
    clock: { now: visit.now, zone: visit.zone, lang: visit.lang },
    who: await who(visit, one.author),
    back: placeOf(conversation, one),
    versions: all.flatMap(({ until, lang }, at) =>
      bodies[at] === undefined ? [] : [{ until, lang, body: bodies[at] }],
    ),
    titles: one.nth === 1 ? await earlierTitles(db, conversation.id) : [],
  })
  return page({ title: conversationWords[visit.lang].history.title, body })
})

/** The pictures of a hidden post, for those who judge it. */
const picture = get('/posts/:id/pictures/:file', { params: z.object({ id, file: id }) }, async (visit, { params }) => {
  const { post: one, conversation } = await see(visit, params.id)
  if (!canModerate(visit.actor, conversation)) throw notFound()
  const file = found(await pictureOf(visit.home.db, one.id, params.file))
  const kept = found(await visit.home.files.get(file.key))
  return raw(file.type, kept.stream(), { ...fileHeaders(file.type, { name: file.name }), 'cache-control': 'no-store' })
})

async function backTo(visit: Visit, wanted: PostId, notice?: string): Promise<Answer> {
  const seen = await postSeen(visit.home.db, visit.actor, wanted)
  return seeOther(seen ? placeOf(seen.conversation, seen.post) : `/posts/${wanted}`, notice)
}

type Words = (typeof conversationWords)['fr']

/** A deed on a post that needs nothing but its number; one lands on the post again. */
const deed = (path: string, act: (ctx: Ctx, wanted: PostId) => Promise<void>, say?: (words: Words) => string): Route =>
  post(path, { params: idParams }, async (visit, { params }) => {
    await notTooMany(visit)
    await visit.act((ctx) => act(ctx, params.id))
    return backTo(visit, params.id, say?.(conversationWords[visit.lang]))
  })

const kindBody = z.object({ kind: z.enum(givenKinds) })

const reacting = (path: string, act: (ctx: Ctx, asked: { post: PostId; kind: ReactionKind }) => Promise<void>): Route =>
  post(path, { params: idParams, body: kindBody }, async (visit, { params, body }) => {
    await notTooMany(visit)
    await visit.act((ctx) => act(ctx, { post: params.id, kind: body.kind }))
    return backTo(visit, params.id)
  })

export const postPages = [
  permalink,
  actions,
  get('/posts/:id/edition', { who: 'members', params: idParams }, (visit, input) =>
    editPage(visit, input, nothingTyped),
  ),
  edit,
  history,
  picture,
  deed('/posts/:id/removal', removePost, (words) => words.acts.removed),
  deed('/posts/:id/restoration', restorePost, (words) => words.acts.restored),
  deed('/posts/:id/helpful', markHelpful),
  deed('/posts/:id/helpful/removal', unmarkHelpful),
  reacting('/posts/:id/reactions', react),
  reacting('/posts/:id/reactions/removal', unreact),
]
