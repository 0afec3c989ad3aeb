/**
 * The live connection of this tab. One tab of the browser holds it for all of them: whoever holds the lock. The others
 * tell it what they show and up to where they know, and hear everything over a channel. A tab that dies lets go of the
 * lock, and the next one goes on from where each page stood: nothing is missed, and what comes twice is known by its place.
 */
import { afterwards, hear, prepareToHear } from './hearing.ts'
import { lead, type Wish } from './leading.ts'
import { isAfter, readHeard, type Heard } from './wire.ts'

type Said = { readonly kind: 'wish'; readonly wish: Wish } | { readonly kind: 'gone'; readonly tab: string } | { readonly kind: 'who' }
/** `up` says that everything up to there was told; `reload` that too much was missed. */
type FromLeader = { readonly kind: 'heard'; readonly text: string } | { readonly kind: 'up'; readonly at: string } | { readonly kind: 'reload' }

const tab = crypto.randomUUID()
let person: string | undefined
/** Everything up to here has reached this tab; up to there it is in the page as well. */
let known = ''
let shown = ''
let channel: BroadcastChannel | undefined
let leaving: AbortController | undefined
let leader: ReturnType<typeof lead> | undefined

const meta = (): HTMLMetaElement | null => document.querySelector('meta[name=foyer-live]')
const topicsHere = (): string[] => [...new Set([...document.querySelectorAll<HTMLElement>('[data-live]')].flatMap((one) => one.dataset['live'] ?? []))]

/** A new page: what it shows, and up to where it is true. */
function arrive(): void {
  const here = meta()
  if (here?.dataset['person'] !== person) leave()
  if (!here) return
  known = here.content
  shown = known
  if (channel) wish()
  else join(here.dataset['person'] ?? '')
}

function join(who: string): void {
  person = who
  prepareToHear()
  const line = new BroadcastChannel(`foyer-live-${who}`)
  channel = line
  line.addEventListener('message', ({ data }: MessageEvent<Said | FromLeader>) => receive(data))
  const waiting = new AbortController()
  leaving = waiting
  navigator.locks
    .request(`foyer-live-${who}`, { signal: waiting.signal }, async () => {
      const leading = lead(who, tellAll)
      leader = leading
      tell({ kind: 'who' })
      wish()
      await new Promise<void>((resolve) => waiting.signal.addEventListener('abort', () => resolve()))
      leading.stop()
      if (leader === leading) leader = undefined
    })
    // Waiting for the lock ends with an error when one leaves before having it.
    .catch(() => undefined)
  wish()
}

function leave(): void {
  tell({ kind: 'gone', tab })
  leaving?.abort()
  channel?.close()
  channel = undefined
  person = undefined
}

const wish = (): void => {
  const mine: Wish = { tab, topics: topicsHere(), after: known }
  leader?.wish(mine)
  tell({ kind: 'wish', wish: mine })
}

const tell = (said: Said | FromLeader): void => channel?.postMessage(said)
const tellAll = (said: FromLeader): void => {
  tell(said)
  receive(said)
}

function receive(said: Said | FromLeader): void {
  if (said.kind === 'who') return wish()
  if (said.kind === 'wish') return leader?.wish(said.wish)
  if (said.kind === 'gone') return leader?.gone(said.tab)
  if (said.kind === 'up') return reach(said.at)
  if (said.kind === 'reload') return hear({ is: 'live.reload', topic: 'home', data: {} }, () => true)
  const heard = readHeard(said.text)
  if (heard) hear(heard, concernsUs)
}

const concernsUs = ({ at, topic }: Heard): boolean =>
  (at === undefined || isAfter(at, shown)) && (topic === 'home' || topicsHere().includes(topic))

const reach = (at: string): void => {
  if (known !== '' && isAfter(at, known)) known = at
  afterwards(() => {
    if (shown !== '' && isAfter(at, shown)) shown = at
  })
}

// Both are everywhere that the rest of the page works; where they are not, a page is as still as before.
if ('locks' in navigator && 'BroadcastChannel' in window) {
  document.addEventListener('turbo:load', arrive)
  document.addEventListener('turbo:render', () => channel && wish())
  addEventListener('pagehide', leave)
  addEventListener('pageshow', (event) => event.persisted && arrive())
}
