/** Gives a kept file, whole or in part, to somebody who may see it: players ask for the part that they play. */
import { Readable } from 'node:stream'
import { fileHeaders, type Showing } from '#platform/files/index.ts'
import { raw, type Answer } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found } from '#platform/refusal.ts'
import type { FileKey } from './folder.ts'
import { bytesWanted } from './ranges.ts'

export type Given = { readonly key: FileKey; readonly type: string }

export async function giveFile(
  { home, headers: asked, method }: Visit,
  { key, type }: Given,
  showing: Showing,
): Promise<Answer> {
  // The key is the hash of the content.
  const etag = `"${key}"`
  const headers: Record<string, string> = { ...fileHeaders(type, showing), etag, 'accept-ranges': 'bytes' }
  if (asked['if-none-match'] === etag) return raw(type, '', headers, 304)
  const kept = found(await home.files.get(key))
  const wanted = bytesWanted({ range: asked.range, ifRange: one(asked['if-range']) }, kept.size, etag)
  if (wanted === 'beyond')
    return raw('text/plain', '', { 'content-range': `bytes */${kept.size}`, 'accept-ranges': 'bytes' }, 416)
  const part = wanted === 'whole' ? undefined : wanted
  const length = part ? part.end - part.start + 1 : kept.size
  const told: Record<string, string> = {
    ...headers,
    'content-length': String(length),
    ...(part && { 'content-range': `bytes ${part.start}-${part.end}/${kept.size}` }),
  }
  // Whoever asks what it is, and not for it, costs no reading.
  return raw(type, method === 'HEAD' || length === 0 ? Readable.from([]) : kept.stream(part), told, part ? 206 : 200)
}

const one = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.[0]
