/**
 * Reads the words of a document, and finds it a cover, in a process of its own: little memory, little time, no secret,
 * nothing to write to. What comes out is checked like what comes from anybody.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import sharp from 'sharp'
import { reencode, type Picture } from '#platform/files/index.ts'
import { turns } from '#platform/turns.ts'
import type { FileKind } from './kinds.ts'
import { limits } from './limits.ts'
import { said, type Said, type SaidRead, type Unread } from './said.ts'
import { wall } from './wall.ts'

export type DocumentRead = { readonly text: string; readonly pages: number | null; readonly cover: Picture | undefined }

/** One at a time: each may take half a gigabyte for a moment. */
const inTurn = turns(1)

/** `closing` ends it at once, and throws. Whatever the document does to the process that reads it comes back as a reason. */
export async function readDocument(
  content: Readable,
  kind: FileKind,
  closing?: AbortSignal,
): Promise<DocumentRead | Unread> {
  const answer = await inTurn(() => readApart(content, { kind }, closing))
  closing?.throwIfAborted()
  if (!answer) return 'too-much'
  if ('unread' in answer.said) return answer.said.unread
  const { text, pages, cover } = answer.said
  return { text: text.slice(0, limits.text), pages, cover: await coverFrom(cover, answer.picture, limits.edge) }
}

/** One page of a PDF (from 1), as it looks. Undefined when it cannot be drawn. */
export async function drawPage(content: Readable, page: number): Promise<Picture | undefined> {
  const answer = await inTurn(() => readApart(content, { kind: 'pdf', page }))
  return answer && !('unread' in answer.said)
    ? coverFrom(answer.said.cover, answer.picture, limits.pageEdge)
    : undefined
}

type Answered = { readonly said: Said; readonly picture: Buffer }

/** What it said; undefined when it said too much, took too long, or fell. */
async function readApart(
  content: Readable,
  { kind, page }: { kind: FileKind; page?: number },
  closing?: AbortSignal,
): Promise<Answered | undefined> {
  const { command, args, cwd } = await wall(kind, page)
  const child = spawn(command, args, {
    cwd,
    env: { PATH: '/usr/bin:/bin' },
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  })
  const stop = (): void => void child.kill('SIGKILL')
  const clock = setTimeout(stop, limits.seconds * 1000)
  closing?.addEventListener('abort', stop)
  try {
    // A process that fell takes no more bytes: that is its answer, not our trouble.
    const [out] = await Promise.all([collect(child, stop), pipeline(content, child.stdin).catch(() => undefined)])
    return out && understood(out)
  } finally {
    clearTimeout(clock)
    closing?.removeEventListener('abort', stop)
    content.destroy()
    stop()
  }
}

async function collect(child: ChildProcess, stop: () => void): Promise<Buffer | undefined> {
  const pieces: Buffer[] = []
  let size = 0
  child.stdout?.on('data', (piece: Buffer) => {
    size += piece.length
    if (size > limits.out) stop()
    else pieces.push(piece)
  })
  const code = await new Promise<number | null>((ended) => {
    child.once('error', () => ended(null))
    child.once('close', ended)
  })
  return code === 0 ? Buffer.concat(pieces) : undefined
}

function understood(out: Buffer): Answered | undefined {
  const end = out.indexOf('\n')
  try {
    return { said: said.parse(JSON.parse(out.toString('utf8', 0, end))), picture: out.subarray(end + 1) }
  } catch {
    return undefined
  }
}

/** Written anew like every picture; one that cannot be is none. */
async function coverFrom(cover: SaidRead['cover'], picture: Buffer, maxEdge: number): Promise<Picture | undefined> {
  if (cover === null) return undefined
  try {
    if (cover.as === 'file') return await reencode(picture, { maxEdge })
    const { width, height } = cover
    if (picture.length !== width * height * 4) return undefined
    return await reencode(
      await sharp(picture, { raw: { width, height, channels: 4 } })
        .flatten({ background: '#fff' })
        .png({ compressionLevel: 1 })
        .toBuffer(),
    )
  } catch {
    return undefined
  }
}
