/**
 * The elements of a JSON array, one at a time, so that a users.json of gigabytes needs the memory of one user. The
 * bytes are only cut at the commas of the outer array; what is between them is for JSON.parse.
 */
import { Unreadable } from './zip.ts'

const [quote, backslash, comma, open, close] = [...'"\\,[]'].map((char) => char.charCodeAt(0))

/** In batches, one per chunk read: waiting once for each of five million elements would be the slowest part. */
export async function* elementsOf(chunks: AsyncIterable<Buffer>, largest: number): AsyncGenerator<unknown[]> {
  const cutter = newCutter(largest)
  for await (const chunk of chunks) {
    const elements = cutter.cut(chunk)
    if (elements.length > 0) yield elements
  }
  if (!cutter.complete()) throw new Unreadable('cut short')
}

function newCutter(largest: number) {
  let depth = 0 // 0 before the outer array, 1 between its elements and in plain ones, more inside objects
  let ended = false
  let inString = false
  let escaped = false
  let some = false
  let kept: Buffer[] = []
  let keptBytes = 0

  function take(end: Buffer): unknown {
    const bytes = kept.length > 0 ? Buffer.concat([...kept, end]) : end
    kept = []
    keptBytes = 0
    try {
      return JSON.parse(bytes.toString('utf8'))
    } catch {
      throw new Unreadable('not JSON')
    }
  }

  function cut(chunk: Buffer): unknown[] {
    const elements: unknown[] = []
    let from = 0
    for (let at = 0; at < chunk.length; at++) {
      if (inString) at = pastString(chunk, at)
      if (at >= chunk.length) break
      const byte = chunk[at] ?? 0
      if (inString) {
        inString = false
      } else if (depth === 0) {
        if (isBlank(byte)) continue
        if (byte !== open || ended) throw new Unreadable('not a list')
        depth = 1
        from = at + 1
      } else if (byte === quote) inString = true
      else if (byte === open || byte === 0x7b) depth++
      else if (depth > 1 && (byte === close || byte === 0x7d)) depth--
      else if (depth === 1 && (byte === comma || byte === close)) {
        const end = chunk.subarray(from, at)
        from = at + 1
        if (byte === close) {
          depth = 0
          ended = true
          if (!some && isBlankSoFar(end)) continue
        }
        elements.push(take(end))
        some = true
      }
    }
    if (depth > 0) keep(chunk.subarray(from))
    return elements
  }

  /** Where the string ends that `from` lies in: most bytes are in strings, and this is the loop they take. */
  function pastString(chunk: Buffer, from: number): number {
    let at = escaped ? from + 1 : from
    escaped = false
    for (; at < chunk.length; at++) {
      const byte = chunk[at]
      if (byte === quote) return at
      if (byte === backslash) at++
    }
    escaped = at > chunk.length
    return chunk.length
  }

  function keep(rest: Buffer): void {
    kept.push(Buffer.from(rest))
    keptBytes += rest.length
    if (keptBytes > largest) throw new Unreadable('one element is too large')
  }

  const isBlankSoFar = (end: Buffer): boolean => [...kept, end].every((part) => part.every(isBlank))

  return { cut, complete: () => ended }
}

/** White space, and the byte order mark that some tools put first. */
const isBlank = (byte: number): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0xef || byte === 0xbb || byte === 0xbf
