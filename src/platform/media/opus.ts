/** What must be known of a packet of sound without decoding it (RFC 6716 section 3). */

/** How much of time it holds, milliseconds. */
export function lengthOf(packet: Buffer): number {
  const toc = packet[0] ?? 0
  const kind = toc >> 3
  const frame = kind < 12 ? [10, 20, 40, 60][kind & 3] : kind < 16 ? [10, 20][kind & 1] : [2.5, 5, 10, 20][kind & 3]
  const frames = (toc & 3) === 0 ? 1 : (toc & 3) < 3 ? 2 : (packet[1] ?? 0) & 0x3f
  return (frame ?? 20) * frames
}

/** Twenty milliseconds in which nothing is heard: what stands where nothing came, as players run sound together where there is none. */
export const SILENCE = Buffer.from([0xf8, 0xff, 0xfe])
export const SILENCE_MS = 20

/** Bytes of twenty milliseconds in which somebody speaks: silence is much less, where the sender saves at all. */
const SPOKEN = 40

/**
 * From 1, where nothing is heard, to 127, as loud as can be. `level` is what the browser says, decibels under the loudest (RFC 6464); who
 * says nothing is judged by how much they send.
 */
export const loudnessOf = (level: number | undefined, bytes: number): number =>
  level === undefined ? (bytes > SPOKEN ? 100 : 1) : Math.max(1, 127 - (level & 0x7f))
