/** Who is behind a session now: for what reaches a browser while nobody asks for a page. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { Lang } from '#platform/i18n.ts'
import type { PersonId } from './person.ts'

export type SignedIn = { readonly person: PersonId; readonly lang: Lang | null; readonly zone: string | null }

/** Of these sessions, those that still run, of people who are neither suspended nor gone. */
export async function signedIn(db: Db, sessions: readonly string[], at: Date): Promise<Map<string, SignedIn>> {
  const { rows } = await sql<SignedIn & { session: string }>`/*=people.signedIn*/
    select s.id session, p.id person, p.lang, p.zone
    from auth.sessions s join auth.users u on u.id = s."userId" join people.people p on p.id = u."personId"
    where s.id = any(${sessions}::uuid[]) and s."expiresAt" > now() and p.erased_at is null
      and not exists (select 1 from people.suspensions x where x.person_id = p.id and x.ended_at is null and (x.until is null or x.until > ${at}))`.execute(
    db,
  )
  return new Map(rows.map(({ session, ...who }) => [session, who]))
}

/**
 * Whoever was signed in since then, in the order of their numbers, after `after`: a session says once a day that it is in use,
 * and no more. For a count of who still comes by, not for anybody's eyes.
 */
export async function signedInSince(db: Db, { since, after, limit }: { since: Date; after: PersonId; limit: number }): Promise<PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`
    select u."personId" person from auth.users u
    where u."personId" > ${after} and exists (select 1 from auth.sessions s where s."userId" = u.id and s."updatedAt" >= ${since})
    order by 1 limit ${limit}`.execute(db)
  return rows.map(({ person }) => person)
}
