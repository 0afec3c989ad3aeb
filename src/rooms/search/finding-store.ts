/** What is found. Whoever asks gives the audiences they see; nothing else is answered, counted or completed. */
import { sql, type RawBuilder } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import { isEmpty, pairsQuery, plainQuery, stemmedQuery, type Asked } from './asking.ts'
import type { Facet } from './sieves.ts'
import { LONGEST_TEXT, type Text, SIGN } from './texts-store.ts'

export type Found = Pick<Text, 'kind' | 'id' | 'at' | 'author'> & { readonly withinKind: string; readonly withinId: number }
export type Place = Pick<Found, 'kind' | 'id' | 'at'>
export type Order = 'date' | 'fit'
export type Finding = {
  readonly asked: Asked
  readonly sees: readonly AudienceId[]
  readonly author?: number | undefined
  readonly facet?: Facet | undefined
  readonly since?: Date | undefined
  readonly before?: Date | undefined
  readonly order: Order
  readonly after?: Place | undefined
  readonly limit: number
}

/**
 * So many of the latest are looked through one by one. A word that stands in too few of them to fill a page is rare, and
 * then the index of words answers quickly; for a common one that index would hand over half of the home. No statistics are
 * asked: PostgreSQL takes every beginning of a word for equally common, and walked through a million texts for one that
 * stands nowhere.
 */
const LATEST = 2000
/** Of those, so many times more are looked through where an eighth of a page was found: it will be full long before. */
const FURTHER = 16
/** A word in more of the latest than this is common: who sees little of the home is answered by what they see. */
const COMMON = 60
/** Fit is worked out among the latest that hold the words: among all of them it would be read from every one. */
const WEIGHED = 500

export async function findTexts(db: Db, finding: Finding): Promise<Found[]> {
  if (finding.sees.length === 0) return []
  if (!isWeighed(finding)) return latestFirst(db, finding, finding.limit)
  const found = await latestFirst(db, finding, WEIGHED)
  return found.toSorted((one, other) => (other.fit ?? 0) - (one.fit ?? 0)).slice(0, finding.limit)
}

const isWeighed = ({ order, asked }: Finding): boolean => order === 'fit' && !isEmpty(asked)

async function latestFirst(db: Db, finding: Finding, most: number): Promise<Read[]> {
  const { found, isCommon, isCut } = await lookAround(db, finding, { window: LATEST, most })
  // Where what others may see filled what was read, what this reader sees is looked for by itself.
  const near = isCut && found.length < most ? await amongLatest(db, finding, { window: LATEST, most }) : found
  if (near.length >= finding.limit || (await isAll(db, finding))) return near
  if (isNarrowed(finding)) return byWords(db, finding, { most, placesFirst: true })
  if (near.length * 8 >= finding.limit) {
    const beyond = { ...finding, after: near.at(-1) ?? finding.after }
    const further = await amongLatest(db, beyond, { window: FURTHER * LATEST, most: most - near.length })
    if (near.length + further.length >= finding.limit) return [...near, ...further]
  }
  return byWords(db, finding, { most, placesFirst: isCommon })
}

/** As it was read: how well it fits, where that is the order asked for. */
type Read = Found & { readonly fit?: number }
const columns = sql`t.kind, t.id, t.within_kind "withinKind", t.within_id "withinId", t.author, t.at`
const columnsFor = (finding: Finding): RawBuilder<unknown> =>
  isWeighed(finding) ? sql`${columns}, ts_rank_cd(t.words, ${queryFor(finding.asked)}, 1) fit` : columns
const newestFirst = sql`order by t.at desc, t.kind desc, t.id desc`
const all = (conditions: readonly RawBuilder<unknown>[]) => (conditions.length === 0 ? sql`true` : sql.join([...conditions], sql` and `))

type Looking = { readonly window: number; readonly most: number }

/**
 * What they may see among the latest; and whether the words are common there, whoever may see them: that is told to nobody.
 * One walk for both: most of what is searched is rare.
 */
async function lookAround(db: Db, finding: Finding, { window, most }: Looking): Promise<{ found: Read[]; isCommon: boolean; isCut: boolean }> {
  const enough = Math.max(most, COMMON) + 1
  const { rows } = await sql<Read & { sees: boolean }>`
    select ${columnsFor(finding)}, t.audience_id = any(${finding.sees}) sees
    from (select * from search.texts t where ${all(alongAnIndex(finding))} ${newestFirst} limit ${window}) t
    where ${all(conditionsOf(finding))} ${newestFirst} limit ${enough}`.execute(db)
  const found = rows.flatMap(({ sees, ...one }) => (sees ? [one] : [])).slice(0, most)
  return { found, isCommon: rows.length > COMMON, isCut: rows.length === enough }
}

async function amongLatest(db: Db, finding: Finding, { window, most }: Looking): Promise<Read[]> {
  const { rows } = await sql<Read>`
    select ${columnsFor(finding)} from (select * from search.texts t where ${all(alongAnIndex(finding))} ${newestFirst} limit ${window}) t
    where ${all([sql`t.audience_id = any(${finding.sees})`, ...conditionsOf(finding)])} ${newestFirst} limit ${most}`.execute(db)
  return rows
}

/** Whether nothing lies beyond what was looked through. A whole home is not counted: a small one is read by its words in no time. */
async function isAll(db: Db, finding: Finding): Promise<boolean> {
  const bounds = alongAnIndex(finding)
  if (bounds.length === 0) return false
  const { rows } = await sql<{ n: number }>`
    select count(*)::int n from (select 1 from search.texts t where ${all(bounds)} limit ${LATEST}) t`.execute(db)
  return (rows[0]?.n ?? 0) < LATEST
}

