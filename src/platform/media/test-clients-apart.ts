/** The process of `test-clients.ts`. Its people receive with our own reports: Chromium's are tried by the journeys. */
import { createSocket, type Socket } from 'node:dgram'
import dc, { type PeerConnection, type Track } from 'node-datachannel'
import { receive, type Reception } from './reception.ts'
import { askAgain, askAtMost, readReports, reportReceived, reportSent } from './rtcp.ts'
import { isRtcp, readRtp } from './rtp.ts'
import { readPicture } from './picture.ts'
import type { Counted, FromClients, Joining, Sending, ToClients } from './test-clients.ts'
import { rtpOf, vp8Of } from './test-packets.ts'

type Person = {
  answered(answer: string): Promise<void>
  count(): Counted
  pause(): void
  leave(): void
  vanish(): void
}
const people = new Map<number, Person>()
const say = (said: FromClients): void => void process.send?.(said)
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
process.on(
  'message',
  (asked: ToClients) => void hear(asked).catch((error: unknown) => say({ id: asked.id, failed: String(error) })),
)

async function hear(asked: ToClients): Promise<void> {
  const { id } = asked
  if (asked.do === 'publish' || asked.do === 'watch') {
    const { person, offer } = await arrive(asked.do, asked.how)
    people.set(id, person)
    return say({ id, offer })
  }
  const person = people.get(id)
  if (asked.do === 'answered') {
    await person?.answered(asked.answer)
    return say({ id, open: true })
  }
  if (asked.do === 'count' && person) return say({ id, counted: person.count() })
  if (asked.do === 'leave' || asked.do === 'refused') person?.leave()
  if (asked.do === 'pause') person?.pause()
  if (asked.do === 'vanish') person?.vanish()
  say({ id, open: true })
}

const safely =
  <A extends unknown[]>(work: (...said: A) => void) =>
  (...said: A): void => {
    try {
      work(...said)
    } catch (error) {
      process.stderr.write(`${String(error)}\n`)
    }
  }

async function arrive(kind: 'publish' | 'watch', how: Sending & Joining): Promise<{ person: Person; offer: string }> {
  const began = performance.now()
  const connection = new dc.PeerConnection(kind, {
    iceServers: [],
    bindAddress: '127.0.0.1',
    disableAutoNegotiation: true,
    disableFingerprintVerification: true,
    forceMediaTransport: true,
  })
  const state = { gone: false, opened: null as number | null, connected: false, relay: undefined as Relay | undefined }
  const opened = new Promise<void>((open, failed) => {
    connection.onStateChange(
      safely((now: string) => {
        state.connected = now === 'connected'
        if (now === 'connected') {
          state.opened ??= performance.now() - began
          open()
        }
        if (['failed', 'closed', 'disconnected'].includes(now)) failed(new Error(`the line is ${now}`))
      }),
    )
  })
  opened.catch(() => undefined)
  const part = kind === 'publish' ? sendFrom(connection, how, state) : receiveIn(connection, how, state, began)
  const gathered = new Promise<void>((done) =>
    connection.onGatheringStateChange(safely((now: string) => void (now === 'complete' && done()))),
  )
  connection.setLocalDescription('offer')
  await gathered
  const close = (): void => {
    state.gone = true
    part.stop()
    connection.close()
    state.relay?.close()
  }
  return {
    offer: (connection.localDescription()?.sdp ?? '').replaceAll(/a=(end-of-)?candidate.*\r\n/g, ''),
    person: {
      async answered(answer) {
        const candidate = /a=(candidate:.* 127\.0\.0\.1 )(\d+)( typ host)/.exec(answer)
        state.relay = how.loss === undefined ? undefined : await relayTo(Number(candidate?.[2]), how.loss)
        connection.setRemoteDescription(answer.replaceAll(/a=(end-of-)?candidate.*\r\n/g, ''), 'answer')
        connection.addRemoteCandidate(`${candidate?.[1]}${state.relay?.port ?? candidate?.[2]}${candidate?.[3]}`, '0')
        await opened
        part.start()
      },
      count: () => ({ opened: state.opened, connected: state.connected, first: part.first(), places: part.places() }),
      pause: part.stop,
      leave: close,
      vanish() {
        part.stop()
        state.gone = true
        state.relay?.close()
      },
    },
  }
}

