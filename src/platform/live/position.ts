/**
 * How far in the facts somebody is. The order is that of the consumers: (transaction, id). Written `tx-id`, so that it
 * can be the id of a server-sent event and stand in a page.
 */
export type Position = { readonly tx: bigint; readonly id: bigint }

export const START: Position = { tx: 0n, id: 0n }

export const positionOf = ({ tx, id }: { readonly tx: string; readonly id: number }): Position => ({ tx: BigInt(tx), id: BigInt(id) })

export const writePosition = ({ tx, id }: Position): string => `${tx}-${id}`

/** Whatever a browser sends that is not a position is none. */
export function readPosition(text: unknown): Position | undefined {
  const found = typeof text === 'string' ? /^(\d{1,18})-(\d{1,18})$/.exec(text) : null
  return found ? { tx: BigInt(found[1] ?? 0), id: BigInt(found[2] ?? 0) } : undefined
}

export const isAfter = (one: Position, other: Position): boolean => one.tx > other.tx || (one.tx === other.tx && one.id > other.id)
