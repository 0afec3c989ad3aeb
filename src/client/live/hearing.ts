/// <reference types="vite/client" />
/** Hands what was heard to the room that it concerns, one after the other: `conversations.post` goes to `conversations`. */
import { heardHere } from './presence.ts'
import type { Heard } from './wire.ts'

type Hearer = { readonly hear: (heard: Heard) => void }

// One small file per room, only for pages that listen.
const rooms = import.meta.glob<Hearer>('/src/rooms/*/heard.live.ts')
let before: Promise<void> = Promise.resolve()

/** `wanted` is asked when its turn comes: the page may be another one by then. */
export function hear(heard: Heard, wanted: (heard: Heard) => boolean): void {
  before = before
    .then(() => sending)
    .then(() => (wanted(heard) ? hand(heard) : undefined))
    .catch((error: unknown) => console.error(error))
}

/** When everything heard so far is in the page. */
export function afterwards(deed: () => void): void {
  before = before.then(deed)
}

/** Fetched while there is a network: a file that could not be had once is not asked for again by the browser. */
export function prepareToHear(): void {
  for (const load of Object.values(rooms)) load().catch(() => undefined)
}

async function hand(heard: Heard): Promise<void> {
  const [room = ''] = heard.is.split('.')
  if (room === 'live') return heardHere(heard)
  const load = rooms[`/src/rooms/${room}/heard.live.ts`]
  if (load) (await load()).hear(heard)
}

/**
 * While a form is on its way, its answer is about to replace the page: one's own post, seen a moment before it, would
 * invite one to write on where the words would be lost.
 */
let sending: Promise<void> | undefined
const SENT_AT_THE_LATEST_MS = 10_000

document.addEventListener('turbo:submit-start', () => {
  sending = new Promise((resolve) => {
    const sent = (): void => {
      sending = undefined
      document.removeEventListener('turbo:load', sent)
      document.removeEventListener('turbo:submit-end', refused)
      clearTimeout(late)
      resolve()
    }
    const refused = ({ detail }: Event & { detail?: { success?: boolean } }): void => void (detail?.success || sent())
    const late = setTimeout(sent, SENT_AT_THE_LATEST_MS)
    document.addEventListener('turbo:load', sent)
    document.addEventListener('turbo:submit-end', refused)
  })
})
