/** Lots, their keys, and who was drawn. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'
import type { PersonId } from '#people'

export type Lot = {
  readonly id: number
  readonly name: string
  readonly at: Date
  readonly invited: number
  readonly others: number
  readonly until: Date
  readonly overAt: Date | null
  /** False after a restore, too: keys are in no backup. */
  readonly keyed: boolean
}
const columns = sql`l.id, l.name, l.at, l.invited, l.others, l.until, l.over_at "overAt",
  exists (select 1 from comparison.keys k where k.lot = l.id) keyed`

export async function lastLots(db: Db, limit: number): Promise<Lot[]> {
  const { rows } = await sql<Lot>`/*=comparison.lots*/ select ${columns} from comparison.lots l order by l.id desc limit ${limit}`.execute(db) // prettier-ignore
  return rows
}
export async function lotById(db: Db, id: number): Promise<Lot | undefined> {
  const { rows } = await sql<Lot>`/*=comparison.lotById*/ select ${columns} from comparison.lots l where l.id = ${id}`.execute(db) // prettier-ignore
  return rows[0]
}
/** Undefined once its last day is over, whether or not it is destroyed yet. */
export async function keyOf(db: Db, id: number, now: Date): Promise<Buffer | undefined> {
  const { rows } = await sql<{ key: Buffer }>`/*=comparison.keyOf*/
    select k.key from comparison.keys k join comparison.lots l on l.id = k.lot where l.id = ${id} and l.until > ${now}`.execute(db)
  return rows[0]?.key
} // prettier-ignore

export type NewLot = { name: string; by: PersonId; at: Date; until: Date; key: Buffer; invited: readonly string[]; others: readonly string[] } // prettier-ignore
export async function insertLot(tx: Tx, lot: NewLot): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into comparison.lots (name, by, at, until, invited, others)
    values (${lot.name}, ${lot.by}, ${lot.at}, ${lot.until}, ${lot.invited.length}, ${lot.others.length}) returning id`.execute(tx)
  const id = rows[0]?.id ?? 0
  await sql`insert into comparison.keys (lot, key) values (${id}, ${lot.key})`.execute(tx)
  for (const [hashes, invited] of [[lot.invited, true], [lot.others, false]] as const)
    await sql`insert into comparison.drawn (lot, hash, invited)
      select ${id}, decode(hash, 'base64'), ${invited} from unnest(${hashes}::text[]) hash`.execute(tx)
  return id
} // prettier-ignore

export async function drawnIn(db: Db, lot: number): Promise<Map<string, boolean>> {
  const { rows } = await sql<{ hash: string; invited: boolean }>`/*=comparison.drawnIn*/
    select encode(hash, 'base64') hash, invited from comparison.drawn where lot = ${lot}`.execute(db)
  return new Map(rows.map(({ hash, invited }) => [hash, invited]))
}

/** The key and the list of who was drawn go together. */
export async function destroyKey(tx: Tx, lot: number, at: Date): Promise<boolean> {
  await sql`delete from comparison.keys where lot = ${lot}`.execute(tx)
  await sql`delete from comparison.drawn where lot = ${lot}`.execute(tx)
  const { rows } = await sql`update comparison.lots set over_at = ${at} where id = ${lot} and over_at is null returning id`.execute(tx) // prettier-ignore
  return rows.length > 0
}
export async function lotsOver(tx: Tx, now: Date): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`/*=comparison.lotsOver*/
    select id from comparison.lots where over_at is null and until <= ${now} for update skip locked`.execute(tx)
  return rows.map(({ id }) => id)
}
