/** What takes long to count: who answers whom, whether it holds, how newcomers settle, how long one waits. Plain data, to be kept. */
import { startOf } from '#platform/clock.ts'
import type { Db } from '#platform/database/index.ts'
import { giant, wilson, type Share } from '#platform/numbers/index.ts'
import { alone, ANSWERED_WITHIN, type Pulse, type Point } from './counting.ts'
import { courseOf, pointsOf, type Asked, type Course, type WindowName } from './number.ts'
import { numbered, takeNetwork, type Network } from './network.ts'
import { inPieces } from './pieces.ts'
import { historyOf } from './shared-store.ts'
import { tallyHours, tallyWaiting, type HoursTally } from './time-store.ts'
import { answersIn } from './helpers-store.ts'
import { answersOf, spreadOf, type Answers, type Spread } from './spread.ts'
import { furthest } from './voices.ts'
import { countSilent, voicesIn } from './voices-store.ts'
import { SETTLING_DAYS, tallyNewcomers, type NewcomerTally } from './newcomers-store.ts'
import {
  mostReplying,
  pairsIn,
  tallyReplies,
  unpromptedIn,
  writersIn,
  type Pair,
  type ReplyTally,
} from './ties-store.ts'

export type Replies = {
  /** Of all replies by members, staff and guests, those from a member to another. */
  readonly share: Share | undefined
  /** Of those that members wrote. */
  readonly ofTheirs: Share | undefined
  readonly toMembers: number
  readonly toStaff: number
}
/** What the share would be at the furthest if one person were counted the other way. */
type Contested = number | undefined
export type Newcomers = {
  readonly two: Share | undefined
  readonly one: Share | undefined
  readonly twoWithStaff: Share | undefined
  /** Of those who wrote in their first thirty days. */
  readonly ofWriters: Share | undefined
}
export type Deep = {
  readonly replies: Replies
  readonly newcomers: Newcomers
  readonly network: Network
  readonly unprompted: Share | undefined
  readonly hours: readonly HoursTally[]
  readonly unanswered: number
  readonly contestedReplies: Contested
  readonly spread: Spread | undefined
  readonly answers: Answers | undefined
  readonly course: Readonly<Record<'replies' | 'newcomers' | 'holds', readonly Point[]>>
}

/** A tie older than this is a memory: the network is that of the last three months of the window. */
export const TIED_DAYS = 90
const DAY = 86_400_000

export const tiedSince = ({ from, to }: Pick<Asked, 'from' | 'to'>): Date =>
  new Date(Math.max(from.getTime(), to.getTime() - TIED_DAYS * DAY))

export async function takeDeep(
  db: Db,
  window: WindowName,
  { asked, started }: Pick<Pulse, 'asked' | 'started'>,
): Promise<Deep | undefined> {
  const history = await historyOf(db)
  if (!history) return undefined
  const course = courseOf(window, history, asked.to, asked.zone)
  const points = pointsOf(course, asked.zone)
  const replies = await inPieces(
    db,
    { asked, course },
    { what: 'replies', reach: 0, count: (time) => tallyReplies(db, asked, course, time) },
  )
  const newcomers = await inPieces(
    db,
    { asked, course },
    { what: 'newcomers', reach: SETTLING_DAYS + 1, count: (time) => tallyNewcomers(db, asked, course, time) },
  )
  const lately = { from: tiedSince(asked), to: asked.to }
  const opened = started.share?.n ?? 0
  return {
    replies: repliesFrom(replies.filter(({ inside }) => inside)),
    newcomers: newcomersFrom(newcomers.filter(({ inside }) => inside)),
    network: takeNetwork(await writersIn(db, lately), await pairsIn(db, lately)),
    unprompted: wilson(Math.min(opened, await unpromptedIn(db, asked)), opened),
    hours: await hoursIn(db, asked, course),
    unanswered: await waitingIn(db, asked, course),
    contestedReplies: await contested(db, asked, repliesFrom(replies.filter(({ inside }) => inside))),
    spread: spreadOf(await voicesIn(db, asked), await countSilent(db, asked)),
    answers: answersOf(await answersIn(db, asked)),
    course: {
      replies: points.map((key) => pointFrom(key, repliesFrom(replies.filter(({ point }) => point === key)).share)),
      newcomers: points.map((key) => pointFrom(key, newcomersFrom(newcomers.filter(({ point }) => point === key)).two)),
      holds: await courseOfHolding(db, asked, course),
    },
  }
}

