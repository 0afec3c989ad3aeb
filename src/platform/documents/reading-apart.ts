/**
 * The process that reads one document and ends. It is given the bytes and nothing else: no environment, no file, no
 * network where the system can take it away. Whatever a document makes of it, the home only loses this process.
 */
import { buffer } from 'node:stream/consumers'
import { isOffice, type FileKind } from './kinds.ts'
import { readOffice } from './reading-office.ts'
import { readPdf } from './reading-pdf.ts'
import { CannotRead, type Said } from './said.ts'

/** What the glue of PDFium says to the console would stand before what is said here. */
for (const way of ['log', 'info', 'warn', 'error', 'debug'] as const) console[way] = () => undefined

const kind = process.argv[2] as FileKind
const page = process.argv[3] === undefined ? undefined : Number(process.argv[3])
const bytes = await buffer(process.stdin)
try {
  const { said, picture } = isOffice(kind) ? await readOffice(bytes, kind) : await readPdf(bytes, page)
  await say(said, picture)
} catch (error) {
  await say({ unread: error instanceof CannotRead ? error.reason : 'broken' }, Buffer.alloc(0))
}
process.exit(0)

function say(said: Said, picture: Buffer): Promise<void> {
  return new Promise((done) => {
    process.stdout.write(Buffer.concat([Buffer.from(`${JSON.stringify(said)}\n`), picture]), () => done())
  })
}
