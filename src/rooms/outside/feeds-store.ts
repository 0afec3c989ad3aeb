/** The addresses at which members follow a group from a reader of their own. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'

export type OwnFeed = {
  readonly id: number
  readonly person: PersonId
  readonly group: number
  readonly madeAt: Date
  /** `2026-11-22`, in UTC. */
  readonly readOn: string | null
}

const columns = sql`id, person_id person, group_id "group", made_at "madeAt", read_on::text "readOn"`

/** The open one of this person and this group; made when there is none. */
export async function openFeed(
  db: Db,
  { person, group, at }: { person: PersonId; group: number; at: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into outside.feeds (person_id, group_id, made_at) values (${person}, ${group}, ${at})
    on conflict (person_id, group_id) where ended_at is null do nothing returning 1`.execute(db)
  return rows.length > 0
}

export async function feedHeld(db: Db, id: number): Promise<OwnFeed | undefined> {
  const { rows } = await sql<OwnFeed>`/*=outside.feedHeld*/
    select ${columns} from outside.feeds where id = ${id} and ended_at is null`.execute(db)
  return rows[0]
}

export async function feedsOf(db: Db, person: PersonId): Promise<OwnFeed[]> {
  const { rows } = await sql<OwnFeed>`
    select ${columns} from outside.feeds where person_id = ${person} and ended_at is null order by id`.execute(db)
  return rows
}

/** The group it read, when it was open and this person's. */
export async function endFeed(
  db: Db,
  { id, person, at }: { id: number; person: PersonId; at: Date },
): Promise<number | undefined> {
  const { rows } = await sql<{ group: number }>`
    update outside.feeds set ended_at = ${at} where id = ${id} and person_id = ${person} and ended_at is null
    returning group_id "group"`.execute(db)
  return rows[0]?.group
}

/** Written once a day, however often a reader asks. */
export async function noteRead(db: Db, id: number, day: string): Promise<void> {
  await sql`update outside.feeds set read_on = ${day} where id = ${id} and read_on is distinct from ${day}::date`.execute(
    db,
  )
}

export async function keptFeeds(db: Db, person: PersonId): Promise<object[]> {
  const { rows } = await sql<object>`
    select group_id "group", made_at "madeAt", read_on::text "readOn", ended_at "endedAt" from outside.feeds
    where person_id = ${person} order by id limit 10000`.execute(db)
  return rows
}

export async function forgetFeeds(db: Db, person: PersonId): Promise<void> {
  await sql`delete from outside.feeds where person_id = ${person}`.execute(db)
}

/** Who chose what machines may read stays as a trace that leads to nobody. */
export async function unlinkChooser(db: Db, person: PersonId, fresh: number): Promise<void> {
  await sql`update outside.machines set chosen_by = ${fresh} where chosen_by = ${person}`.execute(db)
}
