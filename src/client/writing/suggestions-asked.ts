/** Asks what may be meant: the home, not at every letter, or the list of emoji. Only the last question counts. */
import type { Lang } from '#platform/i18n.ts'
import type { Begun, Sign } from './begun.ts'
import type { Suggestion } from './suggestions.tsx'

/** About what lies between two letters of somebody who types. */
const BETWEEN_LETTERS = 120

const addresses: Readonly<Record<Told['sign'], string>> = { '@': '/writing/names', '#': '/writing/titles' }

type Told = { readonly sign: Exclude<Sign, ':'>; readonly typed: string }

export class Asked {
  private readonly place: string
  private readonly lang: Lang
  private timer: ReturnType<typeof setTimeout> | undefined
  private line: AbortController | undefined
  /** Nothing begins so: nothing longer does. */
  private vain: Told | undefined

  constructor(place: string, lang: Lang) {
    this.place = place
    this.lang = lang
  }

  /** What was asked before is not answered any more. */
  ask(begun: Begun, answer: (suggestions: readonly Suggestion[]) => void): void {
    this.stop()
    if (this.isVain(begun)) return answer([])
    const line = new AbortController()
    this.line = line
    const answerLast = (suggestions: readonly Suggestion[]) => line.signal.aborted || answer(suggestions)
    const { sign, typed } = begun
    if (sign === ':') void emojiLike(typed, this.lang).then(answerLast)
    else this.timer = setTimeout(() => void this.fetch({ sign, typed }, line.signal).then(answerLast), BETWEEN_LETTERS)
  }

  stop(): void {
    clearTimeout(this.timer)
    this.line?.abort()
  }

  /** A letter or two are not looked for everywhere. */
  private isVain({ sign, typed }: Begun): boolean {
    return this.vain?.sign === sign && typed.startsWith(this.vain.typed) && /[\p{L}\p{N}]{3}/u.test(this.vain.typed)
  }

  private async fetch(begun: Told, signal: AbortSignal): Promise<readonly Suggestion[]> {
    const query = new URLSearchParams({ q: begun.typed, place: this.place })
    try {
      const said = await fetch(`${addresses[begun.sign]}?${query}`, { signal, redirect: 'error' })
      if (!said.ok) return []
      const { suggestions }: { suggestions: readonly Suggestion[] } = await said.json()
      if (suggestions.length === 0) this.vain = begun
      return suggestions
    } catch {
      // Without the network one writes names by hand, as ever.
      return []
    }
  }
}

async function emojiLike(typed: string, lang: Lang): Promise<readonly Suggestion[]> {
  const list = await import('./emoji.ts').catch(() => undefined)
  return list?.emojiLike(typed, lang) ?? []
}
