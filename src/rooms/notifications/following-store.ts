/** What people said about how closely they follow a place. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { FollowedPlace, Level } from './level.ts'

export type Chosen = { readonly level: Level; readonly chosen: boolean }

export async function levelAt(db: Db, person: number, { kind, id }: FollowedPlace): Promise<Chosen | undefined> {
  const { rows } = await sql<Chosen>`/*=notifications.levelAt*/
    select level, chosen from notifications.following where person_id = ${person} and place_kind = ${kind} and place_id = ${id}`.execute(
    db,
  )
  return rows[0]
}

export async function keepLevel(
  db: Db,
  person: number,
  { kind, id }: FollowedPlace,
  level: Level,
  at: Date,
): Promise<void> {
  await sql`
    insert into notifications.following as f (person_id, place_kind, place_id, level, chosen, at)
    values (${person}, ${kind}, ${id}, ${level}, true, ${at})
    on conflict (person_id, place_kind, place_id) do update set level = excluded.level, chosen = true,
      at = case when f.level = excluded.level then f.at else excluded.at end`.execute(db)
}

/** What they chose somewhere, the latest first: a few dozen at most for anybody. */
export async function levelsChosen(
  db: Db,
  person: number,
  limit: number,
): Promise<(FollowedPlace & { level: Level })[]> {
  const { rows } = await sql<FollowedPlace & { level: Level }>`
    select place_kind kind, place_id id, level from notifications.following
    where person_id = ${person} and chosen order by at desc limit ${limit}`.execute(db)
  return rows
}

export async function levelsAt(
  db: Db,
  person: number,
  kind: FollowedPlace['kind'],
  ids: readonly number[],
): Promise<Map<number, Level>> {
  const { rows } = await sql<{ id: number; level: Level }>`/*=notifications.levelsAt*/
    select place_id id, level from notifications.following
    where person_id = ${person} and place_kind = ${kind} and place_id = any(${ids})`.execute(db)
  return new Map(rows.map((row) => [row.id, row.level]))
}
