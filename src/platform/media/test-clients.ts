/** People with a camera or a screen, for tests and the bench: native clients in a process of their own, which send and receive real packets. */
import { fork, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Leg } from './engine.ts'

export type Sending = {
  /** Kilobits a second of pictures; 25 pictures a second, sound beside them. */
  readonly kilobits: number
  /** False: nothing is heard from them. */
  readonly speaks?: boolean
}
export type Joining = {
  readonly pairs?: number
  /** Of every packet, both ways, so many are lost (0 to 1). */
  readonly loss?: number
  /** Answers nothing: neither asks again nor says what its line carries. */
  readonly mute?: boolean
  /** What it says its line carries, bits a second. */
  readonly carries?: number
}
export type Counted = {
  /** From the offer to a line that is open, and to the first packet of a picture, milliseconds. */
  readonly opened: number | null
  readonly first: number | null
  readonly connected: boolean
  /** For each place: packets of pictures and of sound, those that never came, changes of ssrc or jumps of more than a second in time. */
  readonly places: readonly {
    readonly video: number
    readonly audio: number
    readonly missing: number
    readonly wholes: number
    /** Of pictures. */
    readonly bytes: number
    readonly breaks: number
  }[]
}

export type ToClients =
  | { readonly id: number; readonly do: 'publish' | 'watch'; readonly how: Sending & Joining }
  | { readonly id: number; readonly do: 'answered'; readonly answer: string }
  | { readonly id: number; readonly do: 'refused' | 'count' | 'leave' | 'vanish' | 'pause' }
export type FromClients = { readonly id: number } & (
  { readonly offer: string } | { readonly open: true } | { readonly counted: Counted } | { readonly failed: string }
)

export type Client = {
  readonly leg: string
  count(): Promise<Counted>
  /** Sends nothing new, and what is asked for again. */
  pause(): Promise<void>
  /** Says goodbye. */
  leave(): Promise<void>
  /** Is gone without a word: nothing is sent or taken any more. */
  vanish(): Promise<void>
}

export type Clients = {
  publish(offer: (sdp: string) => Promise<Leg>, how: Sending & Joining): Promise<Client>
  watch(offer: (sdp: string) => Promise<Leg>, how?: Joining): Promise<Client>
  readonly pid: number
  end(): Promise<void>
}

export function startClients(): Clients {
  const child = fork(here(), [], {
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const line = talkTo(child)
  const join = async (
    kind: 'publish' | 'watch',
    offer: (sdp: string) => Promise<Leg>,
    how: Sending & Joining,
  ): Promise<Client> => {
    const id = line.fresh()
    const offered = await line.ask({ id, do: kind, how })
    if (!('offer' in offered)) throw new Error('a client made no offer')
    const { leg, answer } = await offer(offered.offer).catch((error: unknown) => {
      void line.tell({ id, do: 'refused' })
      throw error
    })
    const open = await line.ask({ id, do: 'answered', answer })
    if ('failed' in open) throw new Error(open.failed)
    return {
      leg,
      async count() {
        const said = await line.ask({ id, do: 'count' })
        return 'counted' in said ? said.counted : Promise.reject(new Error('a client does not count'))
      },
      pause: async () => void (await line.ask({ id, do: 'pause' })),
      leave: async () => void (await line.ask({ id, do: 'leave' })),
      vanish: async () => void (await line.ask({ id, do: 'vanish' })),
    }
  }
  return {
    pid: child.pid ?? 0,
    publish: (offer, how) => join('publish', offer, how),
    watch: (offer, how = {}) => join('watch', offer, { kilobits: 0, ...how }),
    async end() {
      const ended = new Promise((gone) => child.once('exit', gone))
      child.kill('SIGKILL')
      await ended
    },
  }
}

function talkTo(child: ChildProcess) {
  const waiting = new Map<number, (said: FromClients) => void>()
  let last = 0
  child.on('message', (said: FromClients) => {
    const hear = waiting.get(said.id)
    waiting.delete(said.id)
    hear?.(said)
  })
  const tell = (said: ToClients): boolean => child.connected && child.send(said)
  return {
    fresh: () => (last += 1),
    tell,
    ask: (said: ToClients) =>
      new Promise<FromClients>((hear) => {
        waiting.set(said.id, hear)
        tell(said)
      }),
  }
}

/** Beside this file, or seen from where the bench is bundled. */
function here(): string {
  const places = ['./test-clients-apart.ts', '../../src/platform/media/test-clients-apart.ts']
  return places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path)) ?? ''
}
