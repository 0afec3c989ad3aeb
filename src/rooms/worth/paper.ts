/**
 * A page to print or to send: tagged, so that it is read aloud in its order, with its language and the typefaces of the house
 * inside. What becomes of it is PDF/UA (ISO 14289) as PDFKit makes it.
 */
import { buffer } from 'node:stream/consumers'
import { locales, type Lang } from '#platform/i18n.ts'
import { fileOf, runsOf, type Face } from './letters.ts'

/** What stands below each other. What is `said` says `*so*` louder, as on the page; everything else is taken as it is written. */
export type Piece =
  { readonly is: 'title' | 'heading' | 'kicker' | 'said' | 'note'; readonly text: string } | { readonly is: 'rule' }
export type Paper = {
  readonly lang: Lang
  readonly title: string
  readonly pieces: readonly Piece[]
  /** At the foot of each page. */
  readonly foot: string
}

const MARGIN = 50
const INK = '#201a16'
const SOFT = '#564c45'
const EMBER = '#9c3a12'
const HAIRLINE = '#ddd6ce'
type Style = {
  readonly face: Face
  /** Of what is between asterisks; without it they are asterisks. */
  readonly loud?: Face
  readonly size: number
  readonly color: string
  readonly tag: string
  readonly above: number
}
const styles = {
  title: { face: 'piazzolla 600', size: 23, color: INK, tag: 'H1', above: 2 },
  heading: { face: 'piazzolla 600', size: 12.5, color: INK, tag: 'H2', above: 8 },
  kicker: { face: 'figtree 400', size: 9, color: SOFT, tag: 'P', above: 2 },
  said: { face: 'figtree 400', loud: 'figtree 700', size: 10, color: INK, tag: 'P', above: 2.5 },
  note: { face: 'figtree 400', size: 8, color: SOFT, tag: 'P', above: 1 },
} satisfies Record<string, Style>

export async function printed({ lang, title, pieces, foot }: Paper): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit')
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN },
    pdfVersion: '1.7',
    // Its types lag behind: since 0.17 it knows this one too.
    subset: 'PDF/UA' as 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    lang: locales[lang],
    info: { Title: title, Producer: 'Foyer', Creator: 'Foyer' },
    font: fileOf('figtree 400'),
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
    const style: Style = styles[piece.is]
    whole.add(doc.struct(style.tag, {}, () => write(piece.text, style)))
  }
  whole.end()
  doc.end()
  return done
}
