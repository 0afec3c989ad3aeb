/** What stands in one paragraph as a row of strokes: a sign that opens, words, a sign that closes. */
import type { Mark, Node } from 'prosemirror-model'
import { mentionOf } from '#platform/text/mentions.ts'
import { schema } from './schema.ts'

export const strokesFrom = (parent: Node): Stroke[] =>
  airedOut(strokesOf(trimmed(parent.children.map((node) => ({ node, marks: node.marks })))))

type Piece = { readonly node: Node; readonly marks: readonly Mark[] }
export type Stroke =
  | { readonly kind: 'open' | 'close'; readonly mark: Mark; sign: string }
  | { readonly kind: 'words'; readonly text: string; readonly inLink: boolean; hideFirst: boolean; hideLast: boolean }
  | { readonly kind: 'whole'; readonly text: string }
  | { readonly kind: 'break' }

const { link, code } = schema.marks
const isBreak = ({ node }: Piece): boolean => node.type === schema.nodes.hard_break
const isBlank = (piece: Piece): boolean =>
  isBreak(piece) || (piece.node.isText && /^[ \t]*$/.test(piece.node.text ?? ''))

/** No line begins or ends with spaces, and nothing breaks after the last. */
function trimmed(pieces: readonly Piece[]): Piece[] {
  const kept = [...pieces]
  for (let last = kept.at(-1); last && isBlank(last); last = kept.at(-1)) kept.pop()
  return kept.flatMap((piece, at) => {
    const { node, marks } = piece
    if (!node.isText || code.isInSet(marks)) return [piece]
    const before = kept[at - 1]
    const after = kept[at + 1]
    let text = (node.text ?? '').replaceAll(/\s*\n\s*/g, ' ')
    if (!before || (isBreak(before) && sameLink(before, piece))) text = text.replace(/^[ \t]+/, '')
    if (!after || (isBreak(after) && sameLink(after, piece))) text = text.replace(/[ \t]+$/, '')
    return text === '' ? [] : [{ node: schema.text(text), marks }]
  })
}

const sameLink = (one: Piece, other: Piece): boolean =>
  link.isInSet(one.marks)?.attrs['href'] === link.isInSet(other.marks)?.attrs['href']

const isSame = (one: Mark, other: Mark): boolean =>
  one.type === other.type &&
  (one.type !== link || (one.attrs['href'] === other.attrs['href'] && one.attrs['title'] === other.attrs['title']))

/** Opens what lasts longest first, so that signs nest and no link is cut in two. */
function strokesOf(pieces: readonly Piece[]): Stroke[] {
  const strokes: Stroke[] = []
  const open: Mark[] = []
  const close = (until: number) => {
    while (open.length > until) strokes.push({ kind: 'close', mark: open.pop() as Mark, sign: '' })
  }
  pieces.forEach((piece, at) => {
    const marks = piece.marks.filter((mark) => mark.type !== code)
    const end = (mark: Mark) => endOf(pieces, at, mark)
    const fresh = marks.filter((mark) => !open.some((one) => isSame(one, mark)))
    const linkEnd = Math.max(-1, ...fresh.filter((mark) => mark.type === link).map(end))
    const kept = open.findIndex((mark) => !marks.some((has) => isSame(has, mark)) || end(mark) < linkEnd)
    close(kept < 0 ? open.length : kept)
    const opening = marks.filter((mark) => !open.some((one) => isSame(one, mark)))
    opening.sort((a, b) => end(b) - end(a) || Number(a.attrs['depth']) - Number(b.attrs['depth']))
    for (const mark of opening) {
      open.push(mark)
      strokes.push({ kind: 'open', mark, sign: '' })
    }
    strokes.push(strokeOf(piece))
  })
  close(0)
  return strokes
}

/** The first piece, from here on, that does not bear the mark. */
function endOf(pieces: readonly Piece[], from: number, mark: Mark): number {
  let at = from
  while (pieces[at]?.marks.some((has) => isSame(has, mark))) at++
  return at
}

