/** The words of a document of Word, PowerPoint, Excel or OpenDocument. */
import type { OfficeKind } from './kinds.ts'
import { limits } from './limits.ts'
import { CannotRead, type SaidRead } from './said.ts'
import { openParts, type Parts } from './unzip.ts'
import { wordsFrom, Words, type Grammar } from './words-in-xml.ts'

export type OfficeRead = { readonly said: SaidRead; readonly picture: Buffer }

export async function readOffice(bytes: Buffer, kind: OfficeKind): Promise<OfficeRead> {
  const parts = await openParts(bytes)
  const words = new Words()
  for (const name of partsWithWords(parts.names, kind)) {
    if (words.full) break
    await wordsFrom(parts.read(name), kind.startsWith('od') ? opened : written, words)
    words.add('\n')
  }
  const picture = await coverIn(parts)
  return {
    said: { text: words.toString(), pages: countPages(parts.names, kind), cover: picture ? { as: 'file' } : null },
    picture: picture ?? Buffer.alloc(0),
  }
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** ECMA-376: `t` holds words in all three; what was struck out, a formula's name and a second way to show the same are not read. */
const written: Grammar = {
  words: set('t'),
  lines: set('p si br cr'),
  gaps: set('tab noBreakHyphen'),
  skipped: set('del instrText Fallback rPh delText'),
}
/** OpenDocument 1.3: paragraphs and headings hold words; changes that were refused, and notes in the margin, are not read. */
const opened: Grammar = {
  words: set('p h'),
  lines: set('p h line-break'),
  gaps: set('tab s table-cell'),
  skipped: set('tracked-changes annotation settings'),
}

function partsWithWords(names: readonly string[], kind: OfficeKind): string[] {
  if (kind === 'docx') return ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml']
  if (kind === 'pptx') return numbered(names, SLIDE)
  if (kind === 'xlsx') return ['xl/sharedStrings.xml', ...numbered(names, /^xl\/worksheets\/sheet(\d+)\.xml$/)]
  return ['content.xml']
}

const SLIDE = /^ppt\/slides\/slide(\d+)\.xml$/

const numbered = (names: readonly string[], pattern: RegExp): string[] =>
  names
    .flatMap((name) => {
      const nth = pattern.exec(name)?.[1]
      return nth === undefined ? [] : [{ name, nth: Number(nth) }]
    })
    .toSorted((a, b) => a.nth - b.nth)
    .map(({ name }) => name)

const countPages = (names: readonly string[], kind: OfficeKind): number | null =>
  kind === 'pptx' ? numbered(names, SLIDE).length : null

/** Many documents bring a picture of their first page. It is a picture like any other: whoever shows it writes it anew. */
async function coverIn(parts: Parts): Promise<Buffer | undefined> {
  const name = parts.names.find((one) =>
    /^(?:docProps\/thumbnail\.(?:jpe?g|png)|Thumbnails\/thumbnail\.png)$/i.test(one),
  )
  if (name === undefined) return undefined
  const pieces: Buffer[] = []
  let size = 0
  try {
    for await (const piece of parts.read(name)) {
      size += piece.length
      if (size > limits.cover) return undefined
      pieces.push(piece)
    }
    return Buffer.concat(pieces)
  } catch (error) {
    if (error instanceof CannotRead) throw error
    return undefined
  }
}