/** What lies in the window alone, by the points of its course. */
const within = ({ from }: Asked, { grain }: Course): Pick<Course, 'from' | 'grain'> => ({ from, grain })

async function hoursIn(db: Db, asked: Asked, course: Course): Promise<HoursTally[]> {
  const tallies = await inPieces(
    db,
    { asked, course: within(asked, course) },
    { what: 'hours', reach: ANSWERED_WITHIN, count: (time) => tallyHours(db, asked, course, time) },
  )
  const groups = Map.groupBy(tallies, ({ day, quarter, as }) => `${day} ${quarter} ${as}`)
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    const { point: _, ...tally } = first
    return [{ ...tally, minutes: [first, ...others].flatMap(({ minutes }) => minutes) }]
  })
}

/** A question of any month may have been answered just now: its day is touched then. */
async function waitingIn(db: Db, asked: Asked, course: Course): Promise<number> {
  const tallies = await inPieces(
    db,
    { asked, course: within(asked, course) },
    { what: 'waiting', reach: 0, count: (time) => tallyWaiting(db, asked, course, time) },
  )
  return tallies.reduce((sum, { n }) => sum + n, 0)
}

async function contested(db: Db, asked: Asked, { share, toMembers }: Replies): Promise<Contested> {
  if (!share) return undefined
  const most = await mostReplying(db, asked)
  return furthest(share.value, [(toMembers - most.member) / share.n, (toMembers + most.marked) / share.n])
}

const pointFrom = (key: string, share: Share | undefined): Point => ({
  key,
  n: share?.n ?? 0,
  value: share?.value,
  low: share?.low,
  high: share?.high,
})

export function repliesFrom(tallies: readonly ReplyTally[]): Replies {
  const real = tallies.filter(({ by, to }) => by !== 'bot' && to !== 'bot')
  const count = (some: readonly ReplyTally[]): number => some.reduce((sum, { n }) => sum + n, 0)
  const theirs = real.filter(({ by }) => by === 'member')
  const toMembers = count(theirs.filter(({ to }) => to === 'member'))
  const known = (one: ReplyTally): boolean => standings.has(one.by) && standings.has(one.to)
  return {
    share: wilson(toMembers, count(real.filter(known))),
    ofTheirs: wilson(toMembers, count(theirs.filter(known))),
    toMembers,
    toStaff: count(theirs.filter(({ to }) => to === 'staff')),
  }
}
/** Whoever objects to being counted is none of them. */
const standings: ReadonlySet<string> = new Set(['member', 'staff', 'guest'])

function newcomersFrom(tallies: readonly NewcomerTally[]): Newcomers {
  const sum = (of: 'n' | 'two' | 'one' | 'twoWithStaff' | 'wrote'): number =>
    tallies.reduce((all, one) => all + one[of], 0)
  return {
    two: wilson(sum('two'), sum('n')),
    one: wilson(sum('one'), sum('n')),
    twoWithStaff: wilson(sum('twoWithStaff'), sum('n')),
    ofWriters: wilson(Math.min(sum('two'), sum('wrote')), sum('wrote')),
  }
}

/** Each point on its own: the ties of that month, or that quarter. One at a time, so that memory holds no years. */
async function courseOfHolding(db: Db, asked: Asked, course: Course): Promise<Point[]> {
  const held = await inPieces(db, alone(asked, course), {
    what: 'holds',
    reach: 0,
    count: async ({ from, to }) => {
      const all: (Point & { point: string })[] = []
      const keys = pointsOf({ from, to, grain: course.grain }, asked.zone)
      for (const [place, key] of keys.entries()) {
        const next = keys[place + 1]
        const during = { from: startOf(key, asked.zone), to: next === undefined ? to : startOf(next, asked.zone) }
        const share = holding(await writersIn(db, during), await pairsIn(db, during))
        all.push({ ...pointFrom(key, share), point: key })
      }
      return all
    },
  })
  const byKey = new Map(held.map(({ point, ...one }) => [point, one]))
  return pointsOf(course, asked.zone).map((key) => byKey.get(key) ?? pointFrom(key, undefined))
}

function holding(writers: readonly number[], pairs: readonly Pair[]): Share | undefined {
  const { members, ties } = numbered(writers, pairs)
  const { size } = giant(
    members,
    ties.filter(([a, b]) => a < members && b < members),
  )
  return wilson(size > 1 ? size : 0, members)
}
