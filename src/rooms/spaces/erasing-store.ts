/** Every row of this room that names a person. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'

export type OwnApplication = {
  place: number
  words: string
  at: Date
  answeredAt: Date | null
  accepted: boolean | null
  answer: string
}

export async function applicationsOf(db: Db, person: number): Promise<OwnApplication[]> {
  const { rows } = await sql<OwnApplication>`
    select place_id place, words, at, answered_at "answeredAt", accepted, answer
    from spaces.applications where person_id = ${person} order by id`.execute(db)
  return rows
}

export async function foundedBy(db: Db, person: number): Promise<{ name: string; at: Date }[]> {
  const { rows } = await sql<{ name: string; at: Date }>`
    select name, founded_at at from spaces.places where founded_by = ${person} order by id`.execute(db)
  return rows
}

/** What they wrote to come in goes; where a trace must stay, `fresh` stands for them. */
export async function unlink(db: Db, person: number, fresh: number): Promise<void> {
  await sql`delete from spaces.applications where person_id = ${person}`.execute(db)
  await sql`update spaces.applications set answered_by = ${fresh} where answered_by = ${person}`.execute(db)
  await sql`update spaces.places set founded_by = ${fresh} where founded_by = ${person}`.execute(db)
  await sql`update spaces.places set answered_by = ${fresh} where answered_by = ${person}`.execute(db)
  await sql`update spaces.places set archived_by = ${fresh} where archived_by = ${person}`.execute(db)
  await sql`update spaces.invitations set by = ${fresh}, ended_at = coalesce(ended_at, now()) where by = ${person}`.execute(
    db,
  )
}
