/** Pictures go up as soon as they stand in the text, seen by nobody but their author until the text is published. */
import type { NodeView } from 'prosemirror-view'
import type { Node } from 'prosemirror-model'
import { describe } from './asking.ts'
import type { Desk } from './desk.ts'
import { schema } from './schema.ts'
import { blobOf, isWaiting, letPictureWait, sendPicture, waitingIn } from './waiting-pictures.ts'

const MOST_AT_ONCE = 6

export const isPicture = (file: File): boolean => file.type.startsWith('image/')

/** Each where it was dropped, or where one writes; what the first of them shows is asked at once. */
export function addPictures(desk: Desk, files: readonly File[], at?: number): void {
  const { view } = desk
  if (!view || files.length === 0) return
  const taken = files.slice(0, MOST_AT_ONCE).map(letPictureWait)
  for (const src of taken) {
    view.dispatch(view.state.tr.insert(at ?? view.state.selection.from, schema.nodes.image.create({ src })))
  }
  desk.say(files.length > MOST_AT_ONCE ? desk.words.manyPictures({ n: MOST_AT_ONCE }) : desk.words.sending)
  void settlePage(desk)
  describe(desk, taken[0])
}

/** Gives each picture that waits in the text its address. Answers whether the text can be sent as it is. */
export async function settlePage(desk: Desk): Promise<boolean> {
  let settled = true
  for (const src of waitingIn(desk.field.value)) settled = (await settleOne(desk, src)) && settled
  return settled
}

const going = new Map<string, Promise<boolean>>()

function settleOne(desk: Desk, src: string): Promise<boolean> {
  const known = going.get(src)
  if (known) return known
  const settling = give(desk, src).finally(() => going.delete(src))
  going.set(src, settling)
  return settling
}

async function give(desk: Desk, src: string): Promise<boolean> {
  try {
    const { href, trouble } = await sendPicture(src)
    replace(desk, src, href)
    desk.say(href === undefined ? (trouble ?? desk.words.pictureMissing) : desk.words.sent)
    return href !== undefined
  } catch {
    desk.say(desk.words.pictureWaits)
    return true
  }
}

/** In place, wherever it was moved meanwhile, without a step that undoing would take back. */
function replace(desk: Desk, was: string, href: string | undefined): void {
  const { view, field } = desk
  if (!view) return void (field.value = field.value.replaceAll(was, href ?? ''))
  const { tr } = view.state
  view.state.doc.descendants((node, at) => {
    if (node.type !== schema.nodes.image || node.attrs['src'] !== was) return
    const where = tr.mapping.map(at)
    if (href === undefined) tr.delete(where, where + 1)
    else tr.setNodeMarkup(where, null, { ...node.attrs, src: href, was })
  })
  view.dispatch(tr.setMeta('addToHistory', false))
}

/** What waits lies in this browser, and is shown from there. */
export function showPicture(node: Node): NodeView {
  const dom = document.createElement('img')
  const { src, alt, title } = node.attrs
  dom.alt = String(alt)
  if (title) dom.title = String(title)
  if (!isWaiting(String(src))) dom.src = String(src)
  else {
    dom.classList.add('waiting')
    void blobOf(String(src)).then((blob) => blob && (dom.src = blob))
  }
  return { dom }
}

/** The file chooser of the system. */
export const chosenPictures = (): Promise<File[]> =>
  new Promise((chosen) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/png,image/jpeg,image/webp,image/gif,image/avif'
    input.multiple = true
    input.onchange = () => chosen([...(input.files ?? [])])
    input.oncancel = () => chosen([])
    input.click()
  })
