/** Adding a guide, an article or a link. */
import type { z } from 'zod'
import { ensure, sees } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { dayOf, keyOf, sentAs } from '#platform/http/once.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { asLeft, dropDraft, notTooFast } from '#conversations'
import { WritePage } from './form-views.tsx'
import { givenOf, nothingTyped, writeBody, writeQuery } from './forms.ts'
import { libraryWords } from './messages.en.ts'
import { canWriteOn } from './policy.ts'
import { hrefOf } from './resource.ts'
import { sayShelf, shelfSaid, shelvesOffered } from './shelf.ts'
import { addResource } from './writing.ts'

type WriteAsked = Asked<unknown, z.output<typeof writeQuery>>

async function writePage(visit: Visit, { query }: WriteAsked, retry: Retry): Promise<Answer> {
  const { home, actor, lang, now, zone } = visit
  ensure(sees(actor, HOME))
  const asked = query.shelf === undefined ? undefined : await shelfSaid(home.db, actor, query.shelf)
  const offered = (await shelvesOffered(home.db, actor)).filter((one) => canWriteOn(actor, one))
  // A group that one may come into by writing in it.
  const others =
    asked && canWriteOn(actor, asked) && !offered.some((one) => one.audience === asked.audience) ? [asked] : []
  const place = { kind: 'shelf', id: asked?.audience ?? HOME } as const
  const left = await asLeft(home.db, actor, place, retry)
  const body = WritePage({
    lang,
    clock: { now, zone, lang },
    ...left,
    kind: query.kind,
    shelf: asked && sayShelf(asked),
    place: `${place.kind}:${place.id}`,
    offered: [...offered, ...others],
    clientKey: keyOf(retry, 'resource', query.kind, dayOf(visit)),
  })
  return page({ title: libraryWords[lang].form.title[query.kind], body })
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
    const id = await visit.act(async (ctx) => {
      const shelf = query.shelf === undefined ? undefined : await shelfSaid(ctx.tx, ctx.actor, query.shelf)
      await dropDraft(ctx, { kind: 'shelf', id: shelf?.audience ?? HOME })
      return addResource(ctx, { ...body, ...given, clientKey })
    })
    return seeOther(hrefOf({ id, title: given.title }), libraryWords[visit.lang].form.sent)
  },
)

export const writePages = [
  get('/library/new', { who: 'members', query: writeQuery }, (visit, input) => writePage(visit, input, nothingTyped)),
  writing,
]
