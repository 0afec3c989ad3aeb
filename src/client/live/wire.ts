/** What the server says over the live connection, and how positions in the facts are compared. */

export type Heard = {
  /** Up to where in the facts; what is only true for a moment (who is writing) has none. */
  readonly at?: string
  /** `room.what`. */
  readonly is: string
  readonly topic: string
  readonly data: Readonly<Record<string, unknown>>
}

export function readHeard(text: unknown): Heard | undefined {
  if (typeof text !== 'string' || text === '') return undefined
  const heard: unknown = JSON.parse(text)
  return isRecord(heard) && typeof heard['is'] === 'string' && typeof heard['topic'] === 'string' && isRecord(heard['data'])
    ? { is: heard['is'], topic: heard['topic'], data: heard['data'], ...(typeof heard['at'] === 'string' ? { at: heard['at'] } : {}) }
    : undefined
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** `tx-id`, both whole numbers beyond what a double holds. */
export function isAfter(one: string, other: string): boolean {
  const [oneTx = 0n, oneId = 0n] = one.split('-').map(BigInt)
  const [otherTx = 0n, otherId = 0n] = other.split('-').map(BigInt)
  return oneTx > otherTx || (oneTx === otherTx && oneId > otherId)
}

export const earliest = (positions: readonly string[]): string | undefined =>
  positions.reduce<string | undefined>((least, one) => (least === undefined || isAfter(least, one) ? one : least), undefined)
