/** Who has a seat, who waits for one. Pure: no clock, no database. */
import type { Gathering, How } from './gathering.ts'

export const says = ['yes', 'maybe', 'no'] as const
/** What somebody says. */
export type Says = (typeof says)[number]
/** What that comes to: `asked` waits for a host's yes, `waiting` for a seat. */
export type Standing = 'coming' | 'maybe' | 'no' | 'asked' | 'refused' | 'waiting'

export type Answer = {
  readonly person: number
  readonly standing: Standing
  /** In the place, where one may also come online. */
  readonly onTheSpot: boolean
  readonly at: Date
  /** The order in which people wait. */
  readonly turn: number
  readonly approvedAt: Date | null
  readonly replies: Readonly<Record<string, string>>
}

/** Chairs are counted; screens are not, unless there is nothing else to count. */
export const takesSeat = (how: How, onTheSpot: boolean): boolean => how !== 'both' || onTheSpot

/** Infinity where nobody counts. */
export const seatsLeft = ({ capacity, seated }: Pick<Gathering, 'capacity' | 'seated'>): number =>
  capacity === null ? Infinity : Math.max(0, capacity - seated)

export type Wanted = { readonly says: Says; readonly onTheSpot: boolean; readonly approved: boolean }
type Room = Pick<Gathering, 'how' | 'capacity' | 'seated' | 'waiting' | 'approval'>

/** Those who wait go first: a free seat is theirs, and is given to them in the transaction that frees it. */
export function standingFor(room: Room, { says: said, onTheSpot, approved }: Wanted): Standing {
  if (said !== 'yes') return said
  if (room.approval && !approved) return 'asked'
  if (!takesSeat(room.how, onTheSpot)) return 'coming'
  return seatsLeft(room) > room.waiting ? 'coming' : 'waiting'
}

/** Still the same wish: whoever sends it again keeps their seat, or their turn. */
export const isSameWish = (before: Answer | undefined, { says: said, onTheSpot }: Wanted): boolean =>
  before !== undefined && saysOf(before.standing) === said && before.onTheSpot === onTheSpot

export const saysOf = (standing: Standing): Says => (standing === 'maybe' || standing === 'no' ? standing : 'yes')

export type Counts = Pick<Gathering, 'coming' | 'seated' | 'waiting' | 'maybe'>

/** What one answer adds to the counts of its gathering. */
export function countsOf(how: How, answer: Pick<Answer, 'standing' | 'onTheSpot'> | undefined): Counts {
  const is = (standing: Standing): number => (answer?.standing === standing ? 1 : 0)
  const seated = answer !== undefined && takesSeat(how, answer.onTheSpot) ? is('coming') : 0
  return { coming: is('coming'), seated, waiting: is('waiting'), maybe: is('maybe') }
}
