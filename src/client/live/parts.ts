/**
 * A page that moves while it is open: it asks for itself again as its reader, and takes the parts (`data-part`) that are others now.
 * What one types, or has opened, stays as it is; then the page is offered again.
 */
import { thisPageAgain } from './again.ts'

/** Pages that will look in a moment: what happens meanwhile they see then. */
const waiting = new Set<Element>()
let before: Promise<void> = Promise.resolve()

/** The page that shows `topic`, if it is this one. */
export function moveParts(topic: string): void {
  const page = document.querySelector(`[data-live="${CSS.escape(topic)}"]`)
  if (!page || waiting.has(page)) return
  waiting.add(page)
  before = before.then(() => move(page, topic)).catch((error: unknown) => console.error(error))
}

async function move(page: Element, topic: string): Promise<void> {
  const asking = thisPageAgain()
  waiting.delete(page)
  const fresh = (await asking)?.querySelector(`[data-live="${CSS.escape(topic)}"]`)
  if (!page.isConnected) return
  if (!fresh) return offerAgain(page)
  const [kept, moved] = takeParts(page, fresh)
  if (kept) offerAgain(page)
  else if (moved) say(page)
}

/** Whether something was left as it is because its reader is in it, and whether anything moved. */
function takeParts(page: Element, fresh: Element): [boolean, boolean] {
  let [kept, moved] = [false, false]
  for (const part of page.querySelectorAll('[data-part]')) {
    const now = fresh.querySelector(`[data-part="${CSS.escape(part.getAttribute('data-part') ?? '')}"]`)
    if (!now || essence(now) === essence(part)) continue
    if (isBusy(part)) kept = true
    else {
      part.replaceChildren(...now.childNodes)
      moved = true
    }
  }
  return [kept, moved]
}

/** Without its times, which each browser says in its own words. */
function essence(part: Element): string {
  const bare = part.cloneNode(true)
  if (!(bare instanceof Element)) return ''
  for (const time of bare.querySelectorAll('time')) time.replaceWith(time.dateTime)
  return bare.innerHTML
}

/** Somebody types there, or has opened something. */
const isBusy = (part: Element): boolean =>
  part.contains(document.activeElement) ||
  part.querySelector('details[open]') !== null ||
  [...part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].some(
    (field) => field.value !== field.defaultValue,
  )

const offerAgain = (page: Element): void => page.querySelector('[data-changed]')?.removeAttribute('hidden')

/** For whoever does not see it move. */
function say(page: Element): void {
  const line = page.querySelector<HTMLElement>('[data-moved]')
  if (!line) return
  line.textContent = ''
  line.textContent = line.dataset['moved'] ?? ''
}
