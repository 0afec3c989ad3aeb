/** Titles that say the same, among those that a writer sees. What is asked of an index stands here as the index has it. */
import { sql } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'

/** A word as each language has it. */
export type Forms = {
  readonly word: string
  /** Without its accents. */
  readonly plain: string
  /** Null where it says nothing: "the", "pour". */
  readonly fr: string | null
  readonly en: string | null
  /** Somebody wrote it here before. */
  readonly known: boolean
}

export async function formsOf(db: Db, words: readonly string[]): Promise<Forms[]> {
  const { rows } = await sql<Forms>`/*=search.forms*/
    select w.word, public.unaccent(w.word) plain,
      (tsvector_to_array(to_tsvector('search.fr', w.word)))[1] fr, (tsvector_to_array(to_tsvector('search.en', w.word)))[1] en,
      exists (select 1 from search.vocabulary v where v.word = public.unaccent(w.word)) known
    from unnest(${words}::text[]) with ordinality as w (word, place) order by place`.execute(db)
  return rows
}

/** How far a mistyped word may be from the one that was meant: a letter of six, two of ten. */
const NEAR = 0.5

/** The word of this home that was meant, for each that nobody wrote before. */
export async function wordsMeant(db: Db, words: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ typed: string; word: string }>`
    select w.typed, near.word from unnest(${words}::text[]) as w (typed) cross join lateral (
      select v.word from search.vocabulary v where v.word % w.typed and similarity(v.word, w.typed) >= ${NEAR}
      order by similarity(v.word, w.typed) desc, v.word limit 1
    ) near`.execute(db)
  return new Map(rows.map((row) => [row.typed, row.word]))
}

export type Sample = { readonly titles: number; readonly holding: ReadonlyMap<string, number> }

/** So many of the latest titles say how common a word is here. */
const SAMPLE = 5000

/** In how many of the latest titles each word stands, whoever sees them: it weighs words, and is told to nobody. */
export async function sampleTitles(db: Db): Promise<Sample> {
  const latest = `select words from search.texts where kind = 'conversation' order by at desc limit ${SAMPLE}`
  const { rows } = await sql<{
    word: string
    ndoc: number
  }>`select word, ndoc from ts_stat(${latest}) where ndoc > 1`.execute(db)
  const { rows: counted } = await sql<{ n: number }>`select count(*)::int n from (${sql.raw(latest)}) t`.execute(db)
  return { titles: counted[0]?.n ?? 0, holding: new Map(rows.map((row) => [row.word, row.ndoc])) }
}

export type Weighed = {
  /** A word is there in any of its forms. */
  readonly forms: readonly string[]
  readonly weight: number
  /** The part of all titles that hold it. */
  readonly share: number
}
export type TitleFound = { readonly id: number; readonly weight: number }
type Asking = {
  readonly sees: readonly AudienceId[]
  readonly words: readonly Weighed[]
  readonly atLeast: number
  readonly limit: number
}

/** Whoever sees no more titles than these has all of them looked through; others are answered by the index of words. */
const FEW = 3000
/** The index hands over so many: common words are then looked for two by two. */
const MOST_HELD = 4000

export async function titlesHolding(db: Db, { sees, words, atLeast, limit }: Asking): Promise<TitleFound[]> {
  const among = (await seesFew(db, sees))
    ? sql`t.audience_id = any(${sees})`
    : sql`t.audience_id + 0 = any(${sees}) and t.words @@ ${anyOf(words, await countTitles(db))}::tsquery`
  const weights = words.map(
    (one) => sql`case when t.words @@ ${eitherForm(one)}::tsquery then ${one.weight}::float8 else 0 end`,
  )
  const { rows } = await sql<TitleFound>`
    select id, weight from (
      select t.id, length(t.words) length, ${sql.join(weights, sql` + `)} weight from search.texts t
      where t.kind = 'conversation' and not t.hidden and t.facets <> '{}' and ${among} limit ${MOST_HELD}
    ) t where weight >= ${atLeast} order by weight desc, length, id desc limit ${limit}`.execute(db)
  return rows
}

async function seesFew(db: Db, sees: readonly AudienceId[]): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`/*=search.titlesSeen*/
    select count(*)::int n from (
      select 1 from search.texts t where t.kind = 'conversation' and t.audience_id = any(${sees}) limit ${FEW}) t`.execute(
    db,
  )
  return (rows[0]?.n ?? 0) < FEW
}

/** As PostgreSQL last counted: good enough to know whether a word is common. */
async function countTitles(db: Db): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select greatest(reltuples, 0)::int n from pg_class where oid = 'search.texts_titles_at'::regclass`.execute(db)
  return rows[0]?.n ?? 0
}

/** The rarest words, each alone as long as they stand in few titles; then two of the common ones at once. */
function anyOf(words: readonly Weighed[], titles: number): string {
  const rarest = words.toSorted((a, b) => a.share - b.share)
  let held = 0
  const alone = rarest.filter(({ share }) => (held += share * titles) <= MOST_HELD)
  const common = rarest.filter((one) => !alone.includes(one)).slice(0, 3)
  const pairs = common.flatMap((one, at) =>
    common.slice(at + 1).map((other) => `(${eitherForm(one)}) & (${eitherForm(other)})`),
  )
  return [
    ...alone.map(eitherForm),
    ...pairs,
    ...(alone.length + pairs.length === 0 ? rarest.map(eitherForm) : []),
  ].join(' | ')
}

/** For a cast to `tsquery`. The letter ʼ of "lʼeau" is a sign of the query once its accents are taken off. */
const eitherForm = ({ forms }: Weighed): string =>
  forms.map((form) => `'${form.replaceAll(/['\\]/g, '$&$&')}'`).join(' | ')
