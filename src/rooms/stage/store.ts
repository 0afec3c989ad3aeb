/** A live room as it is kept. Whoever asks has seen the gathering first: seeing is that room's. */
import { sql } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Standing } from './policy.ts'
import type { Layout, Room } from './stage.ts'

const columns = sql`
  gathering_id gathering, audience_id audience, conversation_id conversation, leader, layout, recorded, recording_broke_at "recordingBrokeAt", opened_at "openedAt",
  locked_at "lockedAt", ended_at "endedAt"`

export async function roomsByIds(db: Db, gatherings: readonly number[]): Promise<Room[]> {
  const { rows } =
    await sql<Room>`/*=stage.rooms*/ select ${columns} from stage.rooms where gathering_id = any(${gatherings})`.execute(
      db,
    )
  return rows
}

export async function roomsOfConversations(db: Db, conversations: readonly number[]): Promise<Room[]> {
  const { rows } = await sql<Room>`/*=stage.roomsTalked*/
    select ${columns} from stage.rooms where conversation_id = any(${conversations})`.execute(db)
  return rows
}

/** Begins with whoever comes first. */
export async function makeRoom(db: Db, gathering: number, audience: AudienceId): Promise<void> {
  await sql`
    insert into stage.rooms (gathering_id, audience_id) values (${gathering}, ${audience}) on conflict do nothing`.execute(
    db,
  )
}

export async function holdRoom(db: Db, gathering: number): Promise<void> {
  await sql`select 1 from stage.rooms where gathering_id = ${gathering} for update`.execute(db)
}

/** To come in: whatever is being decided of the room is decided first. Many come in at once. */
export async function waitAtDoor(db: Db, gathering: number): Promise<void> {
  await sql`select 1 from stage.rooms where gathering_id = ${gathering} for share`.execute(db)
}

export async function setConversation(db: Db, gathering: number, conversation: number): Promise<void> {
  await sql`update stage.rooms set conversation_id = ${conversation} where gathering_id = ${gathering}`.execute(db)
}

export async function setOpened(db: Db, gathering: number, by: PersonId, at: Date): Promise<void> {
  await sql`
    update stage.rooms set opened_by = ${by}, opened_at = ${at}, leader = ${by}, ended_at = null, ended_by = null
    where gathering_id = ${gathering}`.execute(db)
}

export async function setEnded(db: Db, gathering: number, by: PersonId, at: Date): Promise<void> {
  await sql`update stage.rooms set ended_by = ${by}, ended_at = ${at} where gathering_id = ${gathering}`.execute(db)
  await sql`delete from stage.seats where gathering_id = ${gathering}`.execute(db)
  await sql`delete from stage.hands where gathering_id = ${gathering}`.execute(db)
}

export async function setLocked(db: Db, gathering: number, at: Date | null): Promise<void> {
  await sql`update stage.rooms set locked_at = ${at} where gathering_id = ${gathering}`.execute(db)
}

export async function setLayout(db: Db, gathering: number, layout: Layout): Promise<void> {
  await sql`update stage.rooms set layout = ${layout} where gathering_id = ${gathering}`.execute(db)
}

export async function setRecorded(db: Db, gathering: number, on: boolean): Promise<void> {
  await sql`update stage.rooms set recorded = ${on}, recording_broke_at = null where gathering_id = ${gathering}`.execute(db)
}

export async function setRecordingBroke(db: Db, gathering: number, at: Date): Promise<void> {
  await sql`update stage.rooms set recorded = false, recording_broke_at = ${at} where gathering_id = ${gathering}`.execute(db)
}

export async function setLeader(db: Db, gathering: number, leader: PersonId | null): Promise<void> {
  await sql`update stage.rooms set leader = ${leader} where gathering_id = ${gathering}`.execute(db)
}

export type Known = Standing & { readonly captions: boolean; readonly hand: boolean }
const NOBODY: Known = { invited: false, removed: false, came: false, captions: false, hand: false }

/** What the room knows of one person. */
export async function knownOf(db: Db, gathering: number, person: PersonId | null): Promise<Known> {
  if (person === null) return NOBODY
  const of = (table: string) =>
    sql`exists (select 1 from ${sql.table(table)} where gathering_id = ${gathering} and person_id = ${person})`
  const { rows } = await sql<Known>`
    select ${of('stage.invitations')} invited, ${of('stage.removals')} removed, ${of('stage.visits')} came,
      ${of('stage.captioners')} captions, ${of('stage.hands')} hand`.execute(db)
  return rows[0] ?? NOBODY
}

/** Whether they had not come before. */
export async function noteVisit(db: Db, gathering: number, person: PersonId, at: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into stage.visits (gathering_id, person_id, at) values (${gathering}, ${person}, ${at})
    on conflict do nothing returning 1`.execute(db)
  return rows.length > 0
}

/** The lists that a room keeps of people: hands, invitations, removals, captioners. */
export type PeopleList = 'hands' | 'invitations' | 'removals' | 'captioners'

export async function putOnList(
  db: Db,
  list: PeopleList,
  gathering: number,
  person: PersonId,
  at: Date,
  by?: PersonId,
): Promise<boolean> {
  const [column, value] = by === undefined ? [sql``, sql``] : [sql`, by`, sql`, ${by}`]
  const { rows } = await sql`
    insert into ${sql.table(`stage.${list}`)} (gathering_id, person_id, at ${column})
    values (${gathering}, ${person}, ${at} ${value}) on conflict do nothing returning 1`.execute(db)
  return rows.length > 0
}

export async function takeOffList(db: Db, list: PeopleList, gathering: number, person: PersonId): Promise<boolean> {
  const { rows } = await sql`
    delete from ${sql.table(`stage.${list}`)} where gathering_id = ${gathering} and person_id = ${person} returning 1`.execute(
    db,
  )
  return rows.length > 0
}

/** In the order in which they came onto it. */
export async function peopleOn(db: Db, list: PeopleList, gathering: number, limit = 200): Promise<PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`
    select person_id person from ${sql.table(`stage.${list}`)} where gathering_id = ${gathering}
    order by at, person_id limit ${limit}`.execute(db)
  return rows.map((row) => row.person)
}

/** Of these, those who were put out. */
export async function removedAmong(
  db: Db,
  gathering: number,
  people: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> {
  const { rows } = await sql<{ person: PersonId }>`
    select person_id person from stage.removals where gathering_id = ${gathering} and person_id = any(${people})`.execute(
    db,
  )
  return new Set(rows.map((row) => row.person))
}

export async function countHands(db: Db, gathering: number): Promise<number> {
  const { rows } = await sql<{
    hands: number
  }>`select count(*)::int hands from stage.hands where gathering_id = ${gathering}`.execute(db)
  return rows[0]?.hands ?? 0
}
