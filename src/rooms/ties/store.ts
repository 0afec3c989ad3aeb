/** Who may be named, and what was counted last. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Figures } from './figures.ts'
import type { Drawing } from './drawing.ts'
import type { Measured, Side as MeasuredSide } from './measuring.ts'

export const windows = ['90', '365', 'all'] as const
export type Window = (typeof windows)[number]
export const sides = ['with', 'without'] as const
export type Side = (typeof sides)[number]

export async function keepChoice(tx: Tx, person: PersonId, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into ties.choices (person, at) values (${person}, ${at}) on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}
export async function dropChoice(tx: Tx, person: PersonId): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from ties.choices where person = ${person}`.execute(tx)
  return numAffectedRows === 1n
}
export async function namedSince(db: Db, person: PersonId): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date }>`/*=ties.namedSince*/
    select at from ties.choices where person = ${person}`.execute(db)
  return rows[0]?.at
}
/** Whoever chose it last, `most` at once: nobody reads more names than that on one drawing. */
export async function choosing(db: Db, most: number): Promise<PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`/*=ties.choosing*/
    select person from ties.choices order by at desc, person limit ${most}`.execute(db)
  return rows.map(({ person }) => person)
}
export async function choosingAmong(db: Db, people: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  const { rows } = await sql<{ person: PersonId }>`/*=ties.choosingAmong*/
    select person from ties.choices where person = any(${people})`.execute(db)
  return new Set(rows.map(({ person }) => person))
}
/** The same as long as nobody chose otherwise. */
export async function choicesUpTo(db: Db): Promise<string> {
  const { rows } = await sql<{ upto: string }>`/*=ties.choicesUpTo*/
    select count(*) || '.' || coalesce(max(at)::text, '') upto from ties.choices`.execute(db)
  return rows[0]?.upto ?? ''
}

/** Members who wrote or are tied; the figures look at those with the heaviest ties alone where they are many. */
export type People = {
  readonly active: number
  readonly tied: number
  readonly tiedToMembers: number
  readonly helped: number
  readonly passedOn: number
}
export type Taken = {
  readonly at: Date
  readonly upto: string
  readonly tookMs: number
  readonly people: People
  readonly figures: Readonly<Record<Side, Told>>
}
/** The numbers, and what of the drawing is small enough to stand beside them. */
export type Told = Figures &
  Pick<Drawing, 'centres' | 'between'> & { readonly size: { readonly dots: number; readonly lines: number } }
export const toldOf = ({ figures, drawing: { dots, lines, centres, between } }: MeasuredSide): Told => ({
  ...figures,
  centres,
  between,
  size: { dots: dots.length / 4, lines: lines.length / 2 },
})
export async function takenFor(db: Db, window: Window): Promise<Taken | undefined> {
  const { rows } = await sql<Taken>`/*=ties.taken*/
    select at, upto, took_ms "tookMs", people, figures from ties.taken where window_name = ${window}`.execute(db)
  return rows[0]
}

type Kept = Omit<Taken, 'figures'> & {
  readonly measured: Measured
  readonly named: Readonly<Record<Side, readonly PersonId[]>>
}
export async function keepTaken(
  tx: Tx,
  window: Window,
  { at, upto, tookMs, people, measured, named }: Kept,
): Promise<void> {
  const figures = { with: toldOf(measured.with), without: toldOf(measured.without) }
  await sql`
    insert into ties.taken (window_name, at, upto, took_ms, people, figures)
    values (${window}, ${at}, ${upto}, ${tookMs}, ${JSON.stringify(people)}::jsonb, ${JSON.stringify(figures)}::jsonb)
    on conflict (window_name) do update set at = excluded.at, upto = excluded.upto, took_ms = excluded.took_ms,
      people = excluded.people, figures = excluded.figures`.execute(tx)
  for (const side of sides) {
    const { dots, lines } = measured[side].drawing
    await sql`
      insert into ties.drawings (window_name, side, dots, lines, named)
      values (${window}, ${side}, ${dots}::int[], ${lines}::int[], ${named[side]}::bigint[])
      on conflict (window_name, side) do update set dots = excluded.dots, lines = excluded.lines, named = excluded.named`.execute(
      tx,
    )
  }
}

export type KeptDrawing = Pick<Drawing, 'dots' | 'lines'> & { readonly named: readonly PersonId[] }
export async function drawingFor(db: Db, window: Window, side: Side): Promise<KeptDrawing | undefined> {
  const { rows } = await sql<KeptDrawing>`/*=ties.drawing*/
    select dots, lines, named from ties.drawings where window_name = ${window} and side = ${side}`.execute(db)
  return rows[0]
}
/** The first dots, which may be somebody by name, without all the others. */
export async function namedDots(
  db: Db,
  window: Window,
  side: Side,
): Promise<{ named: readonly PersonId[]; dots: readonly number[] }> {
  const { rows } = await sql<{ named: PersonId[]; dots: number[] }>`/*=ties.namedDots*/
    select named, dots[1:4 * cardinality(named)] dots from ties.drawings where window_name = ${window} and side = ${side}`.execute(
    db,
  )
  return rows[0] ?? { named: [], dots: [] }
}

export async function forgetTaken(tx: Tx): Promise<void> {
  await sql`delete from ties.taken`.execute(tx)
}
