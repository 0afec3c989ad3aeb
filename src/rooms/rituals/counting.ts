/** The numbers of a ritual, as they may be said. Pure. */
import { cell, SMALLEST_CELL } from '#platform/numbers/cell.ts'
import { WITHIN, type Counted } from './numbers-store.ts'

export { WITHIN }
export const SMALLEST = SMALLEST_CELL

export type Numbers = {
  readonly held: number
  readonly planned: number
  /** Undefined: too few to say. */
  readonly came: number | undefined
  /** A share of `of`, in percent; undefined: too few to say. */
  readonly back: number | undefined
  readonly of: number
}

/** Fewer than five who came back, or fewer than five who did not, would be somebody. */
export function sayable({ held, planned, came, hadTime, cameBack }: Counted): Numbers {
  const few = hadTime < SMALLEST || cell(cameBack) === undefined || cell(hadTime - cameBack) === undefined
  const back = few ? undefined : Math.round((100 * cameBack) / hadTime)
  return { held, planned, came: cell(came), back, of: hadTime }
}
