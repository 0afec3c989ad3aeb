/** Documents made here, by hand: real ones, and those that somebody made to do harm. */
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { deflateSync } from 'node:zlib'
import { ZipFile } from 'yazl'

export type Part = { readonly name: string; readonly text: string | Buffer; readonly plain?: boolean }

export async function zipOf(parts: readonly Part[]): Promise<Buffer> {
  const zip = new ZipFile()
  for (const { name, text, plain } of parts) zip.addBuffer(Buffer.from(text), name, { compress: plain !== true })
  zip.end()
  return buffer(zip.outputStream as unknown as Readable)
}

const types: Part = {
  name: '[Content_Types].xml',
  text: '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
}
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const A =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'

export const docxWith = (body: string, more: readonly Part[] = []): Promise<Buffer> =>
  zipOf([
    types,
    { name: 'word/document.xml', text: `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>` },
    ...more,
  ])
export const docxOf = (paragraphs: readonly string[]): Promise<Buffer> =>
  docxWith(paragraphs.map((text) => `<w:p><w:r><w:t>${escape(text)}</w:t></w:r></w:p>`).join(''))

export const pptxOf = (slides: readonly string[], more: readonly Part[] = []): Promise<Buffer> =>
  zipOf([
    types,
    { name: 'ppt/presentation.xml', text: `<p:presentation ${A}/>` },
    ...slides.map((text, at) => ({
      name: `ppt/slides/slide${at + 1}.xml`,
      text: `<p:sld ${A}><a:p><a:r><a:t>${escape(text)}</a:t></a:r></a:p></p:sld>`,
    })),
    ...more,
  ])

export const xlsxOf = (cells: readonly string[]): Promise<Buffer> =>
  zipOf([
    types,
    { name: 'xl/workbook.xml', text: '<workbook/>' },
    {
      name: 'xl/sharedStrings.xml',
      text: `<sst>${cells.map((text) => `<si><t>${escape(text)}</t></si>`).join('')}</sst>`,
    },
  ])

export const openOf = (
  kind: 'text' | 'presentation' | 'spreadsheet',
  body: string,
  more: readonly Part[] = [],
): Promise<Buffer> =>
  zipOf([
    { name: 'mimetype', text: `application/vnd.oasis.opendocument.${kind}`, plain: true },
    {
      name: 'content.xml',
      text: `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body>${body}</office:body></office:document-content>`,
    },
    ...more,
  ])

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export type PdfMaking = {
  readonly width?: number
  readonly height?: number
  readonly script?: string
  readonly trailer?: string
  readonly loop?: boolean
}

/** A PDF of one page for each text, each line below the other; letters of Latin-1. */
export function pdfOf(
  pages: readonly string[],
  { width = 595, height = 842, script, trailer = '', loop = false }: PdfMaking = {},
): Buffer {
  const first = 4
  const kids = pages.map((_, at) => `${first + 2 * at} 0 R`)
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${script === undefined ? '' : `/OpenAction << /S /JavaScript /JS (${script}) >>`} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${loop ? '2 0 R ' : ''}${kids.join(' ')}] ${loop ? '/Parent 2 0 R' : ''} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((text, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * at + 1} 0 R >>`,
      streamOf(linesOf(text)),
    ]),
  ]
  return assembled(objects, trailer)
}

export const streamOf = (content: string | Buffer, more = ''): string => {
  const packed = deflateSync(content)
  return `<< /Length ${packed.length} /Filter /FlateDecode ${more} >>\nstream\n${packed.toString('latin1')}\nendstream`
}

const linesOf = (text: string): Buffer =>
  Buffer.from(
    `BT /F1 18 Tf 60 760 Td 24 TL ${text
      .split('\n')
      .map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`)
      .join(' ')} ET`,
    'latin1',
  )

export function assembled(objects: readonly string[], trailer = ''): Buffer {
  let out = '%PDF-1.7\n'
  const at = objects.map((object, index) => {
    const offset = out.length
    out += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = ['0000000000 65535 f ', ...at.map((offset) => `${String(offset).padStart(10, '0')} 00000 n `)].join(
    '\n',
  )
  return Buffer.from(
    `${out}xref\n0 ${objects.length + 1}\n${table}\ntrailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${out.length}\n%%EOF\n`,
    'latin1',
  )
}

/** A tone, so many seconds long: 8,000 samples a second, one byte each, in a WAV. */
export function toneOf(seconds: number, hertz = 440): Buffer {
  const samples = Buffer.from(
    Uint8Array.from(
      { length: 8000 * seconds },
      (_, at) => 128 + Math.round(60 * Math.sin((2 * Math.PI * hertz * at) / 8000)),
    ),
  )
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8000, 24)
  head.writeUInt32LE(8000, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}
