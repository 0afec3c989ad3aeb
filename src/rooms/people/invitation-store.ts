import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { Invitation } from './invitation.ts'
import type { PersonId } from './person.ts'

const columns = sql`id, by, at, expires_at "expiresAt", uses_left "usesLeft", used, role, claims, lands_on "landsOn", ended_at "endedAt"`

export type NewInvitation = { by: PersonId | null; expiresAt: Date; uses: number; role: 'member' | 'host'; claims: PersonId | null; landsOn: string }

export async function insertInvitation(db: Db, one: NewInvitation): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into people.invitations (by, expires_at, uses_left, role, claims, lands_on)
    values (${one.by}, ${one.expiresAt}, ${one.uses}, ${one.role}, ${one.claims}, ${one.landsOn}) returning id`.execute(db)
  return rows[0]?.id ?? 0
}

/** The invitation, unless whoever made it is suspended: a way back in under another name would make that empty. */
export async function invitationHeld(db: Db, id: number, now: Date): Promise<Invitation | undefined> {
  const { rows } = await sql<Invitation>`
    select ${columns} from people.invitations i where id = ${id} and not exists (
      select 1 from people.suspensions s where s.person_id = i.by and s.ended_at is null and (s.until is null or s.until > ${now}))`.execute(db)
  return rows[0]
}

export async function invitationById(db: Db, id: number): Promise<Invitation | undefined> {
  const { rows } = await sql<Invitation>`select ${columns} from people.invitations where id = ${id}`.execute(db)
  return rows[0]
}

/** Takes one use; false when there was none left, however many came at once. */
export async function useInvitation(db: Db, id: number, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update people.invitations set uses_left = uses_left - 1, used = used + 1
    where id = ${id} and uses_left > 0 and ended_at is null and expires_at > ${now}`.execute(db)
  return numAffectedRows === 1n
}

export async function endInvitation(db: Db, id: number, now: Date): Promise<void> {
  await sql`update people.invitations set ended_at = coalesce(ended_at, ${now}) where id = ${id}`.execute(db)
}

export async function invitationsBy(db: Db, by: PersonId, before: number | undefined): Promise<Invitation[]> {
  const { rows } = await sql<Invitation>`
    select ${columns} from people.invitations where by = ${by} and id < ${before ?? Number.MAX_SAFE_INTEGER} order by id desc limit 30`.execute(db)
  return rows
}

/** Links into the home; whom one vouches for is another matter. */
export async function invitationsMadeSince(db: Db, by: PersonId, since: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) n from people.invitations where by = ${by} and at > ${since} and claims is null`.execute(db)
  return rows[0]?.n ?? 0
}

/** The link that makes its opener the first host; the same one until it is used. */
export async function firstHostInvitation(db: Db, expiresAt: Date, landsOn: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    with known as (select id from people.invitations where role = 'host' and by is null and uses_left > 0 and ended_at is null order by id limit 1),
    longer as (update people.invitations set expires_at = ${expiresAt}, lands_on = ${landsOn} where id = (select id from known)),
    made as (insert into people.invitations (by, expires_at, uses_left, role, lands_on) select null, ${expiresAt}, 1, 'host', ${landsOn} where not exists (select 1 from known) returning id)
    select id from known union all select id from made`.execute(db)
  return rows[0]?.id ?? 0
}
