/** How many voices the posts weigh like: pure, from how many people wrote how much. */
import {
  bootstrapRatioByPerson,
  effectiveVoices,
  randomFrom,
  type Interval,
  type Random,
} from '#platform/numbers/index.ts'
import type { Bar } from './voices-store.ts'

export type Voices = {
  readonly people: number
  readonly posts: number
  readonly effective: number
  readonly byEntropy: number
  readonly interval: Interval | undefined
}

/** One seed: the same figures on every visit. */
const SEED = 1_284
const ROUNDS = 1000
/** Above it drawing every person a thousand times takes longer than a page may. */
const MOST_DRAWN = 300

export function countVoices(bars: readonly Bar[]): Voices | undefined {
  const { people, posts, squares } = sums(bars)
  if (people === 0) return undefined
  const entropy = bars.reduce((all, bar) => all - bar.people * (bar.posts / posts) * Math.log(bar.posts / posts), 0)
  const effective = posts ** 2 / squares
  return {
    people,
    posts,
    effective,
    byEntropy: Math.exp(entropy),
    interval: intervalOf(bars, people, effective),
  }
}

function intervalOf(bars: readonly Bar[], people: number, effective: number): Interval | undefined {
  const random = randomFrom(SEED)
  if (people > MOST_DRAWN) return drawnByBars(random, bars, effective)
  const each = bars.flatMap((bar) => Array.from({ length: bar.people }, () => [bar.posts]))
  return bootstrapRatioByPerson(random, each, (counts) => effectiveVoices(counts)?.effective, effective, ROUNDS)
}

const Z = 1.959964

/**
 * The same draw of people with replacement, for many: how often the people of a bar are drawn is close to a Poisson
 * number with their count as its mean (the Poisson bootstrap: Hanley & MacGibbon 2006, Comput. Methods Programs Biomed.
 * 83:57), brought back to the number of people there are. The interval is that of `bootstrapRatioByPerson`.
 */
export function drawnByBars(random: Random, bars: readonly Bar[], effective: number): Interval {
  const { people } = sums(bars)
  const logs = Array.from({ length: ROUNDS }, () => {
    const drawn = sums(bars.map((bar) => ({ posts: bar.posts, people: poisson(random, bar.people) })))
    return Math.log((drawn.posts ** 2 / drawn.squares) * (people / drawn.people))
  }).filter((value) => Number.isFinite(value))
  const mean = logs.reduce((sum, one) => sum + one, 0) / logs.length
  const error = Math.sqrt(logs.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (logs.length - 1))
  return { low: effective * Math.exp(-Z * error), high: effective * Math.exp(Z * error), rounds: ROUNDS }
}

/** Knuth's product for small means; above 30 a rounded normal number is as good. */
function poisson(random: Random, mean: number): number {
  if (mean > 30) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal))
  }
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = random(); product > limit; product *= random()) count += 1
  return count
}

/**
 * What the number would be if the one person who changes it most were counted the other way: a member as staff, or
 * somebody with a mark as a member.
 */
export function contestedVoices(
  bars: readonly Bar[],
  marked: readonly { asMember: number; under: number }[],
): number | undefined {
  const { posts, squares } = sums(bars)
  const without = bars.map(({ posts: n }) => (posts - n) ** 2 / (squares - n ** 2))
  const withThem = marked.map(
    ({ asMember, under }) => (posts + under) ** 2 / (squares - asMember ** 2 + (asMember + under) ** 2),
  )
  return furthest(posts ** 2 / squares, [...without, ...withThem])
}

/** The value furthest from what is said now. */
export function furthest(now: number, values: readonly number[]): number | undefined {
  const real = values.filter((value) => Number.isFinite(value))
  return real.length === 0
    ? undefined
    : real.reduce((best, value) => (Math.abs(value - now) > Math.abs(best - now) ? value : best))
}

function sums(bars: readonly Bar[]): { people: number; posts: number; squares: number } {
  const total = { people: 0, posts: 0, squares: 0 }
  for (const { posts, people } of bars) {
    total.people += people
    total.posts += people * posts
    total.squares += people * posts ** 2
  }
  return total
}
