/** Where words stand. Whoever asks gives the audiences they see; nothing else is answered, counted or completed. */
import { sql, type RawBuilder } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { Subject } from '#platform/subjects.ts'
import { isEmpty, pairsIn, pairsQuery, plainQuery, stemmedQuery, type Asked } from './asking.ts'
import type { Facet } from './sieves.ts'

export type Text = {
  readonly kind: string
  readonly id: number
  readonly within: Subject
  readonly audience: AudienceId
  readonly author: number | null
  readonly at: Date
  /** Kept and not found, until it is shown again. */
  readonly hidden: boolean
  /** What it is, to be sieved by: a question, one that nobody answered. */
  readonly facets: readonly string[]
  readonly lang: string
  readonly title: string
  readonly text: string
}
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

/** PostgreSQL refuses a vector of more than a megabyte; nobody looks for the end of a text as long as this. */
const LONGEST_TEXT = 100_000

export async function keepTexts(db: Db, texts: readonly Text[]): Promise<void> {
  if (texts.length === 0) return
  const of = <T>(read: (text: Text) => T) => texts.map(read)
  await sql`
    insert into search.texts (kind, id, within_kind, within_id, audience_id, author, at, hidden, facets, words)
    select t.kind, t.id, t.within_kind, t.within_id, t.audience, t.author, t.at, t.hidden, string_to_array(t.facets, ' '),
      setweight(to_tsvector(c.config, t.title), 'A') || setweight(to_tsvector('search.plain', t.title), 'A')
        || to_tsvector(c.config, t.text) || to_tsvector('search.plain', t.text) || array_to_tsvector(string_to_array(t.pairs, ' '))
    from unnest(${of((one) => one.kind)}::text[], ${of((one) => one.id)}::bigint[], ${of((one) => one.within.kind)}::text[],
      ${of((one) => one.within.id)}::bigint[], ${of((one) => one.audience)}::bigint[], ${of((one) => one.author)}::bigint[],
      ${of((one) => one.at)}::timestamptz[], ${of((one) => one.hidden)}::boolean[], ${of((one) => one.facets.join(' '))}::text[],
      ${of((one) => pairsIn(`${one.title} ${one.text.slice(0, LONGEST_TEXT)}`).join(' '))}::text[], ${of((one) => one.lang)}::text[], ${of((one) => one.title)}::text[],
      ${of((one) => one.text.slice(0, LONGEST_TEXT))}::text[])
      as t (kind, id, within_kind, within_id, audience, author, at, hidden, facets, pairs, lang, title, text)
    cross join lateral (
      select case t.lang when 'fr' then 'search.fr' when 'en' then 'search.en' else 'search.plain' end::regconfig config
    ) c
    on conflict (kind, id) do update set within_kind = excluded.within_kind, within_id = excluded.within_id,
      audience_id = excluded.audience_id, author = excluded.author, at = excluded.at, hidden = excluded.hidden,
      facets = excluded.facets, words = excluded.words`.execute(db)
  await keepVocabulary(db, texts)
}

/** Long ones are addresses and accidents, short ones are found without help. */
async function keepVocabulary(db: Db, texts: readonly Text[]): Promise<void> {
  await sql`
    insert into search.vocabulary (word)
    select distinct w.word from unnest(${texts.map((one) => `${one.title} ${one.text}`.slice(0, LONGEST_TEXT))}::text[]) as t (text),
      lateral unnest(tsvector_to_array(to_tsvector('search.plain', t.text))) as w (word)
    where length(w.word) between 4 and 30 and w.word ~ '^[[:alpha:]]+$'
    order by 1 on conflict do nothing`.execute(db)
}

export async function forgetTexts(db: Db, kind: string, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await sql`delete from search.texts where kind = ${kind} and id = any(${ids})`.execute(db)
}

/** What they stand in, as it is kept: what was taken away cannot be asked any more. */
export async function placesOf(db: Db, kind: string, ids: readonly number[]): Promise<Subject[]> {
  const { rows } = await sql<Subject>`
    select distinct within_kind kind, within_id id from search.texts where kind = ${kind} and id = any(${ids})`.execute(db)
  return rows
}

