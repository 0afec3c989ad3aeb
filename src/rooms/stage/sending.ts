/** What one sends: a camera and a microphone, or a screen with its sound. Turning one on or off changes nothing of the line. */
import { openDark } from './dark.ts'
import { openLine, type Line, type LineState } from './line.ts'
import type { Sort } from './stage.ts'

export type Sending = {
  /** Null: off. The line goes on, so that nobody is taken for gone. */
  show(kind: 'audio' | 'video', track: MediaStreamTrack | null): void
  again(soonMs?: number): void
  close(): void
}

/** Three sizes of one picture: whoever has a weak line is sent a smaller one. */
const SIZES: RTCRtpEncodingParameters[] = [
  { rid: 'q', scaleResolutionDownBy: 4, maxBitrate: 150_000 },
  { rid: 'h', scaleResolutionDownBy: 2, maxBitrate: 450_000 },
  { rid: 'f', maxBitrate: 1_300_000 },
]
/** Letters must be read: one picture, sharp. */
const SCREEN: RTCRtpEncodingParameters[] = [{ maxBitrate: 1_800_000 }]

type Showing = { audio: MediaStreamTrack | null; video: MediaStreamTrack | null }
type Publishing = {
  readonly ways: () => Promise<RTCConfiguration>
  readonly gathering: number
  readonly what: Sort
  readonly first: Showing
  readonly told: (state: LineState) => void
}

export function send({ ways, gathering, what, first, told }: Publishing): Sending {
  const shown: Showing = { ...first }
  const silence = makeSilence()
  let senders: { audio: RTCRtpSender; video: RTCRtpSender } | undefined
  const line = openLine({
    ways,
    url: () =>
      `/gatherings/${gathering}/live/publishing?what=${what}&audio=${said(shown.audio)}&video=${said(shown.video)}`,
    told,
    prepare(connection) {
      const stream = new MediaStream()
      const audio = connection.addTransceiver(shown.audio ?? silence.track, {
        direction: 'sendonly',
        streams: [stream],
      })
      const video = connection.addTransceiver(shown.video ?? 'video', {
        direction: 'sendonly',
        streams: [stream],
        sendEncodings: what === 'screen' ? SCREEN : SIZES,
      })
      senders = { audio: audio.sender, video: video.sender }
    },
  })
  const stop = watchDark(line, shown)
  return {
    show(kind, track) {
      shown[kind] = track
      void senders?.[kind].replaceTrack(track ?? (kind === 'audio' ? silence.track : null))
    },
    again: line.again,
    close() {
      stop()
      line.close()
      silence.end()
    },
  }
}

const LOOKED_AT_EVERY_MS = 1000

/** A camera that is on and of which nothing goes out. */
function watchDark(line: Line, shown: Showing): () => void {
  const dark = openDark()
  const look = async (): Promise<void> => {
    const connection = line.connection()
    const track = shown.video
    if (connection?.connectionState !== 'connected') return dark.rest()
    // Covered by its owner or taken by another program, it gives nothing that could go out.
    const goes = track !== null && !track.muted && track.readyState === 'live'
    if (dark.look(performance.now(), new Map(goes ? [[track.id, await packetsOf(connection)]] : []))) line.again()
  }
  const timer = setInterval(() => void look().catch(() => undefined), LOOKED_AT_EVERY_MS)
  return () => clearInterval(timer)
}

async function packetsOf(connection: RTCPeerConnection): Promise<number> {
  let sum = 0
  for (const one of (await connection.getStats()).values())
    if (one.type === 'outbound-rtp' && one.kind === 'video') sum += one.packetsSent
  return sum
}

const said = (track: MediaStreamTrack | null): string => (track === null ? 'off' : 'on')

/** Something always flows, or the home would take whoever is quiet for gone. Made at a press, as browsers ask of sound. */
function makeSilence(): { track: MediaStreamTrack; end: () => void } {
  const context = new AudioContext()
  const track = context.createMediaStreamDestination().stream.getAudioTracks()[0]
  if (!track) throw new Error('no silence could be made')
  return {
    track,
    end() {
      track.stop()
      void context.close()
    },
  }
}
