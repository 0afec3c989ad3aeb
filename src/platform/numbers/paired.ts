import type { Random } from './random.ts'
import type { Waiting } from './survival.ts'

export type PairedLives = { readonly one: Waiting; readonly other: Waiting }
export type Around = { readonly value: number; readonly low: number; readonly high: number }
export type StayedApart = {
  /** The share of `one` still there, less that of `other`. */
  readonly difference: Around
  /** The share of `one` that left, over that of `other`; undefined where nobody left, or in a draw nobody did. */
  readonly ratio: Around | undefined
}

const ROUNDS = 500

/**
 * How much more of one side of matched pairs is still there after `time`, by Kaplan and Meier on each side, with a 95 %
 * percentile interval that draws whole pairs (Efron 1979; Austin & Small 2014, Stat. Med. 33:4306: after matching the pair is
 * what is drawn). The same `random` gives the same interval. Undefined under two pairs.
 */
export function stayedApart(pairs: readonly PairedLives[], time: number, random: Random): StayedApart | undefined {
  if (pairs.length < 2) return undefined
  const [one, other] = [inOrder(pairs.map((pair) => pair.one)), inOrder(pairs.map((pair) => pair.other))]
  const at = (weights: Uint32Array) => ({ one: stillThere(one, weights, time), other: stillThere(other, weights, time) }) // prettier-ignore
  const seen = at(new Uint32Array(pairs.length).fill(1))
  const drawn = Array.from({ length: ROUNDS }, () => at(drawnPairs(pairs.length, random)))
  const ratios = drawn.map((draw) => (1 - draw.one) / (1 - draw.other))
  const ratio = (1 - seen.one) / (1 - seen.other)
  return {
    difference: { value: seen.one - seen.other, ...middle(drawn.map((draw) => draw.one - draw.other)) },
    ratio: [ratio, ...ratios].every((each) => Number.isFinite(each) && each > 0)
      ? { value: ratio, ...middle(ratios) }
      : undefined,
  }
}

type Placed = Waiting & { readonly pair: number }
const inOrder = (lives: readonly Waiting[]): Placed[] =>
  lives.map((life, pair) => ({ ...life, pair })).sort((a, b) => a.time - b.time || Number(b.happened) - Number(a.happened)) // prettier-ignore

/** One by one in order, what happened before who was lost: at equal times the product is that of Kaplan and Meier. */
function stillThere(lives: readonly Placed[], weights: Uint32Array, time: number): number {
  let atRisk = lives.length
  let share = 1
  for (const life of lives) {
    if (life.time > time) break
    const weight = weights[life.pair] ?? 0
    if (life.happened && weight > 0) share *= 1 - weight / atRisk
    atRisk -= weight
  }
  return share
}

function drawnPairs(n: number, random: Random): Uint32Array {
  const weights = new Uint32Array(n)
  for (let draw = 0; draw < n; draw += 1) {
    const place = Math.floor(random() * n)
    weights[place] = (weights[place] ?? 0) + 1
  }
  return weights
}

function middle(values: number[]): { low: number; high: number } {
  values.sort((a, b) => a - b)
  const at = (share: number): number => values[Math.round((values.length - 1) * share)] ?? NaN
  return { low: at(0.025), high: at(0.975) }
}
