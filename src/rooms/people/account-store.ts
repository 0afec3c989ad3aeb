/** The accounts and sessions that better-auth keeps, as far as pages show them. */
import { sql } from 'kysely'
import { seen, walk, type SeenRows } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from './person.ts'

export type Session = { id: string; since: Date; seen: Date; agent: string | null; here: boolean }

export async function sessionsOf(db: Db, person: PersonId, token: string | undefined): Promise<Session[]> {
  const { rows } = await sql<Session>`
    select s.id, s."createdAt" since, s."updatedAt" seen, s."userAgent" agent, s.token = ${token ?? ''} here
    from auth.sessions s join auth.users u on u.id = s."userId"
    where u."personId" = ${person} and s."expiresAt" > now() order by s."updatedAt" desc, s.id limit 50`.execute(db)
  return rows
}

export async function endSession(db: Db, person: PersonId, session: string): Promise<void> {
  await sql`delete from auth.sessions s using auth.users u where u.id = s."userId" and u."personId" = ${person} and s.id = ${session}::uuid`.execute(db)
}

export async function endAllSessions(db: Db, person: PersonId): Promise<void> {
  await sql`delete from auth.sessions s using auth.users u where u.id = s."userId" and u."personId" = ${person}`.execute(db)
}

export async function userByPerson(db: Db, person: PersonId): Promise<{ id: string; email: string } | undefined> {
  const { rows } = await sql<{ id: string; email: string }>`select id, email from auth.users where "personId" = ${person}`.execute(db)
  return rows[0]
}

export async function userByAddress(db: Db, email: string): Promise<{ id: string; email: string; person: PersonId } | undefined> {
  const { rows } = await sql<{ id: string; email: string; person: PersonId }>`select id, email, "personId" person from auth.users where email = ${email}`.execute(db)
  return rows[0]
}

/** The links to choose a new password that were given out for an address end: better-auth keeps the account in their value. */
export async function endPasswordLinks(db: Db, email: string): Promise<void> {
  await sql`delete from auth.verifications v using auth.users u where u.email = ${email} and v.value = u.id::text`.execute(db)
}

export async function insertUser(db: Db, user: { email: string; name: string; person: PersonId; verified: boolean; passwordHash: string | null }): Promise<void> {
  await sql`
    with made as (
      insert into auth.users (name, email, "emailVerified", "personId") values (${user.name}, ${user.email}, ${user.verified}, ${user.person}) returning id
    )
    insert into auth.accounts ("accountId", "providerId", "userId", password, "updatedAt")
    select made.id::text, 'credential', made.id, ${user.passwordHash}, now() from made where ${user.passwordHash}::text is not null`.execute(db)
}

export async function deleteUser(db: Db, person: PersonId): Promise<void> {
  await sql`delete from auth.users where "personId" = ${person}`.execute(db)
}

/** The verified domain of somebody's address: doors that open by domain ask it. Null while the address is unproven. */
export async function verifiedDomain(db: Db, person: PersonId): Promise<string | null> {
  const { rows } = await sql<{ domain: string }>`
    select split_part(email, '@', 2) "domain" from auth.users where "personId" = ${person} and "emailVerified"`.execute(db)
  return rows[0]?.domain ?? null
}

export type Visitor = SeenRows & {
  person: PersonId; lang: string | null; zone: string | null; shown: boolean; suspended: boolean
  /** When the session ends unless it is prolonged. */
  ends: Date
}

/**
 * Who comes with a session, with their own language and zone, and what they see: asked at every page of every member,
 * so all at once. The token is the one that a signed cookie was proven to hold.
 */
export async function visitorOf(db: Db, token: string, at: Date): Promise<Visitor | undefined> {
  const { rows } = await sql<Visitor>`/*=people.visitor*/
    with recursive who as materialized (
      select p.id person, p.lang, p.zone, p.shows_presence shown, s."expiresAt" ends,
        exists (select 1 from people.suspensions x where x.person_id = p.id and x.ended_at is null and (x.until is null or x.until > ${at})) suspended
      from auth.sessions s join auth.users u on u.id = s."userId" join people.people p on p.id = u."personId"
      where s.token = ${token} and s."expiresAt" > now() and p.erased_at is null
    ), ${walk(sql`(select person from who)`)}
    select who.*, ${seen()} from who`.execute(db)
  return rows[0]
}
