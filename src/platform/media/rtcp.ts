/** Reports between both ends of a line: RFC 3550 section 6, RFC 4585 (NACK, PLI), RFC 5104 (FIR), draft-alvestrand-rmcat-remb-03. */

export type Report =
  /** When, by the sender's clock (NTP, 64 bits), its timestamps had which value. */
  | { readonly is: 'sent'; readonly ssrc: number; readonly ntp: bigint; readonly timestamp: number }
  /** Of what we sent under `ssrc` since the last report this share (0 to 1) did not arrive. */
  | { readonly is: 'received'; readonly ssrc: number; readonly lost: number }
  | { readonly is: 'missing'; readonly ssrc: number; readonly seqs: readonly number[] }
  /** The picture is broken: a whole one is wished for. */
  | { readonly is: 'whole'; readonly ssrc: number }
  /** The receiver thinks that the line carries so many bits a second. */
  | { readonly is: 'carries'; readonly bits: number }
  | { readonly is: 'bye'; readonly ssrcs: readonly number[] }

const SENDER = 200
const RECEIVER = 201
const BYE = 203
const TRANSPORT = 205
const PAYLOAD = 206

/** Most of what one packet may ask for again; more is a line that is gone, or somebody who means harm. */
const MOST_MISSING = 500

/** Every report in a compound packet, up to the first that is not whole. Never throws. */
export function readReports(bytes: Buffer): Report[] {
  const reports: Report[] = []
  for (let at = 0; at + 4 <= bytes.length;) {
    const to = at + (bytes.readUInt16BE(at + 2) + 1) * 4
    if ((bytes[at] ?? 0) >> 6 !== 2 || to > bytes.length) break
    reports.push(...readOne(bytes.subarray(at, to)))
    at = to
  }
  return reports
}

function readOne(one: Buffer): Report[] {
  const count = (one[0] ?? 0) & 0x1f
  const kind = one[1]
  if (kind === SENDER && one.length >= 28)
    return [
      { is: 'sent', ssrc: one.readUInt32BE(4), ntp: one.readBigUInt64BE(8), timestamp: one.readUInt32BE(16) },
      ...received(one, 28, count),
    ]
  if (kind === RECEIVER) return received(one, 8, count)
  if (kind === BYE) return [{ is: 'bye', ssrcs: words(one, 4, count) }]
  if (one.length < 12) return []
  const ssrc = one.readUInt32BE(8)
  if (kind === TRANSPORT && count === 1) return [{ is: 'missing', ssrc, seqs: missing(one) }]
  if (kind === PAYLOAD && count === 1) return [{ is: 'whole', ssrc }]
  if (kind === PAYLOAD && count === 4)
    return words(one, 12, (one.length - 12) / 8, 8).map((wanted) => ({ is: 'whole', ssrc: wanted }))
  if (kind === PAYLOAD && count === 15) return carries(one)
  return []
}

const received = (one: Buffer, from: number, count: number): Report[] =>
  Array.from({ length: count }, (_, at) => from + at * 24)
    .filter((at) => at + 24 <= one.length)
    .map((at) => ({ is: 'received', ssrc: one.readUInt32BE(at), lost: one.readUInt8(at + 4) / 256 }))

function missing(one: Buffer): number[] {
  const seqs: number[] = []
  for (let at = 12; at + 4 <= one.length && seqs.length < MOST_MISSING; at += 4) {
    const first = one.readUInt16BE(at)
    const more = one.readUInt16BE(at + 2)
    seqs.push(first)
    for (let bit = 0; bit < 16; bit += 1) if ((more >> bit) & 1) seqs.push((first + 1 + bit) & 0xffff)
  }
  return seqs
}

function carries(one: Buffer): Report[] {
  if (one.length < 20 || one.toString('latin1', 12, 16) !== 'REMB') return []
  const exponent = one.readUInt8(17) >> 2
  const mantissa = ((one.readUInt8(17) & 3) << 16) | one.readUInt16BE(18)
  return [{ is: 'carries', bits: mantissa * 2 ** exponent }]
}

const words = (one: Buffer, from: number, count: number, apart = 4): number[] =>
  Array.from({ length: Math.floor(count) }, (_, at) => from + at * apart)
    .filter((at) => at + 4 <= one.length)
    .map((at) => one.readUInt32BE(at))

/** Who we are in what we report. */
const OURSELVES = 1

