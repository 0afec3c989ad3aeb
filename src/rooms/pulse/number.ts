/** The words of the room: the numbers, and the time they look at. */
import { monthKey, dayKey, startOf } from '#platform/clock.ts'
import type { MarkKind, PersonId } from '#people'

/** metrics, section 11: is it a community or an audience? */
export const testNames = ['answered', 'started', 'replies', 'holds', 'voices', 'newcomers'] as const
const besideNames = ['waiting', 'helpers'] as const
export const numberNames = [...testNames, ...besideNames] as const
export type NumberName = (typeof numberNames)[number]
export const isTest = (name: NumberName): boolean => testNames.some((one) => one === name)

/** What rooms above keep of the pulse, on pages of their own (`parts.ts`): hosts close it like a number. */
export const partNames = ['ties', 'people', 'worth', 'comparison', 'belonging'] as const
export type PartName = (typeof partNames)[number]

/** Facts name a number or a part by its place, which therefore never changes: a new one comes last. */
const places: readonly (NumberName | PartName)[] = [
  'answered',
  'started',
  'replies',
  'holds',
  'voices',
  'newcomers',
  'waiting',
  'helpers',
  ...partNames,
]
export const placeOf = (name: NumberName | PartName): number => places.indexOf(name) + 1

export const windowNames = ['30', '90', '365', 'all'] as const
export type WindowName = (typeof windowNames)[number]

/** metrics: after 48 hours an answer is kind, and late. */
export const HORIZON_HOURS = 48
/** A first answer of some length says something: "ok" and "+1" do not. */
export const FALLBACK_LENGTH = 20

/** What somebody was at that moment; marks are dated. */
export type Standing = 'member' | MarkKind
/** Which rule made it a question: declared so, its text asks, or it stands in a group declared as help. */
export type Rule = 'declared' | 'asks' | 'help'
/** Why an answer is called useful. */
export type How = 'helped' | 'thanked' | 'length'

/** One person counted the other way, to see what the number owes them. */
export type Flip = { readonly person: PersonId; readonly as: 'member' | 'staff' }

/** What is asked of the projection. Every reader asks the same: days end where the home is. */
export type Asked = {
  readonly from: Date
  /** Not included. */
  readonly to: Date
  readonly zone: string
  /** Groups declared as help, now. */
  readonly helpGroups: readonly number[]
  readonly flip?: Flip | undefined
  /** What was counted of months that are over may be taken from what is kept. */
  readonly inPieces?: boolean | undefined
}

export type History = {
  readonly first: Date
  readonly last: Date
  /** Something was said here, and not only brought from elsewhere. */
  readonly lived: boolean
}

const DAY = 86_400_000

/**
 * The days counted, the last one whole. They end now; a history that was only brought from elsewhere ends with its last
 * day, since an archive is not an empty month.
 */
export function windowOf(
  name: WindowName,
  history: History,
  { now, zone }: { now: Date; zone: string },
): { from: Date; to: Date } {
  const to = history.lived ? new Date(now.getTime() + 1) : new Date(history.last.getTime() + 1)
  if (name === 'all') return { from: startOf(dayKey(history.first, zone), zone), to }
  const noon = startOf(dayKey(to, zone), zone).getTime() + DAY / 2
  return { from: startOf(dayKey(new Date(noon - (Number(name) - 1) * DAY), zone), zone), to }
}

/** All of the course and all of the window. */
export const wholeOf = (asked: Pick<Asked, 'from' | 'to'>, course: Pick<Course, 'from'>): { from: Date; to: Date } => ({
  from: course.from < asked.from ? course.from : asked.from,
  to: asked.to,
})

/** A course has a year at least, and points enough to read: months, and quarters beyond three years. */
export type Course = { readonly from: Date; readonly to: Date; readonly grain: 'month' | 'quarter' }
const MOST_MONTHS = 36

export function courseOf(name: WindowName, history: History, to: Date, zone: string): Course {
  const last = monthKey(new Date(to.getTime() - 1), zone)
  const first = monthKey(history.first, zone)
  const yearAgo = shifted(last, -11)
  const from = name === 'all' || first > yearAgo ? first : yearAgo
  const grain = monthsFrom(from, last) > MOST_MONTHS ? 'quarter' : 'month'
  return { from: startOf(grain === 'quarter' ? quarterOf(from) : from, zone), to, grain }
}

/** The keys of all points, so that a quiet month is a gap and not a shortcut. */
export function pointsOf({ from, to, grain }: Course, zone: string): string[] {
  const last = monthKey(new Date(to.getTime() - 1), zone)
  const keys: string[] = []
  for (let key = monthKey(from, zone); key <= last; key = shifted(key, grain === 'quarter' ? 3 : 1)) keys.push(key)
  return keys
}

const numberOf = (key: string): number => Number(key.slice(0, 4)) * 12 + Number(key.slice(5)) - 1
const monthsFrom = (first: string, last: string): number => numberOf(last) - numberOf(first) + 1
const quarterOf = (key: string): string => shifted(key, -(numberOf(key) % 3))
export function shifted(key: string, by: number): string {
  const n = numberOf(key) + by
  return `${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}`
}

/** The place in a list after which to go on. */
export type After = { readonly at: Date; readonly id: number }