function strokeOf({ node, marks }: Piece): Stroke {
  if (node.type === schema.nodes.hard_break) return { kind: 'break' }
  if (node.type === schema.nodes.mention) {
    return { kind: 'whole', text: mentionOf(Number(node.attrs['person']), String(node.attrs['name'])) }
  }
  if (node.type === schema.nodes.image) return { kind: 'whole', text: picture(node) }
  const text = node.text ?? ''
  if (code.isInSet(marks)) return { kind: 'whole', text: codeSpan(text) }
  return { kind: 'words', text, inLink: link.isInSet(marks) !== undefined, hideFirst: false, hideLast: false }
}

const picture = ({ attrs }: Node): string =>
  `![${String(attrs['alt'])
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[!-/:-@[-`{-~]/g, escapeSome)}](${address(attrs)})`
const escapeSome = (sign: string): string => ('\\`*_[]<>&~!'.includes(sign) ? `\\${sign}` : sign)

export function address({ href, src, title }: Mark['attrs']): string {
  const to = String(href ?? src)
  const where = /[()\s]/.test(to) || to === '' ? `<${to}>` : to
  return title ? `${where} "${String(title).replaceAll(/["\\&]/g, '\\$&')}"` : where
}

function codeSpan(text: string): string {
  const runs = new Set((text.match(/`+/g) ?? []).map((run) => run.length))
  let ticks = 1
  while (runs.has(ticks)) ticks++
  const fence = '`'.repeat(ticks)
  const pad = /^`|`$|^ .*[^ ].* $/s.test(text) ? ' ' : ''
  return fence + pad + text.replaceAll('\n', ' ') + pad + fence
}

/** `**bold **` is not bold: what is blank at the edge of an emphasis stands outside it. */
function airedOut(strokes: readonly Stroke[]): Stroke[] {
  const aired = [...strokes]
  for (let at = 0; at < aired.length - 1; at++) {
    const [one, two] = [aired[at], aired[at + 1]]
    if (!one || !two) continue
    if (isEmphasis(one, 'open') && two.kind === 'close') {
      aired.splice(at, 2)
      at = Math.max(-1, at - 2)
    } else if (isEmphasis(one, 'open') && blankAt(two, 1)) {
      aired.splice(at, 2, ...split(two, 1), one, ...rest(two, 1))
      at = Math.max(-1, at - 2)
    } else if (isEmphasis(two, 'close') && blankAt(one, -1)) {
      aired.splice(at, 2, ...rest(one, -1), two, ...split(one, -1))
      at = Math.max(-1, at - 2)
    }
  }
  return aired
}

const isEmphasis = (stroke: Stroke, kind: 'open' | 'close'): boolean =>
  stroke.kind === kind && stroke.mark.type !== link
const blankAt = (stroke: Stroke, way: 1 | -1): boolean =>
  stroke.kind === 'break' || (stroke.kind === 'words' && (way === 1 ? /^\s/ : /\s$/).test(stroke.text))

/** The blank at one end of a stroke, and what is left of it. */
const split = (stroke: Stroke, way: 1 | -1): Stroke[] =>
  withWords(stroke, (way === 1 ? /^\s+/ : /\s+$/).exec(text(stroke))?.[0])
const rest = (stroke: Stroke, way: 1 | -1): Stroke[] =>
  stroke.kind === 'break' ? [] : withWords(stroke, text(stroke).replace(way === 1 ? /^\s+/ : /\s+$/, ''))
const text = (stroke: Stroke): string => (stroke.kind === 'words' ? stroke.text : '')
const withWords = (stroke: Stroke, words = ''): Stroke[] =>
  stroke.kind === 'break' ? [stroke] : stroke.kind === 'words' && words !== '' ? [{ ...stroke, text: words }] : []
