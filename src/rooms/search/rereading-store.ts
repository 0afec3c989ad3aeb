/** Readings of everything: which there were, how far the one is that goes on, and what it found no more. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'

export type Reading = { readonly nth: number; readonly kind: string; readonly after: number }

export async function readingUnderWay(db: Db): Promise<Reading | undefined> {
  const { rows } = await sql<Reading>`select nth, kind, after from search.readings where ended_at is null`.execute(db)
  return rows[0]
}

/** One at a time: whoever begins a second one goes on with the first. */
export async function beginReading(db: Db): Promise<void> {
  await sql`
    insert into search.readings (nth) select coalesce(max(nth), 0) + 1 from search.readings
    having count(*) filter (where ended_at is null) = 0`.execute(db)
}

export async function moveReading(db: Db, { nth, kind, after }: Reading): Promise<void> {
  await sql`update search.readings set kind = ${kind}, after = ${after} where nth = ${nth}`.execute(db)
}

/** What it did not write anew is there no more, and the words that nobody wrote. */
export async function endReading(db: Db, nth: number): Promise<void> {
  await sql`delete from search.texts where reading < ${nth}`.execute(db)
  await sql`delete from search.vocabulary where reading < ${nth}`.execute(db)
  await sql`update search.readings set ended_at = now() where nth = ${nth}`.execute(db)
}
