/** The library: what stands on its shelves, for this reader. */
import { readAfter, writeAfter } from '#platform/http/keyset.ts'
import { get, page, type Answer } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { peopleCards } from '#people'
import { listQuery, type ListQuery } from './forms.ts'
import { resourcesListed, tagsSeen } from './list-store.ts'
import { LibraryPage } from './list-views.tsx'
import { libraryWords } from './messages.en.ts'
import { RESOURCES_ON_A_PAGE } from './resource.ts'
import { shelfSaid, shelvesOf, shelvesOffered } from './shelf.ts'
import { nameOfShelf } from './shelf-names.ts'

async function library(visit: Visit, query: ListQuery): Promise<Answer> {
  const { home, actor, lang, now, zone } = visit
  const shelf = query.shelf === undefined ? undefined : await shelfSaid(home.db, actor, query.shelf)
  const found = await resourcesListed(home.db, actor, {
    kind: query.kind,
    // A shelf that one does not see holds nothing.
    audience: query.shelf === undefined ? undefined : (shelf?.audience ?? 0),
    lang: query.lang,
    tag: query.tag,
    mine: query.mine !== undefined && actor.standing === 'member',
    after: readAfter(query.after),
    limit: RESOURCES_ON_A_PAGE + 1,
  })
  const resources = found.slice(0, RESOURCES_ON_A_PAGE)
  const member = actor.standing === 'member'
  const last = found.length > resources.length ? resources.at(-1) : undefined
  const body = LibraryPage({
    lang,
    clock: { now, zone, lang },
    query,
    shelf: shelf && nameOfShelf(lang, shelf),
    resources,
    shelves: await shelvesOf(
      home.db,
      actor,
      resources.map((one) => one.audience),
    ),
    people: await peopleCards(home.db, [...new Set(resources.flatMap((one) => one.authors.slice(0, 1)))], now),
    offered: member ? await shelvesOffered(home.db, actor) : [],
    tags: await tagsSeen(home.db, actor),
    member,
    older: last && writeAfter({ at: last.changedAt, id: last.id }),
  })
  return page({ title: libraryWords[lang].name, body, description: libraryWords[lang].list.lede, indexed: true })
}

export const listPages = [get('/library', { query: listQuery }, (visit, { query }) => library(visit, query))]
