/** The banner comes and goes while one reads; on the page of a crisis, what is known changes in its place. */
import type { Heard } from '#client/live/wire.ts'

export function hear({ is, topic, data }: Heard): void {
  if (is === 'crisis.banner') return showBanner(String(data['id']), String(data['html']))
  const page = document.querySelector(`[data-live="${CSS.escape(topic)}"]`)
  if (!page) return
  if (is === 'crisis.changed') return page.querySelector('[data-changed]')?.removeAttribute('hidden') ?? undefined
  if (is === 'crisis.counts') return count(page, data)
  if (is === 'crisis.notes') return showNotes(page, String(data['html']))
}

/** How many now; the list itself is offered again, so that nothing moves under whoever reads. */
function count(page: Element, data: Readonly<Record<string, unknown>>): void {
  for (const one of page.querySelectorAll<HTMLElement>('[data-crisis-count]')) {
    const now = data[one.dataset['crisisCount'] ?? '']
    if (typeof now !== 'number') continue
    const said = now === 0 ? '' : new Intl.NumberFormat(document.documentElement.lang).format(now)
    if (one.textContent === said) continue
    one.textContent = said
    page.querySelector('[data-changed]')?.removeAttribute('hidden')
  }
}

/** Its own pages say it larger, and are offered again. */
function showBanner(id: string, html: string): void {
  if (document.querySelector(`[data-crisis-page="${CSS.escape(id)}"]`)) return
  const standing = document.querySelector(`.crisis[data-crisis="${CSS.escape(id)}"]`)
  const fresh = drawn(html)
  if (standing) return fresh ? standing.replaceWith(fresh) : standing.remove()
  if (fresh) above()?.prepend(fresh)
}

/** Where the house speaks before the page; a page to which it had nothing to say has no such place yet. */
function above(): Element | undefined {
  const main = document.querySelector('#main')
  const there = main?.querySelector(':scope > .before')
  if (there || !main) return there ?? undefined
  const made = document.createElement('div')
  made.className = 'before'
  main.prepend(made)
  return made
}

function showNotes(page: Element, html: string): void {
  const fresh = drawn(html)
  if (!fresh) return
  const opened = [...page.querySelectorAll('#crisis-notes details[open]')].map((one) => one.closest('li')?.id)
  if (!page.hasAttribute('data-may-tend')) for (const one of fresh.querySelectorAll('.tending')) one.remove()
  page.querySelector('#crisis-notes')?.replaceWith(fresh)
  for (const id of opened) page.querySelector(`#${CSS.escape(id ?? '')} details`)?.setAttribute('open', '')
}

function drawn(html: string): Element | null {
  const parts = document.createElement('template')
  parts.innerHTML = html
  return parts.content.firstElementChild
}
