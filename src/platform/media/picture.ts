/** What must be known of a picture's packet to switch between senders: VP8 (RFC 7741), H.264 (RFC 6184). */
import { FU_A, IDR, SPS, STAP_A } from './h264.ts'
import type { CodecName } from './offer.ts'

export type Picture = {
  /** With this packet a whole picture begins, which needs none before it. */
  readonly whole: boolean
  /** With this packet a picture begins. */
  readonly begins?: boolean
  /** Where the picture itself stands in the payload. */
  readonly from?: number
  /** VP8 numbers its pictures; where in the payload, in how many bits. */
  readonly number?: { readonly at: number; readonly bits: 7 | 15; readonly value: number }
  /** And its base layer, in 8 bits. */
  readonly base?: { readonly at: number; readonly value: number }
}

const NOTHING: Picture = { whole: false }

export function readPicture(codec: CodecName, payload: Buffer): Picture {
  if (payload.length === 0) return NOTHING
  return codec === 'VP8' ? readVp8(payload) : codec === 'H264' ? { whole: isWholeH264(payload) } : NOTHING
}

/** RFC 7741 section 4.2: X R N S R PID, then I L T K, then what these announce; the first byte of a frame says P in its last bit. */
function readVp8(payload: Buffer): Picture {
  const first = byte(payload, 0)
  const begins = (first & 0x17) === 0x10
  if ((first & 0x80) === 0) return { whole: begins && isWholeVp8(payload, 1), begins, from: 1 }
  const says = byte(payload, 1)
  let at = 2
  let number: Picture['number']
  if ((says & 0x80) !== 0) {
    const long = (byte(payload, at) & 0x80) !== 0
    if (at + (long ? 2 : 1) > payload.length) return NOTHING
    number = { at, bits: long ? 15 : 7, value: long ? payload.readUInt16BE(at) & 0x7fff : byte(payload, at) & 0x7f }
    at += long ? 2 : 1
  }
  const base = (says & 0x40) !== 0 && at < payload.length ? { at, value: byte(payload, at) } : undefined
  if ((says & 0x40) !== 0) at += 1
  if ((says & 0x30) !== 0) at += 1
  return {
    whole: begins && isWholeVp8(payload, at),
    begins,
    from: at,
    ...(number && { number }),
    ...(base && { base }),
  }
}

const isWholeVp8 = (payload: Buffer, at: number): boolean => at < payload.length && (byte(payload, at) & 1) === 0

function isWholeH264(payload: Buffer): boolean {
  const kind = byte(payload, 0) & 0x1f
  if (kind === IDR || kind === SPS) return true
  if (kind === STAP_A) return [IDR, SPS].some((one) => one === (byte(payload, 3) & 0x1f))
  return kind === FU_A && (byte(payload, 1) & 0x80) !== 0 && (byte(payload, 1) & 0x1f) === IDR
}

/** Writes another number and base where they stand; both go round. */
export function renumber(
  payload: Buffer,
  { number, base }: Picture,
  by: { readonly number: number; readonly base: number },
  from = 0,
): void {
  if (number?.bits === 15) payload.writeUInt16BE(0x8000 | ((number.value + by.number) & 0x7fff), from + number.at)
  if (number?.bits === 7) payload[from + number.at] = (number.value + by.number) & 0x7f
  if (base) payload[from + base.at] = (base.value + by.base) & 0xff
}

const byte = (bytes: Buffer, at: number): number => bytes[at] ?? 0
