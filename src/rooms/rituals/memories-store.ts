/** Sentences that stay. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { OccasionId } from './occasion.ts'

export type MemoryId = number
export type Memory = {
  readonly id: MemoryId
  readonly occasion: OccasionId
  readonly author: PersonId
  readonly text: string
  readonly at: Date
  readonly hiddenAt: Date | null
}

const columns = sql`m.id, m.occasion_id occasion, m.author, m.text, m.at, m.hidden_at "hiddenAt"`

export async function memoriesByIds(db: Db, ids: readonly MemoryId[]): Promise<Memory[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Memory>`/*=rituals.memoriesByIds*/
    select ${columns} from rituals.memories m where m.id = any(${ids})`.execute(db)
  return rows
}

/** The first few of each occasion that everybody can read. */
export async function memoriesOf(
  db: Db,
  occasions: readonly OccasionId[],
  { limit, after = 0 }: { limit: number; after?: MemoryId },
): Promise<Memory[]> {
  const { rows } = await sql<Memory>`/*=rituals.memoriesOf*/
    select m.* from unnest(${occasions}::bigint[]) with ordinality as a (id, nth)
    cross join lateral (
      select ${columns} from rituals.memories m
      where m.occasion_id = a.id and m.hidden_at is null and m.id > ${after} order by m.id limit ${limit}
    ) m order by a.nth, m.id`.execute(db)
  return rows
}

export async function memoryOf(db: Db, occasion: OccasionId, author: PersonId): Promise<Memory | undefined> {
  const { rows } = await sql<Memory>`/*=rituals.memoryOf*/
    select ${columns} from rituals.memories m where m.occasion_id = ${occasion} and m.author = ${author}`.execute(db)
  return rows[0]
}

/** One of each person: said again, it is said otherwise. */
export async function keepMemory(db: Db, one: Pick<Memory, 'occasion' | 'author' | 'text' | 'at'>): Promise<MemoryId> {
  const { rows } = await sql<{ id: MemoryId }>`
    insert into rituals.memories (occasion_id, author, text, at) values (${one.occasion}, ${one.author}, ${one.text}, ${one.at})
    on conflict (occasion_id, author) do update set text = excluded.text, edited_at = excluded.at returning id`.execute(
    db,
  )
  const [row] = rows
  if (!row) throw new Error('a sentence was not kept')
  return row.id
}

export async function deleteMemory(db: Db, id: MemoryId): Promise<void> {
  await sql`delete from rituals.memories where id = ${id}`.execute(db)
}

export async function setMemoryHidden(db: Db, id: MemoryId, at: Date | null): Promise<void> {
  await sql`update rituals.memories set hidden_at = ${at} where id = ${id}`.execute(db)
}
