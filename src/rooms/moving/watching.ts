/** In the browser: asks how far an import is, every second, until there is something else to see. */
import type { HowFarNow } from './how-far.island.tsx'

const EVERY_MS = 1000

/** Answers how to stop. */
export function watch(href: string, state: string, tell: (now: HowFarNow) => void): () => void {
  if (state !== 'uploaded' && state !== 'running') return () => undefined
  const timer = setInterval(() => void look(), EVERY_MS)
  async function look(): Promise<void> {
    // A home that restarts does not answer for a moment: the next second will tell.
    const now: HowFarNow | undefined = await fetch(href, { headers: { accept: 'application/json' } }).then((answer) => (answer.ok ? answer.json() : undefined)).catch(() => undefined)
    if (!now) return
    tell(now)
    if (now.state === state) return
    clearInterval(timer)
    location.reload()
  }
  return () => clearInterval(timer)
}
