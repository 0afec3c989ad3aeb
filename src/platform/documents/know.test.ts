import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { endingOfName, knowFile, nameFor, sayFileTrouble } from './index.ts'
import { docxOf, docxWith, openOf, pdfOf, pptxOf, toneOf, xlsxOf, zipOf } from './test-documents.ts'

const folder = await mkdtemp(join(tmpdir(), 'foyer-know-'))
afterAll(() => rm(folder, { recursive: true }))

let nth = 0
async function know(name: string, content: Buffer | string): Promise<string> {
  const path = join(folder, String(nth++))
  await writeFile(path, content)
  const knowing = await knowFile(path, name)
  return knowing.ok ? knowing.known.kind : `refused: ${knowing.trouble}`
}
const picture = sharp({ create: { width: 9, height: 9, channels: 3, background: '#c5472f' } })
const ftyp = (brand: string) => `\0\0\0\x18ftyp${brand}\0\0\0\0isommp41`

describe('a file is known by its content', () => {
  test.each([
    ['rapport.pdf', () => pdfOf(['Bonjour']), 'pdf'],
    ['lettre.docx', () => docxOf(['Bonjour']), 'docx'],
    ['atelier.pptx', () => pptxOf(['Bonjour']), 'pptx'],
    ['budget.xlsx', () => xlsxOf(['Bonjour']), 'xlsx'],
    ['lettre.odt', () => openOf('text', '<text:p>Bonjour</text:p>'), 'odt'],
    ['atelier.odp', () => openOf('presentation', ''), 'odp'],
    ['budget.ods', () => openOf('spreadsheet', ''), 'ods'],
    ['photo.jpg', () => picture.png().toBuffer(), 'picture'],
    ['son.wav', () => toneOf(1), 'audio'],
    ['son.mp3', () => Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1'), 'audio'],
    ['son.mp3', () => Buffer.from([0xff, 0xfb, 0x90, 0x64, 0, 0]), 'audio'],
    ['voix.aac', () => Buffer.from([0xff, 0xf1, 0x50, 0x80, 0, 0]), 'audio'],
    ['voix.m4a', () => Buffer.from(ftyp('M4A '), 'latin1'), 'audio'],
    ['film.mp4', () => Buffer.from(ftyp('isom'), 'latin1'), 'video'],
    ['film.webm', () => Buffer.from('\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm.....V_VP9', 'latin1'), 'video'],
    ['notes.txt', () => Buffer.from('Bonjour à toutes\n'), 'text'],
    ['notes.txt', () => Buffer.from('Pr\xeat \xe0 d\xe9jeuner ?\r\n', 'latin1'), 'text'],
    ['notes.txt', () => Buffer.from('\ufeffBonjour', 'utf16le'), 'text'],
    ['notes.md', () => Buffer.from('# Bonjour'), 'markdown'],
    ['liste.csv', () => Buffer.from('nom,âge\nMaya,41\n'), 'csv'],
    ['archive.zip', () => zipOf([{ name: 'a.txt', text: 'a' }]), 'other'],
    ['vieux.doc', () => Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 et la suite', 'latin1'), 'other'],
    ['base.sqlite', () => Buffer.from('SQLite format 3\0 et la suite', 'latin1'), 'other'],
  ] as const)('%s', async (name, make, kind) => expect(await know(name, await make())).toBe(kind))

  test('under another name it is what it is, and is saved under the right ending', async () => {
    expect(await know('presque.pptx', await docxOf(['Bonjour']))).toBe('docx')
    expect(nameFor('presque.pptx', { kind: 'docx', type: '', ending: 'docx' })).toBe('presque.docx')
    expect(nameFor('photo.jpeg', { kind: 'picture', type: '', ending: 'jpg' })).toBe('photo.jpeg')
    expect(nameFor('sans', { kind: 'pdf', type: '', ending: 'pdf' })).toBe('sans.pdf')
  })
})

describe('what could do harm is not taken, and says why', () => {
  const page = '<!doctype html><script>alert(1)</script>'
  test.each([
    ['rien.txt', '', 'empty'],
    ['page.txt', page, 'page'],
    ['page.html', 'Bonjour', 'page'],
    ['page.pdf', ` \n<!-- ${'x'.repeat(500)} --><html>`, 'page'],
    ['notes.md', `Bonjour ${page}`, 'page'],
    ['page.csv', Buffer.from(`\ufeff${page}`, 'utf16le'), 'page'],
    ['dessin.png', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'svg'],
    ['dessin.svg', 'Bonjour', 'svg'],
    ['facture.pdf', Buffer.from('MZ\x90\0\x03', 'latin1'), 'program'],
    ['facture.txt', '#!/bin/sh\nrm -rf ~', 'program'],
    ['facture.pdf.exe', 'Bonjour', 'program'],
    ['facture.js', 'alert(1)', 'program'],
    ['photo.heic', Buffer.from('\0\0\0\x1cftypheic\0\0\0\0mif1heic\0\0\0\0', 'latin1'), 'heic'],
    ['secret.docx', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 EncryptedPackage', 'latin1'), 'locked'],
    ['faux.pdf', 'Bonjour', 'not-what-it-says'],
    ['faux.mp3', Buffer.from([0, 1, 2, 3, 4, 5]), 'not-what-it-says'],
    ['derriere.pdf', Buffer.concat([Buffer.from([0, 1, 2]), pdfOf(['x'])]), 'not-what-it-says'],
  ] as const)('%s', async (name, content, trouble) => {
    expect(await know(name, Buffer.from(content))).toBe(`refused: ${trouble}`)
    expect(sayFileTrouble(trouble)('fr')).not.toBe(sayFileTrouble(trouble)('en'))
  })

  test('zips that are programs, hold macros, are torn, or only look like a document', async () => {
    const zip = (...names: string[]) => zipOf(names.map((name) => ({ name, text: 'x' })))
    expect(await know('jeu.zip', await zip('META-INF/MANIFEST.MF', 'a/B.class'))).toBe('refused: program')
    expect(await know('jeu.zip', await zip('AndroidManifest.xml'))).toBe('refused: program')
    expect(await know('budget.docx', await docxWith('', [{ name: 'word/vbaProject.bin', text: 'x' }]))).toBe(
      'refused: macros',
    )
    expect(await know('lettre.odt', await openOf('text', '', [{ name: 'Basic/Standard/a.xml', text: 'x' }]))).toBe(
      'refused: macros',
    )
    expect(await know('faux.docx', await zip('a.txt'))).toBe('refused: not-what-it-says')
    const whole = await docxOf(['Bonjour'])
    expect(await know('torn.docx', whole.subarray(0, whole.length - 30))).toBe('refused: broken')
  })

  test('a page hidden in what looks like something else stays what it looks like: never a page', async () => {
    expect(await know('poly.pdf', Buffer.concat([pdfOf(['x']), Buffer.from(page)]))).toBe('pdf')
    expect(await know('poly.gif', Buffer.from(`GIF89a/*${page}*/=1`))).toBe('picture')
    expect(await know('poly.pdf', Buffer.from(`${page}\n%PDF-1.7`))).toBe('refused: page')
  })
})

test('a name is one line, one name, reads in one direction, and ends as what it is', () => {
  const pdf = { kind: 'pdf', type: '', ending: 'pdf' } as const
  expect(nameFor('../../etc/passwd', pdf)).toBe('passwd.pdf')
  expect(nameFor('C:\\Users\\Maya\\Été 2026.pdf', pdf)).toBe('Été 2026.pdf')
  expect(nameFor('facture\u202efdp.exe', pdf)).toBe('facturefdp.pdf')
  expect(nameFor('a\r\nSet-Cookie: x.pdf', pdf)).toBe('a Set-Cookie: x.pdf')
  expect(nameFor('...', pdf)).toBe('document.pdf')
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
      const name = nameFor(typed, pdf)
      expect(name).toMatch(/^[^\p{Cc}/\\]{1,120}\.pdf$/u)
      expect(endingOfName(name)).toBe('pdf')
    }),
  )
})

test('any bytes under any name are known or refused, and nothing falls', async () => {
  const starts = ['PK\x03\x04', '%PDF-', '\x1aE\xdf\xa3', 'RIFF', '\0\0\0\x18ftyp', '<svg', '\xff\xfb', '']
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...starts),
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom('pdf', 'docx', 'png', 'txt', 'exe', ''),
      async (start, bytes, ending) => {
        expect(await know(`x.${ending}`, Buffer.concat([Buffer.from(start, 'latin1'), bytes]))).toMatch(/^[a-z: -]+$/)
      },
    ),
    { numRuns: 150 },
  )
})

test('an ending that is hidden behind a dot or a sign nobody sees is that ending', async () => {
  const bytes = Buffer.from([0x3c, 0x81, 0x00, 0x01, 0x02, 0x03])
  for (const name of ['facture.hta.', 'facture.hta\u200e', 'facture.com\u202c', 'C:\\facture.vbe. '])
    expect(await know(name, bytes)).toBe('refused: program')
})
