/** Collections and paths: looking through them, making one, arranging it, following it. */
import { z } from 'zod'
import { ensure, sees } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { after, choice, id, idParams, line, maybeLine, maybeLines, several } from '#platform/http/fields.ts'
import { readAfter, writeAfter } from '#platform/http/keyset.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found } from '#platform/refusal.ts'
import { fillSlot } from '#platform/slots.ts'
import { notTooFast } from '#conversations'
import { peopleCards } from '#people'
import { ArrangePage, ChoosePage, MakePage } from './arranging-views.tsx'
import {
  arrangeCollection,
  collectResource,
  makeCollection,
  noteRead,
  removeCollection,
  takeFromCollection,
} from './collecting.ts'
import {
  canArrange,
  collectionHref,
  collectionKinds,
  COLLECTIONS_ON_A_PAGE,
  LONGEST_NOTE,
  type Collection,
} from './collection.ts'
import { CollectionPage, CollectionsPage } from './collection-views.tsx'
import { collectionsArrangedBy, collectionSeen, collectionsListed, entriesOf, readAmong } from './collections-store.ts'
import { numberIn, resourceParams } from './forms.ts'
import { collectionActs } from './gates.ts'
import { resourcesShown } from './list-store.ts'
import { libraryWords } from './messages.en.ts'
import { canWriteOn } from './policy.ts'
import { hrefOf } from './resource.ts'
import { see } from './seen.ts'
import { SHELF_SAID, shelvesOf, shelvesOffered } from './shelf.ts'

const MOST_OFFERED = 30

const list = get('/library/collections', { query: z.object({ after }) }, async (visit, { query }) => {
  const { home, actor, lang, now, zone } = visit
  const all = await collectionsListed(home.db, actor, {
    after: readAfter(query.after),
    limit: COLLECTIONS_ON_A_PAGE + 1,
  })
  const collections = all.slice(0, COLLECTIONS_ON_A_PAGE)
  const last = all.length > collections.length ? collections.at(-1) : undefined
  const body = CollectionsPage({
    lang,
    clock: { now, zone, lang },
    collections,
    shelves: await shelvesOf(
      home.db,
      actor,
      collections.map((one) => one.audience),
    ),
    people: await peopleCards(home.db, [...new Set(collections.flatMap((one) => one.author ?? []))], now),
    mayMake: actor.standing === 'member',
    older: last && writeAfter({ at: last.changedAt, id: last.id }),
  })
  return page({ title: libraryWords[lang].collections.title, body })
})

async function contents({ home, actor }: Visit, collection: Collection) {
  const entries = (await entriesOf(home.db, [collection.id])).get(collection.id) ?? []
  const resources = await resourcesShown(
    home.db,
    actor,
    entries.map((one) => one.resource),
  )
  const person = actor.standing === 'member' ? actor.person : null
  const read = person === null ? new Set<number>() : await readAmong(home.db, person, [...resources.keys()])
  return entries.flatMap(({ resource: id, note }) => {
    const resource = resources.get(id)
    return resource ? [{ resource, note, read: read.has(id) }] : []
  })
}

const reading = get('/library/collections/:id', { params: idParams }, async (visit, { params }) => {
  const { home, actor, lang, now, zone } = visit
  const collection = found(await collectionSeen(home.db, actor, params.id))
  const steps = await contents(visit, collection)
  const [acts = []] = await fillSlot(visit, collectionActs, [{ collection }])
  const body = CollectionPage({
    lang,
    clock: { now, zone, lang },
    collection,
    shelf: (await shelvesOf(home.db, actor, [collection.audience])).get(collection.audience),
    steps,
    author:
      collection.author === null
        ? undefined
        : (await home.house.whoIsWho.seen(home.db, [collection.author], lang)).get(collection.author),
    follows: actor.standing === 'member',
    mayArrange: canArrange(actor, collection),
    acts,
  })
  return page({
    title: collection.title,
    body,
    description: collection.about || undefined,
    about: { kind: 'collection', id: collection.id },
  })
})

type MakeAsked = Asked<unknown, z.output<typeof makeQuery>>
const makeQuery = z.object({
  resource: id.optional().catch(undefined),
  kind: z.enum(collectionKinds).catch('collection'),
})

async function makePage(visit: Visit, { query }: MakeAsked, retry: Retry): Promise<Answer> {
  const { home, actor, lang } = visit
  ensure(sees(actor, HOME))
  const offered = (await shelvesOffered(home.db, actor)).filter((one) => canWriteOn(actor, one))
  const first = query.resource === undefined ? undefined : (await see(visit, query.resource)).resource
  const body = MakePage({ lang, ...retry, kind: query.kind, offered, first })
  return page({ title: libraryWords[lang].collections.make, body })
}

const words = { kind: choice(collectionKinds), title: line(120, 3), about: maybeLines(500) }
const makeBody = z.object({ ...words, shelf: z.string().regex(SHELF_SAID), resource: id.optional().catch(undefined) })

