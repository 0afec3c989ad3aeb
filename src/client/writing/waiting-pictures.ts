/**
 * Pictures that stand in a text and have no address of the home yet. Meanwhile they have one of their own
 * (`/files/waiting/…`), which stands in the Markdown, and lie in this browser.
 */
import { whoWrites } from './kept.ts'
import { dropPicture, keepPicture, keptPicture } from './outbox-store.ts'

const WAITING = '/files/waiting/'
const waiting = /\/files\/waiting\/[\da-f-]{36}/g

export const isWaiting = (src: string): boolean => src.startsWith(WAITING)
export const waitingIn = (markdown: string): string[] => [...new Set(markdown.match(waiting))]

/** Keeps it, and answers the address under which it waits. */
export function letPictureWait(picture: File): string {
  const src = WAITING + uuid()
  shown.set(src, URL.createObjectURL(picture))
  keeping.set(
    src,
    keepPicture(src, { person: whoWrites(), picture }).catch(() => undefined),
  )
  return src
}

const keeping = new Map<string, Promise<unknown>>()

/** `crypto.randomUUID` is missing where a home has no https. */
const uuid = (): string =>
  '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) => {
    const random = crypto.getRandomValues(new Uint8Array(1))[0] ?? 0
    return (Number(digit) ^ (random & (15 >> (Number(digit) / 4)))).toString(16)
  })

const shown = new Map<string, string>()

/** Something an `<img>` can show: undefined when it lies in another browser. */
export async function blobOf(src: string): Promise<string | undefined> {
  const known = shown.get(src)
  if (known !== undefined) return known
  const picture = await keptPicture(src).catch(() => undefined)
  if (picture) shown.set(src, URL.createObjectURL(picture))
  return shown.get(src)
}

/** Where the home keeps it now, or the sentence that says why it does not. Throws without the network. */
export type Sent = { readonly href?: string; readonly trouble?: string }

export async function sendPicture(src: string): Promise<Sent> {
  await keeping.get(src)
  const picture = await keptPicture(src)
  if (!picture) return {}
  const form = new FormData()
  form.set('picture', picture, picture instanceof File && picture.name ? picture.name : 'image.png')
  const answer = await fetch('/writing/pictures', { method: 'POST', body: form })
  // Signed out, or asked to wait: it goes on waiting.
  if (!answer.headers.get('content-type')?.startsWith('application/json')) throw new Error('not taken yet')
  const sent: Sent = await answer.json()
  await dropPicture(src)
  return sent
}

/** The text with the addresses that its pictures have at the home; what could not be kept is left out. */
export async function settlePictures(markdown: string): Promise<string> {
  let text = markdown
  for (const src of waitingIn(markdown)) {
    const { href } = await sendPicture(src)
    text = href === undefined ? text.replaceAll(pictureAt(src), '') : text.replaceAll(src, href)
  }
  return text
}

const pictureAt = (src: string): RegExp => new RegExp(`!\\[(?:[^\\]\\\\]|\\\\.)*\\]\\(${src}[^)]*\\)`, 'g')
