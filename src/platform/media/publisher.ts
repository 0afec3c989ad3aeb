/** Somebody who sends: what comes over their line, told apart into layers, and what they are told of it. */
import { openLayer, type Kept, type Layer } from './layer.ts'
import type { Line } from './line.ts'
import type { Muting, Traffic } from './engine.ts'
import { loudnessOf } from './opus.ts'
import { askAgain, askAtMost, askWhole, readReports, reportReceived } from './rtcp.ts'
import { extensionIn, isRtcp, readRtp, type RtpHead } from './rtp.ts'
import { BREATH_MS, COUGH_MS, SPEAKS } from './speaking.ts'
import type { Taken } from './answer.ts'
import type { Codec, CodecName, Offer } from './offer.ts'
import { wholeWishes } from './wholes.ts'

export const MID = 'urn:ietf:params:rtp-hdrext:sdes:mid'
export const RID = 'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id'
/** How loud a packet of sound is (RFC 6464). */
const LEVEL = 'urn:ietf:params:rtp-hdrext:ssrc-audio-level'

/** Three sizes of one picture in good quality, and sound. */
const AT_MOST_BITS = 3_000_000
const MOST_RIDS = 3
/** Nothing, not even a report: a tab that was closed, a phone in a tunnel. Browsers report every second. */
const SILENT_MS = 2700

export type Publisher = {
  readonly name: string
  /** What everybody looks at first: a screen that is shown. */
  readonly main: boolean
  /** What their pictures come in. */
  readonly codec: CodecName
  muted: Muting
  readonly sound: () => Layer | undefined
  /** Sizes of the picture, the smallest first. */
  readonly pictures: () => readonly Layer[]
  hear(bytes: Buffer, now: number): void
  wishWhole(layer: Layer, now: number): void
  /** Every 40 ms: asks again for what is missing, and for whole pictures. */
  ask(now: number): void
  /** Twice a second: what came. Answers the share that was lost (0 to 1). */
  report(now: number): number
  isSilent(now: number): boolean
  /** Somebody is heard from there, and not for a cough alone. */
  isSpeaking(now: number): boolean
  readonly traffic: { packets: number; bytes: number } & Traffic
}

type Coming = {
  readonly name: string
  readonly main: boolean
  readonly muted: Muting
  readonly offer: Offer
  readonly taken: readonly (Taken | undefined)[]
  readonly line: () => Line | undefined
  readonly heard: (layer: Layer, kept: Kept, anew: boolean, now: number) => void
  /** A layer came or went: whoever watches may choose again. */
  readonly changed: () => void
  readonly now: number
}

/** One section of sound and one of pictures: the first of each that can be taken. */
export function takeSent({ sections }: Offer): (Taken | undefined)[] {
  const first = (kind: 'audio' | 'video'): number =>
    sections.findIndex((section) => section.kind === kind && !section.off && section.sends && section.codecs.length > 0)
  const [sound, picture] = [first('audio'), first('video')]
  return sections.map((section, at) => {
    if (at !== sound && at !== picture) return undefined
    const rids = at === picture && section.extensions.has(RID) ? section.rids.slice(0, MOST_RIDS) : []
    return {
      codecs: at === sound ? section.codecs.slice(0, 1) : preferred(section.codecs),
      direction: 'recvonly',
      extensions: [MID, ...(rids.length > 0 ? [RID] : []), ...(at === sound ? [LEVEL] : [])].filter((uri) =>
        section.extensions.has(uri),
      ),
      rids,
    }
  })
}

/** Every browser reads VP8, and switches between its sizes; OBS sends H.264. */
const preferred = (codecs: readonly Codec[]): Codec[] =>
  [codecs.find(({ name }) => name === 'VP8') ?? codecs[0]].filter((one) => one !== undefined)

