/** What the home and the process that forwards say to each other. */
import type { Capacity } from './capacity.ts'
import type { Figures, Leg, Muting, Told } from './engine.ts'
import type { Why } from './refusals.ts'

export type Asked =
  | {
      readonly do: 'publish'
      readonly room: string
      readonly publisher: string
      readonly offer: string
      readonly main: boolean
      readonly place?: number
      readonly muted?: Muting
    }
  | {
      readonly do: 'watch'
      readonly room: string
      readonly viewer: string | null
      readonly offer: string
      readonly own: readonly string[]
    }
  | { readonly do: 'close'; readonly leg: string }
  | { readonly do: 'mute'; readonly room: string; readonly publisher: string; readonly what: Muting }
  | { readonly do: 'record'; readonly room: string; readonly dir: string }
  | { readonly do: 'stop-recording'; readonly room: string }
  | { readonly do: 'end'; readonly room: string }
  | { readonly do: 'figures' }
  | { readonly do: 'measure' }
  | { readonly do: 'stop' }

/** What the process counts; the home adds what it counted itself. */
export type Counted = Omit<Figures, 'running' | 'possible' | 'restarts' | 'refused' | 'pid'>

export type Answered =
  Leg | Counted | { readonly refused: Why } | { readonly done: true } | { readonly measured: Capacity | undefined }

export type FromHome = { readonly id: number; readonly ask: Asked }
export type FromApart =
  | { readonly is: 'ready' }
  | { readonly is: 'not-here' }
  | { readonly is: 'answer'; readonly id: number; readonly answer: Answered }
  | { readonly is: 'told'; readonly told: Told }
  /** The last leg of the room has gone. */
  | { readonly is: 'left'; readonly room: string }

/** Where it may be reached. */
export type Reach = {
  readonly ports: { readonly from: number; readonly to: number }
  /** As seen from outside, in place of what the machine knows of itself; none: as it knows itself. */
  readonly addresses: readonly string[]
  /** Only on this address of the machine. */
  readonly bind?: string | undefined
  /** Some come by relays over TCP or TLS: a door of their own stands beside each line (`doorman.ts`). */
  readonly relayedByTcp?: boolean | undefined
  /** Another library than the one that comes with the home, for tests. */
  readonly library?: string | undefined
}
