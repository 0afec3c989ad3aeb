/** Pictures go up as soon as they stand in the text, seen by nobody but their author until the text is published. */
import type { EditorView } from 'prosemirror-view'
import { describe } from './asking.ts'
import type { Desk } from './desk.ts'
import { schema } from './schema.ts'

const onTheirWay = new WeakMap<Element, Set<Promise<void>>>()
const MOST_AT_ONCE = 6

export const isPicture = (file: File): boolean => file.type.startsWith('image/')

/** Each where it was dropped, or where one writes; what the first of them shows is asked at once. */
export function addPictures(desk: Desk, files: readonly File[], at?: number): void {
  const { view } = desk
  if (!view) return
  const taken = files.slice(0, MOST_AT_ONCE).map((file) => ({ file, src: URL.createObjectURL(file) }))
  for (const { src } of taken) {
    view.dispatch(view.state.tr.insert(at ?? view.state.selection.from, schema.nodes.image.create({ src })))
  }
  desk.say(files.length > MOST_AT_ONCE ? desk.words.manyPictures({ n: MOST_AT_ONCE }) : desk.words.sending)
  for (const { file, src } of taken) track(desk.field, send(desk, view, file, src))
  describe(desk, taken[0]?.src)
}

function track(field: Element, sending: Promise<void>): void {
  const going = onTheirWay.get(field) ?? new Set()
  onTheirWay.set(field, going.add(sending))
  void sending.then(() => going.delete(sending))
}

export const isSettled = (field: Element): boolean => !onTheirWay.get(field)?.size
export const whenSettled = async (field: Element): Promise<void> =>
  void (await Promise.all(onTheirWay.get(field) ?? []))

async function send(desk: Desk, view: EditorView, file: File, src: string): Promise<void> {
  const { href, trouble } = await upload(file)
  if (view.isDestroyed) return
  replace(view, src, href)
  URL.revokeObjectURL(src)
  desk.say(href === undefined ? (trouble ?? desk.words.notSent) : desk.words.sent)
}

/** Where it is kept, or the sentence that says why it is not. */
type Kept = { readonly href?: string; readonly trouble?: string }

async function upload(file: File): Promise<Kept> {
  const form = new FormData()
  form.set('picture', file, file.name || 'image.png')
  try {
    const answer = await fetch('/writing/pictures', { method: 'POST', body: form })
    const said: Kept = answer.headers.get('content-type')?.startsWith('application/json') ? await answer.json() : {}
    return said
  } catch {
    return {}
  }
}

/** In place, wherever it was moved meanwhile, without a step that undoing would take back. */
function replace(view: EditorView, src: string, by: string | undefined): void {
  const { tr } = view.state
  view.state.doc.descendants((node, at) => {
    if (node.type !== schema.nodes.image || node.attrs['src'] !== src) return
    const where = tr.mapping.map(at)
    if (by !== undefined) tr.setNodeMarkup(where, null, { ...node.attrs, src: by, was: src })
    else tr.delete(where, where + 1)
  })
  view.dispatch(tr.setMeta('addToHistory', false))
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
