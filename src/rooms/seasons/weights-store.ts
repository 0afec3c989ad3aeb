/** What hosts say a deed weighs, and who may be named. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { DeedName } from '#pulse'

export type Weight = { readonly deed: DeedName; readonly weight: number; readonly by: PersonId; readonly at: Date }

/** Those that a host set; the others weigh what the room says. */
export async function weightsOf(db: Db): Promise<Weight[]> {
  const { rows } =
    await sql<Weight>`/*=seasons.weights*/ select deed, weight, "by", at from seasons.weights order by deed`.execute(db)
  return rows
}

/** Answers whether that changed anything. */
export async function keepWeight(tx: Tx, { deed, weight, by, at }: Weight): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into seasons.weights (deed, weight, by, at) values (${deed}, ${weight}, ${by}, ${at})
    on conflict (deed) do update set weight = excluded.weight, by = excluded.by, at = excluded.at
    where weights.weight <> excluded.weight`.execute(tx)
  return numAffectedRows === 1n
}
export async function dropWeight(tx: Tx, deed: DeedName): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from seasons.weights where deed = ${deed}`.execute(tx)
  return numAffectedRows === 1n
}

export async function allowNaming(tx: Tx, person: PersonId, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into seasons.named (person, at) values (${person}, ${at}) on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}
export async function takeNamingBack(tx: Tx, person: PersonId): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from seasons.named where person = ${person}`.execute(tx)
  return numAffectedRows === 1n
}
/** Of these people, those who may be named. */
export async function namedAmong(db: Db, people: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  const { rows } = await sql<{ person: PersonId }>`/*=seasons.named*/
    select person from seasons.named where person = any(${people}::bigint[])`.execute(db)
  return new Set(rows.map(({ person }) => person))
}

/** Nothing of them stays: months name a person and nobody else, a signature goes to whoever they become. */
export async function leaveSeasons(tx: Tx, person: PersonId, fresh: PersonId): Promise<void> {
  await sql`delete from seasons.seen where person = ${person}`.execute(tx)
  await sql`delete from seasons.named where person = ${person}`.execute(tx)
  await sql`update seasons.weights set by = ${fresh} where by = ${person}`.execute(tx)
}
