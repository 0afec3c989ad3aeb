/** Something was said somewhere: the dot beside its group, and a line on the pages that list what is said there. */

export function newsIn(data: Readonly<Record<string, unknown>>): void {
  const { conversation, group, href, by, dot } = data
  if (typeof href !== 'string' || typeof dot !== 'string' || by === self()) return
  const reading = document.querySelector(`[data-live="conversation:${Number(conversation)}"]`) !== null
  if (!reading) for (const link of document.querySelectorAll<HTMLAnchorElement>(`nav a[href="${CSS.escape(href)}"]`)) light(link, dot)
  for (const line of document.querySelectorAll<HTMLElement>(`[data-moved~="${Number(group)}"]`)) countIn(line, Number(conversation))
}

const self = (): number => Number(document.querySelector<HTMLElement>('meta[name=foyer-live]')?.dataset['person'])

function light(link: HTMLAnchorElement, word: string): void {
  if (link.querySelector('.dot') || link.getAttribute('aria-current') === 'page') return
  const dot = document.createElement('span')
  dot.className = 'dot'
  const said = document.createElement('span')
  said.className = 'sr'
  said.textContent = `, ${word}`
  link.classList.add('new')
  link.append(dot, said)
}

/** A list of conversations counts each once, however much is said in it. */
function countIn(line: HTMLElement, conversation: number): void {
  if (line.dataset['each'] === 'conversation') {
    const counted = (line.dataset['counted'] ?? '').split(' ')
    if (counted.includes(String(conversation))) return
    line.dataset['counted'] = [...counted, conversation].join(' ')
  }
  const n = Number(line.dataset['n'] ?? 0) + 1
  line.dataset['n'] = String(n)
  const words = line.querySelector('span')
  if (words) words.textContent = n === 1 ? (line.dataset['one'] ?? '') : (line.dataset['many'] ?? '').replace('#', String(n))
  line.hidden = false
}
