/**
 * What happens in a town of any size, day by day: deterministic, and never more of it in memory than what is still to be said of
 * the days before. The shape is that of real homes: seven in ten never write and a few write most, people come in waves and most
 * stay for weeks, days have bursts, conversations long tails, answers stay among neighbours, the team answers some of it.
 */
import { chance } from './words.ts'

export type Size = { readonly members: number; readonly posts: number }
export const DAYS = 3 * 365
const HOUR = 60
const DAY = 24 * HOUR

/** Minutes since the first day began. People are numbered from 1, conversations and posts from 1 in the order they are made. */
export type Deed =
  | { readonly is: 'came'; readonly at: number; readonly person: number; readonly mark?: 'staff' | 'guest' | 'bot' }
  | { readonly is: 'began'; readonly at: number; readonly talk: number; readonly person: number; readonly group: number; readonly question: boolean }
  | {
      readonly is: 'said'; readonly at: number; readonly post: number; readonly talk: number; readonly person: number
      readonly opening: boolean; readonly nth: number; readonly to: number | null; readonly length: number
    }
  | { readonly is: 'helped' | 'removed'; readonly at: number; readonly post: number; readonly talk: number; readonly person: number }
  | { readonly is: 'thanked'; readonly at: number; readonly post: number; readonly talk: number; readonly person: number } // prettier-ignore

export const GROUPS = 20
const CIRCLE = 40
const teamOf = (members: number): number => Math.max(5, Math.min(60, Math.round(members / 1500)))

/** Numbers from 0 to 1, another for each place. */
const at = (...places: number[]): number => chance(...places)
/** Heavy-tailed: at least `least`, twice as much as rarely as `tail` says. */
const pareto = (u: number, least: number, tail: number): number => least * Math.max(u, 1e-9) ** (-1 / tail)

/** Weeks of a campaign bring four times as many; the home grows. */
const arrivalsOf = (day: number): number => Math.exp(day / 500) * (Math.floor(day / 7) % 17 === 3 ? 4 : 1)
const bustleOf = (day: number): number =>
  Math.exp(day / 600) * (day % 7 < 2 ? 0.6 : 1) * (at(day, 11) < 0.04 ? 4 : 1) * (0.8 + 0.4 * at(day, 12))
/** Few by night, most in the evening. */
const minuteOf = (u: number, v: number): number => Math.floor((u < 0.08 ? 6 * v : 7 + 15 * Math.sqrt(v)) * HOUR)

type Person = { readonly id: number; readonly zeal: number; readonly until: number }

export function* lifeOf({ members, posts }: Size): Generator<Deed[]> {
  const growing = sumOver(arrivalsOf)
  const bustling = sumOver(bustleOf)
  const team = teamOf(members)
  const later = new Map<number, Deed[]>()
  let around: Person[] = []
  let came = 0
  let due = 0
  let talks = 0
  let written = 0
  let wanted = 0
  const tell = (deed: Deed): void => {
    const day = Math.floor(deed.at / DAY)
    const known = later.get(day)
    if (known) known.push(deed)
    else later.set(day, [deed])
  }
  for (let day = 0; day < DAYS; day++) {
    due += (members * arrivalsOf(day)) / growing
    while (came < members && (came < Math.round(due) || came < team + 10 || day === DAYS - 1)) {
      const id = ++came
      const mark = id <= team ? ('staff' as const) : id % 997 === 0 ? ('guest' as const) : undefined
      tell({ is: 'came', at: day * DAY + Math.floor(at(id, 1) * DAY * 0.3), person: id, ...(mark && { mark }) })
      // Half of the team changes in the middle; most people stay for some weeks, few for years.
      const stays = id <= 25 ? DAYS : 4 + pareto(at(id, 2), 6, 0.45)
      if (mark === undefined && at(id, 3) < 0.3)
        around.push({ id, zeal: pareto(at(id, 4), 1, 1.15), until: day + stays })
    }
    around = around.filter(({ until }) => until > day)
    const sums = summed(around)
    const pick = (...places: number[]): number =>
      around[found(sums, at(...places))]?.id ?? 1 + ((places[0] ?? 0) % came)
    wanted += (posts * bustleOf(day)) / bustling
    while (written < Math.min(posts, Math.round(wanted))) {
      const talk = ++talks
      const length = Math.min(posts - written, 400, Math.floor(pareto(at(talk, 1), 2.2, 1.5)))
      const author = at(talk, 8) < 0.12 ? 1 + Math.floor(team * at(talk, 9)) : pick(talk, 2)
      const group = 1 + Math.floor(GROUPS * at(talk, 3) ** 2)
      const question = at(talk, 4) < 0.55
      let when = day * DAY + minuteOf(at(talk, 5), at(talk, 6))
      tell({ is: 'began', at: when, talk, person: author, group, question })
      let last = author
      let helpedBy = question && at(talk, 7) < 0.3
      const first = written + 1
      for (let nth = 1; nth <= length; nth++) {
        const post = ++written
        const person = nth === 1 ? author : answering({ talk, nth, author, last, team, pick })
        if (nth > 1) when += Math.ceil(Math.min(20 * DAY, pareto(at(post, 1), 4, 0.7)))
        if (when >= DAYS * DAY) when = DAYS * DAY - 1
        const to = nth > 2 && at(post, 2) < 0.4 ? post - 1 : nth > 1 && at(post, 2) > 0.9 ? first : null
        const textLength = Math.floor(Math.min(4000, pareto(at(post, 3), 12, 0.9)))
        tell({ is: 'said', at: when, post, talk, person, opening: nth === 1, nth, to, length: textLength })
        const soon = Math.min(DAYS * DAY - 1, when + 5 + Math.floor(at(post, 4) * DAY))
        if (nth > 1 && person !== author && helpedBy) {
          tell({ is: 'helped', at: soon, post, talk, person: author })
          helpedBy = false
        }
        if (nth > 1 && person !== author && at(post, 5) < 0.12)
          tell({ is: 'thanked', at: soon, post, talk, person: author })
        if (at(post, 6) < 0.004) tell({ is: 'removed', at: soon, post, talk, person })
        last = person
      }
    }
    yield (later.get(day) ?? []).sort((one, other) => one.at - other.at)
    later.delete(day)
  }
}

type Answering = {
  talk: number; nth: number; author: number; last: number; team: number; pick: (...places: number[]) => number
} // prettier-ignore
/** Whoever asked comes back; the team is there now and then; neighbours come first. */
function answering({ talk, nth, author, last, team, pick }: Answering): number {
  const u = at(talk, nth, 21)
  if (nth > 2 && last !== author && u < 0.25) return author
  if (u > 0.93) return 1 + Math.floor(team * at(talk, nth, 22))
  const near = (one: number): boolean => Math.floor(one / CIRCLE) === Math.floor(author / CIRCLE)
  const tried = [pick(talk, nth, 23), pick(talk, nth, 24), pick(talk, nth, 25)]
  return tried.find((one) => near(one) && one !== last) ?? tried.find((one) => one !== last) ?? author
}

const sumOver = (of: (day: number) => number): number =>
  Array.from({ length: DAYS }, (_, day) => of(day)).reduce((sum, one) => sum + one, 0)

function summed(people: readonly Person[]): Float64Array {
  const sums = new Float64Array(people.length)
  let sum = 0
  for (const [place, { zeal }] of people.entries()) sums[place] = sum += Math.min(zeal, 150)
  return sums
}
/** The place at which the sums pass this share of the whole. */
function found(sums: Float64Array, u: number): number {
  const aim = u * (sums.at(-1) ?? 0)
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) > aim) high = middle
    else low = middle + 1
  }
  return low
}
