import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { until } from '#test/eventually.ts'
import { documentLimits, drawPage, readDocument, readWords, type FileKind } from './index.ts'
import { assembled, docxOf, docxWith, openOf, pdfOf, pptxOf, streamOf, xlsxOf, zipOf } from './test-documents.ts'

const read = (bytes: Buffer, kind: FileKind) => readDocument(Readable.from([bytes]), kind)
async function words(bytes: Buffer, kind: FileKind): Promise<string> {
  const found = await read(bytes, kind)
  return typeof found === 'string' ? `unread: ${found}` : found.text
}

describe('the words of a document are found', () => {
  test('of a PDF, with its pages, and its first page is drawn', async () => {
    const found = await read(
      pdfOf(['Planter les tomates\nen pleine terre', 'Arroser le soir : c’est mieux'.replace('’', "'")]),
      'pdf',
    )
    if (typeof found === 'string') throw new Error(found)
    expect(found).toMatchObject({
      text: "Planter les tomates\nen pleine terre\nArroser le soir : c'est mieux",
      pages: 2,
    })
    expect(found.cover).toMatchObject({ type: 'image/webp', width: 636, height: 900 })
    const { dominant } = await sharp(found.cover?.bytes).stats()
    expect(dominant).toMatchObject({ r: 248, g: 248, b: 248 })
  })

  test('a page is drawn in its own colours', async () => {
    const red = assembled([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R >>',
      streamOf('0.9 0.1 0 rg 0 0 100 100 re f'),
    ])
    const page = await drawPage(Readable.from([red]), 1)
    const { dominant } = await sharp(page?.bytes).stats()
    expect([dominant.r > 200, dominant.b < 60]).toEqual([true, true])
  })

  test('of Word, PowerPoint and Excel', async () => {
    expect(await words(await docxOf(['Ordre du jour', 'Le toit & les clés']), 'docx')).toBe(
      'Ordre du jour\nLe toit & les clés',
    )
    const deck = await read(await pptxOf(Array.from({ length: 11 }, (_, at) => `Diapo ${at + 1}`)), 'pptx')
    expect(deck).toMatchObject({ pages: 11, text: Array.from({ length: 11 }, (_, at) => `Diapo ${at + 1}`).join('\n') })
    expect(await words(await xlsxOf(['Loyer', 'Chauffage']), 'xlsx')).toBe('Loyer\nChauffage')
  })

  test('of OpenDocument', async () => {
    const body =
      '<text:h>Statuts</text:h><text:p>Article<text:s/>1<text:line-break/>Le <text:span>siège</text:span></text:p>'
    expect(await words(await openOf('text', body), 'odt')).toBe('Statuts\nArticle 1\nLe siège')
    expect(await words(await openOf('presentation', '<text:p>Bienvenue</text:p>'), 'odp')).toBe('Bienvenue')
    const cells =
      '<table:table-cell><text:p>Loyer</text:p></table:table-cell><table:table-cell><text:p>800</text:p></table:table-cell>'
    expect(await words(await openOf('spreadsheet', cells), 'ods')).toBe('Loyer\n800')
  })

  test('not those that were struck out, nor the same twice', async () => {
    const body =
      '<w:p><w:r><w:t>Gardé</w:t></w:r><w:del><w:r><w:delText>rayé</w:delText><w:t>rayé</w:t></w:r></w:del><mc:Fallback><w:t>double</w:t></mc:Fallback></w:p>'
    expect(await words(await docxWith(body), 'docx')).toBe('Gardé')
    expect(
      await words(
        await openOf(
          'text',
          '<text:tracked-changes><text:p>rayé</text:p></text:tracked-changes><text:p>Gardé</text:p>',
        ),
        'odt',
      ),
    ).toBe('Gardé')
  })

  test('the picture that a document brings of itself is written anew, or left out when it is none', async () => {
    const thumbnail = await sharp({ create: { width: 1200, height: 600, channels: 3, background: '#246' } })
      .jpeg()
      .toBuffer()
    const found = await read(await pptxOf(['x'], [{ name: 'docProps/thumbnail.jpeg', text: thumbnail }]), 'pptx')
    expect(found).toMatchObject({ cover: { type: 'image/webp', width: 900, height: 450 } })
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
    expect(await read(await pptxOf(['x'], [{ name: 'docProps/thumbnail.png', text: svg }]), 'pptx')).toMatchObject({
      text: 'x',
      cover: undefined,
    })
  })

  test('as far as anybody looks for them', async () => {
    const long = await words(await docxOf([`${'un mot '.repeat(60_000)}`]), 'docx')
    expect(long.length).toBe(documentLimits.text)
  })

  test('of plain text in the letters of any time', async () => {
    const said = (bytes: Buffer) => readWords(Readable.from([bytes]))
    expect(await said(Buffer.from('\ufeffPrêt à\n\n\n déjeuner\0 ?'))).toBe('Prêt à\ndéjeuner ?')
    expect(await said(Buffer.from('Pr\xeat \xe0 d\xe9jeuner', 'latin1'))).toBe('Prêt à déjeuner')
    expect(await said(Buffer.from('\ufeffPrêt', 'utf16le'))).toBe('Prêt')
    expect((await said(Buffer.from('é'.repeat(documentLimits.text + 5)))).length).toBe(documentLimits.text)
  })
})