/** Asks for packets again. At most 16 × 60 numbers: a packet stays under what a line takes. */
export function askAgain(ssrc: number, seqs: readonly number[]): Buffer {
  const pairs = inPairs(seqs).slice(0, 60)
  const bytes = feedback(TRANSPORT, 1, ssrc, pairs.length)
  pairs.forEach(({ first, more }, at) => {
    bytes.writeUInt16BE(first, 12 + at * 4)
    bytes.writeUInt16BE(more, 14 + at * 4)
  })
  return bytes
}

/** RFC 4585 section 6.2.1: a number, and a bit for each of the sixteen after it. */
function inPairs(seqs: readonly number[]): { first: number; more: number }[] {
  const pairs: { first: number; more: number }[] = []
  for (const seq of seqs) {
    const last = pairs.at(-1)
    const beyond = last === undefined ? 0 : (seq - last.first) & 0xffff
    if (last !== undefined && beyond >= 1 && beyond <= 16) last.more |= 1 << (beyond - 1)
    else pairs.push({ first: seq, more: 0 })
  }
  return pairs
}

export const askWhole = (ssrc: number): Buffer => feedback(PAYLOAD, 1, ssrc, 0)

/** A REMB for these streams together: what the sender should not exceed. */
export function askAtMost(bits: number, ssrcs: readonly number[]): Buffer {
  const bytes = feedback(PAYLOAD, 15, 0, 2 + ssrcs.length)
  let exponent = 0
  let mantissa = Math.floor(bits)
  while (mantissa > 0x3ffff) {
    mantissa = Math.floor(mantissa / 2)
    exponent += 1
  }
  bytes.write('REMB', 12, 'latin1')
  bytes[16] = ssrcs.length
  bytes[17] = (exponent << 2) | (mantissa >> 16)
  bytes.writeUInt16BE(mantissa & 0xffff, 18)
  ssrcs.forEach((ssrc, at) => bytes.writeUInt32BE(ssrc, 20 + at * 4))
  return bytes
}

export type Block = {
  readonly ssrc: number
  /** 0 to 1, since the last report. */
  readonly lost: number
  /** Since the first packet. */
  readonly lostInAll: number
  /** Extended, with its rounds of 65536. */
  readonly highest: number
  /** In units of the timestamps. */
  readonly jitter: number
  /** The middle 32 bits of the last "sent", and 1/65536 s since it came; 0 and 0 when none came. */
  readonly lastSent: number
  readonly sinceSent: number
}

/** At most 31 blocks. */
export function reportReceived(blocks: readonly Block[]): Buffer {
  const bytes = headed(RECEIVER, blocks.length, 8 + blocks.length * 24)
  bytes.writeUInt32BE(OURSELVES, 4)
  blocks.forEach((block, index) => {
    const at = 8 + index * 24
    bytes.writeUInt32BE(block.ssrc, at)
    bytes[at + 4] = Math.min(255, Math.floor(block.lost * 256))
    bytes.writeIntBE(Math.max(-0x800000, Math.min(0x7fffff, block.lostInAll)), at + 5, 3)
    bytes.writeUInt32BE(block.highest >>> 0, at + 8)
    bytes.writeUInt32BE(block.jitter >>> 0, at + 12)
    bytes.writeUInt32BE(block.lastSent >>> 0, at + 16)
    bytes.writeUInt32BE(block.sinceSent >>> 0, at + 20)
  })
  return bytes
}

export type Sending = {
  readonly ssrc: number
  readonly ntp: bigint
  readonly timestamp: number
  readonly packets: number
  readonly bytes: number
}

export function reportSent({ ssrc, ntp, timestamp, packets, bytes: sent }: Sending): Buffer {
  const bytes = headed(SENDER, 0, 28)
  bytes.writeUInt32BE(ssrc, 4)
  bytes.writeBigUInt64BE(ntp, 8)
  bytes.writeUInt32BE(timestamp >>> 0, 16)
  bytes.writeUInt32BE(packets >>> 0, 20)
  bytes.writeUInt32BE(sent >>> 0, 24)
  return bytes
}

function feedback(kind: number, format: number, ssrc: number, more: number): Buffer {
  const bytes = headed(kind, format, 12 + more * 4)
  bytes.writeUInt32BE(OURSELVES, 4)
  bytes.writeUInt32BE(ssrc, 8)
  return bytes
}

function headed(kind: number, count: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  bytes[0] = 0x80 | count
  bytes[1] = kind
  bytes.writeUInt16BE(length / 4 - 1, 2)
  return bytes
}
