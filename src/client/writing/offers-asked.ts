/** Asks the home what may be meant: not at every letter, and only the last question counts. */
import type { Begun, Sign } from './begun.ts'
import type { Offer } from './offers.tsx'

/** About what lies between two letters of somebody who types. */
const BETWEEN_LETTERS = 120

const addresses: Readonly<Record<Sign, string>> = { '@': '/writing/names' }

export class Asked {
  private readonly place: string
  private timer: ReturnType<typeof setTimeout> | undefined
  private line: AbortController | undefined
  /** Nothing begins so: nothing longer does. */
  private vain: Begun | undefined

  constructor(place: string) {
    this.place = place
  }

  /** What was asked before is not answered any more. */
  ask(begun: Begun, answer: (offers: readonly Offer[]) => void): void {
    this.stop()
    if (this.isVain(begun)) return answer([])
    this.timer = setTimeout(() => void this.fetch(begun, answer), BETWEEN_LETTERS)
  }

  stop(): void {
    clearTimeout(this.timer)
    this.line?.abort()
  }

  private isVain({ sign, typed }: Begun): boolean {
    return this.vain?.sign === sign && typed.startsWith(this.vain.typed)
  }

  private async fetch(begun: Begun, answer: (offers: readonly Offer[]) => void): Promise<void> {
    const line = new AbortController()
    this.line = line
    const query = new URLSearchParams({ q: begun.typed, place: this.place })
    try {
      const said = await fetch(`${addresses[begun.sign]}?${query}`, { signal: line.signal, redirect: 'error' })
      const { offers }: { offers: readonly Offer[] } = said.ok ? await said.json() : { offers: [] }
      if (line.signal.aborted) return
      this.vain = said.ok && offers.length === 0 && begun.typed !== '' ? begun : this.vain
      answer(offers)
    } catch {
      // Without the network one writes names by hand, as ever.
      if (!line.signal.aborted) answer([])
    }
  }
}
