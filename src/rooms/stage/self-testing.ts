/** A browser sends a picture to the home and watches it, as somebody on stage and somebody in the audience would. */
export type Found =
  | { readonly ok: false }
  | {
      readonly ok: true
      /** From the offer to the first picture that was drawn. */
      readonly afterMs: number
      readonly roundTripMs: number | undefined
      /** Where the home was reached: an address and a port of UDP. */
      readonly at: string
      readonly relayed: boolean
      /** From this browser to the relay. */
      readonly by: 'udp' | 'tcp' | 'tls' | undefined
      /** What the home says it is reached under. */
      readonly offered: readonly string[]
    }

/** `by`: a relay; undefined: directly. */
export type Tried = { readonly by: string | undefined; readonly found: Found | undefined }

/** One after the other: each says for itself whether it works. */
export async function tryWays(relays: readonly string[], told: (tried: readonly Tried[]) => void): Promise<void> {
  const { iceServers = [] }: RTCConfiguration = await fetch('/home/live/ways').then((reply) => reply.json())
  const done: Tried[] = []
  for (const by of [undefined, ...relays]) {
    told([...done, { by, found: undefined }])
    const found = await tryLoop(
      by === undefined
        ? {}
        : { iceServers: iceServers.map((one) => ({ ...one, urls: by })), iceTransportPolicy: 'relay' },
    )
    done.push({ by, found })
    told([...done])
  }
}

const PATIENCE_MS = 10_000
const GATHERED_MS = 3000

async function tryLoop(ways: RTCConfiguration): Promise<Found> {
  const began = performance.now()
  const picture = drawSomething()
  const [sender, watcher] = [new RTCPeerConnection(ways), new RTCPeerConnection(ways)]
  try {
    for (const track of picture.stream.getTracks()) sender.addTransceiver(track, { direction: 'sendonly' })
    await offer(sender, 'publishing')
    for (const kind of ['audio', 'video']) watcher.addTransceiver(kind, { direction: 'recvonly' })
    const answer = await offer(watcher, 'watching')
    const afterMs = await firstPicture(watcher, began)
    return afterMs === undefined
      ? { ok: false }
      : { ok: true, afterMs, ...(await wayOf(watcher)), offered: addressesIn(answer) }
  } catch {
    return { ok: false }
  } finally {
    picture.stop()
    for (const connection of [sender, watcher]) connection.close()
    await fetch('/home/live/loop', { method: 'DELETE' }).catch(() => undefined)
  }
}

async function offer(connection: RTCPeerConnection, what: 'publishing' | 'watching'): Promise<string> {
  await connection.setLocalDescription()
  await new Promise<void>((resolve) => {
    const look = () => connection.iceGatheringState === 'complete' && resolve()
    connection.addEventListener('icegatheringstatechange', look)
    setTimeout(resolve, GATHERED_MS)
    look()
  })
  const reply = await fetch(`/home/live/loop/${what}`, {
    method: 'POST',
    body: connection.localDescription?.sdp ?? '',
    headers: { 'content-type': 'application/sdp' },
  })
  if (reply.status !== 201) throw new Error(`an offer was answered with ${reply.status}`)
  const sdp = await reply.text()
  await connection.setRemoteDescription({ type: 'answer', sdp })
  return sdp
}

async function firstPicture(watcher: RTCPeerConnection, began: number): Promise<number | undefined> {
  const until = performance.now() + PATIENCE_MS
  while (performance.now() < until) {
    for (const one of (await watcher.getStats()).values())
      if (one.type === 'inbound-rtp' && one.kind === 'video' && one.framesDecoded > 0) return performance.now() - began
    await new Promise((next) => setTimeout(next, 50))
  }
  return undefined
}

/** Of the two candidates that were chosen: RTCIceCandidatePairStats and RTCIceCandidateStats, in the WebRTC Statistics recommendation. */
async function wayOf(connection: RTCPeerConnection) {
  const stats = await connection.getStats()
  const all = [...stats.values()]
  const transport = all.find((one) => one.type === 'transport')
  const pair =
    stats.get(transport?.selectedCandidatePairId ?? '') ??
    all.find((one) => one.type === 'candidate-pair' && one.nominated && one.state === 'succeeded')
  const [local, remote] = [stats.get(pair?.localCandidateId ?? ''), stats.get(pair?.remoteCandidateId ?? '')]
  const seconds: unknown = pair?.currentRoundTripTime
  return {
    at: `${inUrl(remote?.address ?? '?')}:${remote?.port ?? '?'}`,
    relayed: local?.candidateType === 'relay',
    by: local?.candidateType === 'relay' ? local.relayProtocol : undefined,
    roundTripMs: typeof seconds === 'number' ? Math.round(seconds * 1000) : undefined,
  }
}

const inUrl = (address: string): string => (address.includes(':') ? `[${address}]` : address)

const addressesIn = (sdp: string): string[] => [
  ...new Set([...sdp.matchAll(/a=candidate:\S+ 1 UDP \d+ (\S+) \d+ typ host/gi)].map(([, address = '']) => address)),
]

/** A square that moves: no camera is asked for. */
function drawSomething(): { stream: MediaStream; stop: () => void } {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: 160, height: 120 })
  const pen = canvas.getContext('2d')
  let step = 0
  const timer = setInterval(() => {
    if (!pen) return
    pen.fillStyle = step % 2 === 0 ? '#c2410c' : '#1c1917'
    pen.fillRect((step * 7) % 160, 0, 40, 120)
    step += 1
  }, 40)
  const stream = canvas.captureStream(25)
  return {
    stream,
    stop() {
      clearInterval(timer)
      for (const track of stream.getTracks()) track.stop()
    },
  }
}
