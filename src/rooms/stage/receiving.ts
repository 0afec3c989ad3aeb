/** What comes from the stage: one stream for each place, the same for as long as one watches, whatever becomes of the line beneath. */
import { openLine, type Line, type LineState } from './line.ts'

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
}

type Watching = {
  readonly ways: () => Promise<RTCConfiguration>
  readonly gathering: number
  readonly told: (state: LineState) => void
  readonly expects: () => boolean
}

export function receive({ ways, gathering, told, expects }: Watching): Receiving {
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
  const stop = watchSilence(line, expects)
  return {
    streams,
    again: line.again,
    close() {
      stop()
      line.close()
    },
    loudest() {
      const levels = hearing.map((receiver) => receiver.getSynchronizationSources()[0]?.audioLevel ?? 0)
      const most = Math.max(0, ...levels)
      return most < HEARD_FROM ? undefined : levels.indexOf(most)
    },
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

function watchSilence(line: Line, expects: () => boolean): () => void {
  let packets = 0
  let since = performance.now()
  const look = async (): Promise<void> => {
    const connection = line.connection()
    if (!connection || connection.connectionState !== 'connected' || !expects()) return void (since = performance.now())
    const now = await packetsOf(connection)
    if (now !== packets) since = performance.now()
    packets = now
    if (performance.now() - since < SILENT_AT_MOST_MS) return
    since = performance.now()
    line.again()
  }
  const timer = setInterval(() => void look().catch(() => undefined), LOOKED_AT_EVERY_MS)
  return () => clearInterval(timer)
}

async function packetsOf(connection: RTCPeerConnection): Promise<number> {
  let sum = 0
  for (const one of (await connection.getStats()).values()) if (one.type === 'inbound-rtp') sum += one.packetsReceived
  return sum
}
