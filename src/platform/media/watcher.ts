/** Somebody who watches: a view of each place they offered to see, and what their browser reports of the line. */
import { atFirst, judge, type Judged } from './bandwidth.ts'
import type { Line } from './line.ts'
import { PLACES } from './places.ts'
import { readReports, reportSent } from './rtcp.ts'
import type { Taken } from './answer.ts'
import type { Offer, Section } from './offer.ts'
import { openView, type View } from './view.ts'

/** By which a browser judges what its line carries. */
export const SENT_AT = 'http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time'

export type Pair = { readonly audio: View | undefined; readonly video: View | undefined }

export type Watcher = {
  readonly name: string
  /** Publishers that are they themselves. */
  readonly own: ReadonlySet<string>
  readonly pairs: readonly Pair[]
  /** What they ask of us; calls back for each picture that is wished whole. */
  hear(bytes: Buffer, now: number): void
  /** Once a second: whose clock says what, for lips and voices to meet; and what was learned of their line. */
  report(now: number): void
  /** What is thought of their line. */
  judged(): Judged
  /** Something was held back of them for that. */
  wantsMore: boolean
  /** The share that did not arrive, as reported lately (0 to 1). */
  lost(now: number): number
  readonly again: { resent: number; gone: number }
}

type Coming = {
  readonly name: string
  readonly own: ReadonlySet<string>
  readonly offer: Offer
  readonly taken: readonly (Taken | undefined)[]
  readonly line: () => Line | undefined
  readonly sent: (bytes: number) => void
  readonly wishesWhole: (view: View, now: number) => void
  readonly now: number
}

/** Browsers report on pictures about every second, and not at all on those that no longer come: an older word says nothing of the line. */
const REPORT_HOLDS_MS = 2000

/** In a second nobody is sent more again than they were sent, and this much in any case: an early whole picture may be lost as a whole. */
const AGAIN_IN_ANY_CASE = 128_000

/** Sound of place k under 1000 + k, pictures under 2000 + k: the same for every watcher. */
const SSRC = { audio: 1000, video: 2000 } as const

/** Every section in its order; undefined where there are more pairs than places. */
export function takeReceived({ sections }: Offer): (Taken | undefined)[] | undefined {
  const count = { audio: 0, video: 0 }
  const taken = sections.map((section): Taken | undefined => {
    if (section.kind === 'other' || section.off || !section.receives || section.codecs.length === 0) return undefined
    const place = count[section.kind]
    count[section.kind] += 1
    return {
      codecs: onePerName(section),
      direction: 'sendonly',
      extensions: section.extensions.has(SENT_AT) ? [SENT_AT] : [],
      rids: [],
      sending: { ssrc: SSRC[section.kind] + place, stream: `place-${place}` },
    }
  })
  return Math.max(count.audio, count.video) > PLACES ? undefined : taken
}

/** A place carries whoever comes: in VP8 from a browser, in H.264 from OBS. */
const onePerName = ({ codecs }: Section): Taken['codecs'] =>
  codecs.filter(({ name }, at) => codecs.findIndex((one) => one.name === name) === at)

export function openWatcher({ name, own, offer, taken, line, sent, wishesWhole, now: opened }: Coming): Watcher {
  const again = { resent: 0, gone: 0 }
  const flow = { bytes: 0, again: 0, since: opened }
  let judged = atFirst(opened)
  let said: number | undefined
  const send = (bytes: Buffer): boolean => {
    const went = line()?.send(bytes) ?? false
    if (went) {
      sent(bytes.length)
      flow.bytes += bytes.length
    }
    return went
  }
  /** Who asks, again and again, for what they had gets no more than their line carried anyway. */
  const sendAgain = (view: View, seq: number, now: number): boolean => {
    const sentBefore = flow.bytes
    if (flow.again > Math.max(AGAIN_IN_ANY_CASE, sentBefore - flow.again)) return false
    const went = view.resend(seq, now)
    flow.again += flow.bytes - sentBefore
    return went
  }
  const views = offer.sections.flatMap((section, at): { kind: Section['kind']; view: View }[] => {
    const chosen = taken[at]
    if (!chosen?.sending) return []
    const types = new Map(chosen.codecs.map((codec) => [codec.name, codec.type]))
    const sentAt = section.extensions.get(SENT_AT) ?? 0
    return [
      {
        kind: section.kind,
        view: openView({ ssrc: chosen.sending.ssrc, types, sentAt: sentAt <= 14 ? sentAt : 0, send }),
      },
    ]
  })
  const of = (kind: Section['kind']): View[] => views.filter((one) => one.kind === kind).map(({ view }) => view)
  const [sounds, pictures] = [of('audio'), of('video')]
  let loss = { share: 0, at: opened }
  const lost = (now: number): number => (now - loss.at > REPORT_HOLDS_MS ? 0 : loss.share)
  const watcher: Watcher = {
    name,
    own,
    pairs: Array.from({ length: Math.max(sounds.length, pictures.length) }, (_, at) => ({
      audio: sounds[at],
      video: pictures[at],
    })),
    again,
    wantsMore: false,
    lost,
    judged: () => judged,
    hear(bytes, now) {
      for (const report of readReports(bytes)) {
        if (report.is === 'carries') said = report.bits
        if (report.is === 'received' && report.ssrc >= SSRC.video) loss = { share: report.lost, at: now }
        if (report.is !== 'missing' && report.is !== 'whole') continue
        const view = pictures.find(({ ssrc }) => ssrc === report.ssrc)
        if (!view) continue
        if (report.is === 'whole') wishesWhole(view, now)
        else for (const seq of report.seqs) again[sendAgain(view, seq, now) ? 'resent' : 'gone'] += 1
      }
    },
    report(now) {
      const sent = (flow.bytes * 8000) / Math.max(1, now - flow.since)
      judged = judge(judged, { lost: lost(now), carries: said, sent, wantsMore: watcher.wantsMore }, now)
      flow.bytes = flow.again = 0
      flow.since = now
      said = undefined
      for (const { view } of views) {
        const sending = view.report()
        if (sending) line()?.send(reportSent(sending))
      }
    },
  }
  return watcher
}
