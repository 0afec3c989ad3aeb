/** Looking after a resource: who may change it, how it is found, whose it is, where it stands, taking it away. */
import { z } from 'zod'
import { ensure } from '#platform/action.ts'
import { id, line } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import { nothingTyped, said } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { notTooFast } from '#conversations'
import type { AuthorShown } from './author-views.tsx'
import { nameAuthor, unnameAuthor, whoIsMeant } from './authoring.ts'
import { resourceParams, tendBody } from './forms.ts'
import { libraryWords } from './messages.en.ts'
import { moveResource } from './placing.ts'
import { canMove, canRemove, canTend, canUnname } from './policy.ts'
import { hrefOf, type Resource } from './resource.ts'
import { see } from './seen.ts'
import { SHELF_SAID, shelvesOffered } from './shelf.ts'
import { tagsOf } from './store.ts'
import { TendPage } from './tend-views.tsx'
import { removeResource, returnResource, tendResource } from './writing.ts'

async function tendPage(visit: Visit, { params }: Asked<{ id: number }, unknown>, retry: Retry): Promise<Answer> {
  const { home, actor, lang, now } = visit
  const { resource, shelf } = await see(visit, params.id)
  ensure(canTend(actor, resource))
  const tags = (await tagsOf(home.db, [resource.id])).get(resource.id) ?? []
  const name = said(retry.typed, 'name')
  const meant = name === '' ? [] : await whoIsMeant({ db: home.db, actor, resource, now }, name)
  const who = await home.house.whoIsWho.seen(home.db, [...resource.authors, ...meant.map((card) => card.id)], lang)
  const offered = await shelvesOffered(home.db, actor)
  const body = TendPage({
    lang,
    ...retry,
    resource,
    tags,
    authors: authorsShown(visit, resource, who),
    meant: meant.flatMap((card) => who.get(card.id) ?? []),
    shelf,
    offered: offered.filter((one) => one.audience !== resource.audience && canMove(actor, resource, one)),
    may: { remove: canRemove(actor, resource) },
  })
  return page({ title: libraryWords[lang].tend.title({ title: resource.title }), body })
}

type Who = Awaited<ReturnType<Visit['home']['house']['whoIsWho']['seen']>>

const authorsShown = ({ actor }: Visit, resource: Resource, seen: Who): AuthorShown[] =>
  resource.authors.flatMap((person) => {
    const who = seen.get(person)
    return who ? [{ who, id: person, mine: person === actor.person, may: canUnname(actor, resource, person) }] : []
  })

const tending = post(
  '/library/:id/tending',
  { params: resourceParams, body: tendBody, again: tendPage },
  async (visit, { params, body }) => {
    const resource = await visit.act((ctx) => tendResource(ctx, { ...body, resource: params.id }))
    return seeOther(hrefOf(resource), libraryWords[visit.lang].tend.saved)
  },
)

const moving = post(
  '/library/:id/moving',
  { params: resourceParams, body: z.object({ shelf: z.string().regex(SHELF_SAID) }), again: tendPage },
  async (visit, { params, body }) => {
    const resource = await visit.act((ctx) => moveResource(ctx, { resource: params.id, shelf: body.shelf }))
    return seeOther(hrefOf(resource), libraryWords[visit.lang].move.moved)
  },
)

const nameBody = z.object({ name: line(60), person: id.optional().catch(undefined) })

const naming = post(
  '/library/:id/authors',
  { params: resourceParams, body: nameBody, again: tendPage },
  async (visit, { params, body }) => {
    await notTooFast(visit)
    const { name, person } = body
    const resource = await visit.act((ctx) => nameAuthor(ctx, { resource: params.id, name, person }))
    return seeOther(`/library/${resource.id}/tending#authors`, libraryWords[visit.lang].authors.named)
  },
)

const unnaming = post(
  '/library/:id/authors/:person/removal',
  { params: resourceParams.extend({ person: id }), again: tendPage },
  async (visit, { params }) => {
    const resource = await visit.act((ctx) => unnameAuthor(ctx, { resource: params.id, person: params.person }))
    const to = params.person === visit.actor.person ? hrefOf(resource) : `/library/${resource.id}/tending#authors`
    return seeOther(to, libraryWords[visit.lang].authors.unnamed)
  },
)

const removal = post('/library/:id/removal', { params: resourceParams }, async (visit, { params }) => {
  const resource = await visit.act((ctx) => removeResource(ctx, params.id))
  return seeOther(hrefOf(resource), libraryWords[visit.lang].tend.removed)
})

const returning = post('/library/:id/return', { params: resourceParams }, async (visit, { params }) => {
  const resource = await visit.act((ctx) => returnResource(ctx, params.id))
  return seeOther(hrefOf(resource), libraryWords[visit.lang].tend.returned)
})

export const tendPages = [
  get('/library/:id/tending', { who: 'members', params: resourceParams }, (visit, input) =>
    tendPage(visit, input, nothingTyped),
  ),
  tending,
  moving,
  naming,
  unnaming,
  removal,
  returning,
]
