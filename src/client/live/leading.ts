/** The tab that holds the connection for every tab of this browser. */
import { earliest } from './wire.ts'

/** What a tab shows, and up to where in the facts it knows. */
export type Wish = { readonly tab: string; readonly topics: readonly string[]; readonly after: string }
type Tell = (said: { kind: 'heard'; text: string } | { kind: 'up'; at: string } | { kind: 'reload' }) => void

/** Pages that open together ask together. */
const GATHERED_MS = 60
/** The server gives a sign of life every 25 s: a laptop that slept finds a line that is dead without knowing it. */
const SILENT_AT_MOST_MS = 70_000
const TRY_AGAIN_MS = 4000
const TRY_AGAIN_AT_MOST_MS = 60_000

export function lead(person: string, tell: Tell) {
  const wishes = new Map<string, Wish>()
  let source: EventSource | undefined
  let asked = ''
  /** Everything up to here was heard on this line, and so by every tab. */
  let last: string | undefined
  let soon: ReturnType<typeof setTimeout> | undefined
  let silence: ReturnType<typeof setTimeout> | undefined
  let pause = TRY_AGAIN_MS
  let stopped = false

  const topics = (): string => [...new Set([...wishes.values()].flatMap((wish) => wish.topics))].toSorted().join(',')
  const open = (after: string): void => {
    source?.close()
    asked = topics()
    last = after
    const line = new EventSource(`/live?${new URLSearchParams({ topics: asked, after, as: person })}`)
    source = line
    line.addEventListener('open', () => void (pause = TRY_AGAIN_MS))
    line.addEventListener('message', (event: MessageEvent<string>) => {
      alive()
      tell({ kind: 'heard', text: event.data })
      reached(event.lastEventId)
    })
    line.addEventListener('beat', (event) => {
      alive()
      reached(event.lastEventId)
    })
    line.addEventListener('reload', (event) => {
      alive()
      tell({ kind: 'reload' })
      reached(event.lastEventId)
    })
    // A browser comes back by itself unless it was answered with an error: then we do, later and later.
    line.addEventListener('error', () => {
      if (line.readyState === EventSource.CLOSED && line === source) retry()
    })
    alive()
  }
  const reached = (at: string): void => {
    if (at === '' || at === last) return
    last = at
    tell({ kind: 'up', at })
  }
  const again = (): void => {
    const after = last ?? earliest([...wishes.values()].map((wish) => wish.after))
    if (!stopped && after !== undefined) open(after)
  }
  const alive = (): void => {
    clearTimeout(silence)
    silence = setTimeout(again, SILENT_AT_MOST_MS)
  }
  const retry = (): void => {
    clearTimeout(soon)
    soon = setTimeout(again, pause * (0.5 + Math.random()))
    pause = Math.min(pause * 2, TRY_AGAIN_AT_MOST_MS)
  }
  /** A page made before what was heard last may have missed something in between: the line goes back for it. */
  const look = (): void => {
    const after = earliest([...[...wishes.values()].map((wish) => wish.after), ...(last === undefined ? [] : [last])])
    if (after !== undefined && (source === undefined || topics() !== asked || after !== last)) open(after)
  }
  const gather = (): void => {
    clearTimeout(soon)
    soon = setTimeout(look, GATHERED_MS)
  }
  const online = (): void => void (source?.readyState === EventSource.OPEN || again())
  addEventListener('online', online)

  return {
    wish(wish: Wish): void {
      wishes.set(wish.tab, wish)
      gather()
    },
    gone(tab: string): void {
      wishes.delete(tab)
    },
    stop(): void {
      stopped = true
      clearTimeout(soon)
      clearTimeout(silence)
      removeEventListener('online', online)
      source?.close()
    },
  }
}
