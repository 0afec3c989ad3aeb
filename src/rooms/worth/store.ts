/** What hosts signed. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Assumed, ScenarioField, Scenario } from './valuing.ts'

export type Signing = {
  readonly scenario: Scenario
  /** Undefined: it was taken back. */
  readonly assumed: Assumed | undefined
  readonly source: string
  readonly by: PersonId | null
  readonly at: Date
}
/** Who last gave a field another value, and when: whoever signs the others again does not sign this one anew. */
export type Hand = Pick<Signing, 'by' | 'at'>
export type Hands = Readonly<Record<ScenarioField, Hand>>
export type InForce = Signing & { readonly hands: Hands }
type Row = Omit<Signing, 'assumed'> & { minutes: number | null; hourly: number | null; share: number | null }

const signing = ({ minutes, hourly, share, ...row }: Row): Signing => ({
  ...row,
  assumed: minutes === null || hourly === null || share === null ? undefined : { minutes, hourly, share },
})

/** The latest of each scenario, and whose each field of it is. */
export async function signedNow(db: Db): Promise<ReadonlyMap<Scenario, InForce>> {
  const { rows } = await sql<Row>`/*=worth.now*/
    select distinct on (scenario) scenario, minutes, hourly, share, source, "by", at from worth.signings order by scenario, id desc`.execute(
    db,
  )
  const hands = await handsNow(db)
  return new Map(rows.map((row) => [row.scenario, { ...signing(row), hands: handsOf(row, hands) }]))
}

type HandRow = Hand & { scenario: Scenario; field: ScenarioField }

/** What was taken back and signed again is whoever's signed it again. */
async function handsNow(db: Db): Promise<HandRow[]> {
  const { rows } = await sql<HandRow>`/*=worth.hands*/
    with told as (
      select *, lag(minutes) over w "minutesWas", lag(hourly) over w "hourlyWas", lag(share) over w "shareWas", lag(source) over w "sourceWas"
      from worth.signings window w as (partition by scenario order by id)
    )
    select distinct on (scenario, field) scenario, field, "by", at
    from told cross join lateral (values
      ('minutes', minutes is distinct from "minutesWas"), ('hourly', hourly is distinct from "hourlyWas"),
      ('share', share is distinct from "shareWas"), ('source', source is distinct from "sourceWas")) fields (field, other)
    where other order by scenario, field, id desc`.execute(db)
  return rows
}

function handsOf(row: Row, hands: readonly HandRow[]): Hands {
  const of = (field: ScenarioField): Hand => {
    const { by, at } = hands.find((one) => one.scenario === row.scenario && one.field === field) ?? row
    return { by, at }
  }
  return { minutes: of('minutes'), hourly: of('hourly'), share: of('share'), source: of('source') }
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
