/** What stands in one paragraph, as Markdown: signs that nest, touch words where they must, and escape nothing needless. */
import { escapeWords } from './escaping.ts'
import { schema } from './schema.ts'
import { address, strokesFrom, type Stroke } from './strokes.ts'
import type { Node } from 'prosemirror-model'

export const wordsFrom = (parent: Node): string => spell(strokesFrom(parent))

const { strong, strike, link } = schema.marks

function spell(strokes: Stroke[]): string {
  strokes.forEach((stroke, at) => {
    if (stroke.kind === 'open' || stroke.kind === 'close') stroke.sign = signOf(strokes, at)
  })
  strokes.forEach((_, at) => makeRoom(strokes, at))
  let said = ''
  for (const stroke of strokes) {
    if (stroke.kind === 'break') said += said === '' || said.endsWith('\n') ? '\\\n' : '\n'
    else if (stroke.kind === 'words')
      said += escapeWords(stroke.text, { ...stroke, startsLine: said === '' || said.endsWith('\n') })
    else said += stroke.kind === 'whole' ? stroke.text : stroke.sign
  }
  return said
}

function signOf(strokes: readonly Stroke[], at: number): string {
  const stroke = strokes[at]
  if (stroke?.kind !== 'open' && stroke?.kind !== 'close') return ''
  const { mark, kind } = stroke
  if (mark.type === link) return kind === 'open' ? '[' : `](${address(mark.attrs)})`
  if (mark.type === strike) return '~~'
  if (mark.type === strong) return '**'
  const [from, to] = kind === 'open' ? [at, otherEnd(strokes, at, 1)] : [otherEnd(strokes, at, -1), at]
  // `***both***` is bold within italic; anywhere else that the two meet, the underscore keeps them apart.
  if (isStrong(strokes[from + 1]) && otherEnd(strokes, from + 1, 1) === to - 1) return '*'
  const touched = [from - 1, from + 1, to - 1, to + 1].some((beside) => isStrong(strokes[beside]))
  return touched ? '_' : '*'
}

const isStrong = (stroke: Stroke | undefined): boolean =>
  (stroke?.kind === 'open' || stroke?.kind === 'close') && stroke.mark.type === strong

/** Where what is opened here is closed, or the other way round. */
function otherEnd(strokes: readonly Stroke[], at: number, way: 1 | -1): number {
  const here = strokes[at]
  const mark = here?.kind === 'open' || here?.kind === 'close' ? here.mark : undefined
  for (let other = at + way; strokes[other]; other += way) {
    const stroke = strokes[other]
    if ((stroke?.kind === 'open' || stroke?.kind === 'close') && stroke.mark === mark) return other
  }
  return at
}

const letter = /[^\s!-/:-@[-`{-~]/u
const sign = /[\p{P}\p{S}]/u

/**
 * A sign of emphasis between a letter and a mark of punctuation is taken for none (`un**(e)**`). The letter outside is then
 * written as its number, which reads the same and is no letter to the parser.
 */
function makeRoom(strokes: Stroke[], at: number): void {
  const stroke = strokes[at]
  if ((stroke?.kind !== 'open' && stroke?.kind !== 'close') || stroke.mark.type === link) return
  const way = stroke.kind === 'open' ? -1 : 1
  const outside = strokes[at + way]
  if (outside?.kind !== 'words') return
  const near = [...outside.text].at(way === 1 ? 0 : -1) ?? ''
  if (!letter.test(near) || sign.test(near)) return
  if (stroke.sign !== '_' && !sign.test(insideOf(strokes, at, way))) return
  if (way === 1) outside.hideFirst = true
  else outside.hideLast = true
}

/** The sign or letter just inside an emphasis, past the signs that are one with its own. */
function insideOf(strokes: readonly Stroke[], at: number, way: 1 | -1): string {
  const own = strokes[at]
  for (let inside = at - way; strokes[inside]; inside -= way) {
    const stroke = strokes[inside]
    if (stroke?.kind === 'break') return '\n'
    if (stroke?.kind === 'words') return [...stroke.text].at(way === 1 ? -1 : 0) ?? ''
    if (stroke?.kind === 'whole') return stroke.text.at(way === 1 ? -1 : 0) ?? ''
    const same = (own?.kind === 'open' || own?.kind === 'close') && stroke?.sign[0] === own.sign[0]
    if (stroke && !same) return stroke.sign.at(way === 1 ? -1 : 0) ?? ''
  }
  return ''
}
