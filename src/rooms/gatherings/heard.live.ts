/** How many come, and how many seats are left, while the page is open: words are changed where they stand. */
import { moveParts } from '#client/live/parts.ts'
import type { Heard } from '#client/live/wire.ts'

export function hear({ is, topic, data }: Heard): void {
  if (is === 'gatherings.yours') moveParts(topic)
  if (is !== 'gatherings.counts') return
  for (const line of document.querySelectorAll<HTMLElement>(`[data-live="${CSS.escape(topic)}"] [data-count]`)) {
    const said = data[line.dataset['count'] ?? '']
    if (typeof said === 'string' && said !== line.textContent) line.textContent = said
    if (typeof said !== 'boolean' || String(said) === line.dataset['is']) continue
    // The last seat went, or came back: what one presses says another thing.
    line.dataset['is'] = String(said)
    moveParts(topic)
  }
}
