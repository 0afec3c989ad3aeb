/** What is counted from a list once it is known who joined: sums, curves and what may be said of them. */
import {
  balanceOf, doubleDifference, eValue, joinedWhileThere, kaplanMeier, pairedDifference, randomFrom, riskSetPairs, rungOf, SMALLEST_CELL, stayedApart, wilson,
  type Around, type Course, type DoubleDifference, type Held, type Lived, type Rung, type Share, type StayedApart,
} from '#platform/numbers/index.ts' // prettier-ignore
import { columnsOf } from './columns.ts'
import type { Row } from './list.ts'

/** `joined`: the day, if they joined. Who they are is not asked. */
export type Customer = Omit<Row, 'hash'> & { readonly joined: number | undefined }

/** On each side. What customers did, and whether they are here, is about them more than most things: twice the usual cell. */
export const FEWEST = 10
/** Beyond, an interval hardly narrows and a page has to wait. */
const MOST_JOINED = 2_000
const STEP_DAYS = 30
const MOST_DAYS = 3 * 365
export const horizons = [182, 365] as const

export type CurvePoint = {
  readonly day: number
  readonly one: number
  readonly other: number
  readonly atRisk: { readonly one: number; readonly other: number }
}
export type Apart = { readonly days: number; readonly difference: Around; readonly ratio: Around | undefined; readonly e: { value: number; limit: number } | undefined } // prettier-ignore
export type BalanceLine = { readonly column: string; readonly level: string | null; readonly before: number | null; readonly after: number | null } // prettier-ignore
export type Figures = {
  readonly kind: 'list'
  readonly asOf: number
  readonly customers: number
  /** Still customers that day, at first sight. */
  readonly seen: { readonly ones: Share; readonly others: Share }
  /** Undefined: fewer than `FEWEST`. */
  readonly pairs: number | undefined
  /** Of those who joined while customers. */
  readonly joined: number
  readonly balance: readonly BalanceLine[]
  readonly curve: readonly CurvePoint[]
  readonly apart: readonly Apart[]
  readonly placebo: Around | undefined
  /** Only where the list holds a figure from after; `few`: hardly anybody has one. */
  readonly course?: DoubleDifference | 'few' | undefined
  readonly rung: Rung
  readonly held: Held | undefined
}

/** Undefined: too few on one side to say anything. */
export function figuresOf(
  customers: readonly Customer[],
  traits: readonly string[],
  asOf: number,
): Figures | undefined {
  const begun = customers.filter(({ from }) => from <= asOf)
  const { columns, valuesOf } = columnsOf(begun, traits)
  const told = new Map<Lived, Customer>()
  const lives = begun.map((one): Lived => {
    const left = one.until !== undefined && one.until <= asOf
    const life = { from: one.from, until: left ? (one.until ?? asOf) : asOf + 1, left, joined: one.joined, traits: valuesOf(one) }
    told.set(life, one)
    return life
  }) // prettier-ignore
  const ones = lives.filter(joinedWhileThere)
  const others = lives.filter((life) => life.joined === undefined || life.joined >= life.until)
  const [seenOnes, seenOthers] = [stillThere(ones), stillThere(others)]
  if (!seenOnes || !seenOthers || ones.length < FEWEST || others.length < FEWEST) return undefined
  const matching = riskSetPairs(lives, randomFrom(1), MOST_JOINED)
  const { pairs } = matching
  const start = { kind: 'list', asOf, customers: begun.length, seen: { ones: seenOnes, others: seenOthers }, joined: ones.length } as const // prettier-ignore
  if (pairs.length < FEWEST)
    return { ...start, pairs: undefined, balance: [], curve: [], apart: [], placebo: undefined, rung: 'observed', held: 'few' } // prettier-ignore
  const balance = balanceOf(matching)
  const lived = pairs.map(({ one, other, at }) => ({ one: after(one, at), other: after(other, at) }))
  const curve = curveOf(lived)
  const placebo = pairedDifference(
    pairs.flatMap(({ one, other }) => {
      const [a, b] = [told.get(one)?.before, told.get(other)?.before]
      return a === undefined || b === undefined ? [] : [a - b]
    }),
  )
  return {
    ...start,
    pairs: pairs.length,
    balance: columns.map((column, place) => ({ ...column, before: finite(balance[place]?.before), after: finite(balance[place]?.after) })), // prettier-ignore
    curve,
    apart: horizons.filter((days) => (curve.at(-1)?.day ?? 0) >= days - STEP_DAYS && enough(lived, days)).flatMap((days) => {
      const apart = stayedApart(lived, days, randomFrom(days))
      return apart ? [said(days, apart)] : []
    }), // prettier-ignore
    placebo,
    course: courseOf(pairs.map(({ one, other }) => ({ one: told.get(one), other: told.get(other) }))),
    ...rungOf({ pairs: pairs.length, balance, placebo }),
  }
}

/** Nothing where the list has no figure from after. */
function courseOf(pairs: readonly { one: Customer | undefined; other: Customer | undefined }[]): Figures['course'] {
  if (!pairs.some(({ one, other }) => one?.after !== undefined || other?.after !== undefined)) return undefined
  const known = pairs.flatMap(({ one, other }) => {
    const [mine, theirs] = [courseIn(one), courseIn(other)]
    return mine && theirs ? [{ one: mine, other: theirs }] : []
  })
  return doubleDifference(known) ?? 'few'
}
const courseIn = ({ earlier, before, after }: Partial<Customer> = {}): Course | undefined =>
  before === undefined || after === undefined ? undefined : { earlier, before, after }

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null
const stillThere = (lives: readonly Lived[]): Share | undefined =>
  wilson(lives.filter(({ left }) => !left).length, lives.length)
const after = ({ until, left }: Lived, at: number) => ({ time: until - at, happened: left })

const said = (days: number, { difference, ratio }: StayedApart): Apart => ({
  days,
  difference,
  ratio,
  e: ratio && eValue(ratio),
})

type PairedTimes = ReadonlyArray<{ one: { time: number; happened: boolean }; other: { time: number; happened: boolean } }> // prettier-ignore

/** As far as five are followed on each side. */
function curveOf(lived: PairedTimes): CurvePoint[] {
  const [one, other] = [kaplanMeier(lived.map((pair) => pair.one)), kaplanMeier(lived.map((pair) => pair.other))]
  const points: CurvePoint[] = []
  for (let day = 0; day <= MOST_DAYS && enough(lived, day); day += STEP_DAYS)
    points.push({ day, one: one.at(day), other: other.at(day), atRisk: atRisk(lived, day) })
  return points
}
const atRisk = (lived: PairedTimes, day: number) => ({
  one: lived.filter(({ one }) => one.time >= day).length,
  other: lived.filter(({ other }) => other.time >= day).length,
})
function enough(lived: PairedTimes, day: number): boolean {
  const { one, other } = atRisk(lived, day)
  return Math.min(one, other) >= SMALLEST_CELL
}
