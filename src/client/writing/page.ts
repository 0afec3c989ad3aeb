/** The page that shows what the Markdown says, in the place of the plain field. */
import { history } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { EditorState, Selection, TextSelection } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { askLink } from './asking.ts'
import type { Desk } from './desk.ts'
import { docFrom } from './from-markdown.ts'
import { openFaithfully } from './faithful.ts'
import { readyToGoOn } from './going-on.ts'
import { pasting } from './pasting.ts'
import { showPicture } from './pictures.ts'
import { keys, signs } from './typing.ts'
import { markdownFrom } from './to-markdown.ts'

/** False when the text would not come out of it as it went in: then the field stays. */
export function openPage(desk: Desk): boolean {
  const { field } = desk
  const read = desk.view ? undefined : openFaithfully(field.value)
  const doc = read && readyToGoOn(read, field.value)
  if (!doc) return desk.view !== undefined
  const focused = document.activeElement === field
  const place = document.createElement('div')
  field.before(place)
  const view = new EditorView(
    { mount: place },
    { state: stateOf(desk, doc), ...pasting(desk), attributes: standFor(field), nodeViews: { image: showPicture } },
  )
  view.setProps({
    dispatchTransaction(change) {
      view.updateState(view.state.apply(change))
      if (change.docChanged) write(field, markdownFrom(view.state.doc))
      desk.moved()
    },
  })
  desk.view = view
  changeNames(field, place)
  if (focused) view.focus()
  return true
}

export function closePage(desk: Desk): void {
  const { view, field } = desk
  if (!view) return
  const focused = view.hasFocus()
  desk.view = undefined
  restoreNames(field, view.dom)
  view.dom.remove()
  view.destroy()
  if (focused) field.focus()
}

function stateOf(desk: Desk, doc: Node): EditorState {
  const send = () => desk.field.form?.requestSubmit()
  const plugins = [signs(), ...keys({ send, askLink: () => askLink(desk) }), history()]
  return EditorState.create({ doc, plugins, selection: selectionIn(doc, desk.field) })
}

/** Whoever keeps drafts or counts letters hears it as if it had been typed in the field. */
function write(field: HTMLTextAreaElement, markdown: string): void {
  if (field.value === markdown) return
  field.value = markdown
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** What the field was for whoever does not see it, the page is. */
const standFor =
  (field: HTMLTextAreaElement) =>
  ({ doc }: EditorState): Record<string, string> => {
    const only = doc.childCount === 1 ? doc.firstChild : null
    const blank = only?.type.name === 'paragraph' && only.content.size === 0
    const copied = ['aria-describedby', 'aria-invalid', 'aria-labelledby', 'lang'].flatMap((name) => {
      const value = field.getAttribute(name)
      return value === null ? [] : [[name, value]]
    })
    return {
      class: blank ? 'writing-page body blank' : 'writing-page body',
      role: 'textbox',
      'aria-multiline': 'true',
      spellcheck: 'true',
      ...(field.placeholder ? { 'data-placeholder': field.placeholder, 'aria-placeholder': field.placeholder } : {}),
      ...Object.fromEntries(copied),
    }
  }

/** The label above, and the problems that lead to the field by its name, lead to the page while it is there. */
function changeNames(field: HTMLTextAreaElement, page: HTMLElement): void {
  const label = field.labels[0]
  if (label) {
    label.id ||= `${field.id}-label`
    label.onclick = () => page.focus()
    for (const one of [field, page]) one.setAttribute('aria-labelledby', label.id)
  }
  page.id = field.id
  field.removeAttribute('id')
  field.hidden = true
}

function restoreNames(field: HTMLTextAreaElement, page: HTMLElement): void {
  field.id = page.id
  page.removeAttribute('id')
  field.removeAttribute('aria-labelledby')
  field.hidden = false
  const label = field.labels[0]
  if (label) label.onclick = null
}

/** What was selected in the field is selected in the page, so that what is typed next goes where it was meant to. */
function selectionIn(doc: Node, field: HTMLTextAreaElement): Selection {
  const { selectionStart: from, selectionEnd: to, value } = field
  const end = doc.resolve(placeIn(doc, value, to))
  return from === to ? Selection.near(end, -1) : TextSelection.between(doc.resolve(placeIn(doc, value, from)), end)
}

/** A sign that nobody types, put where the caret stands, and looked for in the page. */
const HERE = '\uE000'

function placeIn(doc: Node, value: string, at: number): number {
  const marked = docFrom(value.slice(0, at) + HERE + value.slice(at))
  let found: number | undefined
  marked?.descendants((node, place) => {
    const within = node.isText ? (node.text ?? '').indexOf(HERE) : -1
    if (within >= 0) found = place + within
  })
  // Within a sign (`*|*`) it would have changed what the text is.
  if (found !== undefined && marked?.content.size === doc.content.size + 1) return found
  return at === 0 ? 0 : doc.content.size
}
