/** Where words stand, as it is kept: what can be found, and how it is forgotten. */
import { sql, type RawBuilder } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import { amongSubjects, type Going } from '#platform/clearing.ts'
import type { Db } from '#platform/database/index.ts'
import type { Subject } from '#platform/subjects.ts'
import { pairsIn } from './asking.ts'

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

/** What a reading of everything has not written anew is forgotten at its end. */
const LATEST_READING = sql`(select coalesce(max(nth), 0) from search.readings)`

/**
 * In the way this database has letters, whatever is beyond ASCII is one: "s’éteint" is a word, and so is "cartouche" with the
 * narrow space before its question mark, or with a quotation mark.
 */
export const SIGN = /[^\p{L}\p{M}\p{N}\p{ASCII}]/gu

/** PostgreSQL refuses a vector of more than a megabyte; nobody looks for the end of a text as long as this. */
export const LONGEST_TEXT = 100_000

export async function keepTexts(db: Db, texts: readonly Text[]): Promise<void> {
  if (texts.length === 0) return
  const of = <T>(read: (text: Text) => T) => texts.map(read)
  await sql`
    insert into search.texts (kind, id, within_kind, within_id, audience_id, author, at, hidden, facets, reading, words)
    select t.kind, t.id, t.within_kind, t.within_id, t.audience, t.author, t.at, t.hidden, string_to_array(t.facets, ' '), ${LATEST_READING},
      setweight(${stems('title')} || to_tsvector('search.plain', t.title), 'A')
        || ${stems('text')} || to_tsvector('search.plain', t.text) || array_to_tsvector(string_to_array(t.pairs, ' '))
    from unnest(${of((one) => one.kind)}::text[], ${of((one) => one.id)}::bigint[], ${of((one) => one.within.kind)}::text[],
      ${of((one) => one.within.id)}::bigint[], ${of((one) => one.audience)}::bigint[], ${of((one) => one.author)}::bigint[],
      ${of((one) => one.at)}::timestamptz[], ${of((one) => one.hidden)}::boolean[], ${of((one) => one.facets.join(' '))}::text[],
      ${of((one) => pairsIn(`${one.title} ${one.text.slice(0, LONGEST_TEXT)}`).join(' '))}::text[], ${of((one) => one.lang)}::text[], ${of((one) => apart(one.title))}::text[],
      ${of((one) => apart(one.text.slice(0, LONGEST_TEXT)))}::text[])
      as t (kind, id, within_kind, within_id, audience, author, at, hidden, facets, pairs, lang, title, text)
    on conflict (kind, id) do update set within_kind = excluded.within_kind, within_id = excluded.within_id,
      audience_id = excluded.audience_id, author = excluded.author, at = excluded.at, hidden = excluded.hidden,
      facets = excluded.facets, reading = excluded.reading, words = excluded.words`.execute(db)
  await keepVocabulary(db, texts)
}

/** A few words do not say which language they are in: their ends are taken off in both. */
const stems = (column: 'title' | 'text'): RawBuilder<unknown> => sql.raw(`case t.lang
  when 'fr' then to_tsvector('search.fr', t.${column}) when 'en' then to_tsvector('search.en', t.${column})
  when 'und' then to_tsvector('search.fr', t.${column}) || to_tsvector('search.en', t.${column}) else '' end`)

/** Words as PostgreSQL can tell them apart. */
const apart = (text: string): string => text.replaceAll(SIGN, ' ')

/** Long ones are addresses and accidents, short ones are found without help. */
async function keepVocabulary(db: Db, texts: readonly Text[]): Promise<void> {
  await sql`
    insert into search.vocabulary as v (word, reading)
    select distinct w.word, ${LATEST_READING} from unnest(${texts.map((one) => apart(`${one.title} ${one.text}`.slice(0, LONGEST_TEXT)))}::text[]) as t (text),
      lateral unnest(tsvector_to_array(to_tsvector('search.plain', t.text))) as w (word)
    where length(w.word) between 4 and 30 and w.word ~ '^[[:alpha:]]+$'
    order by 1 on conflict (word) do update set reading = excluded.reading where v.reading < excluded.reading`.execute(db)
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

/** What goes for good takes along the words that only it had. Each is letters alone, so none can be a sign of the query. */
export async function forgetGoing(db: Db, { people, subjects }: Going): Promise<void> {
  await sql`delete from search.texts where (kind, id) in ${amongSubjects(subjects)}`.execute(db)
  await sql`update search.texts set author = null where author = any(${people})`.execute(db)
  await sql`
    delete from search.vocabulary v
    where not exists (select 1 from search.texts t where t.words @@ v.word::tsquery)`.execute(db)
}
