/**
 * A film of still pictures, as the recorder would have kept it: for the demo, which has nobody to film, and for tests. A lossy WebP is
 * one whole picture of VP8 (RFC 9649), so that nothing has to be encoded; its sound is silence.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { SILENCE, SILENCE_MS } from './opus.ts'
import type { Stretch } from './speaking.ts'
import { openSheet } from './take.ts'
import { headOf } from './webm.ts'

/** `pictureAt`: a drawing (SVG) for each second. `heard`: when they are to be taken for speaking. */
export type Drawn = {
  readonly publisher: string
  readonly began: Date
  readonly seconds: number
  readonly pictureAt: (second: number) => string
  readonly heard: readonly Stretch[]
}

const SIZE = { width: 480, height: 270 }
const LOUD = 110
const QUIET = 1

/** Into a folder that `finishRecording` makes a recording of. */
export async function drawFilm(dir: string, { publisher, began, seconds, pictureAt, heard }: Drawn): Promise<void> {
  const drawn = new Map<string, Buffer>()
  const sheet = openSheet()
  for (let second = 0; second < seconds; second += 1) {
    const svg = pictureAt(second)
    const bytes = drawn.get(svg) ?? (await pictureOf(svg))
    drawn.set(svg, bytes)
    sheet.picture(second * 1000, true, bytes)
  }
  for (let ms = 0; ms < seconds * 1000; ms += SILENCE_MS)
    sheet.sound(ms, SILENCE, heard.some(({ fromMs, untilMs }) => fromMs <= ms && ms < untilMs) ? LOUD : QUIET)
  const written = sheet.until(Infinity)
  const at = began.getTime()
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const path = join(dir, `${publisher}.1`)
  await writeFile(`${path}.webm`, Buffer.concat([headOf({ publisher, began: at }), written.clusters]), { mode: 0o600 })
  await writeFile(`${path}.heard`, written.heard, { mode: 0o600 })
}

/** The one chunk of the WebP: `RIFF`, length, `WEBP`, then `VP8 ` and its length. */
async function pictureOf(svg: string): Promise<Buffer> {
  const webp = await sharp(Buffer.from(svg))
    .resize({ ...SIZE, fit: 'cover' })
    .flatten({ background: '#f4ede2' })
    .webp({ quality: 60 })
    .toBuffer()
  if (webp.toString('latin1', 12, 16) !== 'VP8 ') throw new Error('this is no plain picture of VP8')
  return webp.subarray(20, 20 + webp.readUInt32LE(16))
}
