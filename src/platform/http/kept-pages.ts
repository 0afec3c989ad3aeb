/**
 * Whole pages, kept for those who pass by until something on them changes. What is kept is bytes: each page compressed
 * once, with its headers, and sent before anything else is looked at. It fills no more memory than it was given.
 */
import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { encodingFor, type Encoding } from '#platform/http/compressing.ts'
import type { Changes, Confine, Moment } from '#platform/changes.ts'

type Sending = { readonly etag: string; readonly body: Buffer; readonly headers: OutgoingHttpHeaders }
export type KeptPage = { readonly by: Readonly<Record<Encoding, Sending>>; readonly bytes: number }
type Entry = {
  readonly page: KeptPage
  readonly since: Moment
  readonly about: Confine | undefined
  readonly until: number
}

export type Made = {
  readonly text: string
  readonly headers: OutgoingHttpHeaders
  readonly since: Moment
  readonly about: Confine | undefined
}

export type KeptPages = {
  find(key: string): KeptPage | undefined
  keep(key: string, made: Made): Promise<KeptPage>
}

/** Some hundred pages of a lively home. */
const MOST_BYTES = 24 * 1024 * 1024
/** A page says "three minutes ago" to browsers without JavaScript: it may be a minute wrong, and no more. */
const LONGEST_MS = 60_000

export function keepPages(
  changes: Changes,
  now: () => Date,
  differBy: readonly string[] = [],
  mostBytes = MOST_BYTES,
): KeptPages {
  const kept = new Map<string, Entry>()
  let bytes = 0
  const forget = (key: string, entry: Entry): void => {
    if (kept.delete(key)) bytes -= entry.page.bytes
  }
  return {
    find(key) {
      const entry = kept.get(key)
      if (entry === undefined) return undefined
      if (entry.until > now().getTime() && changes.holds(entry.since, entry.about)) return entry.page
      forget(key, entry)
      return undefined
    },
    async keep(key, { text, headers, since, about }) {
      const page = await ready(text, {
        ...headers,
        vary: ['accept-encoding', 'accept-language', 'cookie', ...differBy].join(', '),
      })
      if (page.bytes > mostBytes || !changes.holds(since, about)) return page
      const before = kept.get(key)
      if (before) forget(key, before)
      kept.set(key, { page, since, about, until: now().getTime() + LONGEST_MS })
      bytes += page.bytes
      // The one kept longest goes first: none stays longer than a minute anyway.
      for (const [old, entry] of kept) if (bytes > mostBytes) forget(old, entry)
      return page
    },
  }
}

/** Not the tightest: a page that is read ten times before it changes should not cost more than ten pages. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

async function ready(text: string, headers: OutgoingHttpHeaders): Promise<KeptPage> {
  const identity = Buffer.from(text)
  const [br, zipped] = await Promise.all([promisify(brotliCompress)(identity, BROTLI), promisify(gzip)(identity)])
  const hash = createHash('sha256').update(identity).digest('base64url').slice(0, 22)
  const sending = (body: Buffer, encoding: Encoding): Sending => {
    const etag = `"${hash}-${encoding}"`
    const coded = encoding === 'identity' ? {} : { 'content-encoding': encoding }
    return {
      body,
      etag,
      headers: {
        ...headers,
        ...coded,
        etag,
        'content-length': body.length,
      },
    }
  }
  const by = { br: sending(br, 'br'), gzip: sending(zipped, 'gzip'), identity: sending(identity, 'identity') }
  return { by, bytes: br.length + zipped.length + identity.length }
}

/** To be asked again each time, and told in a few bytes that nothing changed. */
export function sendKept(page: KeptPage, asked: IncomingHttpHeaders, answer: ServerResponse): void {
  const { etag, headers, body } = page.by[encodingFor(asked['accept-encoding'])]
  if (asked['if-none-match']?.includes(etag)) {
    const { 'content-length': _, 'content-type': __, 'content-encoding': ___, ...rest } = headers
    answer.writeHead(304, rest).end()
  } else answer.writeHead(200, headers).end(body)
}
