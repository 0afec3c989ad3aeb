/** What was compared, and lots. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Figures } from './figures.ts'
import type { LotFigures } from './lot-figures.ts'

export type Compared = {
  readonly id: number
  readonly name: string
  readonly at: Date
  readonly figures: Figures | LotFigures
  readonly publishedAt: Date | null
}
const columns = sql`id, name, at, figures, published_at "publishedAt"`

/** The latest first. */
export async function lastCompared(db: Db, limit: number, published: boolean): Promise<Compared[]> {
  const { rows } = await sql<Compared>`/*=comparison.last*/
    select ${columns} from comparison.results where ${!published} or published_at is not null order by id desc limit ${limit}`.execute(db)
  return rows
} // prettier-ignore

export async function comparedById(db: Db, id: number): Promise<Compared | undefined> {
  const { rows } = await sql<Compared>`/*=comparison.byId*/ select ${columns} from comparison.results where id = ${id}`.execute(db) // prettier-ignore
  return rows[0]
}

export async function insertCompared(tx: Tx, one: { name: string; by: PersonId; at: Date; figures: Figures | LotFigures }): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into comparison.results (name, by, at, figures) values (${one.name}, ${one.by}, ${one.at}, ${JSON.stringify(one.figures)}::jsonb) returning id`.execute(tx)
  return rows[0]?.id ?? 0
} // prettier-ignore

export async function keepPublished(tx: Tx, id: number, at: Date | null): Promise<void> {
  await sql`update comparison.results set published_at = ${at} where id = ${id}`.execute(tx)
}
export async function deleteCompared(tx: Tx, id: number): Promise<void> {
  await sql`delete from comparison.results where id = ${id}`.execute(tx)
}

export async function madeBy(db: Db, person: PersonId): Promise<{ name: string; at: Date }[]> {
  const { rows } = await sql<{ name: string; at: Date }>`
    select name, at from comparison.results where by = ${person} union all select name, at from comparison.lots where by = ${person} order by at`.execute(db)
  return rows
} // prettier-ignore
export async function signAfresh(tx: Tx, person: PersonId, fresh: PersonId): Promise<void> {
  await sql`update comparison.results set by = ${fresh} where by = ${person}`.execute(tx)
  await sql`update comparison.lots set by = ${fresh} where by = ${person}`.execute(tx)
}
export async function clearMade(tx: Tx, people: readonly PersonId[]): Promise<void> {
  await sql`delete from comparison.results where by = any(${people})`.execute(tx)
  await sql`delete from comparison.lots where by = any(${people})`.execute(tx)
}
