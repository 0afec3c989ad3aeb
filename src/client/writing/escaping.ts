/**
 * Words as Markdown that says just these words. Only what would be taken for a sign is escaped: a text that somebody
 * reads as Markdown (a letter, the plain field, another home) stays a text.
 */
import { createParser } from '#platform/text/parser.ts'

const { linkify } = createParser()

export type Setting = {
  /** The words begin a line. */
  readonly startsLine: boolean
  /** Between the brackets of a link, where an address is plain words and a bracket would end it. */
  readonly inLink: boolean
  /** A sign of emphasis touches the first or the last letter, and would not be one beside a letter. */
  readonly hideFirst: boolean
  readonly hideLast: boolean
}

export function escapeWords(words: string, { startsLine, inLink, hideFirst, hideLast }: Setting): string {
  const [first = ''] = words
  const last = [...words].at(-1) ?? ''
  const middle = words.slice(hideFirst ? first.length : 0, hideLast ? words.length - last.length : undefined)
  const kept = inLink ? escapeSigns(middle, true) : aroundAddresses(middle)
  const begun = startsLine && !hideFirst ? escapeBeginning(kept) : kept
  return `${hideFirst ? asNumber(first) : ''}${begun}${hideLast && (words.length > first.length || !hideFirst) ? asNumber(last) : ''}`
}

const asNumber = (letter: string): string => `&#${letter.codePointAt(0)};`

/** A bare address becomes a link by itself as long as nothing in it is escaped. */
function aroundAddresses(words: string): string {
  let said = ''
  let at = 0
  for (const { index, lastIndex } of linkify.match(words) ?? []) {
    if (/[*`[\]\\<]|~~|^~|_.?$|&\w+;/.test(words.slice(index, lastIndex + 1))) continue
    said += escapeSigns(words.slice(at, index)) + words.slice(index, lastIndex)
    at = lastIndex
  }
  return said + escapeSigns(words.slice(at))
}

/** An underscore within a word, a tilde alone, a bracket that opens nothing: those may stand. */
const sign =
  '[`*]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|~(?=~|$)|(?<=~|^)~|\\\\(?=[!-/:-@[-`{-~]|$)|<(?=[^\\s<>]*(?:[@:]|$))|&(?=#?\\w{1,32};)|!(?=\\[|$)'
const signs = new RegExp(`${sign}|\\[(?![^[\\]\\n]*\\](?![([:]|$))`, 'giu')
const signsInLink = new RegExp(`${sign}|[[\\]]`, 'giu')

const escapeSigns = (words: string, inLink = false): string => words.replace(inLink ? signsInLink : signs, '\\$&')

/** What makes a heading, a list, a quote, a line or a table of what follows it. */
const beginning = /^(?:[#>]|[-+](?=\s|$)|[=|:-](?=[\s|:=-]*$))/
const numbered = /^(\d{1,9})([.)])(?=\s|$)/

const escapeBeginning = (words: string): string => words.replace(numbered, '$1\\$2').replace(beginning, '\\$&')
