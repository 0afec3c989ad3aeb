/** The boxes that WebM is made of: an id, a size, and what is in it (RFC 8794). */

/** Sizes take four bytes, however small: nothing has to be counted twice. */
export function element(id: number, ...parts: readonly Buffer[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  return Buffer.concat([uint(id), uint(0x10000000 + length), ...parts])
}

export function uint(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(value))
  const from = bytes.findIndex((byte) => byte !== 0)
  return bytes.subarray(from < 0 ? 7 : from)
}

export function signed(value: bigint): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(value)
  return bytes
}

export function float(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value)
  return bytes
}

export const text = (value: string): Buffer => Buffer.from(value)

/** So many bytes that say nothing: at least six. */
export function voidOf(length: number): Buffer {
  const bytes = Buffer.alloc(length)
  bytes[0] = 0xec
  bytes.writeUInt32BE(0x10000000 + length - 5, 1)
  return bytes
}

export type Element = { readonly id: number; readonly from: number; readonly to: number }

/** Those that stand side by side; an end that is not there, or not said, is the end of the bytes. Never throws. */
export function elements(bytes: Buffer, from = 0, to = bytes.length): Element[] {
  const found: Element[] = []
  for (let at = from; at < to;) {
    const id = vint(bytes, at, true)
    const size = id && vint(bytes, at + id.length, false)
    if (!size) break
    const start = at + id.length + size.length
    const end = Math.min(to, size.value === 2 ** (7 * size.length) - 1 ? to : start + size.value)
    found.push({ id: id.value, from: start, to: end })
    at = end
  }
  return found
}

/** A number that says its own length by its first bit; an id keeps that bit. */
function vint(
  bytes: Buffer,
  at: number,
  keep: boolean,
): { readonly value: number; readonly length: number } | undefined {
  const length = Math.clz32(bytes[at] ?? 0) - 23
  if (length > 8 || at + length > bytes.length) return undefined
  let value = keep ? (bytes[at] ?? 0) : (bytes[at] ?? 0) & ((1 << (8 - length)) - 1)
  for (let next = 1; next < length; next += 1) value = value * 256 + (bytes[at + next] ?? 0)
  return { value, length }
}
