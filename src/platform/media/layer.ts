/** One stream as it comes from a publisher: their sound, or one size of their picture. The last packets are kept, for whoever missed one. */
import { readPicture, type Picture } from './picture.ts'
import { receive, type Reception } from './reception.ts'
import { dressed, HEADER, seqFrom, type RtpHead } from './rtp.ts'
import type { CodecName } from './offer.ts'

/** A power of two. At 2.5 Mbit/s nearly two seconds, and fewer than the 1024 that SRTP's own memory of sent numbers spans. */
const KEPT = 512

/** What a line takes in a burst without losing it, and a browser shows without lagging behind. */
const AT_ONCE = 150
const AT_ONCE_MS = 1500

export type Kept = {
  /** Behind a header of ours, written over before each sending. */
  readonly bytes: Buffer
  readonly seq: number
  readonly timestamp: number
  readonly picture: Picture
  /** Of sound: from 1, silence, to 127 (`loudnessOf`). */
  readonly loudness: number
}

export type Layer = {
  readonly kind: 'audio' | 'video'
  readonly codec: CodecName
  readonly ssrc: number
  readonly hz: number
  readonly reception: Reception
  /** What to do with a packet that came; undefined: nothing. */
  take(
    bytes: Buffer,
    head: RtpHead,
    now: number,
    loudness?: number,
  ): { readonly kept: Kept; readonly anew: boolean } | undefined
  kept(seq: number): Kept | undefined
  /** The last whole picture and all that came after it, when that is not much: whoever comes now sees it at once. */
  sinceWhole(now: number): Kept[]
  /** Bits a second, over about the last second. */
  rate(now: number): number
  /** The publisher's clock beside its timestamps, as last reported. */
  clock: { readonly ntp: bigint; readonly timestamp: number } | undefined
}

export function openLayer(codec: CodecName, ssrc: number): Layer {
  const hz = codec === 'opus' ? 48_000 : 90_000
  const reception = receive(ssrc, hz)
  const ring: (Kept | undefined)[] = Array.from({ length: KEPT })
  const flow = measureFlow()
  let whole: { readonly seq: number; readonly at: number } | undefined
  let latest = 0
  const keptAt = (seq: number): Kept | undefined => {
    const kept = ring[seq & (KEPT - 1)]
    return kept?.seq === seq ? kept : undefined
  }
  return {
    kind: codec === 'opus' ? 'audio' : 'video',
    codec,
    ssrc,
    hz,
    reception,
    clock: undefined,
    take(bytes, head, now, loudness = 0) {
      const arrival = reception.arrive(head.seq, head.timestamp, now)
      if (arrival === 'again') return undefined
      const own = dressed(bytes, head)
      const kept = {
        bytes: own,
        seq: head.seq,
        timestamp: head.timestamp,
        picture: readPicture(codec, own.subarray(HEADER)),
        loudness,
      }
      ring[head.seq & (KEPT - 1)] = kept
      flow.add(own.length, now)
      if (arrival === 'anew') whole = undefined
      if (arrival !== 'late') latest = head.seq
      if (kept.picture.whole && (!whole || seqFrom(whole.seq, head.seq) > 0)) whole = { seq: head.seq, at: now }
      return { kept, anew: arrival === 'anew' }
    },
    kept: keptAt,
    sinceWhole(now) {
      const count = whole && now - whole.at < AT_ONCE_MS ? seqFrom(whole.seq, latest) + 1 : 0
      if (!whole || count < 1 || count > AT_ONCE) return []
      const first = whole.seq
      return Array.from({ length: count }, (_, at) => keptAt((first + at) & 0xffff)).filter(
        (kept) => kept !== undefined,
      )
    },
    rate: flow.rate,
  }
}

/** Bytes in two buckets of a second each: the one that is full and the one that fills. */
function measureFlow(): { add(bytes: number, now: number): void; rate(now: number): number } {
  let since = 0
  let filling = 0
  let full = 0
  const turn = (now: number): void => {
    if (now - since < 1000) return
    full = now - since < 2000 ? filling : 0
    filling = 0
    since = now
  }
  return {
    add(bytes, now) {
      turn(now)
      filling += bytes
    },
    rate(now) {
      turn(now)
      const share = (now - since) / 1000
      return (full * (1 - share) + filling) * 8
    },
  }
}