/** What is known of them to sieve by, as it is kept. */
export async function facetsOf(db: Db, kind: string, ids: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; facets: string }>`
    select id, array_to_string(facets, ' ') facets from search.texts where kind = ${kind} and id = any(${ids})`.execute(db)
  return new Map(rows.map((row) => [row.id, row.facets]))
}

/** What stands within them. */
export async function standingWithin(db: Db, kind: string, ids: readonly number[]): Promise<Subject[]> {
  const { rows } = await sql<Subject>`
    select kind, id from search.texts where within_kind = ${kind} and within_id = any(${ids})`.execute(db)
  return rows
}

export async function forgetAuthor(db: Db, person: number): Promise<void> {
  await sql`update search.texts set author = null where author = ${person}`.execute(db)
}

export async function forgetEverything(db: Db): Promise<void> {
  await sql`truncate search.texts, search.vocabulary`.execute(db)
}

/**
 * The query in every language at once: a text was kept in its own. It is no named statement: a plan that does not know
 * the words walks the whole index for one that stands everywhere.
 */
const queryFor = (asked: Asked): RawBuilder<unknown> => {
  const words = sql`(
    websearch_to_tsquery('search.fr', ${stemmedQuery(asked)}) || websearch_to_tsquery('search.en', ${stemmedQuery(asked)})
    || to_tsquery('search.plain', ${plainQuery(asked)}))`
  const pairs = sql`${pairsQuery(asked)}::tsquery`
  if (asked.pairs.length === 0) return words
  return asked.words.length === 0 ? pairs : sql`(${words} && ${pairs})`
}

/** As the indexes for them say it: a value would not be recognised. */
const facetIs = { question: sql`t.facets @> '{question}'`, discussion: sql`t.facets @> '{discussion}'`, unanswered: sql`t.facets @> '{unanswered}'` } as const

export async function findTexts(db: Db, finding: Finding): Promise<Found[]> {
  const { asked, sees, author, facet, since, before, after, order, limit } = finding
  const query = queryFor(asked)
  const filters = [
    ...(isEmpty(asked) ? [] : [sql`t.words @@ ${query}`]),
    sees.length === 1 ? sql`t.audience_id = ${sees[0]}` : sql`t.audience_id = any(${sees})`,
    sql`not t.hidden`,
    ...(author === undefined ? [] : [sql`t.author = ${author}`]),
    ...(facet === undefined ? [] : [facetIs[facet]]),
    ...(since === undefined ? [] : [sql`t.at >= ${since}`]),
    ...(before === undefined ? [] : [sql`t.at < ${before}`]),
    ...(after === undefined ? [] : [sql`(t.at, t.kind, t.id) < (${after.at}, ${after.kind}, ${after.id}::bigint)`]),
  ]
  const where = sql.join(filters, sql` and `)
  const columns = sql`t.kind, t.id, t.within_kind "withinKind", t.within_id "withinId", t.author, t.at`
  const byDate = sql<Found>`select ${columns}, t.words from search.texts t where ${where} order by t.at desc, t.kind desc, t.id desc`
  // Fit is worked out among the latest that hold the words: among all of them it would be read from every one.
  const statement =
    order === 'date' || isEmpty(asked)
      ? sql<Found>`select kind, id, "withinKind", "withinId", author, at from (${byDate} limit ${limit}) found`
      : sql<Found>`
        select kind, id, "withinKind", "withinId", author, at from (${byDate} limit ${WEIGHED}) found
        order by ts_rank_cd(found.words, ${query}, 1) desc, at desc limit ${limit}`
  const { rows } = await statement.execute(db)
  return rows
}

const WEIGHED = 500

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
    from unnest(${texts.map((one) => one.lang)}::text[], ${texts.map((one) => one.text.slice(0, LONGEST_TEXT))}::text[])
      with ordinality as t (lang, text, place) order by t.place`.execute(db)
  return rows.map((row) => row.marked)
}

export const MARK_FROM = '\uE001'
export const MARK_TO = '\uE002'
