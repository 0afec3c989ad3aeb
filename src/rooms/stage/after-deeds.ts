/** What a deed changes in the engine, once it is done: who no longer stands on the stage is no longer sent, nor heard. */
import type { Home } from '#platform/home.ts'
import { floorOf, type Floor } from './floor.ts'
import { seatsOf } from './seats-store.ts'
import { nameOf } from './stage.ts'
import { removedAmong } from './store.ts'
import { tellRoom } from './telling.ts'

/** `stage`: who stands there, or is heard, may have changed. `ends`: the room is over. */
export type After = 'stage' | 'ends'

export async function afterDeed(home: Home, gathering: number, after: After | undefined): Promise<void> {
  if (after === undefined) return
  const floor = floorOf(home)
  if (after === 'ends') {
    floor.clear(gathering)
    await floor.engine.end(String(gathering))
  } else await bringInStep(home, floor, gathering)
  tellRoom(home, gathering)
}

/** The engine follows what the database says: asked again each time, so that nothing depends on which deed it was. */
async function bringInStep(home: Home, floor: Floor, gathering: number): Promise<void> {
  const seats = await seatsOf(home.db, gathering)
  const legs = floor.all(gathering)
  const people = legs.flatMap(({ person }) => person ?? [])
  const removed = await removedAmong(home.db, gathering, [...new Set(people)])
  for (const { leg, person, publisher } of legs) {
    const stands =
      publisher === undefined || seats.some((seat) => seat.person === publisher.person && seat.what === publisher.what)
    if (stands && !(person !== null && removed.has(person))) continue
    floor.forget(leg)
    await floor.engine.close(leg)
  }
  for (const seat of seats) await floor.engine.mute(String(gathering), nameOf(seat), { audio: seat.mutedBy !== null })
}
