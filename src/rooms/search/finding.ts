/** From words to what is shown: the places where they stand, what their rooms say of them, grouped by where they stand. */
import { availableParallelism } from 'node:os'
import { HOME, PUBLIC, type AudienceId } from '#platform/audiences.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Card } from '#platform/subjects.ts'
import { turns } from '#platform/turns.ts'
import { cardOf, peopleCards, type PersonCard } from '#people'
import { groupOfAudience, type Group } from '#spaces'
import type { Asked } from './asking.ts'
import type { SearchQuery } from './pages.ts'
import { findTexts, markWords, wordLike, type Found, type Place } from './finding-store.ts'
import { cutMarked } from './marks.ts'
import type { Wanted } from './understanding.ts'

export type Hit = {
  readonly title: string
  readonly lang: string
  readonly url: string
  readonly at: Date
  readonly author: PersonCard | undefined
  /** The group it was said in. */
  readonly group: string | undefined
  /** The words around what was found, which is marked. */
  readonly marked: string
  /** How many more of the same place were found on this page. */
  readonly others: number
}
export type Results = { readonly hits: readonly Hit[]; readonly more: string | undefined; readonly meant: string | undefined }

/** Several posts of one conversation are one result. */
const READ = 60
const SHOWN = 20
/** PostgreSQL works at one search to a core: a short one does not wait for every long one that came after it. */
const inTurn = turns(Math.max(2, availableParallelism()))

/** `groups`: those that the reader sees, as far as they were asked for already. */
export async function find(visit: Visit, wanted: Wanted, query: SearchQuery, groups: readonly Group[]): Promise<Results> {
  const { asked, person: author, facet, since, before } = wanted
  const finding = {
    asked, author, facet, since, before,
    sees: seenIn(visit, wanted),
    order: query.order,
    after: query.order === 'date' ? readPlace(query.after) : undefined,
    limit: READ + 1,
  }
  const found = await inTurn(() => findTexts(visit.home.db, finding))
  const together = [...Map.groupBy(found.slice(0, READ), (one) => `${one.withinKind} ${one.withinId}`).values()]
  const shown = together.slice(0, SHOWN)
  const last = together.length > SHOWN ? shown.at(-1)?.[0] : found.length > READ ? found[READ - 1] : undefined
  const hits = await drawn(visit, asked, shown, groups)
  return {
    hits,
    more: last && query.order === 'date' ? writePlace(last) : undefined,
    meant: hits.length === 0 && query.after === undefined ? await meant(visit, wanted) : undefined,
  }
}

const seenIn = ({ actor }: Visit, { group }: Wanted): readonly number[] => (group ? [group.audience].filter((one) => actor.sees.includes(one)) : actor.sees)

/** Their rooms are asked how they look now: what was hidden a moment ago is not shown, even if it is still found. */
async function drawn(visit: Visit, asked: Asked, shown: readonly (readonly Found[])[], groups: readonly Group[]): Promise<Hit[]> {
  const { home, actor, now } = visit
  const best = shown.flatMap((some) => some.find((one) => one.kind !== one.withinKind) ?? some[0] ?? [])
  const cards = await cardsFor(visit, best)
  const visible = shown.flatMap((some, at) => {
    const one = best[at]
    const card = one && cards.get(`${one.kind} ${one.id}`)
    return card && !card.hidden && actor.sees.includes(card.audience) ? [{ card, others: some.length - 1 }] : []
  })
  const people = await peopleCards(home.db, [...new Set(visible.flatMap(({ card }) => card.author ?? []))], now)
  const placeOf = await placesOf(visit, visible.map(({ card }) => card.audience), groups)
  const marked = await markWords(home.db, asked, visible.map(({ card }) => ({ lang: card.lang, text: card.text })))
  return visible.map(({ card, others }, at) => ({
    title: card.title,
    lang: card.lang,
    url: card.url,
    at: card.at,
    author: card.author === null ? undefined : cardOf(people, card.author),
    group: placeOf.get(card.audience)?.name,
    marked: cutMarked(marked[at] ?? '', card.text),
    others,
  }))
}

/** One that was closed is not among those seen, and can still be read. */
async function placesOf({ home }: Visit, audiences: readonly AudienceId[], groups: readonly Group[]): Promise<ReadonlyMap<AudienceId, Group>> {
  const known = new Map(groups.map((group) => [group.audience, group]))
  const others = [...new Set(audiences)].filter((audience) => audience !== HOME && audience !== PUBLIC && !known.has(audience))
  return others.length === 0 ? known : new Map([...known, ...(await groupOfAudience(home.db, others))])
}

async function cardsFor({ home }: Visit, found: readonly Found[]): Promise<Map<string, Card>> {
  const kinds = [...Map.groupBy(found, (one) => one.kind)]
  const cards = await Promise.all(
    kinds.map(async ([kind, some]) => {
      const known = (await home.house.subject(kind)?.cards(home.db, some.map((one) => one.id))) ?? []
      return known.map((card) => [`${kind} ${card.id}`, card] as const)
    }),
  )
  return new Map(cards.flat())
}

/** Another word for one that nobody wrote; only if this reader then finds something, so that no word is given away. */
async function meant(visit: Visit, wanted: Wanted): Promise<string | undefined> {
  const { words, pairs } = wanted.asked
  if (pairs.length > 0) return undefined
  const near = await Promise.all(words.map(async (word) => (await wordLike(visit.home.db, word)) ?? word))
  if (near.join(' ') === words.join(' ')) return undefined
  const asked: Asked = { words: near, pairs: [], unfinished: false }
  const found = await findTexts(visit.home.db, { asked, sees: seenIn(visit, wanted), order: 'date', limit: 1 })
  return found.length > 0 ? near.join(' ') : undefined
}

const writePlace = ({ at, kind, id }: Place): string => `${at.getTime()}.${kind}.${id}`

function readPlace(after: string | undefined): Place | undefined {
  const found = /^(\d{1,15})\.([a-z]{1,30})\.(\d{1,15})$/.exec(after ?? '')
  return found ? { at: new Date(Number(found[1])), kind: found[2] ?? '', id: Number(found[3]) } : undefined
}
