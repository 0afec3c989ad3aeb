/** Who was there, as far as hosts saw it in the place; and who likes to be greeted. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'

export async function seenInPlace(
  db: Db,
  gatherings: readonly number[],
): Promise<{ gathering: number; person: PersonId }[]> {
  if (gatherings.length === 0) return []
  const { rows } = await sql<{ gathering: number; person: PersonId }>`/*=replays.attended*/
    select gathering_id gathering, person_id person from replays.attended where gathering_id = any(${gatherings})
    order by at, person_id`.execute(db)
  return rows
}

/** Of some people, those who were seen at another one before. */
export async function seenEarlier(
  db: Db,
  people: readonly PersonId[],
  { gathering, before }: { gathering: number; before: Date },
): Promise<ReadonlySet<PersonId>> {
  const { rows } = await sql<{ person: PersonId }>`/*=replays.seenEarlier*/
    select distinct person_id person from replays.attended
    where person_id = any(${people}) and gathering_id <> ${gathering} and at < ${before}`.execute(db)
  return new Set(rows.map((row) => row.person))
}

export async function noteSeen(db: Db, gathering: number, person: PersonId, by: PersonId, at: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into replays.attended (gathering_id, person_id, by, at) values (${gathering}, ${person}, ${by}, ${at})
    on conflict do nothing returning 1`.execute(db)
  return rows.length > 0
}

export async function noteUnseen(db: Db, gathering: number, person: PersonId): Promise<boolean> {
  const { rows } = await sql`
    delete from replays.attended where gathering_id = ${gathering} and person_id = ${person} returning 1`.execute(db)
  return rows.length > 0
}

export async function greetedAt(
  db: Db,
  gatherings: readonly number[],
): Promise<{ gathering: number; person: PersonId }[]> {
  if (gatherings.length === 0) return []
  const { rows } = await sql<{ gathering: number; person: PersonId }>`/*=replays.greeted*/
    select gathering_id gathering, person_id person from replays.greeted where gathering_id = any(${gatherings})
    order by at, person_id`.execute(db)
  return rows
}

export async function setGreeted(db: Db, gathering: number, person: PersonId, at: Date | null): Promise<boolean> {
  const { rows } = await (
    at === null
      ? sql`delete from replays.greeted where gathering_id = ${gathering} and person_id = ${person} returning 1`
      : sql`
      insert into replays.greeted (gathering_id, person_id, at) values (${gathering}, ${person}, ${at})
      on conflict do nothing returning 1`
  ).execute(db)
  return rows.length > 0
}