describe('a document made to do harm costs a process, and nothing else', () => {
  test('a zip of a few kilobytes that unpacks to gigabytes', async () => {
    const zeros = Buffer.alloc(64 * 1024 * 1024, ' ')
    const bomb = await docxWith('', [{ name: 'word/footnotes.xml', text: zeros }])
    expect(bomb.length).toBeLessThan(200_000)
    expect(await read(bomb, 'docx')).toBe('too-much')
  })

  test('a zip whose parts lie about their size, or lie over each other', async () => {
    const zip = await docxOf(['a'.repeat(5000)])
    const at = zip.lastIndexOf('PK\x01\x02')
    const lying = Buffer.from(zip)
    lying.writeUInt32LE(12, at + 24)
    expect(await read(lying, 'docx')).toBe('broken')
    const overlapping = Buffer.from(zip)
    overlapping.writeUInt32LE(zip.length, at + 20)
    expect(await read(overlapping, 'docx')).toBe('too-much')
  })

  test('many parts that are each small enough and together are not', async () => {
    const noise = randomBytes(3000).toString('hex')
    const slide = `<a:p>${`<a:x v="${noise}"/>`.repeat(2000)}</a:p>`
    const deck = await pptxOf(
      [],
      Array.from({ length: 15 }, (_, at) => ({ name: `ppt/slides/slide${at}.xml`, text: slide })),
    )
    expect(await read(deck, 'pptx')).toBe('too-much')
  })

  test('more parts than any document has', async () => {
    const parts = Array.from({ length: documentLimits.parts + 5 }, (_, at) => ({ name: `x${at}`, text: '' }))
    expect(await read(await docxWith('', parts), 'docx')).toBe('too-much')
  })

  test('a billion laughs, and an entity that reads a file', async () => {
    const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n};`.repeat(10)}">`).join('')
    const dtd = `<!DOCTYPE x [<!ENTITY lol0 "lol">${laughs}<!ENTITY file SYSTEM "file:///etc/passwd">]>`
    const xml = `${dtd}<w:document><w:p><w:t>&lol9; &file; fin</w:t></w:p></w:document>`
    const zip = await zipOf([
      { name: '[Content_Types].xml', text: '' },
      { name: 'word/document.xml', text: xml },
    ])
    expect(await words(zip, 'docx')).toBe('&lol9; &file; fin')
  })

  test('elements within elements without end', async () => {
    expect(await read(await docxWith('<w:x>'.repeat(100_000)), 'docx')).toBe('too-much')
    expect(await read(await docxWith(`<w:x ${randomBytes(1_500_000).toString('hex')}`), 'docx')).toMatchObject({
      text: '',
    })
  })

  test('a PDF whose pages lead back to themselves, and one whose streams unpack without end', async () => {
    const looping = await read(pdfOf(['Une page'], { loop: true }), 'pdf')
    expect(typeof looping === 'string' || looping.text.length < 1000).toBe(true)
    const packed = deflateSync(Buffer.alloc(100 * 1024 * 1024, '1 0 0 RG '))
    const bomb = assembled([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R >>',
      streamOf(packed).replace('/FlateDecode', '[/FlateDecode /FlateDecode]'),
    ])
    const found = await read(bomb, 'pdf')
    expect(typeof found === 'string' || found.text === '').toBe(true)
  })

  test('a PDF of drawings that draw each other without end, of brackets within brackets, of a script that never ends', async () => {
    const page = (resources: string, more: readonly string[]) =>
      assembled([
        '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (while \\(true\\) ; ) >> >>',
        '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Resources << ${resources} >> /Contents 4 0 R >>`,
        streamOf('/X Do'),
        ...more,
      ])
    const drawing = (draws: string, nth: number) =>
      streamOf(draws, `/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /X ${nth} 0 R >> >>`)
    const tenTimesEach = Array.from({ length: 20 }, (_, nth) => drawing('/X Do '.repeat(10), nth + 6))
    expect(await read(page('/XObject << /X 5 0 R >>', tenTimesEach), 'pdf')).toBe('too-much')
    const brackets = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    expect(await read(page(`/X ${brackets}`, [brackets]), 'pdf')).toMatchObject({ pages: 1, text: '' })
  })

  test('a page that says it is a kilometre wide is drawn as large as it is shown', async () => {
    expect(await read(pdfOf(['x'], { width: 2_000_000, height: 14_400 }), 'pdf')).toMatchObject({ pages: 1 })
  })

  test('torn, empty, nonsense, or another kind than was said', async () => {
    const pdf = pdfOf(['Bonjour'])
    const docx = await docxOf(['Bonjour'])
    expect(await read(Buffer.alloc(0), 'pdf')).toBe('broken')
    expect(await read(docx.subarray(0, 40), 'docx')).toBe('broken')
    expect(await read(pdf, 'docx')).toBe('broken')
    expect(await read(docx, 'pdf')).toBe('broken')
    expect(await read(Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(50_000)]), 'pdf')).toBe('broken')
    const torn = await read(pdf.subarray(0, pdf.length - 200), 'pdf')
    expect(typeof torn === 'string' || torn.pages === 1).toBe(true)
  })

  test('whoever asks for the end gets it at once', async () => {
    const closing = new AbortController()
    const never = new Readable({ read: () => undefined })
    const reading = readDocument(never, 'pdf', closing.signal)
    await until(() => never.listenerCount('data') > 0 || never.readableFlowing !== null)
    closing.abort()
    await expect(reading).rejects.toThrow()
  })
})
