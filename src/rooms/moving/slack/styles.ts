/** Bold, italic and struck words. */
import type { Atom } from './inline.ts'

export type Style = 'bold' | 'italic' | 'struck'
export type Inline = string | Atom | { readonly is: Style; readonly inner: readonly Inline[] }
/** Words, one of the marks `*`, `_` and `~` alone, or an atom. */
export type Unit = string | Atom
type Units = readonly Unit[]

const styles: Readonly<Record<string, Style>> = { '*': 'bold', _: 'italic', '~': 'struck' }

export const wordsAndMarks = (words: string): string[] => words.split(/([*_~])/).filter((part) => part !== '')

/** A style never holds itself, so this goes three deep at most. */
export function styled(units: Units, within: readonly Style[] = []): Inline[] {
  const closers = closersIn(units)
  const next = { bold: 0, italic: 0, struck: 0 }
  const out: Inline[] = []
  let words = ''
  const flush = () => {
    if (words !== '') out.push(words)
    words = ''
  }
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] ?? ''
    const style = typeof unit === 'string' && unit.length === 1 ? styles[unit] : undefined
    const close = style && !within.includes(style) && opens(units, at) ? closeAfter(at, style) : undefined
    if (style && close !== undefined && !isIdentifier(units, at, close)) {
      flush()
      out.push({ is: style, inner: styled(units.slice(at + 1, close), [...within, style]) })
      at = close
    } else if (typeof unit === 'string') words += unit
    else {
      flush()
      out.push(unit)
    }
  }
  flush()
  return out

  /** Asked from left to right, so that each closing mark is passed once and time stays linear. */
  function closeAfter(at: number, style: Style): number | undefined {
    while ((closers[style][next[style]] ?? Infinity) < at + 2) next[style]++
    return closers[style][next[style]]
  }
}

function closersIn(units: Units): Record<Style, number[]> {
  const closers: Record<Style, number[]> = { bold: [], italic: [], struck: [] }
  for (const [at, unit] of units.entries()) {
    const style = typeof unit === 'string' && unit.length === 1 ? styles[unit] : undefined
    if (style && closes(units, at)) closers[style].push(at)
  }
  return closers
}

/** `_snake_case_` is a name, not the italic word "snake_case". */
function isIdentifier(units: Units, open: number, close: number): boolean {
  if (units[open] !== '_') return false
  const inner = units.slice(open + 1, close)
  return inner.includes('_') && inner.every((unit) => typeof unit === 'string' && !/\s/.test(unit))
}

/** As Slack does: words in `*` stand between spaces or punctuation, and the marks touch the words. */
const opens = (units: Units, at: number): boolean =>
  is(units[at - 1], units[at], /[\s\p{P}\p{S}]$/u, true) && is(units[at + 1], units[at], /^\S/u, false)
const closes = (units: Units, at: number): boolean =>
  is(units[at + 1], units[at], /^[\s\p{P}\p{S}]/u, true) && is(units[at - 1], units[at], /\S$/u, false)

/** Whether what stands beside a mark is of a kind; at the edge of the line `outside`. Two marks in a row are neither. */
function is(beside: Unit | undefined, mark: Unit | undefined, kind: RegExp, outside: boolean): boolean {
  if (beside === undefined) return outside
  return typeof beside !== 'string' || (beside !== mark && kind.test(beside))
}
