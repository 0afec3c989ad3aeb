/** What a morning suggests: named by ids, drawn by lot, and looked at again later. Pure. */
import { createHmac } from 'node:crypto'
import { cell, newcombe, type Difference } from '#platform/numbers/index.ts'
import type { Hoped } from '#pulse'

export const kinds = ['question', 'newcomer', 'quiet', 'meeting', 'heated', 'ritual'] as const
export type Kind = (typeof kinds)[number]
export type Suggestion = {
  readonly kind: Kind
  readonly subject: number
  /** The second of two people; 0 elsewhere. */
  readonly other: number
  readonly group: number
}
export const keyOf = ({ kind, subject, other }: Omit<Suggestion, 'group'>): string => `${kind} ${subject} ${other}`

/** What is hoped for, and by when. What is urgent, or comes round anyway, is never held back, and not measured. */
export const measured = {
  question: { hoped: 'useful answer', days: 7 },
  newcomer: { hoped: 'answer', days: 7 },
  quiet: { hoped: 'word', days: 30 },
} as const satisfies Partial<Record<Kind, { hoped: Hoped; days: number }>>
export const measuredKinds = ['question', 'newcomer', 'quiet'] as const
export type Measured = (typeof measuredKinds)[number]
export const isMeasured = (kind: Kind): kind is Measured => measuredKinds.some((one) => one === kind)

const ONE_IN = 10
/** By lot, and the same for everybody and every time: whoever has no key of the home cannot foresee it. */
export function isHeldBack(key: string, suggestion: Omit<Suggestion, 'group'>): boolean {
  const lot = createHmac('sha256', key).update(keyOf(suggestion)).digest().readUInt32BE()
  return lot < 2 ** 32 / ONE_IN
}

export type Tally = { readonly kind: Measured; readonly held: boolean; readonly n: number; readonly came: number }
export type Effect = {
  readonly kind: Measured
  readonly shown: { readonly n: number; readonly came: number }
  readonly held: { readonly n: number; readonly came: number }
  readonly difference: Difference
}
/** Fewer on one side say nothing, and might say it of somebody. */
const LEAST = 10

/** Undefined where there are too few to say. */
export function effectOf(kind: Measured, tallies: readonly Tally[]): Effect | undefined {
  const side = (held: boolean) => tallies.find((one) => one.kind === kind && one.held === held) ?? { n: 0, came: 0 }
  const [shown, held] = [side(false), side(true)]
  const tellable = [shown, held].every(
    ({ n, came }) => n >= LEAST && cell(came) !== undefined && cell(n - came) !== undefined,
  )
  const difference = tellable ? newcombe(shown, held) : undefined
  return difference && { kind, shown, held, difference }
}
