/** Who is here and who is writing, in the words that stand in the page; and letting others know that one writes. */
import type { Heard } from './wire.ts'

/** Nobody is still writing after this, unless they say so again. */
const WRITING_MS = 6000
const SAID_AGAIN_MS = 3000

type Somebody = { readonly id: number; readonly name: string }
const writers = new Map<number, { name: string; end: ReturnType<typeof setTimeout> }>()
const self = (): number => Number(document.querySelector<HTMLElement>('meta[name=foyer-live]')?.dataset['person'])

export function heardHere({ is, topic, data }: Heard): void {
  if (is === 'live.reload') return offerAgain()
  if (!document.querySelector(`[data-live="${CSS.escape(topic)}"]`)) return
  if (is === 'live.here') showHere(data)
  if (is === 'live.writing') noteWriting(data)
}

/** Too much was missed to be told piece by piece: the page can be read again, nothing is taken from who is writing. */
function offerAgain(): void {
  document.querySelector('[data-changed]')?.removeAttribute('hidden')
}

function showHere({ people, all }: Heard['data']): void {
  const others = (Array.isArray(people) ? people.filter(isSomebody) : []).filter((one) => one.id !== self() && one.name !== '')
  const beyond = Math.max(0, Number(all) - others.length - 1)
  const line = document.querySelector<HTMLElement>('[data-here]')
  if (line) saySome(line, [...others.map((one) => one.name), ...(beyond > 0 ? [(line.dataset['more'] ?? '').replace('#', String(beyond))] : [])])
}

function noteWriting({ person, name }: Heard['data']): void {
  if (typeof person !== 'number' || typeof name !== 'string' || person === self()) return
  clearTimeout(writers.get(person)?.end)
  writers.set(person, { name, end: setTimeout(() => stopWriting(person), WRITING_MS) })
  showWriting()
}

/** Their post has arrived, or they fell silent. */
export function stopWriting(person: number): void {
  clearTimeout(writers.get(person)?.end)
  if (writers.delete(person)) showWriting()
}

const showWriting = (): void => {
  const line = document.querySelector<HTMLElement>('[data-writing]')
  if (line) saySome(line, [...writers.values()].map((one) => one.name))
}

function saySome(line: HTMLElement, names: readonly string[]): void {
  const said = new Intl.ListFormat(document.documentElement.lang, { type: 'conjunction' }).format(names)
  line.textContent = ((names.length === 1 ? line.dataset['one'] : line.dataset['many']) ?? '').replace('@', said)
  line.hidden = names.length === 0
}

const isSomebody = (value: unknown): value is Somebody =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'number' && 'name' in value && typeof value.name === 'string'

let saidAt = 0
document.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLElement)) return
  const topic = target.closest('main')?.querySelector<HTMLElement>('[data-live][data-may-post]')?.dataset['live']
  if (!topic || !target.closest('.reply') || Date.now() - saidAt < SAID_AGAIN_MS) return
  saidAt = Date.now()
  // Nobody waits for this word, and it is no trouble when it is lost.
  void fetch('/live/writing', { method: 'POST', body: new URLSearchParams({ topic }) }).catch(() => undefined)
})
document.addEventListener('turbo:before-render', () => {
  for (const person of writers.keys()) stopWriting(person)
})
