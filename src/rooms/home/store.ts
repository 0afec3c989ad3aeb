import { sql } from 'kysely'
import type { Going } from '#platform/clearing.ts'
import type { Db } from '#platform/database/index.ts'

/**
 * Notes that somebody is here, and answers when their last sitting ended: null on their first. One statement, so that
 * two tabs opened at once agree. Within a minute nothing is written: a front page is read often.
 */
export async function sitDown(db: Db, person: number, now: Date): Promise<Date | null> {
  const { rows } = await sql<{ before: Date | null; seen: Date }>`/*=home.sitting*/
    select before_at before, seen_at seen from home.sittings where person_id = ${person}`.execute(db)
  const known = rows[0]
  if (known && now.getTime() - known.seen.getTime() < 60_000) return known.before
  const written = await sql<{ before: Date | null }>`/*=home.sitDown*/
    insert into home.sittings as s (person_id, began_at, seen_at) values (${person}, ${now}, ${now})
    on conflict (person_id) do update set
      before_at = case when excluded.seen_at - s.seen_at > interval '30 minutes' then s.seen_at else s.before_at end,
      began_at = case when excluded.seen_at - s.seen_at > interval '30 minutes' then excluded.seen_at else s.began_at end,
      seen_at = greatest(s.seen_at, excluded.seen_at)
    returning before_at before`.execute(db)
  return written.rows[0]?.before ?? null
}

export async function letPass(db: Db, person: number, conversation: number, now: Date): Promise<void> {
  await sql`
    insert into home.passed (person_id, conversation_id, at) values (${person}, ${conversation}, ${now}) on conflict do nothing`.execute(db)
}

/** Those among `conversations` that this person let pass. */
export async function passedAmong(db: Db, person: number, conversations: readonly number[]): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ id: number }>`/*=home.passedAmong*/
    select conversation_id id from home.passed where person_id = ${person} and conversation_id = any(${conversations})`.execute(db)
  return new Set(rows.map((row) => row.id))
}

export async function keptAbout(db: Db, person: number): Promise<{ lastHere: Date | null; letPass: { conversation: number; at: Date }[] }> {
  const here = await sql<{ seen: Date }>`select seen_at seen from home.sittings where person_id = ${person}`.execute(db)
  const passed = await sql<{ conversation: number; at: Date }>`
    select conversation_id conversation, at from home.passed where person_id = ${person} order by at limit 10000`.execute(db)
  return { lastHere: here.rows[0]?.seen ?? null, letPass: passed.rows }
}

export async function forgetAbout(db: Db, person: number): Promise<void> {
  await sql`delete from home.sittings where person_id = ${person}`.execute(db)
  await sql`delete from home.passed where person_id = ${person}`.execute(db)
}

/** Questions that go for good with a part of the home, and people who do. */
export async function forgetPassed(db: Db, { people, of }: Going): Promise<void> {
  await sql`delete from home.passed where conversation_id = any(${of('conversation')}) or person_id = any(${people})`.execute(db)
  await sql`delete from home.sittings where person_id = any(${people})`.execute(db)
}