type State = { gone: boolean; readonly opened: number | null }
type Part = { start(): void; stop(): void; first(): number | null; places(): Counted['places'] }

const send = (track: Track, bytes: Buffer): void => {
  try {
    track.sendMessageBinary(bytes)
  } catch {
    // The line has just gone.
  }
}

const PICTURES_A_SECOND = 25
const MOST_PAYLOAD = 1150

/** 25 pictures a second, the first and every one that is wished for whole; fifty sounds a second. */
function sendFrom(connection: PeerConnection, { kilobits, speaks = true }: Sending, state: State): Part {
  const video = new dc.Video('0', 'SendOnly')
  video.addVP8Codec(96)
  video.addSSRC(11, 'person', 'person', 'video')
  const audio = new dc.Audio('1', 'SendOnly')
  audio.addOpusCodec(111)
  audio.addSSRC(12, 'person', 'person', 'audio')
  const [pictures, sounds] = [connection.addTrack(video), connection.addTrack(audio)]
  const kept = new Map<number, Buffer>()
  const at = { seq: 65_000, sound: 65_500, number: 32_700, whole: true, pictures: 0, sounds: 0 }
  pictures.onMessage(
    safely((bytes: Buffer) => {
      if (state.gone) return
      for (const report of readReports(bytes)) {
        if (report.is === 'whole') at.whole = true
        if (report.is !== 'missing') continue
        for (const seq of report.seqs) {
          const again = kept.get(seq)
          if (again) send(pictures, again)
        }
      }
    }),
  )
  const bytesEach = (kilobits * 125) / PICTURES_A_SECOND
  const picture = (elapsed: number): void => {
    const count = Math.max(1, Math.round(bytesEach / MOST_PAYLOAD))
    for (let part = 0; part < count; part += 1) {
      at.seq = (at.seq + 1) & 0xffff
      const head =
        part === 0
          ? vp8Of({ whole: at.whole, number: at.number, base: at.number })
          : Buffer.from([0x80, 0xe0, 0x80 | ((at.number >> 8) & 0x7f), at.number & 0xff, at.number & 0xff, 0])
      const payload = Buffer.alloc(Math.max(head.length, Math.round(bytesEach / count)))
      head.copy(payload)
      const bytes = rtpOf({ seq: at.seq, timestamp: elapsed * 90, ssrc: 11, marker: part === count - 1, payload })
      kept.set(at.seq, bytes)
      kept.delete((at.seq - 800) & 0xffff)
      send(pictures, bytes)
    }
    at.whole = false
    at.number = (at.number + 1) & 0x7fff
  }
  let timer: NodeJS.Timeout | undefined
  return {
    start() {
      const began = performance.now()
      timer = setInterval(
        safely(() => {
          const elapsed = performance.now() - began
          while (at.pictures * (1000 / PICTURES_A_SECOND) < elapsed) {
            if (at.pictures % PICTURES_A_SECOND === 0)
              send(
                pictures,
                reportSent({
                  ssrc: 11,
                  ntp: BigInt(Math.floor(elapsed * 4_294_967.296)),
                  timestamp: elapsed * 90,
                  packets: 0,
                  bytes: 0,
                }),
              )
            picture(at.pictures * (1000 / PICTURES_A_SECOND))
            at.pictures += 1
          }
          while (at.sounds * 20 < elapsed) {
            at.sound = (at.sound + 1) & 0xffff
            send(
              sounds,
              rtpOf({
                seq: at.sound,
                timestamp: at.sounds * 960,
                ssrc: 12,
                type: 111,
                payload: Buffer.alloc(speaks ? 100 : 3, 0xfc),
              }),
            )
            at.sounds += 1
          }
        }),
        5,
      )
    },
    stop: () => clearInterval(timer),
    first: () => null,
    places: () => [{ video: at.pictures, audio: at.sounds, missing: 0, wholes: 0, bytes: 0, breaks: 0 }],
  }
}

