/** What comes from the stage: one stream for each place, the same for as long as one watches, whatever becomes of the line beneath. */
import { openDark } from './dark.ts'
import { openLine, type Line, type LineState } from './line.ts'
import { openStill } from './still.ts'

/** As many as the engine has (`PLACES` of `#platform/media/engine.ts`, which no browser loads). */
const PLACES = 9
const LOOKED_AT_EVERY_MS = 700
/** Nothing at all for this long while somebody is on: the engine or the network is gone, whatever the connection says. */
const SILENT_AT_MOST_MS = 2100
/** Room noise is below it. */
const HEARD_FROM = 0.012

export type Receiving = {
  readonly streams: readonly MediaStream[]
  again(soonMs?: number): void
  close(): void
  /** The place heard best at this moment, if any is. */
  loudest(): number | undefined
  /** Places whose picture should come, and has stopped. */
  still(): ReadonlySet<number>
}

type Watching = {
  readonly ways: () => Promise<RTCConfiguration>
  readonly gathering: number
  readonly told: (state: LineState) => void
  /** Somebody else is on: something comes. */
  readonly expects: () => boolean
  /** Whose picture is to be seen, and at which place. */
  readonly pictured: () => ReadonlyMap<string, number>
}

export function receive({ ways, gathering, told, expects, pictured }: Watching): Receiving {
  const streams = Array.from({ length: PLACES }, () => new MediaStream())
  let hearing: RTCRtpReceiver[] = []
  const line: Line = openLine({
    ways,
    url: () => `/gatherings/${gathering}/live/watching`,
    told,
    prepare(connection) {
      hearing = streams.map((stream) => {
        const audio = listenFor(connection, 'audio')
        const video = listenFor(connection, 'video')
        for (const track of stream.getTracks()) stream.removeTrack(track)
        stream.addTrack(audio.track)
        stream.addTrack(video.track)
        return audio
      })
    },
  })
  const watch = watchSilence({ line, expects, pictured, streams })
  return {
    streams,
    again: line.again,
    close() {
      watch.stop()
      line.close()
    },
    loudest() {
      const levels = hearing.map((receiver) => receiver.getSynchronizationSources()[0]?.audioLevel ?? 0)
      const most = Math.max(0, ...levels)
      return most < HEARD_FROM ? undefined : levels.indexOf(most)
    },
    still: watch.still,
  }
}

/** What a home forwards: an offer that names everything a browser knows would be three times as long. */
const UNDERSTOOD = ['audio/opus', 'video/VP8', 'video/H264', 'video/rtx']

function listenFor(connection: RTCPeerConnection, kind: 'audio' | 'video'): RTCRtpReceiver {
  const transceiver = connection.addTransceiver(kind, { direction: 'recvonly' })
  const codecs =
    RTCRtpReceiver.getCapabilities(kind)?.codecs.filter(({ mimeType }) => UNDERSTOOD.includes(mimeType)) ?? []
  if (codecs.length > 0) transceiver.setCodecPreferences(codecs)
  return transceiver.receiver
}

type Silence = Pick<Watching, 'expects' | 'pictured'> & Pick<Receiving, 'streams'> & { readonly line: Line }

function watchSilence({ line, expects, pictured, streams }: Silence): {
  stop: () => void
  still: () => ReadonlySet<number>
} {
  const dark = openDark()
  const findStill = openStill()
  let still: ReadonlySet<number> = new Set()
  let packets = 0
  let since = performance.now()
  const look = async (): Promise<void> => {
    const connection = line.connection()
    if (!connection || connection.connectionState !== 'connected' || !expects()) {
      since = performance.now()
      still = findStill(since, new Map())
      return dark.rest()
    }
    const came = await packetsOf(connection)
    const now = [...came.values()].reduce((sum, one) => sum + one, 0)
    if (now !== packets) since = performance.now()
    packets = now
    const packetsAt = (place: number): number => came.get(streams[place]?.getVideoTracks()[0]?.id ?? '') ?? 0
    const places = [...pictured()]
    still = findStill(performance.now(), new Map(places.map(([, place]) => [place, packetsAt(place)])))
    const awaited = new Map(places.map(([name, place]) => [name, packetsAt(place)]))
    const isDark = dark.look(performance.now(), awaited)
    if (!isDark && performance.now() - since < SILENT_AT_MOST_MS) return
    since = performance.now()
    line.again()
  }
  const timer = setInterval(() => void look().catch(() => undefined), LOOKED_AT_EVERY_MS)
  return { stop: () => clearInterval(timer), still: () => still }
}

/** What has come so far, by track. */
async function packetsOf(connection: RTCPeerConnection): Promise<Map<string, number>> {
  const came = new Map<string, number>()
  for (const one of (await connection.getStats()).values())
    if (one.type === 'inbound-rtp') came.set(one.trackIdentifier, one.packetsReceived)
  return came
}
