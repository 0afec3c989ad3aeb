/** A sheet that somebody laid out and printed, as a PDF: titles, lines, a table, a band of colour. Written by hand, without a library. */
import { deflateSync } from 'node:zlib'

export type Leaf = {
  readonly title: string
  readonly lines: readonly string[]
  /** In two columns. */
  readonly table?: readonly (readonly [string, string])[]
  readonly foot: string
}

export function leafletOf(title: string, leaves: readonly Leaf[]): Buffer {
  const first = 6
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (fr-FR) >>',
    `<< /Type /Pages /Count ${leaves.length} /Kids [${leaves.map((_, at) => `${first + 2 * at} 0 R`).join(' ')}] >>`,
    font('Helvetica'),
    font('Times-Bold'),
    `<< /Title (${said(title)}) >>`,
    ...leaves.flatMap((leaf, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${first + 2 * at + 1} 0 R >>`,
      stream(drawn(leaf)),
    ]),
  ]
  return assembled(objects)
}

const font = (name: string): string => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`

/** Points, from the bottom left of an A4 page. */
function drawn({ title, lines, table = [], foot }: Leaf): string {
  const out = ['0.77 0.28 0.18 rg 0 742 595 100 re f', text('F2', 27, 56, 778, title, '1 0.97 0.92'), INK]
  let y = 690
  for (const line of lines) {
    const heading = line.startsWith('# ')
    if (line !== '') out.push(heading ? text('F2', 16, 56, y - 6, line.slice(2), EMBER) : text('F1', 12, 56, y, line))
    y -= heading ? 28 : 19
  }
  for (const [left, right] of table) {
    out.push(
      `0.87 0.82 0.75 RG 0.7 w 56 ${y - 8} m 539 ${y - 8} l S`,
      text('F1', 12, 56, y, left),
      text('F1', 12, 300, y, right),
    )
    y -= 26
  }
  return [...out, text('F1', 9, 56, 40, foot, '0.45 0.4 0.36')].join('\n')
}

const INK = '0.16 0.13 0.11 rg'
const EMBER = '0.66 0.22 0.13'
const text = (face: 'F1' | 'F2', size: number, x: number, y: number, words: string, colour?: string): string =>
  `${colour ? `${colour} rg ` : ''}BT /${face} ${size} Tf ${x} ${y} Td (${said(words)}) Tj ET${colour ? ` ${INK}` : ''}`

/** The letters of Windows-1252, which every reader of PDF draws without a font brought along. */
const BEYOND_LATIN: Readonly<Record<string, string>> = {
  '€': '\\200',
  '…': '\\205',
  Œ: '\\214',
  '‘': '\\221',
  '’': '\\222',
  '–': '\\226',
  '—': '\\227',
  œ: '\\234',
  '\u202f': '\\240',
}
const said = (words: string): string =>
  words.replaceAll(/[()\\]/g, '\\$&').replaceAll(/[^ -\u00ff]/g, (sign) => BEYOND_LATIN[sign] ?? '?')

function stream(content: string): string {
  const packed = deflateSync(Buffer.from(content, 'latin1'))
  return `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed.toString('latin1')}\nendstream`
}

function assembled(objects: readonly string[]): Buffer {
  let out = '%PDF-1.7\n'
  const rows = objects.map((object, nth) => {
    const at = String(out.length).padStart(10, '0')
    out += `${nth + 1} 0 obj\n${object}\nendobj\n`
    return `${at} 00000 n \n`
  })
  const head = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${out.length}\n%%EOF\n`
  return Buffer.from(out + head + rows.join('') + trailer, 'latin1')
}
