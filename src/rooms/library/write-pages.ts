/** Adding a guide, an article or a link; of nothing, or of an answer that was given. */
import type { z } from 'zod'
import { ensure, sees } from '#platform/action.ts'
import { HOME, seenByAllOf } from '#platform/audiences.ts'
import { dayOf, keyOf, sentAs } from '#platform/http/once.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import { nothingTyped, said } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found } from '#platform/refusal.ts'
import { asLeft, dropDraft, notTooFast, postSeen, type Conversation, type Post } from '#conversations'
import { WritePage } from './form-views.tsx'
import { givenOf, numberIn, writeBody, writeQuery } from './forms.ts'
import { canGrow, growResource } from './growing.ts'
import { libraryWords } from './messages.en.ts'
import { canWriteOn } from './policy.ts'
import { hrefOf } from './resource.ts'
import { sayShelf, shelfSaid, shelvesOf, shelvesOffered, type Shelf, type ShelfSaid } from './shelf.ts'
import { addResource } from './writing.ts'

type WriteAsked = Asked<unknown, z.output<typeof writeQuery>>
type Source = { readonly post: Post; readonly conversation: Conversation }

async function writePage(visit: Visit, { query }: WriteAsked, retry: Retry): Promise<Answer> {
  const { home, actor, lang, now, zone } = visit
  ensure(sees(actor, HOME))
  const place = await placeOf(visit, query.shelf)
  const left = await asLeft(home.db, actor, { kind: 'shelf', id: place }, retry)
  const from = query.from ?? numberIn(said(left.typed, 'from'))
  const source = from === undefined ? undefined : await sourceOf(visit, from)
  const begun = query.from !== undefined && isFresh(retry) && source ? { typed: wordsOf(source), problems: {} } : left
  const asked = await wantedShelf(visit, query.shelf, source)
  const body = WritePage({
    lang,
    clock: { now, zone, lang },
    ...begun,
    kind: query.kind,
    shelf: asked && sayShelf(asked),
    place: `shelf:${place}`,
    offered: await offeredFor(visit, asked, source),
    source: source && {
      ...(await sayWho(visit, source.post.author)),
      id: source.post.id,
      title: source.conversation.title,
    },
    clientKey: keyOf(retry, 'resource', query.kind, from ?? 0, dayOf(visit)),
  })
  return page({ title: libraryWords[lang].form.title[query.kind], body })
}

const isFresh = ({ typed, problems }: Retry): boolean =>
  Object.keys(typed).length === 0 && Object.keys(problems).length === 0

/** Where a draft of it is kept. */
const placeOf = async ({ home, actor }: Visit, shelf: ShelfSaid | undefined): Promise<number> =>
  (shelf === undefined ? undefined : await shelfSaid(home.db, actor, shelf))?.audience ?? HOME

async function sourceOf({ home, actor }: Visit, from: number): Promise<Source | undefined> {
  const seen = await postSeen(home.db, actor, from)
  return seen && canGrow(seen.post, seen.conversation) ? seen : undefined
}

/** The answer as it was written, under what was asked. */
const wordsOf = ({ post: { id, markdown, lang }, conversation }: Source): Retry['typed'] => ({
  title: conversation.title,
  text: markdown,
  lang: lang === 'und' ? '' : lang,
  from: String(id),
})

async function wantedShelf(
  { home, actor }: Visit,
  said: ShelfSaid | undefined,
  source: Source | undefined,
): Promise<Shelf | undefined> {
  if (said !== undefined) return shelfSaid(home.db, actor, said)
  const audience = source?.conversation.audience
  return audience === undefined ? undefined : (await shelvesOf(home.db, actor, [audience])).get(audience)
}

/** Those one may write on; of an answer, those that nobody else reads than who may read it. A group is come into by writing there. */
async function offeredFor(
  { home, actor }: Visit,
  asked: Shelf | undefined,
  source: Source | undefined,
): Promise<Shelf[]> {
  const known = await shelvesOffered(home.db, actor)
  const all = asked && !known.some((one) => one.audience === asked.audience) ? [...known, asked] : known
  const mine = all.filter((one) => canWriteOn(actor, one))
  if (!source) return mine
  const { audience } = source.conversation
  const fits = await Promise.all(
    mine.map(async (one) => (await seenByAllOf(home.db, one.audience, [audience])).has(audience)),
  )
  return mine.filter((_, at) => fits[at])
}

async function sayWho({ home, lang }: Visit, author: number | null): Promise<{ readonly name: string | undefined }> {
  const who = author === null ? undefined : (await home.house.whoIsWho.seen(home.db, [author], lang)).get(author)
  return { name: who?.face.name }
}

const writing = post(
  '/library',
  {
    body: writeBody,
    query: writeQuery,
    again: (visit, { query }, retry) => writePage(visit, { params: {}, query }, retry),
  },
  async (visit, { body, query }) => {
    await notTooFast(visit)
    const given = givenOf(body.kind, body)
    const clientKey = sentAs(body.clientKey, [given.title, given.text, given.address ?? ''])
    const place = await placeOf(visit, query.shelf)
    const id = await visit.act(async (ctx) => {
      await dropDraft(ctx, { kind: 'shelf', id: place })
      const { from, ...adding } = { ...body, ...given, clientKey }
      return from === undefined ? addResource(ctx, adding) : growResource(ctx, adding, from)
    })
    return seeOther(hrefOf({ id, title: given.title }), libraryWords[visit.lang].form.sent)
  },
)

export const writePages = [
  get('/library/new', { who: 'members', query: writeQuery }, async (visit, input) => {
    if (input.query.from !== undefined) found(await sourceOf(visit, input.query.from))
    return writePage(visit, input, nothingTyped)
  }),
  writing,
]
