/** What hosts signed. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Assumed, Scenario } from './valuing.ts'

export type Signing = {
  readonly scenario: Scenario
  /** Undefined: it was taken back. */
  readonly assumed: Assumed | undefined
  readonly source: string
  readonly by: PersonId | null
  readonly at: Date
}
type Row = Omit<Signing, 'assumed'> & { minutes: number | null; hourly: number | null; share: number | null }

const signing = ({ minutes, hourly, share, ...row }: Row): Signing => ({
  ...row,
  assumed: minutes === null || hourly === null || share === null ? undefined : { minutes, hourly, share },
})

/** The latest of each scenario. */
export async function signedNow(db: Db): Promise<ReadonlyMap<Scenario, Signing>> {
  const { rows } = await sql<Row>`/*=worth.now*/
    select distinct on (scenario) scenario, minutes, hourly, share, source, "by", at from worth.signings order by scenario, id desc`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.scenario, signing(row)]))
}

/** The latest first. */
export async function signedBefore(db: Db, most: number): Promise<Signing[]> {
  const { rows } = await sql<Row>`/*=worth.before*/
    select scenario, minutes, hourly, share, source, "by", at from worth.signings order by id desc limit ${most}`.execute(
    db,
  )
  return rows.map(signing)
}

export async function keepSigning(tx: Tx, { scenario, assumed, source, by, at }: Signing): Promise<void> {
  await sql`
    insert into worth.signings (scenario, minutes, hourly, share, source, by, at)
    values (${scenario}, ${assumed?.minutes ?? null}, ${assumed?.hourly ?? null}, ${assumed?.share ?? null}, ${source}, ${by}, ${at})`.execute(
    tx,
  )
}

export async function signedBy(db: Db, person: PersonId): Promise<Signing[]> {
  const { rows } = await sql<Row>`
    select scenario, minutes, hourly, share, source, "by", at from worth.signings where by = ${person} order by id`.execute(
    db,
  )
  return rows.map(signing)
}
/** Whoever goes leaves what they assumed, without their name. */
export async function unsign(tx: Tx, person: PersonId): Promise<void> {
  await sql`update worth.signings set by = null where by = ${person}`.execute(tx)
}
/** Of people who were never here in earnest. */
export async function dropSignings(tx: Tx, people: readonly PersonId[]): Promise<void> {
  await sql`delete from worth.signings where by = any(${people})`.execute(tx)
}
