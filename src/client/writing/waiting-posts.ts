/** Posts that wait, in the place where they will stand; and those that the home did not take, with what it said. */
import { isLang } from '#platform/i18n.ts'
import { fill, typedIn } from './form-fields.ts'
import { whoWrites } from './kept.ts'
import { removeWaiting, waitingOf, type Waiting } from './outbox-store.ts'
import { blobOf, isWaiting } from './waiting-pictures.ts'
import { writingWords } from './words.en.ts'

const words = () => {
  const { lang } = document.documentElement
  return writingWords[isLang(lang) ? lang : 'fr']
}

/** Draws them anew: there are few, and other tabs change them too. Whoever stands on one stays there. */
export async function showWaiting(): Promise<void> {
  const posts = await waitingOf(whoWrites())
  const stood = posts.find(standsOn)
  for (const old of document.querySelectorAll('.waiting-post')) old.remove()
  for (const box of document.querySelectorAll('.waiting-posts:empty')) box.remove()
  for (const post of posts) {
    const form = formFor(post)
    const empty = form && !typedIn(form)['text']
    if (post.refused !== undefined && empty) {
      placeFor(post)?.append(article(post))
      await takeBack(form, post)
    } else placeFor(post)?.append(await drawn(post))
  }
  if (stood) drawnOf(stood)?.focus({ preventScroll: true })
}

/**
 * Its form is empty by now: whoever has just written it sees that it is not lost. In a conversation one writes on, below it;
 * elsewhere it stands far from the button that was pressed, and takes the focus.
 */
export function leadTo(post: Pick<Waiting, 'id' | 'place'>): void {
  const made = drawnOf(post)
  if (!voicesOf(post)) made?.focus({ preventScroll: true })
  // Of a post longer than the screen, the line that says what becomes of it.
  made?.querySelector('.note')?.scrollIntoView({ block: 'nearest' })
}

const drawnOf = ({ id }: Pick<Waiting, 'id'>): HTMLElement | null =>
  document.querySelector<HTMLElement>(`.waiting-post[data-waiting="${id}"]`)

const standsOn = (post: Waiting): boolean => drawnOf(post)?.matches(':focus') ?? false

const voicesOf = ({ place }: Pick<Waiting, 'place'>): HTMLElement | null =>
  document.querySelector<HTMLElement>(`.voices[data-live="${CSS.escape(place)}"]`)

const formFor = ({ place }: Waiting): HTMLFormElement | null | undefined =>
  document.querySelector<HTMLTextAreaElement>(`textarea[data-place="${CSS.escape(place)}"]`)?.form

/** In its conversation after the others; elsewhere above the page, so that nobody believes it was said. */
function placeFor(post: Waiting): Element | null {
  const { place, refused } = post
  const voices = voicesOf(post)
  const here = document.querySelector(`textarea[data-place="${CSS.escape(place)}"]`)
  if (voices?.parentElement) return boxAfter(voices)
  return here || refused !== undefined ? boxBefore(document.querySelector('#main > :not(.waiting-posts)')) : null
}

const boxAfter = (element: Element): Element => boxBeside(element, 'after')
const boxBefore = (element: Element | null): Element | null => element && boxBeside(element, 'before')

function boxBeside(element: Element, side: 'before' | 'after'): Element {
  const beside = side === 'after' ? element.nextElementSibling : element.previousElementSibling
  if (beside?.matches('.waiting-posts')) return beside
  const box = document.createElement('section')
  box.className = 'waiting-posts'
  box.setAttribute('aria-label', words().waitingTitle)
  element[side](box)
  return box
}

/** What happened to it. */
function article({ refused }: Waiting): HTMLElement {
  const made = document.createElement('article')
  made.className = refused === undefined ? 'waiting-post' : 'waiting-post refused'
  const state = document.createElement('p')
  state.className = 'note'
  state.setAttribute('role', 'status')
  state.textContent = refused === undefined ? words().waits : words().notTaken({ because: refused })
  made.append(state)
  return made
}

async function drawn(post: Waiting): Promise<HTMLElement> {
  const made = article(post)
  made.dataset['waiting'] = String(post.id)
  made.tabIndex = -1
  const text = document.createElement('div')
  text.className = 'body'
  text.append(await shownWords(post))
  made.append(text)
  if (post.refused !== undefined) made.append(acts(post, made))
  return made
}

/** As it will be read, as far as this browser can tell: its author reads it, and nobody else. */
async function shownWords({ fields }: Waiting): Promise<DocumentFragment> {
  const said = (name: string) => fields.find(([field]) => field === name)?.[1]
  const markdown = [said('title'), said('text')]
    .filter((words) => typeof words === 'string' && words !== '')
    .join('\n\n')
  const page = document.createElement('template')
  try {
    const { parse, toHtml } = await import('#platform/text/parser.ts')
    page.innerHTML = toHtml(parse(markdown))
  } catch {
    page.content.append(markdown)
  }
  for (const picture of page.content.querySelectorAll('img')) {
    const src = picture.getAttribute('src') ?? ''
    const blob = isWaiting(src) ? await blobOf(src) : src
    if (blob === undefined) picture.removeAttribute('src')
    else picture.src = blob
  }
  return page.content
}

/** The words come back into their form, where there still is one; or are thrown away. */
function acts(post: Waiting, made: HTMLElement): HTMLElement {
  const line = document.createElement('p')
  line.className = 'acts'
  const form = formFor(post)
  if (form) line.append(button(words().takeBack, () => void takeBack(form, post).then(() => made.remove())))
  line.append(button(words().throwAway, () => void removeWaiting(post.id).then(() => made.remove())))
  return line
}

/** After what one may be writing by now. */
async function takeBack(form: HTMLFormElement, { id, fields }: Waiting): Promise<void> {
  const back = Object.fromEntries(fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
  const now = typedIn(form)
  const text = [now['text'], back['text']].filter(Boolean).join('\n\n')
  fill(form, { ...back, ...now, text })
  form.dispatchEvent(new Event('input', { bubbles: true }))
  await removeWaiting(id)
  form.querySelector<HTMLElement>('.writing-page, textarea')?.focus()
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'button quiet small'
  made.textContent = label
  made.onclick = act
  return made
}

/** It stands in the page already when the page is a live one; otherwise there is a way to it, on which stands whoever stood on the post. */
export function tellSent(post: Waiting, address: string): void {
  const { hash, pathname, search } = new URL(address)
  if (hash !== '' && document.querySelector(hash)) return
  const line = document.createElement('p')
  line.className = 'note waiting-sent'
  line.setAttribute('role', 'status')
  const link = document.createElement('a')
  link.href = pathname + search + hash
  link.textContent = words().seeIt
  line.append(`${words().wasSent} `, link)
  placeFor(post)?.append(line)
  if (standsOn(post)) link.focus()
  const voices = voicesOf(post)
  if (!voices) return
  const arrived = new MutationObserver(() => {
    if (hash === '' || !document.querySelector(hash)) return
    line.remove()
    arrived.disconnect()
  })
  arrived.observe(voices, { childList: true })
}
