/** The words of a file that is nothing but words: UTF-8, UTF-16 when it says so, the Latin letters of Windows otherwise. */
import type { Readable } from 'node:stream'
import { limits } from './limits.ts'
import { tidy } from './words-in-xml.ts'

export async function readWords(content: Readable): Promise<string> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of content) {
    if (!Buffer.isBuffer(piece)) continue
    pieces.push(piece)
    size += piece.length
    // No letter takes more than four bytes.
    if (size >= 4 * limits.text) break
  }
  return tidy(decoded(Buffer.concat(pieces).subarray(0, 4 * limits.text))).slice(0, limits.text)
}

function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