export function openPublisher({
  name,
  main,
  muted,
  offer,
  taken,
  line,
  heard,
  changed,
  now: opened,
}: Coming): Publisher {
  const sections = offer.sections.flatMap((section, at) => {
    const chosen = taken[at]
    return chosen ? [{ section, codecs: chosen.codecs, rids: chosen.rids }] : []
  })
  const layers = new Map<number, { readonly layer: Layer; readonly rid: string }>()
  const traffic = { packets: 0, bytes: 0 }
  let lastHeard = opened
  const loud = { since: -Infinity, last: -Infinity }

  const send = (bytes: Buffer): void => void line()?.send(bytes)
  const wholes = wholeWishes((layer) => layers.has(layer.ssrc) && send(askWhole(layer.ssrc)))
  /** Where a stream belongs that was not heard before: its format names the section, its rid the size. */
  const placeOf = (bytes: Buffer, head: RtpHead): { readonly codec: Codec; readonly rid: string } | undefined => {
    for (const { section, codecs, rids } of sections) {
      const codec = codecs.find(({ type }) => type === head.type)
      const id = section.extensions.get(RID)
      const rid = rids.length === 0 || id === undefined ? '' : (extensionIn(bytes, head, id) ?? '')
      if (codec && (rids.length === 0 || rids.includes(rid))) return { codec, rid }
    }
    return undefined
  }
  const layerOf = (bytes: Buffer, head: RtpHead): Layer | undefined => {
    const known = layers.get(head.ssrc)
    if (known) return known.layer
    const found = placeOf(bytes, head)
    if (!found) return undefined
    const layer = openLayer(found.codec.name, head.ssrc)
    for (const [ssrc, { layer: old, rid }] of layers)
      if (old.kind === layer.kind && rid === found.rid) layers.delete(ssrc)
    layers.set(head.ssrc, { layer, rid: found.rid })
    changed()
    return layer
  }
  const levelId = sections.find(({ section }) => section.kind === 'audio')?.section.extensions.get(LEVEL)
  const loudness = (bytes: Buffer, head: RtpHead): number => {
    const level = levelId === undefined ? undefined : extensionIn(bytes, head, levelId)
    return loudnessOf(level?.charCodeAt(0), head.payload.to - head.payload.from)
  }
  const listen = (loudness: number, now: number): void => {
    if (loudness < SPEAKS) return
    if (now - loud.last > BREATH_MS) loud.since = now
    loud.last = now
  }
  const hearReports = (bytes: Buffer, now: number): void => {
    for (const report of readReports(bytes)) {
      if (report.is !== 'sent') continue
      const layer = layers.get(report.ssrc)?.layer
      if (!layer) continue
      layer.clock = { ntp: report.ntp, timestamp: report.timestamp }
      layer.reception.sent(report.ntp, now)
    }
  }
  const all = (): Layer[] => [...layers.values()].map(({ layer }) => layer)
  const order = sections.flatMap(({ rids }) => rids)
  return {
    name,
    main,
    codec: sections.find(({ section }) => section.kind === 'video')?.codecs[0]?.name ?? 'VP8',
    muted,
    traffic,
    sound: () => all().find(({ kind }) => kind === 'audio'),
    pictures: () =>
      [...layers.values()]
        .filter(({ layer }) => layer.kind === 'video')
        .sort((a, b) => order.indexOf(a.rid) - order.indexOf(b.rid))
        .map(({ layer }) => layer),
    hear(bytes, now) {
      lastHeard = now
      if (isRtcp(bytes)) return hearReports(bytes, now)
      const head = readRtp(bytes)
      const layer = head && layerOf(bytes, head)
      if (!layer) return
      traffic.packets += 1
      traffic.bytes += bytes.length
      const level = layer.kind === 'audio' ? loudness(bytes, head) : 0
      listen(level, now)
      const taken = layer.take(bytes, head, now, level)
      if (taken) heard(layer, taken.kept, taken.anew, now)
    },
    wishWhole: wholes.wish,
    ask(now) {
      for (const layer of all()) {
        if (layer.kind === 'audio') continue
        const missing = layer.reception.missing(now)
        if (missing.length > 0) send(askAgain(layer.ssrc, missing))
      }
      wholes.due(now)
    },
    report(now) {
      const blocks = all().map((layer) => layer.reception.block(now))
      if (blocks.length === 0) return 0
      const pictures = all()
        .filter(({ kind }) => kind === 'video')
        .map(({ ssrc }) => ssrc)
      send(Buffer.concat([reportReceived(blocks), ...(pictures.length > 0 ? [askAtMost(AT_MOST_BITS, pictures)] : [])]))
      return Math.max(...blocks.map(({ lost }) => lost))
    },
    isSpeaking: (now) => now - loud.last <= BREATH_MS && loud.last - loud.since >= COUGH_MS,
    isSilent: (now) => now - lastHeard > SILENT_MS,
  }
}
