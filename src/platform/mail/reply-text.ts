/**
 * The new words alone of a mail that answers another: without what it quotes at its end, the line that announces the
 * quote, and the signature. Where somebody answers between the lines of what they quote, those lines stay with the answer.
 * When in doubt words stay: too much can be edited, what was lost cannot. Reads each line a bounded number of times.
 */
import {
  attributionWithin,
  headOf,
  isAttribution,
  isForwarded,
  isMobileSignature,
  isOriginal,
  mayBeginAttribution,
  type Head,
} from './reply-words.ts'

/** Nobody types more; what comes after it is a quote of a quote. In characters. */
const MOST_READ = 200_000

export function replyText(mail: string): string {
  const lines = linesOf(mail.slice(0, MOST_READ))
  return tidied(answered(piecesOf(lines)))
}

type Piece = { readonly quoted: boolean; readonly announced: boolean; readonly lines: string[] }

const linesOf = (mail: string): string[] =>
  mail
    .replaceAll('\r\n', '\n')
    .replaceAll(/[\u200b\ufeff]/g, '')
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .split(/[\n\r]/)
    .flatMap((line) => {
      const at = attributionWithin(line)
      return at === undefined ? [line] : [line.slice(0, at), line.slice(at)]
    })

const isQuoted = (line: string): boolean => /^ {0,3}>/.test(line)
const isBlank = (line: string): boolean => line.trim() === ''

/** Own words and quoted ones in turn, up to where all the rest is somebody else's. */
function piecesOf(lines: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  let announced = false
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const last = pieces.at(-1)
    if (isForwarded(line)) return [...pieces, { quoted: false, announced: false, lines: lines.slice(at) }]
    if (isOriginal(line) || beginsHead(lines, at)) return pieces
    const heading = attributionAt(lines, at)
    if (heading > 0) {
      if (!isQuoted(nextSaid(lines, at + heading))) return pieces
      announced = true
      at += heading - 1
    } else if (isBlank(line)) last?.lines.push(line)
    else if (last?.quoted === isQuoted(line) && !announced) last.lines.push(line)
    else {
      pieces.push({ quoted: isQuoted(line), announced, lines: [line] })
      announced = false
    }
  }
  return pieces
}

const nextSaid = (lines: readonly string[], from: number): string => {
  let at = from
  while (at < lines.length && isBlank(lines[at] ?? '')) at += 1
  return lines[at] ?? ''
}

/** How many lines say who wrote what follows; mail programs break that line in up to four. */
function attributionAt(lines: readonly string[], at: number): number {
  const first = lines[at] ?? ''
  if (isQuoted(first) || isBlank(first)) return 0
  if (isAttribution(first.trim())) return 1
  if (!mayBeginAttribution(first)) return 0
  let joined = first.trim()
  for (let more = 1; more < 4; more += 1) {
    const next = lines[at + more] ?? ''
    if (isBlank(next) || next.length > 300) return 0
    joined += ` ${next.trim()}`
    if (isAttribution(joined)) return more + 1
  }
  return 0
}

/** The head of the mail that is answered, as Outlook puts it above: who, when, to whom, in any order, one below the other. */
function beginsHead(lines: readonly string[], at: number): boolean {
  const first = headOf(lines[at] ?? '')
  if (first !== 'from' && first !== 'date') return false
  const heads = new Set<Head>([first])
  for (const line of lines.slice(at + 1, at + 9)) {
    const head = headOf(line)
    if (head) heads.add(head)
  }
  return first === 'from' ? heads.size >= 2 : heads.has('from') || headOf(lines[at + 1] ?? '') === 'to'
}

/** What of it is said now. */
function answered(pieces: readonly Piece[]): string[] {
  const own = pieces.map((piece) => (piece.quoted ? piece : { ...piece, lines: unsigned(piece.lines) }))
  const said = own.filter((piece) => piece.quoted || piece.lines.some((line) => !isBlank(line)))
  while (said.at(-1)?.quoted) said.pop()
  return said.flatMap((piece, at) => {
    if (!piece.quoted) return [...piece.lines, '']
    return isAnsweredInPlace(said, at, own) ? [...piece.lines, ''] : ['']
  })
}

/**
 * A quote stays when the words below it are about it: somebody chose it (nothing announces it), or answers between its
 * parts. Below the whole of what was quoted, it is only where their mail program put it.
 */
function isAnsweredInPlace(said: readonly Piece[], at: number, all: readonly Piece[]): boolean {
  const piece = said[at]
  if (piece === undefined) return false
  return !piece.announced || all.slice(all.indexOf(piece) + 1).some((later) => later.quoted && !later.announced)
}

/** A signature is short. */
const LONGEST_SIGNATURE = 15

function unsigned(lines: readonly string[]): string[] {
  const end = lines.findIndex((line, at) => isSignatureMark(line) && lines.length - at <= LONGEST_SIGNATURE)
  const kept = end === -1 ? [...lines] : lines.slice(0, end)
  for (;;) {
    while (kept.length > 0 && isLeftOver(kept.at(-1) ?? '')) kept.pop()
    if (!isMobileSignature(kept.at(-1) ?? '')) return kept
    kept.pop()
  }
}

/** Two dashes alone (RFC 3676), or the line that mailing lists draw above their foot. */
const isSignatureMark = (line: string): boolean => /^(?:-- ?|—|_{20,60})$/.test(line)
/** Blank, or a line drawn above what was cut. */
const isLeftOver = (line: string): boolean => line.length <= 200 && /^[\s_*=-]*$/.test(line)

function tidied(lines: readonly string[]): string {
  const out: string[] = []
  for (const line of unwrapped(lines)) if (!(isBlank(line) && isBlank(out.at(-1) ?? ''))) out.push(line)
  return out.join('\n').trim()
}

const WRAPPED_AT = 72

/** Programs break lines at some 76 signs. A line is joined to the one before where its first word would not have fitted. */
function unwrapped(lines: readonly string[]): string[] {
  const out: string[] = []
  let width = 0
  for (const line of lines) {
    const before = out.at(-1) ?? ''
    const [word = ''] = line.split(' ', 1)
    const continues =
      width >= 50 &&
      width <= 80 &&
      width + word.length + 1 > WRAPPED_AT &&
      /^[\p{L}\p{N}(«"'’]/u.test(line) &&
      !isQuoted(before) &&
      !/^\d+[.)]/.test(line)
    if (continues) out[out.length - 1] = `${before.trimEnd()} ${line}`
    else out.push(line.trimEnd())
    width = line.trimEnd().length
  }
  return out
}
