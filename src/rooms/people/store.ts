import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import { HOME, PUBLIC } from '#platform/audiences.ts'
import type { CardRow, MarkKind, PersonId } from './person.ts'

/** The cards of some people, with the marks they held at that moment. */
export async function cardRows(db: Db, ids: readonly PersonId[], at: Date): Promise<CardRow[]> {
  const { rows } = await sql<CardRow>`/*=people.cards*/
    select p.id, p.name, p.picture, exists (select 1 from platform.files f where f.id = p.picture and f.audience_id = ${PUBLIC}) picture_open, p.joined_at, p.lang, m.mark, m.detail, p.erased_at is not null erased,
      exists (select 1 from people.suspensions s where s.person_id = p.id and s.ended_at is null and (s.until is null or s.until > ${at})) suspended,
      exists (select 1 from platform.audience_people a where a.person_id = p.id and a.role in ('moderator', 'facilitator', 'host')) serves
    from people.people p left join people.marks m on m.person_id = p.id and m.valid @> ${at}::timestamptz
    where p.id = any(${ids})`.execute(db)
  return rows
}

export type NewPerson = { name: string; email: string | null; lang: string | null; joinedAt: Date | null; invitedBy: PersonId | null }

export async function insertPerson(db: Db, person: NewPerson): Promise<PersonId> {
  const { rows } = await sql<{ id: PersonId }>`
    insert into people.people (name, email, lang, joined_at, invited_by)
    values (${person.name}, ${person.email}, ${person.lang}, ${person.joinedAt}, ${person.invitedBy}) returning id`.execute(db)
  const id = rows[0]?.id
  if (id === undefined) throw new Error('a person was not kept')
  return id
}

export type ArrivingPerson = { source: string; name: string; email?: string; at: Date; about?: string }

/** Those already known by their source keep what they have; answers every source with its person. */
export async function insertArriving(db: Db, people: readonly ArrivingPerson[]): Promise<{ source: string; id: PersonId; fresh: boolean }[]> {
  const { rows } = await sql<{ source: string; id: PersonId; fresh: boolean }>`
    with rows as (
      select * from unnest(${people.map((p) => p.source)}::text[], ${people.map((p) => p.name)}::text[],
        ${people.map((p) => p.about ?? '')}::text[], ${people.map((p) => p.at)}::timestamptz[]) as r (source, name, about, at)
    ), fresh as (
      insert into people.people (source, name, about, arrived_at) select source, name, about, at from rows
      on conflict (source) do nothing returning source, id
    )
    select source, id, true fresh from fresh
    union all
    select p.source, p.id, false from people.people p join rows using (source)
    where not exists (select 1 from fresh f where f.source = p.source)`.execute(db)
  return rows
}

/** An address is kept only if nobody has it: an import never takes one from somebody. */
export async function keepAddresses(db: Db, people: readonly { id: PersonId; email: string }[]): Promise<void> {
  await sql`
    update people.people p set email = r.email
    from (select distinct on (lower(email)) * from unnest(${people.map((p) => p.id)}::bigint[], ${people.map((p) => p.email)}::text[]) as r (id, email)) r
    where p.id = r.id and p.email is null and not exists (select 1 from people.people o where o.email = r.email::citext)`.execute(db)
}

export type PersonRow = {
  id: PersonId; name: string; email: string | null; about: string; lang: string | null; zone: string | null; picture: number | null
  joined_at: Date | null; arrived_at: Date; invited_by: PersonId | null; source: string | null; shows_presence: boolean
}

export async function personById(db: Db, id: PersonId): Promise<PersonRow | undefined> {
  const { rows } = await sql<PersonRow>`/*=people.byId*/
    select id, name, email::text, about, lang, zone, picture, joined_at, arrived_at, invited_by, source, shows_presence
    from people.people where id = ${id} and erased_at is null`.execute(db)
  return rows[0]
}

/** One deed about a person after the other. */
export async function holdPerson(db: Db, id: PersonId): Promise<void> {
  await sql`select 1 from people.people where id = ${id} for no key update`.execute(db)
}

export type Profile = { name: string; about: string; lang: string | null; zone: string | null; shown: boolean }
export async function updateProfile(db: Db, id: PersonId, profile: Profile): Promise<void> {
  await sql`
    update people.people set name = ${profile.name}, about = ${profile.about}, lang = ${profile.lang}, zone = ${profile.zone},
    shows_presence = ${profile.shown} where id = ${id}`.execute(db)
}
export async function updatePicture(db: Db, id: PersonId, file: number | null): Promise<void> {
  await sql`update people.people set picture = ${file} where id = ${id}`.execute(db)
}

/** An unclaimed person becomes the member who just proved to be them. */
export async function claimPerson(db: Db, id: PersonId, as: NewPerson): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update people.people set name = ${as.name}, email = ${as.email}, lang = ${as.lang}, joined_at = ${as.joinedAt}, invited_by = ${as.invitedBy}
    where id = ${id} and joined_at is null and erased_at is null`.execute(db)
  return numAffectedRows === 1n
}

/** Those who come with one address at once come in one after the other. */
export async function holdAddress(db: Db, email: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('address ' || lower(${email}::text), 0))`.execute(db)
}

export async function whoHasAddress(db: Db, email: string): Promise<{ id: PersonId; joined: boolean } | undefined> {
  const { rows } = await sql<{ id: PersonId; joined: boolean }>`
    select id, joined_at is not null joined from people.people where email = ${email}::citext`.execute(db)
  return rows[0]
}

