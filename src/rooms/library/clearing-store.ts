/** What goes for good with a part of the home: its resources, and what its people left on others'. */
import { sql } from 'kysely'
import type { Going, Part } from '#platform/clearing.ts'
import type { Db } from '#platform/database/index.ts'

/** A resource goes with where it stands, and with whoever began it. */
export async function resourcesWithin(db: Db, { people, audiences }: Part): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from library.resources where audience_id = any(${audiences}) or author = any(${people})`.execute(db)
  return rows.map((row) => row.id)
}

export async function collectionsWithin(db: Db, { people, audiences }: Part): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from library.collections where audience_id = any(${audiences}) or author = any(${people})`.execute(db)
  return rows.map((row) => row.id)
}

/** Whoever goes is nobody in what stays: no author, no reader whom it helped, the hand of a version that nobody knows. */
export async function deleteResources(db: Db, { people, of }: Going): Promise<void> {
  const [gone, collections] = [of('resource'), of('collection')]
  for (const table of [
    'versions',
    'authors',
    'tags',
    'mentions',
    'pictures',
    'helped',
    'doubts',
    'readings',
    'collected',
  ])
    await sql`delete from ${sql.table(`library.${table}`)} where resource_id = any(${gone})`.execute(db)
  await sql`delete from library.collected where collection_id = any(${collections})`.execute(db)
  await sql`delete from library.collections where id = any(${collections})`.execute(db)
  await sql`delete from library.resources where id = any(${gone})`.execute(db)
  await sql`
    with left_by as (delete from library.helped where person_id = any(${people}) returning resource_id)
    update library.resources r set helped = r.helped - l.n
    from (select resource_id, count(*)::int n from left_by group by 1) l where l.resource_id = r.id`.execute(db)
  await sql`delete from library.readings where person_id = any(${people})`.execute(db)
  await sql`update library.doubts set person_id = null where person_id = any(${people})`.execute(db)
  await sql`delete from library.authors where person_id = any(${people})`.execute(db)
  await sql`update library.versions set author = null where author = any(${people})`.execute(db)
}
