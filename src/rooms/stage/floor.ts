/**
 * What is true for a moment only, in each live room that this server carries: who watches, who stands at which place. Kept in
 * memory beside the engine, and gone with it. A room is carried by one server: whoever signals to another is not heard there.
 */
import { randomUUID } from 'node:crypto'
import type { Home } from '#platform/home.ts'
import type { LiveEngine } from '#platform/media/engine.ts'
import type { PersonId } from '#people'
import type { Publisher } from './stage.ts'
import type { AsOf } from './told.ts'

/** One connection of somebody; `publisher` where it sends. */
export type Held = {
  readonly leg: string
  readonly gathering: number
  readonly person: PersonId | null
  readonly publisher: Publisher | undefined
  readonly since: number
}

export type Floor = ReturnType<typeof openFloor>

const floors = new WeakMap<LiveEngine, Floor>()

export function floorOf({ media }: Pick<Home, 'media'>): Floor {
  const floor = floors.get(media) ?? openFloor(media)
  floors.set(media, floor)
  return floor
}

function openFloor(engine: LiveEngine) {
  const legs = new Map<string, Held>()
  const by = randomUUID()
  let readings = 0
  const places = new Map<number, readonly (string | null)[]>()
  const inRoom = (gathering: number): Held[] => [...legs.values()].filter((held) => held.gathering === gathering)

  return {
    engine,
    /** The state of a room is read from here on; a reading that began later knows whatever was so before. */
    readNow: (): AsOf => ({ by, nth: ++readings }),
    keep: (held: Held): void => void legs.set(held.leg, held),
    held: (leg: string): Held | undefined => legs.get(leg),
    forget: (leg: string): boolean => legs.delete(leg),
    all: inRoom,
    /** Those with anybody in them. */
    rooms: (): number[] => [...new Set([...legs.values()].map(({ gathering }) => gathering))],
    sending: (gathering: number, { person, what }: Publisher): Held[] =>
      inRoom(gathering).filter(({ publisher }) => publisher?.person === person && publisher.what === what),
    /** Who is here, in the order in which they came. */
    here: (gathering: number): PersonId[] => [
      ...new Set(
        inRoom(gathering)
          .toSorted((a, b) => a.since - b.since)
          .flatMap(({ person }) => person ?? []),
      ),
    ],
    /** How many people watch, of those whose page is open; a stranger is one for each connection. */
    viewers(gathering: number, open: ReadonlySet<PersonId>): number {
      const isHere = ({ person }: Held) => person === null || open.has(person)
      const watching = inRoom(gathering).filter((held) => held.publisher === undefined && isHere(held))
      return new Set(watching.map(({ person, leg }) => person ?? leg)).size
    },
    places: (gathering: number): readonly (string | null)[] => places.get(gathering) ?? [],
    setPlaces: (gathering: number, now: readonly (string | null)[]): void => void places.set(gathering, now),
    /** The engine began anew, or the room ended: every connection of it is gone. */
    clear(gathering: number): void {
      for (const { leg } of inRoom(gathering)) legs.delete(leg)
      places.delete(gathering)
    },
  }
}
