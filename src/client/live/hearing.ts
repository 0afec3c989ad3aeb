/// <reference types="vite/client" />
/** Hands what was heard to the room that it concerns, one after the other: `conversations.post` goes to `conversations`. */
import { heardHere } from './presence.ts'
import type { Heard } from './wire.ts'

type Hearer = { readonly hear: (heard: Heard) => void }

// One small file per room, fetched when the room says something for the first time.
const rooms = import.meta.glob<Hearer>('/src/rooms/*/heard.live.ts')
let before: Promise<void> = Promise.resolve()

export function hear(heard: Heard): void {
  before = before.then(() => hand(heard)).catch((error: unknown) => console.error(error))
}

async function hand(heard: Heard): Promise<void> {
  const [room = ''] = heard.is.split('.')
  if (room === 'live') return heardHere(heard)
  const load = rooms[`/src/rooms/${room}/heard.live.ts`]
  if (load) (await load()).hear(heard)
}
