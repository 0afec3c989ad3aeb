/** Chapters, in their order. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { Chapter } from './replay.ts'

export async function chaptersOf(db: Db, gathering: number): Promise<Chapter[]> {
  const { rows } = await sql<Chapter>`/*=replays.chapters*/
    select id, at_ms::float8 "atMs", title from replays.chapters where gathering_id = ${gathering} order by at_ms, id`.execute(
    db,
  )
  return rows
}

export async function insertChapters(
  db: Db,
  gathering: number,
  chapters: readonly Omit<Chapter, 'id'>[],
): Promise<void> {
  for (const { atMs, title } of chapters)
    await sql`insert into replays.chapters (gathering_id, at_ms, title) values (${gathering}, ${atMs}, ${title})`.execute(
      db,
    )
}

export async function setChapter(db: Db, gathering: number, { id, atMs, title }: Chapter): Promise<void> {
  await sql`
    update replays.chapters set at_ms = ${atMs}, title = ${title} where gathering_id = ${gathering} and id = ${id}`.execute(
    db,
  )
}

export async function deleteChapter(db: Db, gathering: number, id: number): Promise<void> {
  await sql`delete from replays.chapters where gathering_id = ${gathering} and id = ${id}`.execute(db)
}
