/** The four numbers, each with its n, its interval and its course, from the projection. */
import { monthKey, startOf } from '#platform/clock.ts'
import { wilson, type Share } from '#platform/numbers/index.ts'
import type { Db } from '#platform/database/index.ts'
import { beforeStaff, countAnswered, inside, type Answered } from './answered.ts'
import { excludedIn, heaviest, tallyAnswers, type Excluded, type Tally } from './answered-store.ts'
import { helpersCourse } from './helpers-store.ts'
import { courseOf, pointsOf, windowOf, type Asked, type Course, type WindowName } from './number.ts'
import { historyOf, zoneOf } from './shared-store.ts'
import { inPieces } from './pieces.ts'
import { mostStarting, tallyStarted, type StartedTally } from './started-store.ts'
import { countWaits, type Waiting } from './waiting.ts'
import { contestedVoices, countVoices, furthest, type Voices } from './voices.ts'
import { markedVoices, voicesCourse, voicesIn } from './voices-store.ts'

export type Point = {
  /** The month, or the first of a quarter: `2026-04`. */
  readonly key: string
  /** A share from 0 to 1, or a number of people. Undefined when there was nothing to count. */
  readonly value: number | undefined
  readonly low?: number | undefined
  readonly high?: number | undefined
  readonly n: number
}

export type Started = { readonly share: Share | undefined; readonly by: Readonly<Record<StartedTally['as'], number>> }
export type Helpers = {
  readonly month: string
  readonly from: Date
  readonly people: number
  /** Whose answer was marked or thanked. */
  readonly said: number
  readonly answers: number
  /** Of the members who wrote that month. */
  readonly share: Share | undefined
}

export type CourseName = 'answered' | 'started' | 'voices' | 'helpers' | 'waiting'
export type Pulse = {
  readonly asked: Asked
  /** The window ends today, and so its last month is not over. */
  readonly ongoing: boolean
  readonly grain: Course['grain']
  readonly answered: Answered
  readonly started: Started
  readonly voices: Voices | undefined
  readonly waits: Waiting
  readonly helpers: Helpers
  readonly course: Readonly<Record<CourseName, readonly Point[]>>
  readonly excluded: readonly Excluded[]
}

export type Looking = {
  readonly window: WindowName
  readonly now: Date
  readonly helpGroups: readonly number[]
  /** In a large home: what was counted of months that are over is kept. */
  readonly inPieces?: boolean
}

/** Undefined when nothing was ever said. */
export async function takePulse(
  db: Db,
  { window, now, helpGroups, inPieces: pieces }: Looking,
): Promise<Pulse | undefined> {
  const history = await historyOf(db)
  if (!history) return undefined
  const zone = await zoneOf(db)
  const asked: Asked = { ...windowOf(window, history, { now, zone }), zone, helpGroups, inPieces: pieces }
  const course = courseOf(window, history, asked.to, zone)
  const tallies = await inPieces(
    db,
    { asked, course },
    { what: 'answers', reach: ANSWERED_WITHIN, count: (time) => tallyAnswers(db, asked, course, time) },
  )
  const begun = await inPieces(
    db,
    { asked, course },
    { what: 'started', reach: 0, count: (time) => tallyStarted(db, asked, course, time) },
  )
  const written = await inPieces(db, alone(asked, course), {
    what: 'voices',
    reach: 0,
    count: ({ from, to }) => voicesCourse(db, { ...asked, to }, { from, grain: course.grain }),
  })
  const points = pointsOf(course, zone)
  return {
    asked,
    ongoing: history.lived,
    grain: course.grain,
    answered: countAnswered(inside(tallies)),
    started: startedFrom(begun.filter((one) => one.inside)),
    voices: countVoices(await voicesIn(db, asked)),
    waits: countWaits(inside(tallies)),
    helpers: await helpersNow(db, asked),
    course: {
      answered: answeredCourse(points, tallies),
      started: startedCourse(points, begun),
      voices: points.map((key) => {
        const one = written.find((row) => row.point === key)
        return { key, n: one?.people ?? 0, value: one && one.posts ** 2 / one.squares }
      }),
      helpers: await courseOfHelpers(db, asked, course, points),
      waiting: waitingCourse(points, inside(tallies)),
    },
    excluded: await excludedIn(db, asked),
  }
}

