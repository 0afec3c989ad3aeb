/**
 * A line to one browser: ICE, DTLS and SRTP, by the native library. An exception that leaves one of its callbacks ends the
 * process, whoever else would catch it: each is wrapped.
 */
import type { PeerConnection } from 'node-datachannel'
import type { Reach } from './asking.ts'
import { openDoorman } from './doorman.ts'
import { offerOfOneLine, readOwnLine, type OwnLine } from './answer.ts'
import type { OfferedLine } from './offer.ts'

export type Native = Pick<typeof import('node-datachannel'), 'PeerConnection' | 'Video'>

export type Line = {
  readonly own: OwnLine
  /** False when the line is not open, or did not take it. */
  send(bytes: Buffer): boolean
  close(): void
}

export type LineState = 'connected' | 'gone'

type Hearing = {
  readonly packet: (bytes: Buffer) => void
  readonly state: (state: LineState) => void
  /** Something in our own code threw. */
  readonly stumbled: (error: unknown) => void
}

/** Addresses of this machine alone are gathered: that takes milliseconds. */
const GATHERING_MS = 3000

export async function openLine(native: Native, offered: OfferedLine, reach: Reach, hearing: Hearing): Promise<Line> {
  const { packet, state, stumbled } = hearing
  const connection = new native.PeerConnection('line', {
    iceServers: [],
    disableAutoNegotiation: true,
    forceMediaTransport: true,
    portRangeBegin: reach.ports.from,
    portRangeEnd: reach.ports.to,
    ...(reach.bind === undefined ? {} : { bindAddress: reach.bind }),
  })
  const safely = guarded(stumbled)
  let open = false
  let gone = false
  const close = safely((): void => {
    open = false
    gone = true
    // The library holds what is called for a track until the track itself is closed, and with it all this line knows.
    track.close()
    connection.close()
  })
  const media = new native.Video('0', 'SendRecv')
  media.addVP8Codec(96)
  const track = connection.addTrack(media)
  track.onMessage(safely((bytes: Buffer) => void (!gone && packet(bytes))))
  connection.onStateChange(
    safely((now: string) => {
      open = now === 'connected'
      if (gone || (!open && !['disconnected', 'failed', 'closed'].includes(now))) return
      state(open ? 'connected' : 'gone')
    }),
  )
  try {
    const own = await answerTo(connection, offered, safely)
    const door = reach.relayedByTcp ? await besides(own, reach, stumbled) : undefined
    if (!door) return { own, send, close }
    return {
      own: { ...own, candidates: [...own.candidates, ...door.candidates] },
      send,
      close() {
        door.close()
        close()
      },
    }
  } catch (error) {
    close()
    throw error
  }

  function send(bytes: Buffer): boolean {
    if (!open) return false
    try {
      return track.sendMessageBinary(bytes)
    } catch {
      return false
    }
  }
}

async function answerTo(
  connection: PeerConnection,
  offered: OfferedLine,
  safely: ReturnType<typeof guarded>,
): Promise<OwnLine> {
  const gathered = new Promise<void>((done, failed) => {
    const clock = setTimeout(() => failed(new Error('the addresses of this machine were not gathered')), GATHERING_MS)
    connection.onGatheringStateChange(
      safely((now: string) => {
        if (now !== 'complete') return
        clearTimeout(clock)
        done()
      }),
    )
  })
  // Where the first throws, nobody waits for the second.
  gathered.catch(() => undefined)
  connection.setRemoteDescription(offerOfOneLine(offered), 'offer')
  connection.setLocalDescription('answer')
  await gathered
  const own = readOwnLine(connection.localDescription()?.sdp ?? '')
  if (!own) throw new Error('the native library gave no answer')
  return own
}

/** For browsers behind relays by TCP: the same addresses once more, after the others, at the port of a doorman. */
async function besides(
  own: OwnLine,
  { ports, bind }: Reach,
  stumbled: Hearing['stumbled'],
): Promise<{ readonly candidates: readonly string[]; close(): void } | undefined> {
  const hosts = own.candidates.flatMap((one) => {
    const [, address = '', port] = HOST.exec(one) ?? []
    return port === undefined ? [] : [{ address, port: Number(port) }]
  })
  const [first] = hosts
  if (!first) return undefined
  const line = { address: bind ?? '127.0.0.1', port: first.port }
  const door = await openDoorman({ password: own.pwd, line, ports, bind, stumbled })
  if (!door) return undefined
  const alike = hosts.filter(({ address }) => address.includes(':') === line.address.includes(':'))
  return {
    candidates: alike.map(
      ({ address }, at) => `candidate:${100 + at} 1 UDP ${BESIDES - at} ${address} ${door.port} typ host`,
    ),
    close: door.close,
  }
}
const HOST = /^candidate:\S+ 1 UDP \d+ (\S+) (\d+) typ host/i
/** Below whatever the library says of its own port. */
const BESIDES = 1_000_000_000

const guarded =
  (stumbled: (error: unknown) => void) =>
  <A extends unknown[]>(heard: (...said: A) => void) =>
  (...said: A): void => {
    try {
      heard(...said)
    } catch (error) {
      stumbled(error)
    }
  }
