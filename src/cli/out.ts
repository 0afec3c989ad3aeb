/** What a command says: its answer on the one channel, how far it is on the other. */
import type { Out } from '#platform/command.ts'

export type Screen = { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number }
type Speaking = { readonly json: boolean; readonly answers: Screen; readonly notes: Screen }

const BAR = 24
/** A terminal is not drawn more often than an eye sees. */
const BETWEEN_MS = 80

export type Speaker = Out & { trouble(sentence: string, code: number): void; end(): void }

export function speak({ json, answers, notes }: Speaking): Speaker {
  const drawn = notes.isTTY === true && !json
  let last = -Infinity
  const clear = () => void (drawn && last > 0 && notes.write('\r\x1b[K'))
  return {
    answer(data, text) {
      clear()
      answers.write(json ? `${JSON.stringify(data)}\n` : `${text.trimEnd()}\n`)
    },
    progress(part, what) {
      const now = performance.now()
      if (!drawn || now - last < BETWEEN_MS) return
      last = now
      notes.write(`\r\x1b[K${bar(part, what).slice(0, (notes.columns ?? 80) - 1)}`)
    },
    trouble(sentence, code) {
      clear()
      notes.write(`\n${sentence}\n\n`)
      if (json) answers.write(`${JSON.stringify({ trouble: sentence, code })}\n`)
    },
    end: clear,
  }
}

function bar(part: number, what: string): string {
  const full = Math.round(Math.max(0, Math.min(1, part)) * BAR)
  return `  ${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${String(Math.floor(part * 100)).padStart(3)} %  ${what}`
}
