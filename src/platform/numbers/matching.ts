import { BALANCED, standardisedDifference } from './balance.ts'
import { logistic } from './logistic.ts'
import type { Random } from './random.ts'

/** Somebody, in days: since when, until when (their end, or the last day anybody looked), and when they joined, if they did. */
export type Lived = {
  readonly from: number
  readonly until: number
  /** `until` is their end; otherwise they were still there. */
  readonly left: boolean
  readonly joined: number | undefined
  readonly traits: readonly number[]
}
/** `one` joined on that day; `other`, who was there as long, had not. Both clocks start at `at`. */
export type Pair = { readonly one: Lived; readonly other: Lived; readonly at: number }

export type Matching = {
  readonly pairs: readonly Pair[]
  /** Everybody who joined while there, and one of those each could have been compared with. */
  readonly before: { readonly ones: readonly Lived[]; readonly others: readonly Lived[] }
}

/** Days by which the beginnings of two may differ: at one date, the same beginning is the same age. */
const SAME_AGE_DAYS = 30
/** For each who joined, of those they could be compared with, so many are looked at, drawn by lot. */
const LOOKED_AT = 60
/** Of these, so many stand for "not yet joined" in the regression (Breslow 1996: more than four or five add little). */
const IN_REGRESSION = 4
/** Rosenbaum & Rubin 1985; Austin 2011 (Pharm. Stat. 10:150). */
const CALIPER = 0.2
const RIDGE = 0.01

/**
 * Risk-set matching (Li, Propert & Rosenbaum 2001, J. Am. Stat. Assoc. 96:870): each who joined is paired, on the day they
 * joined, with somebody who began within thirty days of them, was still there, and had not joined. Nobody is asked to have
 * lived long enough to join: that would give those who joined time in which they could not leave (Suissa 2008). Among those:
 * 1:1, nearest log-odds of joining by logistic regression on traits and age, within 0.2 standard deviations, nobody twice as
 * `other`. Pairs are made in the order of the days: taken out of order, who stays long is taken for a late day and missing from
 * an early one, and those who joined look better than they are. Who is an `other` and joins later stays one: it makes the difference smaller, never larger. `most` are paired at most.
 */
export function riskSetPairs(people: readonly Lived[], random: Random, most: number): Matching {
  const sorted = people.toSorted((a, b) => a.from - b.from)
  const joined = shuffled(sorted.filter(joinedWhileThere), random)
    .slice(0, most)
    .sort((a, b) => (a.joined ?? 0) - (b.joined ?? 0))
  const sets = joined.flatMap((one) => {
    const at = one.joined ?? NaN
    const others = couldBeCompared(sorted, one, at, random)
    return others.length === 0 ? [] : [{ one, at, others }]
  })
  const scale = scaleOf(joined)
  const rows = sets.flatMap(({ one, at, others }) => [
    { traits: scale(one, at), joined: true },
    ...others.slice(0, IN_REGRESSION).map((other) => ({ traits: scale(other, at), joined: false })),
  ])
  const before = { ones: sets.map(({ one }) => one), others: sets.flatMap(({ others }) => others[0] ?? []) }
  const model = logistic(rows.map(({ traits }) => traits), rows.map((row) => row.joined), RIDGE) // prettier-ignore
  if (!model) return { pairs: [], before }
  const scores = rows.map(({ traits }) => model.scoreOf(traits))
  const reach = CALIPER * deviation(scores)
  const taken = new Set<Lived>()
  const pairs = sets.flatMap(({ one, at, others }) => {
    const score = model.scoreOf(scale(one, at))
    const other = nearest(others, (each) => (taken.has(each) ? Infinity : Math.abs(model.scoreOf(scale(each, at)) - score))) // prettier-ignore
    if (!other || other.apart > reach + 1e-9) return []
    taken.add(other.each)
    return [{ one, other: other.each, at }]
  })
  return { pairs, before }
}

export type Balance = { readonly before: number; readonly after: number }
/** The standardised difference of every trait, among all and within pairs, in the order of `traits`; both in standard deviations. */
export function balanceOf({ pairs, before }: Matching): Balance[] {
  const places = before.ones[0]?.traits.map((_, place) => place) ?? []
  const trait = (lives: readonly Lived[], place: number): number[] => lives.map(({ traits }) => traits[place] ?? 0)
  return places.map((place) => ({
    before: standardisedDifference(trait(before.ones, place), trait(before.others, place)),
    after: standardisedDifference(
      trait(pairs.map(({ one }) => one), place),
      trait(pairs.map(({ other }) => other), place),
    ), // prettier-ignore
  }))
}
export const isBalanced = (balance: readonly Balance[]): boolean =>
  balance.every(({ after }) => Math.abs(after) < BALANCED)

export const joinedWhileThere = ({ joined, from, until }: Lived): boolean =>
  joined !== undefined && joined >= from && joined < until

function couldBeCompared(sorted: readonly Lived[], one: Lived, at: number, random: Random): Lived[] {
  const low = firstFrom(sorted, one.from - SAME_AGE_DAYS)
  const high = firstFrom(sorted, one.from + SAME_AGE_DAYS + 1)
  const places =
    high - low <= LOOKED_AT
      ? Array.from({ length: high - low }, (_, nth) => low + nth)
      : [...new Set(Array.from({ length: LOOKED_AT }, () => low + Math.floor(random() * (high - low))))]
  const found = places.flatMap((place) => {
    const other = sorted[place]
    const there = other && other !== one && other.from <= at && other.until > at
    return there && !(other.joined !== undefined && other.joined <= at) ? [other] : []
  })
  return shuffled(found, random)
}

/** The place of the first who began at `from` or later. */
function firstFrom(sorted: readonly Lived[], from: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.from ?? Infinity) < from) low = middle + 1
    else high = middle
  }
  return low
}

/** Age and traits, in standard deviations of those who joined. */
function scaleOf(joined: readonly Lived[]): (life: Lived, at: number) => number[] {
  const raw = (life: Lived, at: number): number[] => [at - life.from, ...life.traits]
  const rows = joined.map((one) => raw(one, one.joined ?? 0))
  const by = (rows[0] ?? []).map((_, place) => {
    const values = rows.map((row) => row[place] ?? 0)
    return { mean: mean(values), deviation: deviation(values) || 1 }
  })
  return (life, at) =>
    raw(life, at).map((value, place) => (value - (by[place]?.mean ?? 0)) / (by[place]?.deviation ?? 1))
}
const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length
const deviation = (values: readonly number[]): number => {
  const middle = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
}

function nearest<T>(all: readonly T[], apartOf: (one: T) => number): { each: T; apart: number } | undefined {
  let best: { each: T; apart: number } | undefined
  for (const each of all) {
    const apart = apartOf(each)
    if (apart < (best?.apart ?? Infinity)) best = { each, apart }
  }
  return best
}

function shuffled<T>(all: readonly T[], random: Random): T[] {
  return all
    .map((one) => ({ one, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one)
}
