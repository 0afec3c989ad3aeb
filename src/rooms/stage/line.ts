/** One line to the home's engine, and back again by itself: an offer by WHIP or WHEP, watched, and made anew when it dies. */

/** All addresses of this machine are known by then, or the ones that matter. */
const GATHERED_MS = 700
/** A line that stutters is given a moment; one that is dead is made anew. */
const PATIENCE_MS = 1000
const AGAIN_MS = 300
const AGAIN_AT_MOST_MS = 4000
const JOINED_WITHIN_MS = 4000

export type LineState = 'joining' | 'open' | 'again' | { readonly refused: string }

export type Line = {
  /** Now, without waiting for it to be noticed: the network changed, the engine began anew. */
  again(soonMs?: number): void
  close(): void
  connection(): RTCPeerConnection | undefined
}

type Opening = {
  /** By which relay, where there is one. */
  readonly ways: () => Promise<RTCConfiguration>
  readonly url: () => string
  readonly prepare: (connection: RTCPeerConnection) => void
  readonly told: (state: LineState) => void
}

export function openLine({ ways, url, prepare, told }: Opening): Line {
  let connection: RTCPeerConnection | undefined
  let leg: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let watchdog: ReturnType<typeof setTimeout> | undefined
  let pause = AGAIN_MS
  let closed = false
  let turn = 0

  const drop = (): void => {
    clearTimeout(timer)
    clearTimeout(watchdog)
    turn++
    connection?.close()
    connection = undefined
    hangUp(leg)
    leg = undefined
  }
  const again = (soonMs = 0): void => {
    if (closed) return
    drop()
    told('again')
    timer = setTimeout(() => void join(), soonMs)
  }
  const later = (): void => {
    again(pause * (0.7 + Math.random() * 0.6))
    pause = Math.min(pause * 2, AGAIN_AT_MOST_MS)
  }
  const watch = (fresh: RTCPeerConnection): void => {
    if (fresh !== connection) return
    clearTimeout(timer)
    if (fresh.connectionState === 'connected') {
      clearTimeout(watchdog)
      pause = AGAIN_MS
      told('open')
    }
    if (fresh.connectionState === 'failed') later()
    if (fresh.connectionState === 'disconnected') timer = setTimeout(later, PATIENCE_MS)
  }
  const join = async (): Promise<void> => {
    const mine = ++turn
    const fresh = new RTCPeerConnection(await ways())
    if (mine !== turn || closed) return fresh.close()
    connection = fresh
    prepare(fresh)
    fresh.addEventListener('connectionstatechange', () => watch(fresh))
    watchdog = setTimeout(later, JOINED_WITHIN_MS + GATHERED_MS)
    try {
      await fresh.setLocalDescription()
      await gathered(fresh)
      const { answer, at } = await offered(url(), fresh.localDescription?.sdp ?? '')
      if (mine !== turn || closed) return hangUp(at)
      leg = at
      await fresh.setRemoteDescription({ type: 'answer', sdp: answer })
    } catch (error) {
      if (mine !== turn || closed) return
      if (error instanceof Refused && error.isFinal) {
        drop()
        told({ refused: error.message })
      } else later()
    }
  }
  void join()
  told('joining')
  return {
    again,
    connection: () => connection,
    close() {
      closed = true
      drop()
    },
  }
}

class Refused extends Error {
  readonly isFinal: boolean
  constructor(status: number, said: string) {
    super(said)
    // What was asked too early, too often or of a home that is starting is asked again; what may not be is not.
    this.isFinal = [401, 403, 404, 409, 413, 422].includes(status)
  }
}

async function offered(url: string, sdp: string): Promise<{ answer: string; at: string | undefined }> {
  const reply = await fetch(url, {
    method: 'POST',
    body: sdp,
    headers: { 'content-type': 'application/sdp', accept: 'application/sdp' },
    signal: AbortSignal.timeout(JOINED_WITHIN_MS),
  })
  const text = await reply.text()
  if (reply.status !== 201) throw new Refused(reply.status, text)
  return { answer: text, at: reply.headers.get('location') ?? undefined }
}

/** Also while the page goes away: the home need not wait until it notices. */
const hangUp = (leg: string | undefined): void =>
  void (leg !== undefined && fetch(leg, { method: 'DELETE', keepalive: true }).catch(() => undefined))

const gathered = (connection: RTCPeerConnection): Promise<void> =>
  new Promise((resolve) => {
    const look = () => connection.iceGatheringState === 'complete' && resolve()
    connection.addEventListener('icegatheringstatechange', look)
    setTimeout(resolve, GATHERED_MS)
    look()
  })
