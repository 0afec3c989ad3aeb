/** Words of thanks, as they stand in the table. Who may read them is decided by whoever asks. */
import { sql, type RawBuilder } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { Subject } from '#platform/subjects.ts'
import { nothingChosen, type Seen, type Thanks, type ThanksId, type ThanksRow } from './thanks.ts'

type Row = Omit<Thanks, 'about'> & { kind: string; subject: number } & { [K in keyof Seen]: boolean | null }

const rows = sql`
  select t.id, t.giver, t.receiver, t.subject_kind kind, t.subject_id subject, t.audience_id audience, t.word, t.openness, t.apart,
    t.at, t.hidden_at "hiddenAt", t.shown, c.whole, c.front
  from recognition.thanks t left join recognition.choices c on c.person_id = t.receiver`

const read = ({ kind, subject, whole, front, ...thanks }: Row): ThanksRow => ({
  thanks: { ...thanks, about: { kind, id: subject } },
  choices: { whole: whole ?? nothingChosen.whole, front: front ?? nothingChosen.front },
})

const ask = async (db: Db, query: RawBuilder<unknown>): Promise<ThanksRow[]> =>
  (await sql<Row>`${rows} ${query}`.execute(db)).rows.map(read)

export type NewThanks = Pick<Thanks, 'giver' | 'receiver' | 'about' | 'audience' | 'word' | 'openness' | 'apart' | 'at'>

export async function insertThanks(db: Db, thanks: NewThanks): Promise<ThanksId> {
  const { about } = thanks
  const { rows: made } = await sql<{ id: ThanksId }>`
    insert into recognition.thanks (giver, receiver, subject_kind, subject_id, audience_id, word, openness, apart, at)
    values (${thanks.giver}, ${thanks.receiver}, ${about.kind}, ${about.id}, ${thanks.audience}, ${thanks.word},
      ${thanks.openness}, ${thanks.apart}, ${thanks.at}) returning id`.execute(db)
  return made[0]?.id ?? 0
}

export const thanksByIds = (db: Db, ids: readonly ThanksId[]): Promise<ThanksRow[]> =>
  ask(db, sql`where t.id = any(${ids})`)

/** Two who say thanks for one thing at once are two; one who presses twice waits for themselves. */
export async function holdGiver(db: Db, giver: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('thanks by ' || ${giver}::text, 0))`.execute(db)
}

/** What one said about a thing, to whomever. */
export const saidAbout = (db: Db, giver: number, about: Subject): Promise<ThanksRow[]> =>
  ask(
    db,
    sql`where t.giver = ${giver} and t.subject_kind = ${about.kind} and t.subject_id = ${about.id} for update of t`,
  )

/** Of each, in the order asked, whether anything that somebody said about a thing can be read by everybody who sees it. */
export async function saidInTheOpen(db: Db, asked: readonly (Subject & { giver: number })[]): Promise<boolean[]> {
  const { rows: there } = await sql<{ said: boolean }>`/*=recognition.saidInTheOpen*/
    select exists (select 1 from recognition.thanks t
      where t.giver = a.giver and t.subject_kind = a.kind and t.subject_id = a.id and t.openness = 'public' and t.hidden_at is null) said
    from unnest(${asked.map(({ giver }) => giver)}::bigint[], ${asked.map(({ kind }) => kind)}::text[],
      ${asked.map(({ id }) => id)}::bigint[]) with ordinality as a (giver, kind, id, nth) order by a.nth`.execute(db)
  return there.map(({ said }) => said)
}

export async function deleteThanks(db: Db, ids: readonly ThanksId[]): Promise<void> {
  await sql`delete from recognition.thanks where id = any(${ids})`.execute(db)
}

export async function setHidden(db: Db, id: ThanksId, at: Date | null): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update recognition.thanks set hidden_at = ${at} where id = ${id} and (hidden_at is null) <> ${at === null}`.execute(
    db,
  )
  return numAffectedRows === 1n
}

/** The same word, said in one breath to several about one thing, is one word: this one first. */
export async function inOneBreath(db: Db, id: ThanksId): Promise<ThanksId[]> {
  const { rows: all } = await sql<{ id: ThanksId }>`
    select o.id from recognition.thanks t join recognition.thanks o on o.id = t.id
      or (o.giver = t.giver and o.subject_kind = t.subject_kind and o.subject_id = t.subject_id and o.word = t.word
        and o.subject_kind <> 'person')
    where t.id = ${id} order by o.id <> t.id, o.id`.execute(db)
  return all.map((one) => one.id)
}

