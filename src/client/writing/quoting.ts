/** The button beside words that were selected: it puts them where one answers, under their author's name. */
import { h, render } from 'preact'
import { isLang } from '#platform/i18n.ts'
import { Icon } from '#ui/icon.tsx'
import './quoting.css'
import { writingWords } from './words.en.ts'

const place = document.createElement('div')
place.className = 'quoting'

/** Answers whether it shows; without words it is taken away. */
export function suggestQuoting(range: Range | undefined): boolean {
  const post = range?.startContainer.parentElement?.closest<HTMLElement>('.post')
  const body = post?.querySelector('.body')
  if (!range || !post || !body) {
    leave()
    return false
  }
  // After the words, so that the Tab key goes from them to it.
  if (body.nextElementSibling !== place) body.after(place)
  const { lang } = document.documentElement
  const words = writingWords[isLang(lang) ? lang : 'fr']
  const quote = () => void putQuote(range, post)
  // The words stay selected under the finger.
  const hold = (event: Event) => event.preventDefault()
  const label = [
    h(Icon, { name: 'quote' }),
    words.quoteThis,
    h('span', { class: 'sr' }, words.quoteOf({ name: nameIn(post) })),
  ]
  const said = h('p', { class: 'sr', role: 'status' }, words.quoteHow)
  render(
    [h('button', { type: 'button', class: 'button small', onMouseDown: hold, onClick: quote }, label), said],
    place,
  )
  standUnder(range)
  return true
}

function leave(): void {
  render(null, place)
  place.remove()
}

const nameIn = (post: Element): string => post.querySelector('.who > :first-child')?.textContent?.trim() ?? ''

/** Under the last line: what a phone itself offers stands over the first. */
function standUnder(range: Range): void {
  const box = place.offsetParent?.getBoundingClientRect()
  const line = [...range.getClientRects()].at(-1)
  if (!box || !line) return
  place.style.top = `${line.bottom - box.top + 6}px`
  place.style.left = `${Math.max(0, Math.min(line.right - box.left - place.offsetWidth / 2, box.width - place.offsetWidth))}px`
}

/** What one was writing stays, and the quote comes after it, as when a whole post is quoted. */
async function putQuote(range: Range, post: HTMLElement): Promise<void> {
  const field = document.querySelector<HTMLTextAreaElement>('#reply textarea[data-editor]')
  if (!field) return
  const name = nameIn(post)
  const { quoteFrom } = await import('./editor.ts')
  const quote = quoteFrom(range, name, `/posts/${post.id.replace('post-', '')}`)
  leave()
  getSelection()?.removeAllRanges()
  field.value = [field.value.trimEnd(), quote].filter((part) => part !== '').join('\n\n')
  field.setSelectionRange(field.value.length, field.value.length)
  field.dispatchEvent(new Event('refilled'))
  field.dispatchEvent(new Event('input', { bubbles: true }))
  // The page stands in the place of the field, under its name, once one has begun to write.
  const box = field.hidden ? document.querySelector<HTMLElement>('#reply .writing-page') : field
  box?.focus()
  box?.scrollIntoView({ block: 'nearest' })
}

document.addEventListener('keydown', (event) => {
  if (!place.isConnected) return
  if (event.key === 'Escape') {
    leave()
    getSelection()?.removeAllRanges()
  } else if (event.key === 'Tab' && !event.shiftKey && isAmongWords(document.activeElement)) {
    event.preventDefault()
    place.querySelector('button')?.focus()
  }
})
document.addEventListener('turbo:before-cache', leave)

/** The page has the focus, where words were selected: the Tab key would begin again from its top. */
const isAmongWords = (focused: Element | null): boolean => focused?.contains(place) ?? true
