/** Which facts of other rooms somebody was told of, and which of them they know already. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { NoteTold } from './notes.ts'
import { LETTER_AFTER, newestTold, PUSH_AFTER, wakeInTurn } from './waiting-store.ts'

export type NoteRow = {
  /** The fact. */
  readonly id: number
  /** In the order they were written. */
  readonly row: number
  readonly name: string
  readonly subject: number
  readonly actor: number | null
  readonly at: Date
  readonly seenAt: Date | null
}
export type NotePlace = { readonly at: Date; readonly note: number | undefined }

/** What is told long after it happened (a demo, a home that stood still) stands on the bell, and is sent to nobody. */
const NEWS = sql`interval '1 day'`

/**
 * Told twice of the same fact, they are told once; a letter and a word to their devices soon, where they want any. What came
 * while they wanted none is not told when they want some.
 */
export async function keepNotes(db: Db, told: readonly NoteTold[], now: Date): Promise<void> {
  const rows = told.flatMap(({ fact, people }) => [...new Set(people)].map((person) => ({ person, fact })))
  if (rows.length === 0) return
  await wakeInTurn(db)
  await sql`
    with fresh as (
      insert into notifications.notes (person_id, fact_id, fact_name, subject_kind, subject_id, actor, at)
      select * from unnest(${rows.map(({ person }) => person)}::bigint[], ${rows.map(({ fact }) => fact.id)}::bigint[],
        ${rows.map(({ fact }) => fact.name)}::text[], ${rows.map(({ fact }) => fact.kind)}::text[],
        ${rows.map(({ fact }) => fact.subject)}::bigint[], ${rows.map(({ fact }) => fact.actor)}::bigint[],
        ${rows.map(({ fact }) => fact.at)}::timestamptz[])
      on conflict do nothing returning person_id, id, at
    ),
    each_of as (select person_id, min(id) - 1 before, min(at) at from fresh where at > ${now}::timestamptz - ${NEWS} group by 1),
    woken as (
      update notifications.devices d set due_at = coalesce(d.due_at, e.at + ${PUSH_AFTER}),
        noted = case when d.due_at is null then greatest(d.noted, e.before) else d.noted end,
        through = case when d.due_at is null then coalesce(${newestTold(sql`d.person_id`)}, 0) else d.through end
      from each_of e left join notifications.preferences p on p.person_id = e.person_id
      where d.person_id = e.person_id and coalesce(p.push, 'concerns') <> 'nothing'
    )
    insert into notifications.mailing as m (person_id, due_at, through, noted)
    select e.person_id, e.at + ${LETTER_AFTER}, coalesce(${newestTold(sql`e.person_id`)}, 0), e.before
    from each_of e left join notifications.preferences p on p.person_id = e.person_id
    where coalesce(p.mail, 'concerns') <> 'nothing'
    on conflict (person_id) do update set due_at = coalesce(m.due_at, excluded.due_at),
      noted = case when m.due_at is null then greatest(m.noted, excluded.noted) else m.noted end`.execute(db)
}

const columns = sql`fact_id id, id "row", fact_name name, subject_id subject, actor, at, seen_at "seenAt"`

export async function notesBefore(
  db: Db,
  person: number,
  before: NotePlace | undefined,
  limit: number,
): Promise<NoteRow[]> {
  const further =
    before === undefined
      ? sql``
      : before.note === undefined
        ? sql`and at < ${before.at}`
        : sql`and (at, fact_id) < (${before.at}, ${before.note})`
  const { rows } = await sql<NoteRow>`
    select ${columns} from notifications.notes
    where person_id = ${person} ${further} order by at desc, fact_id desc limit ${limit}`.execute(db)
  return rows
}

export async function unreadNotes(db: Db, person: number, limit: number): Promise<NoteRow[]> {
  const { rows } = await sql<NoteRow>`/*=notifications.unreadNotes*/
    select ${columns} from notifications.notes
    where person_id = ${person} and seen_at is null order by at desc, fact_id desc limit ${limit}`.execute(db)
  return rows
}

/** A letter tells of no more than anybody reads in one. */
const MOST_CARRIED = 100

/** Written between two of them, and not known yet; those that `pushed` to this device already are left out. */
export async function notesBetween(
  db: Db,
  { person, noted, lastNoted, device }: { person: number; noted: number; lastNoted: number; device?: number },
): Promise<NoteRow[]> {
  const { rows } = await sql<NoteRow>`
    select ${columns} from notifications.notes n
    where person_id = ${person} and id > ${noted} and id <= ${lastNoted} and seen_at is null
      and not exists (
        select 1 from notifications.pushed p where p.device_id = ${device ?? null} and p.conversation_id = -n.fact_id)
    order by id desc limit ${MOST_CARRIED}`.execute(db)
  return rows
}

export async function noteOf(db: Db, person: number, fact: number): Promise<NoteRow | undefined> {
  const { rows } = await sql<NoteRow>`
    select ${columns} from notifications.notes where person_id = ${person} and fact_id = ${fact}`.execute(db)
  return rows[0]
}

export async function knowNote(db: Db, person: number, fact: number, at: Date): Promise<void> {
  await sql`
    update notifications.notes set seen_at = ${at} where person_id = ${person} and fact_id = ${fact} and seen_at is null`.execute(
    db,
  )
}

/** Those of these facts. */
export async function knowNotes(db: Db, person: number, facts: readonly number[], at: Date): Promise<void> {
  if (facts.length === 0) return
  await sql`
    update notifications.notes set seen_at = ${at}
    where person_id = ${person} and fact_id = any(${facts}) and seen_at is null`.execute(db)
}

export async function knowAllNotes(db: Db, person: number, at: Date): Promise<void> {
  await sql`
    update notifications.notes set seen_at = ${at} where person_id = ${person} and seen_at is null and at <= ${at}`.execute(
    db,
  )
}

export async function forgetOldNotes(db: Db, before: Date): Promise<void> {
  await sql`delete from notifications.notes where at < ${before}`.execute(db)
}
