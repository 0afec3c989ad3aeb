/** What a button or a shortcut does to the text, and how it knows that it is done already. */
import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands'
import type { MarkType, NodeType } from 'prosemirror-model'
import { liftListItem, wrapInList } from 'prosemirror-schema-list'
import type { Command, EditorState } from 'prosemirror-state'
import { schema } from './schema.ts'

const { paragraph, heading, code_block, blockquote, bullet_list, ordered_list, list_item } = schema.nodes
const { strong, em, code, link } = schema.marks

export type ActName = 'bold' | 'italic' | 'heading' | 'bullets' | 'numbers' | 'quote' | 'code'

export const acts: Readonly<Record<ActName, Command>> = {
  bold: toggleMark(strong),
  italic: toggleMark(em),
  heading: (state, dispatch) =>
    isIn(state, heading)
      ? setBlockType(paragraph)(state, dispatch)
      : setBlockType(heading, { level: 2 })(state, dispatch),
  bullets: listOf(bullet_list),
  numbers: listOf(ordered_list),
  quote: (state, dispatch) => (isIn(state, blockquote) ? lift(state, dispatch) : wrapIn(blockquote)(state, dispatch)),
  // A few words within a line, or whole lines.
  code: (state, dispatch) => {
    if (isIn(state, code_block)) return setBlockType(paragraph)(state, dispatch)
    const { empty, $from, $to } = state.selection
    const block = empty ? $from.parent.content.size === 0 : !$from.sameParent($to)
    return block ? setBlockType(code_block)(state, dispatch) : toggleMark(code)(state, dispatch)
  },
}

export const isDone: Readonly<Record<ActName | 'link', (state: EditorState) => boolean>> = {
  bold: (state) => isMarked(state, strong),
  italic: (state) => isMarked(state, em),
  link: (state) => isMarked(state, link),
  heading: (state) => isIn(state, heading),
  bullets: (state) => isIn(state, bullet_list),
  numbers: (state) => isIn(state, ordered_list),
  quote: (state) => isIn(state, blockquote),
  code: (state) => isIn(state, code_block) || isMarked(state, code),
}

function isMarked({ selection, storedMarks, doc }: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = selection
  return empty ? type.isInSet(storedMarks ?? $from.marks()) !== undefined : doc.rangeHasMark(from, to, type)
}

export function isIn({ selection: { $from } }: EditorState, type: NodeType): boolean {
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === type) return true
  return false
}

/** Makes a list, undoes one, or turns one kind into the other. */
function listOf(type: NodeType): Command {
  return (state, dispatch) => {
    const { $from } = state.selection
    for (let depth = $from.depth; depth > 0; depth--) {
      const list = $from.node(depth)
      if (list.type !== bullet_list && list.type !== ordered_list) continue
      if (list.type === type) return liftListItem(list_item)(state, dispatch)
      dispatch?.(state.tr.setNodeMarkup($from.before(depth), type, { tight: list.attrs['tight'] }))
      return true
    }
    return wrapInList(type)(state, dispatch)
  }
}

/** The link around the cursor, or on what is selected. */
export function linkAt(
  state: EditorState,
): { readonly from: number; readonly to: number; readonly href: string } | undefined {
  const { $from } = state.selection
  const found = link.isInSet($from.marks()) ?? link.isInSet($from.nodeAfter?.marks ?? [])
  if (!found) return undefined
  const { parent } = $from
  let at = $from.start()
  let range: { from: number; to: number } | undefined
  for (const child of parent.children) {
    const marked = found.isInSet(child.marks)
    if (marked) range = { from: range?.from ?? at, to: at + child.nodeSize }
    else if (range && range.to >= $from.pos) break
    else range = undefined
    at += child.nodeSize
  }
  return range && { ...range, href: String(found.attrs['href']) }
}
