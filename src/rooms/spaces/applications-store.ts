/** Those who knock, and the links that let in. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'

export type Application = {
  readonly id: number
  readonly place: number
  readonly person: number
  readonly words: string
  readonly at: Date
  readonly answeredAt: Date | null
  readonly answeredBy: number | null
  readonly accepted: boolean | null
  readonly answer: string
}

const application = sql`
  id, place_id place, person_id person, words, at, answered_at "answeredAt", answered_by "answeredBy", accepted, answer`

/** One waits at a time: knocking again says the new words. */
export async function insertApplication(
  db: Db,
  { place, person, words, at }: Pick<Application, 'place' | 'person' | 'words' | 'at'>,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into spaces.applications (place_id, person_id, words, at) values (${place}, ${person}, ${words}, ${at})
    on conflict (place_id, person_id) where answered_at is null do update set words = excluded.words, at = excluded.at
    returning id`.execute(db)
  const id = rows[0]?.id
  if (id === undefined) throw new Error('an application was not kept')
  return id
}

/** Held until the end of the transaction: two volunteers do not both answer. */
export async function applicationToAnswer(db: Db, id: number): Promise<Application | undefined> {
  const { rows } = await sql<Application>`
    select ${application} from spaces.applications where id = ${id} for update`.execute(db)
  return rows[0]
}

export async function answerWritten(
  db: Db,
  id: number,
  { at, by, accepted, answer }: { at: Date; by: number; accepted: boolean; answer: string },
): Promise<void> {
  await sql`
    update spaces.applications set answered_at = ${at}, answered_by = ${by}, accepted = ${accepted}, answer = ${answer}
    where id = ${id}`.execute(db)
}

/** The last time this person knocked here. */
export async function lastApplication(db: Db, place: number, person: number | null): Promise<Application | undefined> {
  if (person === null) return undefined
  const { rows } = await sql<Application>`
    select ${application} from spaces.applications where place_id = ${place} and person_id = ${person}
    order by id desc limit 1`.execute(db)
  return rows[0]
}

/** Those who wait, first come first served, then what was answered lately. */
export async function applicationsTo(db: Db, place: number): Promise<Application[]> {
  const { rows } = await sql<Application>`
    (select ${application} from spaces.applications where place_id = ${place} and answered_at is null order by id limit 50)
    union all
    (select ${application} from spaces.applications where place_id = ${place} and answered_at is not null
      order by id desc limit 20)`.execute(db)
  return rows
}

export async function someoneWaits(db: Db, place: number): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    select exists (select 1 from spaces.applications where place_id = ${place} and answered_at is null) there`.execute(
    db,
  )
  return rows[0]?.there ?? false
}

export async function withdrawApplication(db: Db, place: number, person: number): Promise<void> {
  await sql`
    delete from spaces.applications where place_id = ${place} and person_id = ${person} and answered_at is null`.execute(
    db,
  )
}

export type Invitation = {
  readonly id: number
  readonly place: number
  readonly by: number
  readonly at: Date
  readonly until: Date
  readonly uses: number
  readonly used: number
}

const invitation = sql`id, place_id place, by, at, until, uses, used`

export async function insertInvitation(
  db: Db,
  { place, hash, by, at, until, uses }: Omit<Invitation, 'id' | 'used'> & { readonly hash: Buffer },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into spaces.invitations (place_id, hash, by, at, until, uses)
    values (${place}, ${hash}, ${by}, ${at}, ${until}, ${uses}) returning id`.execute(db)
  const id = rows[0]?.id
  if (id === undefined) throw new Error('an invitation was not kept')
  return id
}

export async function invitationOfHash(db: Db, hash: Buffer, now: Date): Promise<Invitation | undefined> {
  const { rows } = await sql<Invitation>`
    select ${invitation} from spaces.invitations
    where hash = ${hash} and ended_at is null and until > ${now} and used < uses`.execute(db)
  return rows[0]
}

/** Answers whether there was one use left. */
export async function useOne(db: Db, id: number): Promise<boolean> {
  const { rows } = await sql<{ id: number }>`
    update spaces.invitations set used = used + 1 where id = ${id} and used < uses returning id`.execute(db)
  return rows.length > 0
}

export async function invitationsTo(db: Db, place: number, now: Date): Promise<Invitation[]> {
  const { rows } = await sql<Invitation>`
    select ${invitation} from spaces.invitations
    where place_id = ${place} and ended_at is null and until > ${now} and used < uses order by id desc limit 50`.execute(
    db,
  )
  return rows
}

export async function endInvitationOf(db: Db, place: number, id: number, at: Date): Promise<boolean> {
  const { rows } = await sql<{ id: number }>`
    update spaces.invitations set ended_at = ${at} where id = ${id} and place_id = ${place} and ended_at is null
    returning id`.execute(db)
  return rows.length > 0
}
