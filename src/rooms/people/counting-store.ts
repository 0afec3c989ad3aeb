/** How many there are, and who came last: never more than a few rows, however many members. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from './person.ts'

type Joined = { readonly id: PersonId; readonly at: Date; readonly invitedBy: PersonId | null }

/** Those who left or are suspended are not welcomed, nor those who were there before the reader. */
export async function joinedSince(db: Db, { since, reader, limit }: { since: Date; reader: PersonId; limit: number }): Promise<Joined[]> {
  const { rows } = await sql<Joined>`/*=people.joinedSince*/
    select p.id, p.joined_at at, p.invited_by "invitedBy" from people.people p
    where p.joined_at > greatest(${since}::timestamptz, (select r.joined_at from people.people r where r.id = ${reader}))
      and p.erased_at is null and p.id <> ${reader}
      and not exists (select 1 from people.suspensions s where s.person_id = p.id and s.ended_at is null)
    order by p.joined_at desc, p.id desc limit ${limit}`.execute(db)
  return rows
}

export async function countJoined(db: Db, most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`/*=people.countJoined*/
    select count(*) n from (select 1 from people.people where joined_at is not null and erased_at is null limit ${most}) counted`.execute(db)
  return rows[0]?.n ?? 0
}

/** What PostgreSQL remembers of the length of the index, from the last time it looked; 0 when it never did. */
export async function nearlyJoined(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`/*=people.nearlyJoined*/
    select greatest(reltuples, 0)::bigint n from pg_class where oid = 'people.people_joined'::regclass`.execute(db)
  return rows[0]?.n ?? 0
}
