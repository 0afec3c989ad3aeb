/** From what was typed and chosen to what is looked for, and how that is said back: each part can be taken out again. */
import type { Visit } from '#platform/http/visit.ts'
import { startOf } from '#platform/clock.ts'
import { searchPeople, type PersonCard } from '#people'
import type { Group } from '#spaces'
import { sayTime, type Clock } from '#ui/say-time.ts'
import { readAsked, type Asked } from './asking.ts'
import { searchWords } from './messages.en.ts'
import type { SearchQuery } from './pages.ts'
import { bare, isMe, readDay, readFacet, readSieves, type Facet, type Sieve } from './sieves.ts'

export type Wanted = {
  readonly asked: Asked
  readonly group?: Group
  readonly person?: number
  readonly facet?: Facet
  readonly since?: Date
  readonly before?: Date
}
/** A part of what was understood: `without` is the same question but for this part. */
export type Part = { readonly says: string; readonly without: SearchQuery }
export type Understood = {
  readonly wanted: Wanted
  readonly parts: readonly Part[]
  /** What was not understood, as sentences: the rest is looked for nevertheless. */
  readonly odd: readonly string[]
  /** The words among what was typed, without the filters. */
  readonly rest: string
  /** The filters among what was typed, to stand beside other words. */
  readonly typed: string
}

const DAY = 86_400_000
const days = { week: 7, month: 31, year: 366 } as const
const MOST_NAMED = 20

type Reading = { readonly visit: Visit; readonly clock: Clock; readonly query: SearchQuery; readonly groups: readonly Group[] }
type Understanding = { readonly wanted?: Omit<Wanted, 'asked'>; readonly says?: string; readonly odd?: string }

export async function understand(visit: Visit, query: SearchQuery, groups: readonly Group[]): Promise<Understood> {
  const { rest, sieves } = readSieves(query.q ?? '')
  const reading: Reading = { visit, clock: { now: visit.now, zone: visit.zone, lang: visit.lang }, query, groups }
  const said = await Promise.all(sieves.map(async (sieve) => ({ read: await readSieve(reading, sieve), without: withoutSieve(query, sieve) })))
  const all = [...chosen(reading), ...said]
  return {
    wanted: Object.assign({ asked: readAsked(rest) }, ...all.map(({ read }) => read.wanted)),
    parts: all.flatMap(({ read, without }) => (read.says === undefined ? [] : [{ says: read.says, without }])),
    odd: all.flatMap(({ read }) => read.odd ?? []),
    rest: rest.trim(),
    typed: sieves.map((sieve) => sieve.typed).join(' '),
  }
}

/** What was chosen in the menus. */
function chosen(reading: Reading): { read: Understanding; without: SearchQuery }[] {
  const { query, groups, visit } = reading
  const first = { ...query, after: undefined }
  const parts: { read: Understanding; without: SearchQuery }[] = []
  if (query.group !== undefined) parts.push({ read: inGroup(reading, groups.find((group) => group.id === query.group)), without: { ...first, group: undefined } })
  if (query.by === 'me') parts.push({ read: byMe(reading), without: { ...first, by: undefined } })
  if (query.kind) parts.push({ read: ofKind(reading, query.kind), without: { ...first, kind: undefined } })
  if (query.when) {
    const since = new Date(visit.now.getTime() - days[query.when] * DAY)
    parts.push({ read: { wanted: { since }, says: searchWords[visit.lang][query.when] }, without: { ...first, when: undefined } })
  }
  return parts
}

const withoutSieve = (query: SearchQuery, { typed }: Sieve): SearchQuery => ({ ...query, after: undefined, q: query.q?.replace(typed, '').replaceAll(/ {2,}/g, ' ').trim() })

async function readSieve(reading: Reading, { name, value }: Sieve): Promise<Understanding> {
  if (name === 'in') return inGroup(reading, groupNamed(reading.groups, value), value)
  if (name === 'by') return isMe(value) ? byMe(reading) : byPerson(reading, value)
  if (name === 'kind') return ofKind(reading, readFacet(value), value)
  return onDay(reading, name, value)
}

/** An unknown group and one that is not seen are answered alike. */
function inGroup({ visit }: Reading, group: Group | undefined, typed = ''): Understanding {
  const words = searchWords[visit.lang]
  return group ? { wanted: { group }, says: words.inGroup({ name: group.name }) } : { odd: words.noGroup({ typed }) }
}

const byMe = ({ visit }: Reading): Understanding => ({ wanted: { person: visit.actor.person ?? 0 }, says: searchWords[visit.lang].mine })

async function byPerson({ visit }: Reading, typed: string): Promise<Understanding> {
  const words = searchWords[visit.lang]
  const found = await searchPeople(visit.home.db, visit.actor, typed, MOST_NAMED)
  const card = named(found, typed) ?? found[0]
  return card ? { wanted: { person: card.id }, says: words.byPerson({ name: card.name }) } : { odd: words.noPerson({ typed }) }
}

const named = (cards: readonly PersonCard[], typed: string): PersonCard | undefined => cards.find((card) => bare(card.name) === bare(typed))

function ofKind({ visit }: Reading, facet: Facet | undefined, typed = ''): Understanding {
  const words = searchWords[visit.lang]
  return facet ? { wanted: { facet }, says: words[facet] } : { odd: words.noKind({ typed }) }
}

function onDay({ visit, clock }: Reading, name: 'since' | 'before', typed: string): Understanding {
  const words = searchWords[visit.lang]
  const day = readDay(typed)
  if (!day) return { odd: words.noDay({ typed }) }
  const at = startOf(day, visit.zone)
  return { wanted: { [name]: at }, says: words[name]({ day: sayTime(at, clock, 'date') }) }
}

function groupNamed(groups: readonly Group[], typed: string): Group | undefined {
  const wanted = bare(typed)
  return groups.find((group) => bare(group.name) === wanted || group.slug === wanted) ?? groups.find((group) => bare(group.name).includes(wanted))
}
