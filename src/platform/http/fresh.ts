/** Whether whoever asks again has it already (RFC 9110, 13.2.2: the tag decides, the date only without one). */
import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** Weak: the same feed may travel compressed. */
export const tagOf = (text: string): string =>
  `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`

export function isFresh(
  headers: IncomingHttpHeaders,
  { tag, at }: { readonly tag: string; readonly at: Date },
): boolean {
  const known = headers['if-none-match']
  if (known !== undefined) return known.split(',').some((one) => one.trim() === '*' || bare(one) === bare(tag))
  const since = Date.parse(headers['if-modified-since'] ?? '')
  // A date of HTTP has no fraction of a second.
  return !Number.isNaN(since) && Math.floor(at.getTime() / 1000) * 1000 <= since
}

const bare = (tag: string): string => tag.trim().replace(/^W\//, '')
