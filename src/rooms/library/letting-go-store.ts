/** Files of resources that were taken away long ago. Deeds that decide nothing. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { ResourceId } from './resource.ts'

type Asked = { readonly before: Date; readonly now: Date; readonly limit: number }

/** Whoever is putting one back at this moment keeps it. */
export async function takeLongRemoved(db: Db, { before, now, limit }: Asked): Promise<ResourceId[]> {
  const { rows } = await sql<{ id: ResourceId }>`
    update library.resources set let_go_at = ${now} where id in (
      select id from library.resources where kind = 'file' and removed_at < ${before} and let_go_at is null
      order by removed_at limit ${limit} for update skip locked)
    returning id`.execute(db)
  return rows.map((row) => row.id)
}

/** Answers the rows of their contents, which nothing shows any more. */
export async function deleteFiles(db: Db, resources: readonly ResourceId[]): Promise<number[]> {
  const { rows } = await sql<{ file: number; cover: number | null }>`
    delete from library.files where resource_id = any(${resources}) returning file_id file, cover_id cover`.execute(db)
  return [...new Set(rows.flatMap(({ file, cover }) => (cover === null ? [file] : [file, cover])))]
}
