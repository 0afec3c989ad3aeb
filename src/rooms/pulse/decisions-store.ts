/** What hosts decided about numbers, and who objects to being counted. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { NumberName, PartName } from './number.ts'
import type { Limits } from './verdict.ts'

export type Decisions = {
  readonly closed: ReadonlySet<string>
  readonly limits: ReadonlyMap<string, Limits>
}
export async function decisionsOf(db: Db): Promise<Decisions> {
  const { rows } = await sql<{ number: string; limits: Limits | null }>`/*=pulse.decisions*/
    select number, null::jsonb limits from pulse.closings
    union all select number, jsonb_build_object('audience', audience, 'community', community, 'by', "by", 'at', at) from pulse.limits`.execute(
    db,
  )
  return {
    closed: new Set(rows.flatMap(({ number, limits }) => (limits ? [] : [number]))),
    limits: new Map(
      rows.flatMap(({ number, limits }) => (limits ? [[number, { ...limits, at: new Date(limits.at) }] as const] : [])),
    ),
  }
}

/** Answers whether that changed anything. */
export async function keepClosing(tx: Tx, number: NumberName | PartName, by: PersonId, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into pulse.closings (number, by, at) values (${number}, ${by}, ${at}) on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}
export async function dropClosing(tx: Tx, number: NumberName | PartName): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from pulse.closings where number = ${number}`.execute(tx)
  return numAffectedRows === 1n
}

export async function keepLimits(tx: Tx, number: NumberName, { audience, community, by, at }: Limits): Promise<void> {
  await sql`
    insert into pulse.limits (number, audience, community, by, at) values (${number}, ${audience}, ${community}, ${by}, ${at})
    on conflict (number) do update set audience = excluded.audience, community = excluded.community, by = excluded.by, at = excluded.at`.execute(
    tx,
  )
}
export async function dropLimits(tx: Tx, number: NumberName): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from pulse.limits where number = ${number}`.execute(tx)
  return numAffectedRows === 1n
}

export async function keepObjection(tx: Tx, person: PersonId, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into pulse.objections (person, at) values (${person}, ${at}) on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}
export async function dropObjection(tx: Tx, person: PersonId): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from pulse.objections where person = ${person}`.execute(tx)
  return numAffectedRows === 1n
}
export async function objectedSince(db: Db, person: PersonId): Promise<Date | undefined> {
  const { rows } = await sql<{
    at: Date
  }>`/*=pulse.objectedSince*/ select at from pulse.objections where person = ${person}`.execute(db)
  return rows[0]?.at
}
export async function countObjections(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`/*=pulse.objections*/ select count(*) n from pulse.objections`.execute(db)
  return rows[0]?.n ?? 0
}
