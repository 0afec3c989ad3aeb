/**
 * What is counted month by month is kept of every month that is over, and counted again only when something in it changes. A
 * course over years and the numbers of a long window are then the kept months and what is left of them: the same sums of whole
 * numbers as if all were counted at once, to the digit.
 */
import { startOf } from '#platform/clock.ts'
import type { Db } from '#platform/database/index.ts'
import { pointsOf, wholeOf, type Asked, type Course } from './number.ts'
import { keepPieces, knownPieces, type Time } from './pieces-store.ts'

type Row = { readonly point: string }
export type Pieced<T extends Row> = {
  readonly what: string
  /** What happens so many days after it may change what is counted of a time. */
  readonly reach: number
  readonly count: (time: Time) => Promise<readonly T[]>
}

const DAY = 86_400_000

/** All rows of the course and of the window: those of the points that are over from what is kept, the others counted. */
export async function inPieces<T extends Row>(
  db: Db,
  { asked, course }: { asked: Asked; course: Pick<Course, 'from' | 'grain'> },
  { what, reach, count }: Pieced<T>,
): Promise<T[]> {
  const all = wholeOf(asked, course)
  if (!asked.inPieces || asked.flip) return [...(await count(all))]
  const over = piecesOf(asked, course, reach)
  const depends = [SHAPE, asked.zone, course.grain, asked.helpGroups.join(',')].join(' ')
  const named = (piece: Piece): string => `${what} ${piece.inside ? 'in' : 'out'}`
  const rows: T[] = []
  const fresh: (Piece & { stamp: string })[] = []
  for (const inside of [true, false]) {
    const those = over.filter((piece) => piece.inside === inside)
    const [one] = those
    if (!one) continue
    const known = await knownPieces(db, { what: named(one), reach, depends }, those)
    for (const [nth, piece] of those.entries()) {
      const { stamp, body } = known[nth] ?? {}
      // What is kept under this stamp was written below, by this very count.
      if (body) rows.push(...(body as T[]))
      else if (stamp !== undefined) fresh.push({ ...piece, stamp })
    }
  }
  const kept = over.filter((piece) => !fresh.some(({ from }) => from.getTime() === piece.from.getTime()))
  const counted: T[] = []
  for (const time of without(all, kept)) counted.push(...(await count(time)))
  for (const inside of [true, false]) {
    const those = fresh.filter((piece) => piece.inside === inside)
    const [one] = those
    if (one) await keepPieces(db, named(one), those.map((piece) => ({ ...piece, body: counted.filter(({ point }) => point === piece.key) }))) // prettier-ignore
  }
  return [...rows, ...counted]
}

/** Raised when what is kept is shaped otherwise. */
const SHAPE = 1

/** `inside`: in the window, and not only in the course. */
type Piece = Time & { readonly key: string; readonly inside: boolean }
/** The points of which nothing that is still to come is a part, and which are wholly in the window or wholly before it. */
function piecesOf(asked: Asked, { from, grain }: Pick<Course, 'from' | 'grain'>, reach: number): Piece[] {
  const points = pointsOf({ from, to: asked.to, grain }, asked.zone)
  const starts = points.map((key) => startOf(key, asked.zone))
  return points.flatMap((key, nth): Piece[] => {
    const [begins, ends] = [starts[nth], starts[nth + 1]]
    if (!begins || !ends || ends.getTime() + reach * DAY > asked.to.getTime()) return []
    if (begins < asked.from && ends > asked.from) return []
    return [{ key, from: begins, to: ends, inside: begins >= asked.from }]
  })
}

/** What is left of a time without these parts of it, which are in order and apart. */
function without({ from, to }: Time, parts: readonly Time[]): Time[] {
  const left: Time[] = []
  let begins = from
  for (const part of [...parts, { from: to, to }]) {
    if (part.from > begins) left.push({ from: begins, to: part.from })
    begins = part.to
  }
  return left
}
