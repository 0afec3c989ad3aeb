/** The connections of browsers with this machine, from their offer until they are gone. */
import { randomBytes } from 'node:crypto'
import type { Reach } from './asking.ts'
import type { Leg } from './engine.ts'
import { openLine, type Line, type Native } from './line.ts'
import { candidatesAt, writeAnswer, type Taken } from './answer.ts'
import type { Offer } from './offer.ts'

const LATE_MS = 3000
/** Slow ways (through a TURN server, from far away) may still open until then. */
const GIVE_UP_MS = 15_000

export type OpenLeg = {
  readonly id: string
  readonly room: string
  readonly name: string
  readonly publishes: boolean
  /** Nobody knows who it is. */
  readonly nameless: boolean
  readonly since: number
  connected: boolean
  late: boolean
  line: Line | undefined
  /** What it is part of: heard, left, and asked whether it has fallen silent. */
  part: Part
}

export type Part = {
  hear(bytes: Buffer, now: number): void
  connected(now: number): void
  out(): void
  isSilent(now: number): boolean
}

export type Legs = {
  all(): readonly OpenLeg[]
  get(id: string): OpenLeg | undefined
  /** Those that were answered and are not open yet. */
  opening(): readonly OpenLeg[]
  add(leg: Pick<OpenLeg, 'room' | 'name' | 'publishes' | 'nameless'>): OpenLeg
  /** From its offer to its answer. When it cannot be, the leg is dropped. */
  answer(leg: OpenLeg, offer: Offer, taken: readonly (Taken | undefined)[]): Promise<Leg>
  drop(leg: OpenLeg): void
  /** Late ones are told of, silent and hopeless ones go. */
  look(): void
}

type Opening = {
  readonly native: Native
  readonly reach: Reach
  readonly stumbled: (error: unknown) => void
  readonly now: () => number
  readonly lost: (leg: OpenLeg) => void
  readonly late: (leg: OpenLeg) => void
  /** The last one of the room has gone. */
  readonly left: (room: string) => void
}

const NO_PART: Part = { hear: () => undefined, connected: () => undefined, out: () => undefined, isSilent: () => false }

export function openLegs({ native, reach, stumbled, now, lost, late, left }: Opening): Legs {
  const legs = new Map<string, OpenLeg>()
  const drop = (leg: OpenLeg): void => {
    if (!legs.delete(leg.id)) return
    leg.line?.close()
    leg.part.out()
    if (![...legs.values()].some(({ room }) => room === leg.room)) left(leg.room)
  }
  const lose = (leg: OpenLeg): void => {
    drop(leg)
    if (leg.connected) lost(leg)
  }
  const look = (leg: OpenLeg): void => {
    const waited = now() - leg.since
    if (leg.connected) return void (leg.part.isSilent(now()) && lose(leg))
    if (waited > GIVE_UP_MS) return lose(leg)
    if (waited < LATE_MS || leg.late) return
    leg.late = true
    late(leg)
  }
  return {
    all: () => [...legs.values()],
    get: (id) => legs.get(id),
    opening: () => [...legs.values()].filter(({ connected }) => !connected),
    drop,
    look: () => legs.forEach(look),
    add({ room, name, publishes, nameless }) {
      const id = randomBytes(16).toString('base64url')
      const leg = {
        id,
        room,
        name,
        publishes,
        nameless,
        since: now(),
        connected: false,
        late: false,
        line: undefined,
        part: NO_PART,
      }
      legs.set(id, leg)
      return leg
    },
    async answer(leg, offer, taken) {
      try {
        const line = await openLine(native, offer.line, reach, {
          packet: (bytes) => leg.part.hear(bytes, now()),
          stumbled,
          state(state) {
            if (state === 'gone') return lose(leg)
            leg.connected = true
            leg.part.connected(now())
          },
        })
        leg.line = line
        // It was closed while its addresses were gathered.
        if (!legs.has(leg.id)) line.close()
        return {
          leg: leg.id,
          answer: writeAnswer(offer, taken, {
            ...line.own,
            candidates: candidatesAt(reach.addresses, line.own.candidates),
          }),
        }
      } catch (error) {
        drop(leg)
        throw error
      }
    },
  }
}
