/**
 * A page to print or to send: tagged, so that it is read aloud in its order, with its language and the typefaces of the house
 * inside. What becomes of it is PDF/UA (ISO 14289) as PDFKit makes it.
 */
import { createRequire } from 'node:module'
import { buffer } from 'node:stream/consumers'
import type { Lang } from '#platform/i18n.ts'

/** What stands below each other; `*so*` is said louder, as on the page. */
export type Piece =
  { readonly is: 'title' | 'heading' | 'kicker' | 'said' | 'note'; readonly text: string } | { readonly is: 'rule' }
export type Paper = {
  readonly lang: Lang
  readonly title: string
  readonly pieces: readonly Piece[]
  /** At the foot of each page. */
  readonly foot: string
}

const MARGIN = 54
const INK = '#201a16'
const SOFT = '#564c45'
const EMBER = '#9c3a12'
const HAIRLINE = '#ddd6ce'
type Style = {
  readonly face: Face
  readonly loud: Face
  readonly size: number
  readonly color: string
  readonly tag: string
  readonly above: number
}
type Face = `${'figtree' | 'piazzolla'} ${400 | 500 | 600 | 700}`
const styles = {
  title: { face: 'piazzolla 600', loud: 'piazzolla 700', size: 23, color: INK, tag: 'H1', above: 2 },
  heading: { face: 'piazzolla 600', loud: 'piazzolla 700', size: 12.5, color: INK, tag: 'H2', above: 11 },
  kicker: { face: 'figtree 400', loud: 'figtree 700', size: 9, color: SOFT, tag: 'P', above: 2 },
  said: { face: 'figtree 400', loud: 'figtree 700', size: 10, color: INK, tag: 'P', above: 2.5 },
  note: { face: 'figtree 400', loud: 'figtree 700', size: 8, color: SOFT, tag: 'P', above: 1 },
} as const satisfies Record<string, Style>

export async function printed({ lang, title, pieces, foot }: Paper): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit')
  const regular = fileOf('figtree 400', 'latin')
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN },
    pdfVersion: '1.7',
    // Its types lag behind: since 0.17 it knows this one too.
    subset: 'PDF/UA' as 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    lang: lang === 'fr' ? 'fr-FR' : 'en-GB',
    info: { Title: title, Producer: 'Foyer', Creator: 'Foyer' },
    font: regular,
  })
  const done = buffer(doc)
  const whole = doc.struct('Document')
  doc.addStructure(whole)
  const artifact = (draw: () => void): void => {
    doc.markContent('Artifact')
    draw()
    doc.endMarkedContent()
  }
  const write = (text: string, { face, loud, size, color, above }: Style): void => {
    doc.y += above
    const runs = runsOf(text, face, loud)
    if (runs.length === 0) return
    doc.x = MARGIN
    for (const [at, run] of runs.entries())
      doc
        .font(run.file)
        .fontSize(size)
        .fillColor(run.loud ? EMBER : color)
        .text(run.text, { continued: at < runs.length - 1, lineGap: size * 0.22 })
  }
  const footed = (): void =>
    artifact(() => {
      const { y } = doc
      // Written into the margin, which is otherwise the end of the page.
      doc.page.margins.bottom = 0
      doc.x = MARGIN
      doc.y = doc.page.height - MARGIN + 14
      write(foot, { ...styles.note, above: 0 })
      doc.page.margins.bottom = MARGIN
      doc.x = MARGIN
      doc.y = y
    })
  footed()
  doc.on('pageAdded', footed)
  for (const piece of pieces) {
    if (piece.is === 'rule') {
      artifact(() => {
        const y = doc.y + 9
        doc
          .moveTo(MARGIN, y)
          .lineTo(doc.page.width - MARGIN, y)
          .lineWidth(0.6)
          .strokeColor(HAIRLINE)
          .stroke()
        doc.y = y
      })
      continue
    }
    const style = styles[piece.is]
    whole.add(doc.struct(style.tag, {}, () => write(piece.text, style)))
  }
  whole.end()
  doc.end()
  return done
}

type Run = { text: string; readonly file: string; readonly loud: boolean }

/** Cut where the weight or the file of letters changes. What no file has a letter for is left out. */
export function runsOf(text: string, face: Face, loud: Face): Run[] {
  const runs: Run[] = []
  for (const [at, piece] of plainer(text).split('*').entries()) {
    const isLoud = at % 2 === 1
    for (const letter of piece) {
      const file = fileWith(letter, isLoud ? loud : face)
      if (file === undefined) continue
      const last = runs.at(-1)
      if (last?.file === file && last.loud === isLoud) last.text += letter
      else runs.push({ text: letter, file, loud: isLoud })
    }
  }
  return runs
}

/** A text without letters that are in no file; undefined where nothing would be left of it. */
export function sayable(text: string): string | undefined {
  const left = [...plainer(text)]
    .filter((letter) => fileWith(letter, styles.said.face) !== undefined)
    .join('')
    .trim()
  return left === '' ? undefined : left
}

/** Fontsource names U+2000 to 206F as a whole; the files hold these of it. */
const MARKS = new Set('–—‘’‚“”„•…‹›⁄')
const isOfMarks = (code: number): boolean => code >= 0x2000 && code <= 0x206f

/** Narrow spaces, which French numbers are said with, and hyphens that do not break are in no file: their plain kin is. */
const plainer = (text: string): string =>
  text
    .replaceAll(/[\u2010\u2011]/g, '-')
    .replaceAll(/[\u2012\u2015]/g, '–')
    .replaceAll(/\p{Zs}/gu, (space) => (space === ' ' ? space : '\u00a0'))
    .replaceAll(/[\p{Zl}\p{Zp}]/gu, ' ')
    .replaceAll(/\p{Cf}/gu, '')

const require = createRequire(import.meta.url)
const fileOf = (face: Face, part: string): string => {
  const [name, weight] = face.split(' ')
  return require.resolve(`@fontsource/${name}/files/${name}-${part}-${weight}-normal.woff`)
}

/** Figtree writes Latin; what it lacks, Piazzolla may have (Greek, Cyrillic, Vietnamese). */
function fileWith(letter: string, face: Face): string | undefined {
  const code = letter.codePointAt(0) ?? 0
  if (isOfMarks(code) && !MARKS.has(letter)) return undefined
  const faces: Face[] = face.startsWith('figtree') ? [face, 'piazzolla 500'] : [face]
  for (const one of faces)
    for (const [part, has] of partsOf(one.split(' ')[0] ?? '')) if (has(code)) return fileOf(one, part)
  return undefined
}

type Part = readonly [name: string, has: (code: number) => boolean]
const known = new Map<string, readonly Part[]>()
/** Which letters each file of a typeface holds: what Fontsource says of it, `U+0100-02BA,U+02BD-02C5,…`. Latin first. */
function partsOf(typeface: string): readonly Part[] {
  const before = known.get(typeface)
  if (before) return before
  const said = require(`@fontsource/${typeface}/unicode.json`) as Record<string, string>
  const parts = Object.entries(said)
    .toSorted(([a], [b]) => a.length - b.length)
    .map(([name, ranges]): Part => {
      const spans = ranges.split(',').map((range) =>
        range
          .slice(2)
          .split('-')
          .map((hex) => Number.parseInt(hex, 16)),
      )
      return [name, (code) => spans.some(([from = 0, to = from]) => code >= from && code <= to)]
    })
    .toSorted(([a], [b]) => Number(b === 'latin') - Number(a === 'latin'))
  known.set(typeface, parts)
  return parts
}