/**
 * Kept apart from its order (a subquery with an offset is planned by itself), so that no index is walked along it; and of places
 * only where they say more than the words.
 */
async function byWords(db: Db, finding: Finding, { most, placesFirst }: { most: number; placesFirst: boolean }): Promise<Read[]> {
  const seen = placesFirst ? sql`t.audience_id = any(${finding.sees})` : sql`t.audience_id + 0 = any(${finding.sees})`
  const { rows } = await sql<Read>`
    select ${columnsFor(finding)} from (
      select t.* from (
        select t.* from search.texts t where ${all([seen, ...alongAnIndex(finding), ...conditionsOf(finding)])} offset 0
      ) t ${newestFirst} limit ${most}
    ) t ${newestFirst}`.execute(db)
  return rows
}

const isNarrowed = ({ sees, author, facet }: Finding): boolean => author !== undefined || sees.length === 1 || rareAmong(facet) !== undefined

/** Conditions that one index holds in the order of time: those of the narrowest, and the days. */
function alongAnIndex({ sees, author, facet, since, before, after }: Finding): RawBuilder<unknown>[] {
  return [
    ...(author !== undefined ? [sql`t.author = ${author}`] : sees.length === 1 ? [sql`t.audience_id = ${sees[0]}`] : (rareAmong(facet) ?? [])),
    ...(since === undefined ? [] : [sql`t.at >= ${since}`]),
    ...(before === undefined ? [] : [sql`t.at < ${before}`]),
    ...(after === undefined ? [] : [sql`(t.at, t.kind, t.id) < (${after.at}, ${after.kind}, ${after.id}::bigint)`]),
  ]
}

const conditionsOf = ({ asked, facet }: Finding): RawBuilder<unknown>[] => [
  sql`not t.hidden`,
  ...(isEmpty(asked) ? [] : [sql`t.words @@ ${queryFor(asked)}`]),
  ...(facet === undefined ? [] : [facetIs[facet]]),
]

/** As the indexes for them say it: a value would not be recognised. */
const facetIs: Readonly<Record<Facet, RawBuilder<unknown>>> = {
  question: sql`t.facets @> '{question}'`,
  discussion: sql`t.facets @> '{discussion}'`,
  unanswered: sql`t.facets @> '{unanswered}'`,
  resource: sql`t.facets @> '{resource}'`,
  guide: sql`t.facets @> '{guide}'`,
  article: sql`t.facets @> '{article}'`,
  link: sql`t.facets @> '{link}'`,
  file: sql`t.facets @> '{file}'`,
  gathering: sql`t.facets @> '{gathering}'`,
}

/** What is few among all that is said has an index of its own: among posts one would look for it for long. */
function rareAmong(facet: Facet | undefined): RawBuilder<unknown>[] | undefined {
  if (facet === undefined || facet === 'question' || facet === 'discussion') return undefined
  return [facet === 'unanswered' || facet === 'gathering' ? facetIs[facet] : facetIs.resource]
}

/** The query in every language at once: a text was kept in its own. What both languages ask alike is asked once of each text. */
const queryFor = (asked: Asked): RawBuilder<unknown> => {
  const fr = sql`websearch_to_tsquery('search.fr', ${stemmedQuery(asked)})`
  const en = sql`websearch_to_tsquery('search.en', ${stemmedQuery(asked)})`
  const words = sql`(case when ${fr} = ${en} then ${fr} else ${fr} || ${en} end || to_tsquery('search.plain', ${plainQuery(asked)}))`
  const pairs = sql`${pairsQuery(asked)}::tsquery`
  if (asked.pairs.length === 0) return words
  return asked.words.length === 0 ? pairs : sql`(${words} && ${pairs})`
}

/** A word of this home that looks like what was typed, where there is one that is near enough. */
export async function wordLike(db: Db, word: string): Promise<string | undefined> {
  const { rows } = await sql<{ word: string }>`
    select word from search.vocabulary where word % public.unaccent(${word}::text) and word <> public.unaccent(${word}::text)
    order by similarity(word, public.unaccent(${word}::text)) desc, word limit 1`.execute(db)
  return rows[0]?.word
}

/** What stands around the words that were found, each between two signs that nobody types. */
export async function markWords(
  db: Db,
  asked: Asked,
  texts: readonly { readonly lang: string; readonly text: string }[],
): Promise<string[]> {
  const { rows } = await sql<{ marked: string }>`
    select ts_headline(case t.lang when 'fr' then 'search.fr' when 'en' then 'search.en' else 'search.plain' end::regconfig,
      t.text, ${queryFor(asked)}, ${`StartSel=${MARK_FROM}, StopSel=${MARK_TO}, MaxFragments=2, MaxWords=28, MinWords=12, FragmentDelimiter=" … "`}) marked
    from unnest(${texts.map((one) => one.lang)}::text[], ${texts.map((one) => one.text.slice(0, LONGEST_TEXT).replaceAll(SIGN, `${BOUND}$&${BOUND}`))}::text[])
      with ordinality as t (lang, text, place) order by t.place`.execute(db)
  return rows.map((row) => row.marked.replaceAll(BOUND, ''))
}

/** Parts a sign from its word for PostgreSQL, and is seen by nobody. */
const BOUND = '\u0001'

export const MARK_FROM = '\uE001'
export const MARK_TO = '\uE002'