const making = post(
  '/library/collections',
  {
    body: makeBody,
    query: makeQuery,
    again: (visit, { query }, retry) => makePage(visit, { params: {}, query }, retry),
  },
  async (visit, { body }) => {
    await notTooFast(visit)
    const made = await visit.act((ctx) =>
      makeCollection(ctx, { ...body, resources: body.resource === undefined ? [] : [body.resource] }),
    )
    return seeOther(collectionHref({ id: made }), libraryWords[visit.lang].collections.made)
  },
)

async function arrangePage(visit: Visit, { params }: Asked<{ id: number }, unknown>, retry: Retry): Promise<Answer> {
  const { home, actor, lang } = visit
  const collection = found(await collectionSeen(home.db, actor, params.id))
  ensure(canArrange(actor, collection))
  const body = ArrangePage({ lang, ...retry, collection, steps: await contents(visit, collection) })
  return page({ title: libraryWords[lang].collections.arrange, body })
}

const arrangeBody = z.object({
  ...words,
  // One of each for every step, in the order of the form.
  resource: several(id),
  place: several(maybeLine(6)),
  note: several(maybeLine(LONGEST_NOTE)),
  out: several(id),
})

const arranging = post(
  '/library/collections/:id/edition',
  { params: idParams, body: arrangeBody, again: arrangePage },
  async (visit, { params, body }) => {
    const { resource, place, note, out, ...rest } = body
    const steps = resource.map((one, nth) => ({
      resource: one,
      note: note[nth] ?? '',
      place: numberIn(place[nth] ?? '') ?? nth + 1,
    }))
    const leaving = new Set(out)
    const entries = steps.filter((one) => !leaving.has(one.resource)).toSorted((a, b) => a.place - b.place)
    await visit.act((ctx) => arrangeCollection(ctx, { ...rest, collection: params.id, entries }))
    return seeOther(collectionHref(params), libraryWords[visit.lang].collections.arranged)
  },
)

const removal = post('/library/collections/:id/removal', { params: idParams }, async (visit, { params }) => {
  await visit.act((ctx) => removeCollection(ctx, params.id))
  return seeOther('/library/collections', libraryWords[visit.lang].collections.removed)
})

const collecting = post(
  '/library/:id/collecting',
  { params: resourceParams, body: z.object({ collection: id }) },
  async (visit, { params, body }) => {
    const collection = await visit.act((ctx) =>
      collectResource(ctx, { collection: body.collection, resource: params.id }),
    )
    return seeOther(collectionHref(collection), libraryWords[visit.lang].collections.added)
  },
)

const takingOut = post(
  '/library/:id/collecting/removal',
  { params: resourceParams, body: z.object({ collection: id }) },
  async (visit, { params, body }) => {
    const resource = await visit.act((ctx) =>
      takeFromCollection(ctx, { collection: body.collection, resource: params.id }),
    )
    return seeOther(`/library/${resource.id}/collecting`, libraryWords[visit.lang].collections.takenOut)
  },
)

/** A step that was read leads to the next one, where the form says which. */
const marking = (read: boolean) =>
  post(
    `/library/:id/reading${read ? '' : '/removal'}`,
    { params: resourceParams, body: z.object({ collection: id.optional().catch(undefined) }) },
    async (visit, { params, body }) => {
      const { home, actor } = visit
      const resource = await visit.act((ctx) => noteRead(ctx, { resource: params.id, read }))
      const path = body.collection === undefined ? undefined : await collectionSeen(home.db, actor, body.collection)
      const steps = path ? await contents(visit, path) : []
      const next = steps[steps.findIndex((one) => one.resource.id === params.id) + 1]?.resource
      if (!read || !path) return seeOther(hrefOf(resource))
      return next
        ? seeOther(hrefOf(next))
        : seeOther(collectionHref(path), libraryWords[visit.lang].collections.through)
    },
  )

const choosing = get(
  '/library/:id/collecting',
  { who: 'members', params: resourceParams },
  async (visit, { params }) => {
    const { home, actor, lang } = visit
    const { resource } = await see(visit, params.id)
    const collections = await collectionsArrangedBy(home.db, actor, MOST_OFFERED)
    if (collections.length === 0) return seeOther(`/library/collections/new?resource=${resource.id}`)
    const entries = await entriesOf(
      home.db,
      collections.map((one) => one.id),
    )
    const within = collections.filter(({ id: one }) =>
      entries.get(one)?.some((entry) => entry.resource === resource.id),
    )
    const others = collections.filter((one) => !within.includes(one))
    const body = ChoosePage({ lang, resource, within, others })
    return page({ title: libraryWords[lang].collections.choose, body })
  },
)

export const collectionPages = [
  list,
  get('/library/collections/new', { who: 'members', query: makeQuery }, (visit, input) =>
    makePage(visit, input, nothingTyped),
  ),
  making,
  reading,
  get('/library/collections/:id/edition', { who: 'members', params: idParams }, (visit, input) =>
    arrangePage(visit, input, nothingTyped),
  ),
  arranging,
  removal,
  choosing,
  collecting,
  takingOut,
  marking(true),
  marking(false),
]