export async function forgetAddress(db: Db, id: PersonId): Promise<void> {
  await sql`update people.people set email = null where id = ${id}`.execute(db)
}

export async function hasHost(db: Db): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    select exists (select 1 from platform.audience_people where audience_id = ${HOME} and role = 'host') there`.execute(db)
  return rows[0]?.there ?? false
}

/** The hosts stay who they are until the commit: of two who step down at once, the second sees that the first did. */
export async function holdHosts(db: Db): Promise<void> {
  await sql`
    select 1 from platform.audience_people where audience_id = ${HOME} and role = 'host' order by person_id for update`.execute(db)
}

export async function countHosts(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) n from platform.audience_people where audience_id = ${HOME} and role = 'host'`.execute(db)
  return rows[0]?.n ?? 0
}

/** Names that begin with what was typed, in the order of names; `after` is the last name and id of the page before. */
/** Those who are here, and those whom an archive brought and who have not come yet. */
export type Among = 'here' | 'awaited' | 'all'
const among = {
  here: sql`joined_at is not null`,
  awaited: sql`joined_at is null`,
  all: sql`true`,
} as const satisfies Record<Among, unknown>

export async function peopleByName(db: Db, asked: { prefix: string; after: { name: string; id: PersonId } | undefined; limit: number; among: Among }): Promise<{ id: PersonId; name: string }[]> {
  const prefix = `${asked.prefix.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const folded = sql`platform.folded(name) collate "C"`
  // Of two lower bounds PostgreSQL begins at the one that is written as a row: without a page before, it would read every name up to these.
  const further = asked.after === undefined ? sql`true` : sql`(${folded}, id) > (${asked.after.name}, ${asked.after.id})`
  const { rows } = await sql<{ id: PersonId; name: string }>`
    select id, ${folded} as name from people.people
    where erased_at is null and ${folded} like platform.folded(${prefix}) and ${among[asked.among]}
      and ${further}
    order by ${folded}, id limit ${asked.limit}`.execute(db)
  return rows
}

/** How many have not come yet, counted up to `most`. */
export async function countAwaited(db: Db, most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`/*=people.countAwaited*/
    select count(*) n from (select 1 from people.people where erased_at is null and joined_at is null limit ${most}) counted`.execute(db)
  return rows[0]?.n ?? 0
}

export type MarkRow = { id: number; person: PersonId; kind: MarkKind; detail: string; from: Date; until: Date | null }
export async function marksOf(db: Db, people: readonly PersonId[] | 'everybody'): Promise<MarkRow[]> {
  const { rows } = await sql<MarkRow>`
    select id, person_id person, mark kind, detail, lower(valid) "from", upper(valid) until from people.marks
    where ${people === 'everybody'} or person_id = any(${people === 'everybody' ? [] : people})
    order by person_id, lower(valid)`.execute(db)
  return rows
}

export async function insertMark(db: Db, mark: { person: PersonId; kind: MarkKind; detail: string; from: Date; by: PersonId | null }): Promise<void> {
  await sql`insert into people.marks (person_id, mark, detail, valid, by)
    values (${mark.person}, ${mark.kind}, ${mark.detail}, tstzrange(${mark.from}, null), ${mark.by})`.execute(db)
}
/** Ends the mark that runs; a mark that would have lasted no time is taken away. */
export async function endMark(db: Db, person: PersonId, until: Date): Promise<MarkKind | undefined> {
  const { rows } = await sql<{ mark: MarkKind }>`
    with running as (select id, lower(valid) began, mark from people.marks where person_id = ${person} and upper(valid) is null),
    gone as (delete from people.marks m using running r where m.id = r.id and r.began >= ${until} returning m.id),
    ended as (update people.marks m set valid = tstzrange(r.began, ${until}) from running r where m.id = r.id and r.began < ${until} returning m.id)
    select mark from running where exists (select 1 from gone) or exists (select 1 from ended)`.execute(db)
  return rows[0]?.mark
}

export async function membersSince(db: Db, people: readonly PersonId[]): Promise<Map<PersonId, Date>> {
  const { rows } = await sql<{ id: PersonId; at: Date }>`
    select id, joined_at at from people.people where id = any(${people}) and joined_at is not null`.execute(db)
  return new Map(rows.map((row) => [row.id, row.at]))
}

export async function wipePerson(db: Db, person: PersonId, at: Date): Promise<void> {
  await sql`delete from people.marks where person_id = ${person} and mark <> 'staff'`.execute(db)
  await sql`update people.invitations set ended_at = coalesce(ended_at, ${at}) where by = ${person}`.execute(db)
  await sql`
    update people.people set name = '—', email = null, about = '', lang = null, zone = null, picture = null, source = null,
      invited_by = null, erased_at = ${at} where id = ${person}`.execute(db)
}

/** A number that no person has or will have: it stands in the facts for somebody who was erased. */
export async function freshId(db: Db): Promise<PersonId> {
  const { rows } = await sql<{ id: PersonId }>`select nextval(pg_get_serial_sequence('people.people', 'id')) id`.execute(db)
  return rows[0]?.id ?? 0
}

export async function homeRoleOf(db: Db, person: PersonId): Promise<string> {
  const { rows } = await sql<{ role: string }>`select role from platform.audience_people where audience_id = ${HOME} and person_id = ${person}`.execute(db)
  return rows[0]?.role ?? 'member'
}
