/** What is pasted or dropped becomes what Markdown can say: the words and their form, not the fonts of where they were. */
import { Fragment, Slice } from 'prosemirror-model'
import type { EditorProps, EditorView } from 'prosemirror-view'
import { isAllowedLink } from '#platform/text/links.ts'
import { cleaned } from './cleaning.ts'
import { docFrom } from './from-markdown.ts'
import type { Desk } from './desk.ts'
import { addPictures, isPicture } from './pictures.ts'
import { schema } from './schema.ts'

export const pasting = (desk: Desk): EditorProps => ({
  transformPastedHTML: cleaned,
  // Plain words that are Markdown become what they say, as they would in the plain field; pasted with Shift, they stay words.
  clipboardTextParser: (text, _, plain) =>
    Slice.maxOpen((plain ? undefined : docFrom(text.replaceAll('\r\n', '\n')))?.content ?? linesOf(text)),
  handlePaste(view, event) {
    return takePictures(desk, event.clipboardData) || linkSelection(view, event.clipboardData)
  },
  handleDrop(view, event) {
    const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
    const taken = takePictures(desk, event.dataTransfer, at)
    if (taken) event.preventDefault()
    return taken
  },
})

const linesOf = (text: string): Fragment =>
  Fragment.from(
    text.split(/(?:\r\n?|\n)+/).map((line) => schema.node('paragraph', null, line === '' ? [] : [schema.text(line)])),
  )

/** A picture copied from a page comes with its HTML, and from a word processor with a drawing of the words: words win. */
function takePictures(desk: Desk, brought: DataTransfer | null, at?: number): boolean {
  const files = [...(brought?.files ?? [])].filter(isPicture)
  const words = brought?.getData('text/plain').trim() ?? ''
  if (files.length === 0 || words !== '') return false
  addPictures(desk, files, at)
  return true
}

/** An address pasted on words makes them lead there. */
function linkSelection(view: EditorView, brought: DataTransfer | null): boolean {
  const href = brought?.getData('text/plain').trim() ?? ''
  const { selection, tr } = view.state
  const { $from, $to, empty, from, to } = selection
  if (
    empty ||
    !$from.sameParent($to) ||
    $from.parent.type.spec.code ||
    !/^https?:\/\/\S+$/i.test(href) ||
    !isAllowedLink(href)
  )
    return false
  view.dispatch(tr.removeMark(from, to, schema.marks.link).addMark(from, to, schema.marks.link.create({ href })))
  return true
}