function startedFrom(tallies: readonly StartedTally[]): Started {
  const of = (as: StartedTally['as']) => tallies.filter((one) => one.as === as).reduce((sum, one) => sum + one.n, 0)
  const by = { member: of('member'), staff: of('staff'), guest: of('guest'), bot: of('bot') }
  return { by, share: wilson(by.member, by.member + by.staff + by.guest) }
}

const shareAt = (key: string, share: Share | undefined): Point => ({
  key,
  n: share?.n ?? 0,
  value: share?.value,
  low: share?.low,
  high: share?.high,
})
const answeredCourse = (points: readonly string[], tallies: readonly Tally[]): Point[] =>
  points.map((key) => shareAt(key, beforeStaff(tallies.filter((one) => one.point === key))))
const startedCourse = (points: readonly string[], tallies: readonly StartedTally[]): Point[] =>
  points.map((key) => shareAt(key, startedFrom(tallies.filter((one) => one.point === key)).share))

/** How long was waited is known inside the window alone. */
const waitingCourse = (points: readonly string[], tallies: readonly Tally[]): Point[] =>
  points.map((key) => {
    const { questions, median } = countWaits(tallies.filter((one) => one.point === key))
    return { key, n: questions, value: median.value, low: median.low, high: median.high }
  })

async function courseOfHelpers(db: Db, asked: Asked, course: Course, points: readonly string[]): Promise<Point[]> {
  const rows = await inPieces(db, alone(asked, course), {
    what: 'helpers',
    reach: ANSWERED_WITHIN,
    count: ({ from, to }) => helpersCourse(db, { ...asked, to }, { from, grain: course.grain }),
  })
  return points.map((key) => {
    const one = rows.find((row) => row.point === key)
    return { key, n: one?.answers ?? 0, value: one?.people ?? 0 }
  })
}

/** A question may be answered for two days, and a day is not everywhere the same. */
export const ANSWERED_WITHIN = 3

/** The course alone, whatever day the window began. */
export const alone = (asked: Asked, course: Course): { asked: Asked; course: Course } => ({
  asked: { ...asked, from: course.from },
  course,
})

/** The month in which the window ends, so far. */
export function monthOf({ to, zone }: Asked): { month: string; from: Date } {
  const month = monthKey(new Date(to.getTime() - 1), zone)
  return { month, from: startOf(month, zone) }
}

async function helpersNow(db: Db, asked: Asked): Promise<Helpers> {
  const { month, from } = monthOf(asked)
  const course: Course = { from, to: asked.to, grain: 'month' }
  const [helped] = await helpersCourse(db, asked, course)
  const [wrote] = await voicesCourse(db, asked, course)
  const { people = 0, said = 0, answers = 0 } = helped ?? {}
  return { month, from, people, said, answers, share: wilson(people, Math.max(people, wrote?.people ?? 0)) }
}

/** Candidates for the one person whose flip changes the share of answers most, of each kind. */
const LOOKED_AT = 3

/**
 * What the number would be if one person were counted the other way: the one for whom it changes most. Undefined when
 * nobody's place could change it.
 */
export async function contestedAnswers(db: Db, asked: Asked): Promise<number | undefined> {
  const course = { from: asked.from, grain: 'month' } as const
  const now = beforeStaff(await tallyAnswers(db, asked, course))
  if (!now) return undefined
  const would: number[] = []
  for (const { person, marked } of await heaviest(db, asked, LOOKED_AT)) {
    const share = beforeStaff(
      await tallyAnswers(db, { ...asked, flip: { person, as: marked ? 'member' : 'staff' } }, course),
    )
    if (share) would.push(share.value)
  }
  return furthest(now.value, would)
}

export async function contestedStarts(db: Db, asked: Asked, { share, by }: Started): Promise<number | undefined> {
  if (!share) return undefined
  const most = await mostStarting(db, asked)
  return furthest(share.value, [(by.member - most.member) / share.n, (by.member + most.marked) / share.n])
}

export async function contestedVoice(db: Db, asked: Asked): Promise<number | undefined> {
  return contestedVoices(await voicesIn(db, asked), await markedVoices(db, asked))
}