type Place = {
  video: number
  audio: number
  wholes: number
  bytes: number
  breaks: number
  readonly reception: Reception
  last: number | undefined
  ssrc: number | undefined
  readonly track: Track
  /** A track that nobody holds is collected, and hears nothing more. */ readonly sounds: Track
}

function receiveIn(
  connection: PeerConnection,
  { pairs = 1, mute = false, carries }: Joining,
  state: State,
  began: number,
): Part {
  let first: number | null = null
  const places = Array.from({ length: pairs }, (_, at) => {
    const video = new dc.Video(`v${at}`, 'RecvOnly')
    video.addVP8Codec(96)
    const audio = new dc.Audio(`a${at}`, 'RecvOnly')
    audio.addOpusCodec(111)
    const [pictures, sounds] = [connection.addTrack(video), connection.addTrack(audio)]
    const place: Place = {
      video: 0,
      audio: 0,
      wholes: 0,
      bytes: 0,
      breaks: 0,
      reception: receive(2000 + at, 90_000),
      last: undefined,
      ssrc: undefined,
      track: pictures,
      sounds,
    }
    sounds.onMessage(safely((bytes: Buffer) => void (!isRtcp(bytes) && (place.audio += 1))))
    pictures.onMessage(
      safely((bytes: Buffer) => {
        const head = state.gone ? undefined : readRtp(bytes)
        if (!head) return
        first ??= performance.now() - began
        const jump = place.last === undefined ? 0 : Math.abs((head.timestamp - place.last) | 0)
        if (jump > 90_000 * 10 || (place.ssrc !== undefined && place.ssrc !== head.ssrc)) place.breaks += 1
        place.last = head.timestamp
        place.ssrc = head.ssrc
        if (place.reception.arrive(head.seq, head.timestamp, performance.now()) === 'again') return
        place.video += 1
        place.bytes += bytes.length
        if (readPicture('VP8', bytes.subarray(head.payload.from)).whole) place.wholes += 1
      }),
    )
    return place
  })
  const timers: NodeJS.Timeout[] = []
  return {
    start() {
      if (mute) return
      timers.push(
        setInterval(safely(() => places.forEach(({ reception, ssrc, track }) => {
          const missing = ssrc === undefined ? [] : reception.missing(performance.now())
          if (ssrc !== undefined && missing.length > 0) send(track, askAgain(ssrc, missing))
        })), 20),
        setInterval(safely(() => places.forEach(({ reception, ssrc, track }) => {
          if (ssrc === undefined) return
          const report = reportReceived([{ ...reception.block(performance.now()), ssrc }])
          send(track, carries === undefined ? report : Buffer.concat([report, askAtMost(carries, [ssrc])]))
        })), 1000),
      ) // prettier-ignore
    },
    stop: () => timers.forEach(clearInterval),
    first: () => first,
    places: () =>
      places.map(({ video, audio, wholes, bytes, breaks, reception }) => ({
        video,
        audio,
        wholes,
        bytes,
        breaks,
        missing: Math.max(0, reception.block(performance.now()).lostInAll),
      })),
  }
}

type Relay = { readonly port: number; close(): void }

/** A network that loses: between one client and the home, both ways. */
async function relayTo(port: number, loss: number): Promise<Relay> {
  const [near, far] = [createSocket('udp4'), createSocket('udp4')]
  await Promise.all([near, far].map((socket) => new Promise<void>((bound) => socket.bind(0, '127.0.0.1', bound))))
  let client: { port: number } | undefined
  let closed = false
  const pass = (socket: Socket, bytes: Buffer, to: number | undefined): void => {
    if (!closed && to !== undefined && Math.random() >= loss) socket.send(bytes, to, '127.0.0.1')
  }
  near.on('message', (bytes, from) => {
    client = from
    pass(far, bytes, port)
  })
  far.on('message', (bytes) => pass(near, bytes, client?.port))
  return {
    port: near.address().port,
    close() {
      closed = true
      near.close()
      far.close()
    },
  }
}
