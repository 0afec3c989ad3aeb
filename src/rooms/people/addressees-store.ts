/** Who may be written to: members who proved their address, are not suspended and are no program. Only for sending, never shown. */
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { Lang } from '#platform/i18n.ts'
import type { PersonId } from './person.ts'

export type Addressee = {
  readonly id: PersonId
  readonly email: string
  readonly lang: Lang | null
  readonly zone: string | null
  readonly joinedAt: Date
}

/** Of these, in any order. */
export async function addressees(db: Db, people: readonly PersonId[], at: Date): Promise<Map<PersonId, Addressee>> {
  const { rows } = await sql<Addressee>`/*=people.addressees*/ ${asked(at)} and p.id = any(${people})`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** All of them by their number, a stretch at a time. Said of both tables: otherwise one of them is read from its beginning. */
export async function addresseesAfter(db: Db, after: PersonId, limit: number, at: Date): Promise<Addressee[]> {
  const { rows } = await sql<Addressee>`/*=people.addresseesAfter*/
    ${asked(at)} and p.id > ${after} and u."personId" > ${after} order by p.id limit ${limit}`.execute(db)
  return rows
}

const asked = (at: Date): RawBuilder<unknown> => sql`
  select p.id, u.email, p.lang, p.zone, p.joined_at "joinedAt" from people.people p join auth.users u on u."personId" = p.id
  where p.joined_at is not null and p.erased_at is null and u."emailVerified"
    and not exists (select 1 from people.suspensions s where s.person_id = p.id and s.ended_at is null and (s.until is null or s.until > ${at}))
    and not exists (select 1 from people.marks m where m.person_id = p.id and m.mark = 'bot' and m.valid @> ${at}::timestamptz)`

/** `marked`: staff, guest or bot now. */
export type Proven = { readonly id: PersonId; readonly email: string; readonly joinedAt: Date; readonly marked: boolean }

/** Every member who proved their address, also suspended, by their number: to join a list with, never to show or to write to. */
export async function provenAfter(db: Db, after: PersonId, limit: number, at: Date): Promise<Proven[]> {
  const { rows } = await sql<Proven>`/*=people.provenAfter*/
    select p.id, u.email, p.joined_at "joinedAt",
      exists (select 1 from people.marks m where m.person_id = p.id and m.valid @> ${at}::timestamptz) marked
    from people.people p join auth.users u on u."personId" = p.id
    where p.joined_at is not null and p.erased_at is null and u."emailVerified" and p.id > ${after} and u."personId" > ${after}
    order by p.id limit ${limit}`.execute(db)
  return rows
}
