/** Where one names somebody, in the plain field and on the page: what stands before the caret, and putting a name there. */
import type { Node } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import { personOfHref } from '#platform/text/links.ts'
import { escapeMarkdown, mentionOf } from '#platform/text/mentions.ts'
import { FAR_ENOUGH } from './begun.ts'
import { caretIn, type Caret } from './caret.ts'
import { schema } from './schema.ts'

/** A link to what was chosen; or, without an address, the sign itself. */
export type Chosen = { readonly words: string; readonly href: string | undefined }

export type Hand = {
  readonly box: HTMLElement
  /** The line as far as the caret; undefined where nothing is named: in code, or with words selected. */
  readonly before: () => string | undefined
  /** Where the caret stands in the text, to tell one sign from another. */
  readonly at: () => number
  readonly caret: () => Caret
  /** In the place of so many letters before the caret. */
  readonly put: (letters: number, chosen: Chosen) => void
}

export const handIn = (field: HTMLTextAreaElement): Hand => ({
  box: field,
  before() {
    const { selectionStart: at, selectionEnd, value } = field
    const line = value.slice(value.lastIndexOf('\n', at - 1) + 1, at)
    return at !== selectionEnd || isCode(value.slice(0, at), line) ? undefined : line
  },
  at: () => field.selectionStart,
  caret: () => caretIn(field),
  put(letters, chosen) {
    const { selectionStart: at, value } = field
    const words = markdownOf(chosen) + (/^\s/.test(value.slice(at)) ? '' : ' ')
    field.setSelectionRange(at - letters, at)
    // The one way of writing in a field that its Ctrl-Z knows of.
    if (document.execCommand('insertText', false, words)) return
    field.setRangeText(words, at - letters, at, 'end')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  },
})

/** A fence that is open above, a tick that is open in the line. */
const isCode = (above: string, line: string): boolean =>
  (above.match(/^ {0,3}(?:```|~~~)/gm)?.length ?? 0) % 2 === 1 || (line.match(/`/g)?.length ?? 0) % 2 === 1

export function markdownOf({ words, href }: Chosen): string {
  const person = personOfHref(href ?? '')
  if (person !== undefined) return mentionOf(person, words.slice(1))
  return href === undefined ? words : `[${escapeMarkdown(words.replace(/\s+/g, ' '))}](${href})`
}

export const handOn = (view: EditorView): Hand => ({
  box: view.dom,
  before() {
    const { $from, empty } = view.state.selection
    const isCode = $from.parent.type.spec.code || schema.marks.code.isInSet($from.marks())
    return empty && $from.parent.inlineContent && !isCode ? wordsBefore($from.parent, $from.parentOffset) : undefined
  },
  at: () => view.state.selection.from,
  caret: () => view.coordsAtPos(view.state.selection.from),
  put(letters, chosen) {
    const { $from, from } = view.state.selection
    const isSpaced = /^\s/.test($from.nodeAfter?.text ?? '')
    const nodes = [nodeOf(chosen), ...(isSpaced ? [] : [schema.text(' ')])]
    view.dispatch(view.state.tr.replaceWith(from - letters, from, nodes).scrollIntoView())
  },
})

/** One sign for whatever is no word of one's own: a picture, somebody who is named already, a link. */
function wordsBefore(parent: Node, until: number): string {
  let words = ''
  parent.forEach((node) => {
    const isOwn = node.isText && !schema.marks.link.isInSet(node.marks)
    words += node.type === schema.nodes.hard_break ? '\n' : isOwn ? node.text : '\uFFFC'.repeat(node.nodeSize)
  })
  const before = words.slice(Math.max(0, until - FAR_ENOUGH), until)
  return before.slice(before.lastIndexOf('\n') + 1)
}

function nodeOf({ words, href }: Chosen): Node {
  const person = personOfHref(href ?? '')
  if (person !== undefined) return schema.node('mention', { person, name: words.slice(1) })
  return schema.text(words, href === undefined ? [] : [schema.marks.link.create({ href })])
}
