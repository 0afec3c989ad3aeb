/** The words of a PDF, and its first page, drawn: by PDFium, which is what Chromium reads with, inside WebAssembly. */
import { PDFiumLibrary, type PDFiumDocument, type PDFiumPage } from '@hyzyla/pdfium'
import { limits } from './limits.ts'
import { CannotRead, type SaidRead } from './said.ts'
import { Words } from './words-in-xml.ts'

export type PdfRead = { readonly said: SaidRead; readonly picture: Buffer }

/** With a number (from 1), that page alone, as large as it is read. */
export async function readPdf(bytes: Buffer, nth?: number): Promise<PdfRead> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(bytes).catch((error: unknown) => {
    throw new CannotRead(/password|security/i.test(String(error)) ? 'locked' : 'broken')
  })
  const pages = document.getPageCount()
  if (pages === 0 || (nth !== undefined && nth > pages)) throw new CannotRead('broken')
  const drawn = await drawnFrom(document, nth ?? 1, nth === undefined ? limits.edge : limits.pageEdge)
  const cover = drawn && ({ as: 'rgba', width: drawn.width, height: drawn.height } as const)
  const text = nth === undefined ? textOf(document, pages) : ''
  return { said: { text, pages, cover }, picture: drawn?.data ?? Buffer.alloc(0) }
}

/** A page that is damaged says nothing; the others are read. */
function textOf(document: PDFiumDocument, pages: number): string {
  const words = new Words()
  for (let nth = 0; nth < Math.min(pages, limits.pages) && !words.full; nth++) {
    try {
      words.add(`${document.getPage(nth).getText()}\n`)
    } catch (error) {
      if (isOutOfMemory(error)) throw new CannotRead('too-much')
    }
  }
  return words.toString()
}

/** What WebAssembly throws when it may not grow, or has lost itself: nothing read after it means anything. */
const isOutOfMemory = (error: unknown): boolean =>
  error instanceof WebAssembly.RuntimeError || error instanceof RangeError

type Drawn = { readonly width: number; readonly height: number; readonly data: Buffer }

async function drawnFrom(document: PDFiumDocument, nth: number, edge: number): Promise<Drawn | null> {
  try {
    const page = document.getPage(nth - 1)
    const { width, height } = fitting(page, edge)
    const drawn = await page.render({ width, height, render: 'bitmap' })
    return { width: drawn.width, height: drawn.height, data: Buffer.from(drawn.data) }
  } catch {
    return null
  }
}

/** A page may say that it is a kilometre wide: what is drawn is as large as it is shown. */
function fitting(page: PDFiumPage, edge: number): { width: number; height: number } {
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const scale = edge / Math.max(originalWidth, originalHeight, 1)
  const pixels = (length: number): number => Math.min(edge, Math.max(8, Math.round(length * scale)))
  return { width: pixels(originalWidth), height: pixels(originalHeight) }
}
