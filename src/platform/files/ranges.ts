/** Which bytes of a file somebody asks for: RFC 9110, 13.1.5 (If-Range) and 14 (Range). */
import type { Range } from './folder.ts'

/** `whole` when nothing was asked, or nothing that is understood; `beyond` when there is no such byte. */
export type Wanted = Range | 'whole' | 'beyond'

type Asking = { readonly range: string | undefined; readonly ifRange: string | undefined }

/**
 * One range at a time: several at once may be answered with the whole (14.2), which no player asks for, and which made
 * servers fall. Whoever has part of another version (If-Range) is given the whole of this one.
 */
export function bytesWanted({ range, ifRange }: Asking, size: number, etag: string): Wanted {
  if (range === undefined || (ifRange !== undefined && ifRange.trim() !== etag)) return 'whole'
  const asked = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(range)
  const [, first = '', last = ''] = asked ?? []
  if (!asked || (first === '' && last === '')) return 'whole'
  return first === ''
    ? theLast(Number(last), size)
    : between(Number(first), last === '' ? Infinity : Number(last), size)
}

const theLast = (length: number, size: number): Wanted =>
  length === 0 || size === 0 ? 'beyond' : { start: Math.max(0, size - length), end: size - 1 }

function between(first: number, last: number, size: number): Wanted {
  if (last < first) return 'whole'
  return first >= size ? 'beyond' : { start: first, end: Math.min(last, size - 1) }
}
