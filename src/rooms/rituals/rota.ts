/**
 * Hosting in turn. Whoever hosted least is asked first, and among those whoever waited longest; nobody is asked for two occasions
 * in a row unless they are alone. A place that changes hands always has somebody in it. Pure.
 */
import type { PersonId } from '#people'
import type { OccasionId } from './occasion.ts'

export type Turn = {
  readonly person: PersonId
  readonly turns: number
  /** When they were asked last. */
  readonly askedAt: Date | null
  readonly since: Date
}

export type Asked = {
  /** Who was asked for the occasion before, or hosts it. */
  readonly before: readonly PersonId[]
  /** Who was asked for this one. */
  readonly already: readonly PersonId[]
}

/** Undefined when there is nobody left to ask. */
export function nextToAsk(rota: readonly Turn[], { before, already }: Asked): PersonId | undefined {
  const alone = rota.length === 1
  const open = rota.filter(({ person }) => !already.includes(person) && (alone || !before.includes(person)))
  return open.toSorted(inTurn)[0]?.person
}

const inTurn = (a: Turn, b: Turn): number =>
  a.turns - b.turns ||
  (a.askedAt?.getTime() ?? 0) - (b.askedAt?.getTime() ?? 0) ||
  a.since.getTime() - b.since.getTime() ||
  a.person - b.person

/** Whoever comes later owes nothing for the time before: they begin where the others are. */
export const turnsToBeginWith = (rota: readonly Turn[]): number =>
  rota.length === 0 ? 0 : Math.min(...rota.map(({ turns }) => turns))

const HOUR = 3_600_000
/** Before a weekly one comes round, the last one is over. */
export const ASKED_AHEAD_MS = 6 * 24 * HOUR
const LONGEST_ANSWER = 48 * HOUR
const SHORTEST_ANSWER = 3 * HOUR

/** A third of the time that is left, two days at most, so that several may be asked before it begins. */
export function answerBy(asked: Date, until: Date): Date {
  const left = until.getTime() - asked.getTime()
  const given = Math.min(Math.max(left / 3, SHORTEST_ANSWER), LONGEST_ANSWER)
  return new Date(asked.getTime() + Math.min(given, Math.max(left, 0)))
}

export type Hosting = { readonly occasion: OccasionId; readonly host: PersonId | null }
export type Swap = { readonly occasion: OccasionId; readonly from: PersonId; readonly to: PersonId }

/**
 * Two change places: `to` hosts this occasion, and `from` takes the first one ahead that `to` was to host. Where there is none,
 * `from` stays in turn for the next. Answers only what changes.
 */
export function exchange(ahead: readonly Hosting[], { occasion, from, to }: Swap): Hosting[] {
  const theirs = ahead.find((one) => one.host === to && one.occasion !== occasion)
  return [{ occasion, host: to }, ...(theirs ? [{ occasion: theirs.occasion, host: from }] : [])]
}

/** How many turns more or less each has after some places changed hands. */
export function turnsMoved(before: readonly Hosting[], after: readonly Hosting[]): ReadonlyMap<PersonId, number> {
  const moved = new Map<PersonId, number>()
  const add = (person: PersonId | null | undefined, n: number) => {
    if (person != null) moved.set(person, (moved.get(person) ?? 0) + n)
  }
  for (const { occasion, host } of after) {
    add(before.find((one) => one.occasion === occasion)?.host, -1)
    add(host, 1)
  }
  return moved
}
