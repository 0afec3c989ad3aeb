/** Members by lot: the same lot gives the same order, and nobody can choose who comes first. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from './person.ts'

export type Drawn = { readonly id: PersonId; readonly joinedAt: Date; readonly place: string }

/**
 * Members who are neither staff, guest nor bot at that moment, nor suspended, in the order of the lot, after a place in it.
 * It reads every member: for what a host does a few times a year.
 */
export async function drawMembers(
  db: Db,
  { lot, after, limit, at }: { lot: string; after: string; limit: number; at: Date },
): Promise<Drawn[]> {
  const { rows } = await sql<Drawn>`/*=people.drawMembers*/
    select p.id, p.joined_at "joinedAt", md5(${lot} || p.id) place from people.people p
    where p.joined_at is not null and p.erased_at is null and md5(${lot} || p.id) > ${after}
      and not exists (select 1 from people.suspensions s where s.person_id = p.id and s.ended_at is null and (s.until is null or s.until > ${at}))
      and not exists (select 1 from people.marks m where m.person_id = p.id and m.valid @> ${at}::timestamptz)
    order by place limit ${limit}`.execute(db)
  return rows
}
