/**
 * What one watcher gets of one place: one stream that never breaks, whoever stands there and whichever size of their picture is
 * chosen. At every change of source, numbers, times and pictures go on where they were (RFC 3550 sections 5.1 and 7.1); pictures
 * change with a whole one.
 */
import type { Kept, Layer } from './layer.ts'
import { renumber } from './picture.ts'
import { address, HEADER, seqFrom } from './rtp.ts'
import type { Sending } from './rtcp.ts'
import type { CodecName } from './offer.ts'

export type Sends = (bytes: Buffer) => boolean

export type View = {
  readonly ssrc: number
  /** Comes from now on, at its next whole picture; undefined: nothing, at once. */
  turnTo(layer: Layer | undefined): void
  /** Whose whole picture it waits for. */
  waitsFor(): Layer | undefined
  shows(): Layer | undefined
  forward(layer: Layer, kept: Kept, now: number): void
  /** The stream of the layer begins anew: its numbers have jumped. */
  anew(layer: Layer): void
  /** Sends once more what the watcher missed; false when it is no longer kept, or on its way again already. */
  resend(seq: number, now: number): boolean
  report(): Sending | undefined
}

type Chosen = {
  readonly layer: Layer
  /** The first packet, as it came and as it was sent. */
  readonly cameAs: number
  readonly sentAs: number
  readonly timeBy: number
  readonly by: { readonly number: number; readonly base: number }
}

/** What was sent again is on its way for so long: asked for once more in between, it is not sent a third time. */
const ON_ITS_WAY_MS = 50
/** As many as a layer keeps, or nearly: which of them was sent again, and when. */
const SENT_AGAIN_KEPT = 512

/** How many changes back a watcher may still ask for what they missed. */
const REMEMBERED = 4

type Opening = {
  readonly ssrc: number
  /** The numbers this watcher gave to the formats, and to "when it left". */
  readonly types: ReadonlyMap<CodecName, number>
  readonly sentAt: number
  readonly send: Sends
}

export function openView({ ssrc, types, sentAt, send }: Opening): View {
  const chosen: Chosen[] = []
  let wanted: Layer | undefined
  let shown: Layer | undefined
  const last = { seq: 0, timestamp: 0, at: 0, number: 0, base: 0 }
  const sentAgain: { seq: number; at: number }[] = []
  let packets = 0
  let bytes = 0

  const change = (layer: Layer, { seq, timestamp, picture }: Kept, now: number): void => {
    const passed = last.at === 0 ? 0 : Math.max(1, Math.round(((now - last.at) * layer.hz) / 1000))
    chosen.unshift({
      layer,
      cameAs: seq,
      sentAs: (last.seq + 1) & 0xffff,
      timeBy: last.timestamp + passed - timestamp,
      by: { number: last.number + 1 - (picture.number?.value ?? 0), base: last.base + 1 - (picture.base?.value ?? 0) },
    })
    chosen.length = Math.min(chosen.length, REMEMBERED)
    shown = layer
    wanted = undefined
  }
  const write = ({ layer, cameAs, sentAs, timeBy, by }: Chosen, kept: Kept, now: number): boolean => {
    const type = types.get(layer.codec)
    if (type === undefined) return false
    const seq = (sentAs + seqFrom(cameAs, kept.seq)) & 0xffff
    address(kept.bytes, { type, seq, timestamp: (kept.timestamp + timeBy) >>> 0, ssrc, sentAt }, now)
    renumber(kept.bytes, kept.picture, by, HEADER)
    if (!send(kept.bytes)) return false
    packets += 1
    bytes += kept.bytes.length - HEADER
    return true
  }
  const remember = ({ cameAs, sentAs, timeBy, by }: Chosen, { seq, timestamp, picture }: Kept, now: number): void => {
    const sent = (sentAs + seqFrom(cameAs, seq)) & 0xffff
    if (last.at !== 0 && seqFrom(last.seq, sent) <= 0) return
    last.seq = sent
    last.timestamp = (timestamp + timeBy) >>> 0
    last.at = now
    if (picture.number) last.number = picture.number.value + by.number
    if (picture.base) last.base = picture.base.value + by.base
  }
  return {
    ssrc,
    turnTo(layer) {
      if (layer === undefined) wanted = shown = undefined
      else wanted = layer === shown ? undefined : layer
    },
    waitsFor: () => wanted,
    shows: () => shown,
    forward(layer, kept, now) {
      if (layer === wanted && (layer.kind === 'audio' || kept.picture.whole)) change(layer, kept, now)
      const [current] = chosen
      if (layer !== shown || !current || seqFrom(current.cameAs, kept.seq) < 0) return
      if (write(current, kept, now)) remember(current, kept, now)
    },
    anew(layer) {
      if (layer !== shown) return
      shown = undefined
      wanted ??= layer
    },
    resend(seq, now) {
      const then = chosen.find(({ sentAs }) => seqFrom(sentAs, seq) >= 0)
      const kept = then?.layer.kept((then.cameAs + seqFrom(then.sentAs, seq)) & 0xffff)
      if (then === undefined || kept === undefined) return false
      const before = sentAgain[seq % SENT_AGAIN_KEPT]
      if (before?.seq === seq && now - before.at < ON_ITS_WAY_MS) return false
      sentAgain[seq % SENT_AGAIN_KEPT] = { seq, at: now }
      return write(then, kept, now)
    },
    report() {
      const [current] = chosen
      const clock = shown?.clock
      if (!current || !clock || current.layer !== shown) return undefined
      return { ssrc, ntp: clock.ntp, timestamp: clock.timestamp + current.timeBy, packets, bytes }
    },
  }
}