/** What was said about a thing and can be read; or was hidden at one moment, together with it. */
export async function wordsOn(db: Db, { kind, id }: Subject, hiddenAt: Date | null): Promise<ThanksId[]> {
  const { rows: all } = await sql<{ id: ThanksId }>`
    select id from recognition.thanks
    where subject_kind = ${kind} and subject_id = ${id} and hidden_at is not distinct from ${hiddenAt}`.execute(db)
  return all.map((one) => one.id)
}

export async function setShown(db: Db, id: ThanksId, shown: boolean): Promise<void> {
  await sql`update recognition.thanks set shown = ${shown} where id = ${id}`.execute(db)
}

/** The place in a list after which to go on. */
export type After = { readonly at: Date; readonly id: ThanksId }
const further = (after: After | undefined): RawBuilder<unknown> =>
  after === undefined ? sql`` : sql`and (t.at, t.id) < (${after.at}, ${after.id})`
const newestFirst = (limit: number): RawBuilder<unknown> => sql`order by t.at desc, t.id desc limit ${limit}`

type Page = { readonly after: After | undefined; readonly limit: number }

export const receivedBy = (db: Db, person: number, { after, limit }: Page): Promise<ThanksRow[]> =>
  ask(db, sql`where t.receiver = ${person} and t.hidden_at is null ${further(after)} ${newestFirst(limit)}`)

/** With those that were hidden: their author reads that they were. */
export const givenBy = (db: Db, person: number, { after, limit }: Page): Promise<ThanksRow[]> =>
  ask(db, sql`where t.giver = ${person} ${further(after)} ${newestFirst(limit)}`)

/** Those that their receiver shows, among what a reader sees. */
export const shownOf = (
  db: Db,
  person: number,
  sees: readonly AudienceId[],
  { after, limit }: Page,
): Promise<ThanksRow[]> =>
  ask(
    db,
    sql`where t.receiver = ${person} and t.openness = 'public' and not t.apart and t.hidden_at is null
      and coalesce(t.shown, c.whole, false) and t.audience_id = any(${sees}) ${further(after)} ${newestFirst(limit)}`,
  )

/** Those about some things that a reader sees, the earliest first, or said by them or to them. */
export const aboutThings = (
  db: Db,
  things: readonly Subject[],
  reader: { person: number; sees: readonly AudienceId[] },
): Promise<ThanksRow[]> =>
  ask(
    db,
    sql`join unnest(${things.map(({ kind }) => kind)}::text[], ${things.map(({ id }) => id)}::bigint[]) as s (kind, id)
      on s.kind = t.subject_kind and s.id = t.subject_id
      where t.hidden_at is null and t.audience_id = any(${reader.sees})
        and (t.openness = 'public' or t.giver = ${reader.person} or t.receiver = ${reader.person})
      order by t.at, t.id limit ${MOST_ABOUT}`,
  )
/** Of a page of things. Nobody reads more under them. */
const MOST_ABOUT = 500

/** Those that may be told on the front page: of receivers who said yes, among what a reader sees. */
export const toldSince = (db: Db, since: Date, sees: readonly AudienceId[], limit: number): Promise<ThanksRow[]> =>
  ask(
    db,
    sql`where c.front and t.openness = 'public' and not t.apart and t.hidden_at is null and t.word <> ''
      and t.shown is distinct from false and t.at > ${since} and t.audience_id = any(${sees}) ${newestFirst(limit)}`,
  )

export async function countSince(db: Db, person: number, since: Date): Promise<{ received: number; given: number }> {
  const { rows: counted } = await sql<{ received: number; given: number }>`/*=recognition.count*/
    select (select count(distinct giver) from recognition.thanks where receiver = ${person} and at > ${since} and hidden_at is null) received,
      (select count(distinct receiver) from recognition.thanks where giver = ${person} and at > ${since} and hidden_at is null) given`.execute(
    db,
  )
  return counted[0] ?? { received: 0, given: 0 }
}
