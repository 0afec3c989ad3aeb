/** What volunteers typed while it was said, each line with its moment. It stays with the gathering. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'

export type Caption = {
  readonly id: number
  readonly gathering: number
  /** Null: who typed it has left. */
  readonly by: PersonId | null
  /** When it was shown: a moment after it was said. */
  readonly at: Date
  readonly text: string
}

const columns = sql`id, gathering_id gathering, by, at, text`

/** In the order in which they were shown. */
export async function captionsOf(db: Db, gathering: number): Promise<Caption[]> {
  const { rows } = await sql<Caption>`/*=stage.captions*/
    select ${columns} from stage.captions where gathering_id = ${gathering} order by at, id`.execute(db)
  return rows
}

export async function captionWithId(db: Db, gathering: number, id: number): Promise<Caption | undefined> {
  const { rows } = await sql<Caption>`
    select ${columns} from stage.captions where gathering_id = ${gathering} and id = ${id}`.execute(db)
  return rows[0]
}

export async function hasCaptions(db: Db, gathering: number): Promise<boolean> {
  const { rows } = await sql`/*=stage.captioned*/
    select 1 from stage.captions where gathering_id = ${gathering} limit 1`.execute(db)
  return rows.length > 0
}

/** Whether so many stand there already. */
export async function hasCaptionsBeyond(db: Db, gathering: number, most: number): Promise<boolean> {
  const { rows } = await sql`/*=stage.captionsBeyond*/
    select 1 from stage.captions where gathering_id = ${gathering} order by id offset ${most - 1} limit 1`.execute(db)
  return rows.length > 0
}

export async function keepCaption(db: Db, gathering: number, by: PersonId, at: Date, text: string): Promise<void> {
  await sql`insert into stage.captions (gathering_id, by, at, text) values (${gathering}, ${by}, ${at}, ${text})`.execute(
    db,
  )
}

export type Hours = { readonly from: Date; readonly until: Date }

/** All that was shown within some hours. */
export async function dropCaptions(db: Db, gathering: number, hours: readonly Hours[]): Promise<void> {
  if (hours.length === 0) return
  await sql`
    delete from stage.captions c using unnest(${hours.map(({ from }) => from)}::timestamptz[], ${hours.map(({ until }) => until)}::timestamptz[]) h (since, till)
    where c.gathering_id = ${gathering} and c.at >= h.since and c.at < h.till`.execute(db)
}

export async function deleteCaption(db: Db, id: number): Promise<void> {
  await sql`delete from stage.captions where id = ${id}`.execute(db)
}
