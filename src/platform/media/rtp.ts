/** Packets of sound and pictures: RFC 3550 section 5.1, header extensions as RFC 8285 lays them out. */

export type RtpHead = {
  readonly marker: boolean
  readonly type: number
  readonly seq: number
  readonly timestamp: number
  readonly ssrc: number
  /** Where the header extensions stand, their profile word not counted; equal when there are none. */
  readonly extensions: { readonly from: number; readonly to: number; readonly profile: number }
  /** The payload without padding; empty in a packet that only probes the line. */
  readonly payload: { readonly from: number; readonly to: number }
}

const FIXED = 12

/** Undefined for whatever is not a whole RTP packet. */
export function readRtp(bytes: Buffer): RtpHead | undefined {
  if (bytes.length < FIXED || byte(bytes, 0) >> 6 !== 2 || isRtcp(bytes)) return undefined
  const sources = byte(bytes, 0) & 0x0f
  let at = FIXED + sources * 4
  let extensions = { from: at, to: at, profile: 0 }
  if ((byte(bytes, 0) & 0x10) !== 0) {
    if (at + 4 > bytes.length) return undefined
    const to = at + 4 + bytes.readUInt16BE(at + 2) * 4
    extensions = { from: at + 4, to, profile: bytes.readUInt16BE(at) }
    at = to
  }
  const padding = (byte(bytes, 0) & 0x20) === 0 ? 0 : byte(bytes, bytes.length - 1)
  if (at > bytes.length || at + padding > bytes.length) return undefined
  return {
    marker: (byte(bytes, 1) & 0x80) !== 0,
    type: byte(bytes, 1) & 0x7f,
    seq: bytes.readUInt16BE(2),
    timestamp: bytes.readUInt32BE(4),
    ssrc: bytes.readUInt32BE(8),
    extensions,
    payload: { from: at, to: bytes.length - padding },
  }
}

/** RFC 5761 section 4: the types from 192 to 223 are reports, which come over the same line. */
export const isRtcp = (bytes: Buffer): boolean => bytes.length >= 8 && byte(bytes, 1) >= 192 && byte(bytes, 1) <= 223

/** The text of a header extension (a mid, a rid), of the one-byte or the two-byte kind. */
export function extensionIn(
  bytes: Buffer,
  { extensions: { from, to, profile } }: RtpHead,
  id: number,
): string | undefined {
  const short = profile === 0xbede
  if (!short && profile >> 4 !== 0x100) return undefined
  for (let at = from; at < to;) {
    const first = byte(bytes, at)
    if (first === 0) {
      at += 1
      continue
    }
    if (short && first >> 4 === 15) return undefined
    const found = short ? first >> 4 : first
    const length = short ? (first & 0x0f) + 1 : byte(bytes, at + 1)
    const start = at + (short ? 1 : 2)
    if (start + length > to) return undefined
    if (found === id) return bytes.toString('latin1', start, start + length)
    at = start + length
  }
  return undefined
}

/** From one sequence number to another, across 65535: positive when `to` is the later one (RFC 1982). */
export const seqFrom = (from: number, to: number): number => ((to - from) << 16) >> 16

/** A header of ours: no extra sources, and one extension that says when a packet left, by which browsers judge the line. */
export const HEADER = 20

/**
 * The same payload behind a header of ours. What differs between watchers is written into it just before it is sent to each
 * (`address`), so that 400 of them share one packet.
 */
export function dressed(bytes: Buffer, { marker, payload }: RtpHead): Buffer {
  const own = Buffer.allocUnsafe(HEADER + payload.to - payload.from)
  own.fill(0, 0, HEADER)
  own[0] = 0x90
  own[1] = marker ? 0x80 : 0
  own.writeUInt16BE(0xbede, FIXED)
  own.writeUInt16BE(1, FIXED + 2)
  bytes.copy(own, HEADER, payload.from, payload.to)
  return own
}

export type Address = {
  readonly type: number
  readonly seq: number
  readonly timestamp: number
  readonly ssrc: number
  /** The number that this watcher gave to "when it left" (1 to 14); 0 leaves it out. */
  readonly sentAt: number
}

export function address(own: Buffer, { type, seq, timestamp, ssrc, sentAt }: Address, now: number): void {
  own[1] = (byte(own, 1) & 0x80) | type
  own.writeUInt16BE(seq, 2)
  own.writeUInt32BE(timestamp, 4)
  own.writeUInt32BE(ssrc, 8)
  if (sentAt === 0) return void own.writeUInt32BE(0, 16)
  own[16] = (sentAt << 4) | 2
  own.writeUIntBE(absoluteSendTime(now), 17, 3)
}

/** Milliseconds as seconds in 6.18 fixed point (http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time). */
export const absoluteSendTime = (milliseconds: number): number =>
  Math.floor((milliseconds % 64_000) * 262.144) & 0xffffff

const byte = (bytes: Buffer, at: number): number => bytes[at] ?? 0
