/**
 * Pictures and sound out of packets: put in order, waited for where one is missing, put together (RFC 7741, RFC 6184, RFC 7587). After a picture
 * that never came whole, nothing until the next that needs none before it.
 */
import { unitsOf } from './h264.ts'
import type { Kept } from './layer.ts'
import type { CodecName } from './offer.ts'
import { HEADER, seqFrom } from './rtp.ts'

export type Frame = {
  readonly timestamp: number
  readonly key: boolean
  readonly bytes: Buffer
  readonly loudness: number
}

export type Frames = {
  take(kept: Kept, now: number): Frame[]
  /** Those that were held up by packets that do not come any more. */
  due(now: number): Frame[]
  /** Nothing comes before a whole picture. */
  wantsWhole(): boolean
  /** What came before has nothing to do with what comes. */
  restart(): void
}

/** What is asked for again comes within this time or never; sound is not asked for again. */
const WAIT_MS = { video: 1000, audio: 120 }
/** More at once is no disorder: a stream of 3 Mbit/s brings 300 packets in the time that we wait. */
const MOST_WAITING = 1000

export function openFrames(codec: CodecName): Frames {
  const kind = codec === 'opus' ? 'audio' : 'video'
  const waiting = new Map<number, { readonly kept: Kept; readonly since: number }>()
  let next: number | undefined
  let parts: Kept[] = []
  let broken = true
  /** Of the packet before, where nothing is missing between. */
  let before: number | undefined

  /** H.264 does not say that a picture begins: it is another than before, or a whole one. */
  const begins = ({ picture, timestamp }: Kept): boolean => {
    if (codec === 'VP8') return picture.begins === true
    return before === undefined ? picture.whole : before !== timestamp
  }
  const assemble = (kept: Kept): Frame[] => {
    if (kept.bytes.length <= HEADER) return []
    if (kind === 'audio') return [frameOf(codec, [kept])]
    if (begins(kept)) {
      parts = []
      broken &&= !kept.picture.whole
    } else if (parts.at(-1)?.timestamp !== kept.timestamp) broken = true
    before = kept.timestamp
    if (broken) return []
    parts.push(kept)
    if (((kept.bytes[1] ?? 0) & 0x80) === 0) return []
    const frame = frameOf(codec, parts)
    parts = []
    return [frame]
  }
  const inOrder = (): Frame[] => {
    const frames: Frame[] = []
    for (let one = next === undefined ? undefined : waiting.get(next); one; one = waiting.get(next ?? -1)) {
      waiting.delete(one.kept.seq)
      next = (one.kept.seq + 1) & 0xffff
      frames.push(...assemble(one.kept))
    }
    return frames
  }
  /** The first that came after a hole. */
  const afterHole = (from: number): number | undefined =>
    [...waiting.keys()].toSorted((one, other) => seqFrom(from, one) - seqFrom(from, other))[0]
  return {
    take(kept, now) {
      next ??= kept.seq
      if (seqFrom(next, kept.seq) < 0) return []
      waiting.set(kept.seq, { kept, since: now })
      return inOrder()
    },
    due(now) {
      const frames: Frame[] = []
      while (next !== undefined && waiting.size > 0) {
        const first = afterHole(next)
        const since = waiting.get(first ?? -1)?.since ?? now
        if (now - since <= WAIT_MS[kind] && waiting.size < MOST_WAITING) break
        next = first
        broken = kind === 'video'
        parts = []
        before = undefined
        frames.push(...inOrder())
      }
      return frames
    },
    wantsWhole: () => kind === 'video' && broken,
    restart() {
      waiting.clear()
      next = before = undefined
      parts = []
      broken = kind === 'video'
    },
  }
}

function frameOf(codec: CodecName, parts: readonly Kept[]): Frame {
  const [first] = parts
  const payloads = parts.map(({ bytes, picture }) => bytes.subarray(HEADER + (picture.from ?? 0)))
  return {
    timestamp: first?.timestamp ?? 0,
    key: first?.picture.whole ?? false,
    loudness: first?.loudness ?? 0,
    bytes: codec === 'H264' ? unitsOf(payloads) : Buffer.concat(payloads),
  }
}
