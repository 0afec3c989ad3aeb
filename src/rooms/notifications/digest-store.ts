/** Who was sent which digest. A row stands before the letter leaves. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'

/** Those of these people whose digest of that period is somebody's already. */
export async function claimedAmong(
  db: Db,
  asked: readonly { readonly person: number; readonly period: string }[],
): Promise<Set<number>> {
  const { rows } = await sql<{ person: number }>`
    select d.person_id person from notifications.digests d
    join unnest(${asked.map((one) => one.person)}::bigint[], ${asked.map((one) => one.period)}::text[]) as a (person, period)
      on a.person = d.person_id and a.period = d.period`.execute(db)
  return new Set(rows.map((row) => row.person))
}

/** Whether it is ours to send. Committed by itself: whatever happens next, nobody else sends it. */
export async function claimDigest(db: Db, person: number, period: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into notifications.digests (person_id, period, claimed_at) values (${person}, ${period}, ${at})
    on conflict do nothing`.execute(db)
  return numAffectedRows === 1n
}

export async function noteSent(db: Db, person: number, period: string, at: Date): Promise<void> {
  await sql`update notifications.digests set sent_at = ${at} where person_id = ${person} and period = ${period}`.execute(
    db,
  )
}

/** Only when it surely did not leave. */
export async function giveBack(db: Db, person: number, period: string): Promise<void> {
  await sql`delete from notifications.digests where person_id = ${person} and period = ${period} and sent_at is null`.execute(
    db,
  )
}

export async function forgetOldDigests(db: Db, before: Date): Promise<void> {
  await sql`delete from notifications.digests where claimed_at < ${before}`.execute(db)
}
