/** The keys, and the signs that people who know Markdown type without thinking. */
import { baseKeymap, chainCommands, exitCode, toggleMark } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import { InputRule, inputRules, textblockTypeInputRule, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import type { MarkType } from 'prosemirror-model'
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list'
import type { Command, Plugin } from 'prosemirror-state'
import { acts } from './acts.ts'
import { schema } from './schema.ts'

const { list_item, hard_break, heading, code_block, blockquote, bullet_list, ordered_list, horizontal_rule } =
  schema.nodes

type Beyond = { readonly send: () => void; readonly askLink: () => void }

export const keys = ({ send, askLink }: Beyond): Plugin[] => [
  keymap({
    'Mod-z': undo,
    'Shift-Mod-z': redo,
    'Mod-y': redo,
    'Mod-b': acts.bold,
    'Mod-i': acts.italic,
    'Mod-e': toggleMark(schema.marks.code),
    'Mod-k': does(askLink),
    'Mod-Shift-x': toggleMark(schema.marks.strike),
    'Mod-Shift-7': acts.numbers,
    'Mod-Shift-8': acts.bullets,
    'Mod-Shift-9': acts.quote,
    // Tab leaves the field, as everywhere.
    'Mod-]': sinkListItem(list_item),
    'Mod-[': liftListItem(list_item),
    'Mod-Enter': does(send),
    'Shift-Enter': chainCommands(exitCodeAtItsEnd, breakLine),
    Enter: chainCommands(exitCodeAtItsEnd, splitListItem(list_item)),
    Backspace: undoInputRule,
    ArrowDown: leaveLastCode,
  }),
  keymap(baseKeymap),
]

const does =
  (act: () => void): Command =>
  (_, dispatch) => {
    if (dispatch) act()
    return true
  }

const breakLine: Command = (state, dispatch) => {
  const { $from } = state.selection
  if ($from.parent.type === heading || $from.parent.type.spec.code) return false
  dispatch?.(state.tr.replaceSelectionWith(hard_break.create()).scrollIntoView())
  return true
}

/** Two empty lines end a piece of code. */
const exitCodeAtItsEnd: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection
  const ends = empty && $from.parent.type.spec.code && $from.parentOffset === $from.parent.content.size
  if (!ends || !$from.parent.textContent.endsWith('\n')) return false
  if (dispatch) {
    dispatch(state.tr.delete($from.pos - 1, $from.pos))
    exitCode(view?.state ?? state, dispatch)
  }
  return true
}

const leaveLastCode: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const last = $from.depth === 1 && $from.after() === state.doc.content.size
  if (!empty || !$from.parent.type.spec.code || !last || $from.parentOffset !== $from.parent.content.size) return false
  return exitCode(state, dispatch)
}

export const signs = (): Plugin =>
  inputRules({
    rules: [
      wrappingInputRule(/^\s*>\s$/, blockquote),
      wrappingInputRule(/^\s*[-*+]\s$/, bullet_list),
      wrappingInputRule(
        /^(\d{1,9})[.)]\s$/,
        ordered_list,
        (found) => ({ order: Number(found[1]) }),
        (found, list) => list.childCount + Number(list.attrs['order']) === Number(found[1]),
      ),
      textblockTypeInputRule(/^(#{1,6})\s$/, heading, (found) => ({ level: found[1]?.length ?? 2 })),
      textblockTypeInputRule(/^```(\S*)\s$/, code_block, (found) => ({ info: found[1] ?? '' })),
      new InputRule(/^(?:---|\*\*\*)$/, (state, _, from) => {
        const { $from } = state.selection
        if ($from.depth !== 1) return null
        return state.tr.insert(from - 1, horizontal_rule.create()).delete(from + 1, $from.pos + 1)
      }),
      around(/(?:^|[\s(«"'])(\*\*([^*\s](?:[^*]*[^*\s])?)\*\*)$/, schema.marks.strong),
      around(/(?:^|[\s(«"'])(\*([^*\s](?:[^*]*[^*\s])?)\*)$/, schema.marks.em),
      around(/(?:^|[\s(«"'])(_([^_\s](?:[^_]*[^_\s])?)_)$/, schema.marks.em),
      around(/(?:^|[\s(«"'])(~~([^~\s](?:[^~]*[^~\s])?)~~)$/, schema.marks.strike),
      around(/(?:^|[\s(«"'])(`([^`]+)`)$/, schema.marks.code),
    ],
  })

/** `**so**` becomes bold when its last sign is typed. */
const around = (pattern: RegExp, type: MarkType): InputRule =>
  new InputRule(pattern, (state, found, start, end) => {
    const [whole, signed = '', words = ''] = found
    const from = start + whole.length - signed.length
    if (state.doc.rangeHasMark(from, end, schema.marks.code)) return null
    const sign = signed.indexOf(words)
    const { tr } = state
    tr.delete(from + sign + words.length, end).delete(from, from + sign)
    return tr.addMark(from, from + words.length, type.create()).removeStoredMark(type)
  })
