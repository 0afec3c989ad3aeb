/** What a file on its way in is, by its content. Its name only says what its owner believes. */
import { open } from 'node:fs/promises'
import { openPromise } from 'yauzl'
import { endingOfName, office, pageEndings, programEndings, promised, type Known } from './kinds.ts'
import { HEAD, hintFrom } from './magic.ts'
import { plainName } from './naming.ts'

/** Why a file is not taken: each has a sentence in `messages.ts`. */
export type FileTrouble =
  'empty' | 'svg' | 'page' | 'program' | 'macros' | 'heic' | 'locked' | 'broken' | 'not-what-it-says'
export type Knowing =
  { readonly ok: true; readonly known: Known } | { readonly ok: false; readonly trouble: FileTrouble }

export async function knowFile(path: string, name: string): Promise<Knowing> {
  const head = await headOf(path)
  if (head.length === 0) return no('empty')
  const ending = endingOfName(plainName(name))
  if (programEndings.has(ending)) return no('program')
  if (pageEndings.has(ending)) return no(ending.startsWith('svg') ? 'svg' : 'page')
  const hint = hintFrom(head)
  if (hint === 'program' || hint === 'svg' || hint === 'page' || hint === 'heic') return no(hint)
  if (hint === 'zip') return keptPromise(await inZip(path, head, ending), ending)
  if (hint === 'ole') return ending in office ? no('locked') : keptPromise(bytes, ending)
  return keptPromise(hint === 'text' ? words(ending) : (hint ?? bytes), ending)
}

const bytes: Known = { kind: 'other', type: 'application/octet-stream', ending: '' }
const no = (trouble: FileTrouble): Knowing => ({ ok: false, trouble })

/** A name that promises one thing over bytes of which we know nothing is a mistake, or bait. */
function keptPromise(known: Known | FileTrouble, ending: string): Knowing {
  if (typeof known === 'string') return no(known)
  const said = promised[ending]
  return said !== undefined && ['other', 'text', 'markdown', 'csv'].includes(known.kind)
    ? no('not-what-it-says')
    : { ok: true, known }
}

function words(ending: string): Known {
  if (ending === 'md' || ending === 'markdown') return { kind: 'markdown', type: 'text/plain', ending: 'md' }
  if (ending === 'csv' || ending === 'tsv') return { kind: 'csv', type: 'text/csv', ending }
  return { kind: 'text', type: 'text/plain', ending: ending === '' ? 'txt' : '' }
}

/** Files in a zip whose names are read: the parts that say what a document is stand among the first. */
const MOST_NAMES = 5000

async function inZip(path: string, head: Buffer, ending: string): Promise<Known | FileTrouble> {
  const names = await namesIn(path)
  if (names === undefined) return 'broken'
  if (names.has('META-INF/MANIFEST.MF') && [...names].some((name) => name.endsWith('.class'))) return 'program'
  if (names.has('AndroidManifest.xml')) return 'program'
  const known = document(names, head)
  if (known && [...names].some((name) => /(?:^|\/)vbaProject\.bin$|^(?:Basic|Scripts)\/./.test(name))) return 'macros'
  return known ?? (ending in office ? 'not-what-it-says' : { kind: 'other', type: 'application/zip', ending: '' })
}

/** The zip's own list, of which nothing is unpacked. Undefined: it cannot be read. */
async function namesIn(path: string): Promise<Set<string> | undefined> {
  const zip = await openPromise(path, { autoClose: false, validateEntrySizes: false }).catch(() => undefined)
  if (!zip) return undefined
  const names = new Set<string>()
  try {
    for await (const { fileName } of zip.eachEntry()) {
      names.add(fileName)
      if (names.size >= MOST_NAMES) break
    }
    return names
  } catch {
    return undefined
  } finally {
    zip.close()
  }
}

/** Office's by the part that holds the words; OpenDocument by its first file, which is not packed and says so. */
function document(names: ReadonlySet<string>, head: Buffer): Known | undefined {
  if (names.has('[Content_Types].xml')) {
    if (names.has('word/document.xml')) return office.docx
    if (names.has('ppt/presentation.xml')) return office.pptx
    if (names.has('xl/workbook.xml')) return office.xlsx
  }
  const said = /^mimetype(.{0,80})/.exec(head.toString('latin1', 30, 130))?.[1] ?? ''
  return names.has('content.xml')
    ? [office.odt, office.odp, office.ods].find(({ type }) => said.startsWith(type))
    : undefined
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const head = Buffer.alloc(HEAD)
    const { bytesRead } = await file.read(head, 0, HEAD, 0)
    return head.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
