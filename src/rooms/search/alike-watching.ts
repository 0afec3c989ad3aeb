/** In the browser: asks what was said already of a title, a moment after its last letter. */
import type { AlikeShown } from './alike-views.tsx'

export type AlikeAnswer = {
  readonly shown: readonly AlikeShown[]
  /** For those who listen; empty when there is nothing. */
  readonly heard: string
}

/** One stops for about so long between two thoughts. */
const AFTER_MS = 450

/** Answers how to stop. Only the last question counts. */
export function watchTitle(field: HTMLInputElement, first: string, tell: (answer: AlikeAnswer) => void): () => void {
  let asked = first.trim()
  let timer: ReturnType<typeof setTimeout> | undefined
  let line: AbortController | undefined
  const ask = async (): Promise<void> => {
    if (field.value.trim() === asked) return
    asked = field.value.trim()
    line?.abort()
    line = new AbortController()
    const answer = await answerTo(field.value, line.signal)
    if (answer) tell(answer)
  }
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), AFTER_MS)
  }
  field.addEventListener('input', soon)
  // A draft of this browser may have been put back before anybody listened.
  soon()
  return () => {
    clearTimeout(timer)
    line?.abort()
    field.removeEventListener('input', soon)
  }
}

/** Without the network, or too often, what stands there stays. */
async function answerTo(title: string, signal: AbortSignal): Promise<AlikeAnswer | undefined> {
  try {
    const said = await fetch(`/search/alike?${new URLSearchParams({ title })}`, { signal, redirect: 'error' })
    return said.ok ? ((await said.json()) as AlikeAnswer) : undefined
  } catch {
    return undefined
  }
}
