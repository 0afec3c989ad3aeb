/** Somebody changed what one is reading, or writing on: it is said beside the thumb, and nothing that one reads moves. */
import type { Heard } from '#client/live/wire.ts'

export function hear({ is, topic, data }: Heard): void {
  if (is !== 'library.newer') return
  const { version, by, name } = data
  for (const line of document.querySelectorAll<HTMLElement>(`[data-live="${CSS.escape(topic)}"] [data-newer]`)) {
    // One's own change has brought its own page; what comes twice was said.
    if (Number(version) <= Number(line.dataset['newer']) || String(by) === line.dataset['reader']) continue
    line.dataset['newer'] = String(version)
    const words = line.querySelector('a')
    if (words) words.textContent = said(line, typeof name === 'string' ? name : undefined)
    line.hidden = false
  }
}

const said = ({ dataset }: HTMLElement, name: string | undefined): string =>
  name === undefined ? (dataset['somebody'] ?? '') : (dataset['words'] ?? '').replace('@', () => name)
