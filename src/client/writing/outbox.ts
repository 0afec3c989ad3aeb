/**
 * A post that is written without the network waits in this browser and goes out once, whichever tab is the first to have
 * the network again. The key of its form makes it one post however often it is sent; who wrote it goes with it, so that it is
 * never said in another's name.
 */
import { fill } from './form-fields.ts'
import { forgetKept, noteOutbox, whoWrites } from './kept.ts'
import {
  addWaiting,
  changeWaiting,
  countWaiting,
  removeWaiting,
  waitingOf,
  type Field,
  type Waiting,
} from './outbox-store.ts'
import { settlePictures } from './waiting-pictures.ts'
import { leadTo, showWaiting, tellSent } from './waiting-posts.ts'

/** Takes over what this form cannot send. */
export function waitFor(field: HTMLTextAreaElement): void {
  const { form } = field
  if (!form || watched.has(form)) return
  watched.add(form)
  form.addEventListener(
    'submit',
    (event) => {
      if (navigator.onLine || event.submitter?.hasAttribute('formtarget') || !canWait(field, form)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      void letWait(field, form)
    },
    true,
  )
  form.addEventListener('turbo:fetch-request-error', (event) => {
    if (!canWait(field, form)) return
    event.preventDefault()
    // Turbo throws what it told: the post is in good hands.
    addEventListener('unhandledrejection', (thrown) => thrown.preventDefault(), { once: true })
    void letWait(field, form)
  })
}

const watched = new WeakSet<HTMLFormElement>()

/** Without its key it might be said twice; an edit is kept as a draft. */
const canWait = (field: HTMLTextAreaElement, form: HTMLFormElement): boolean =>
  /^(?:group|conversation):/.test(field.dataset['place'] ?? '') &&
  form.elements.namedItem('clientKey') !== null &&
  whoWrites() !== ''

async function letWait(field: HTMLTextAreaElement, form: HTMLFormElement): Promise<void> {
  // An empty file field still sends a file without a name.
  const fields: Field[] = [...new FormData(form)].filter(([, value]) => typeof value === 'string' || value.size > 0)
  const place = field.dataset['place'] ?? ''
  const action = new URL(form.action).pathname
  const id = await addWaiting({
    person: whoWrites(),
    place,
    action,
    fields,
    page: location.pathname + location.search,
    at: Date.now(),
  })
  noteOutbox(true)
  fill(form, {})
  for (const files of form.querySelectorAll<HTMLInputElement>('input[type=file]')) files.value = ''
  forgetKept(field)
  field.dispatchEvent(new Event('handed-over'))
  await showWaiting()
  leadTo({ id, place })
  void deliver()
}

/** One tab at a time. Without locks (a home without https), the key of each form is what keeps it one post. */
export function deliver(): Promise<void> {
  failures = 0
  return deliverAgain()
}

function deliverAgain(): Promise<void> {
  const { locks } = navigator
  if (!locks) return sendAll()
  if (queued) return Promise.resolve()
  queued = true
  // Whoever tries at this moment may have begun before the network came back: it is tried after them once more.
  return locks.request('foyer-outbox', () => {
    queued = false
    return sendAll()
  })
}

let queued = false

/** The network may be there again without saying so, and a browser says so before it is: soon, then seldom. */
const SOON_MS = 1000
const SELDOM_MS = 60_000
let failures = 0
let again: ReturnType<typeof setTimeout> | undefined

async function sendAll(): Promise<void> {
  clearTimeout(again)
  const posts = await waitingOf(whoWrites())
  for (const post of posts.filter(({ refused }) => refused === undefined)) {
    if ((await send(post)) !== 'later') continue
    again = setTimeout(() => void deliverAgain(), Math.min(SELDOM_MS, SOON_MS * 2 ** failures++))
    break
  }
  if ((await countWaiting()) === 0) noteOutbox(false)
  await showWaiting()
}

async function send(waiting: Waiting): Promise<'sent' | 'refused' | 'later'> {
  try {
    const post = await withPictures(waiting)
    const answer = await fetch(post.action, { method: 'POST', body: bodyOf(post) })
    if (new URL(answer.url).pathname.startsWith('/sign-in') || isForLater(answer.status)) return 'later'
    if (answer.ok) {
      await removeWaiting(post.id)
      tellSent(post, answer.url)
      return 'sent'
    }
    await changeWaiting({ ...post, refused: sentenceIn(await answer.text()) })
    return 'refused'
  } catch {
    return 'later'
  }
}

/** Somebody else is signed in here (409), one is asked to wait (429), the home is not well. */
const isForLater = (status: number): boolean => status === 409 || status === 429 || status >= 500

function bodyOf({ fields, person }: Waiting): FormData {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  body.append('as', person)
  return body
}

/** Pictures that waited too have an address first; the text that names it is kept, so that a second try says the same words. */
async function withPictures(post: Waiting): Promise<Waiting> {
  const text = post.fields.find(([name]) => name === 'text')?.[1]
  if (typeof text !== 'string') return post
  const settled = await settlePictures(text)
  if (settled === text) return post
  const ready = {
    ...post,
    fields: post.fields.map((field): Field => (field[0] === 'text' ? ['text', settled] : field)),
  }
  await changeWaiting(ready)
  return ready
}

/** What the home says about the form, or about the page. */
function sentenceIn(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const said = page.querySelector('.problems li') ?? page.querySelector('main p') ?? page.querySelector('h1')
  return said?.textContent?.trim() ?? ''
}
