import { endingOf, typeOf } from './types.ts'

export type Showing = {
  /** The name under which it is saved; the key otherwise. */
  readonly name?: string
  /** Save it even where it could be shown. */
  readonly download?: boolean
  /** Shared caches may keep a copy for a short while: only for what the public sees. */
  readonly open?: boolean
}

/** What is hidden, or whose group closes, is gone from every shared cache after this many seconds. */
const KEPT_BY_SHARED_CACHES = 300

/**
 * Headers for a kept file. It is never a page: no sniffing, a policy under which nothing runs, and only pictures,
 * sound and film are shown in place. A PDF is not: the viewer of Chromium runs its scripts with our address as theirs. A browser keeps what it fetched and asks each time whether it may still be shown:
 * groups close, posts are hidden, and the next person at this machine is somebody else.
 */
export function fileHeaders(
  type: string,
  { name, download = false, open = false }: Showing = {},
): Record<string, string> {
  const known = typeOf(endingOf(type))
  const shown = !download && /^(?:image|audio|video)\/|^text\/vtt$/.test(known)
  const disposition = shown ? 'inline' : 'attachment'
  return {
    'content-type': known.startsWith('text/') ? `${known}; charset=utf-8` : known,
    'content-disposition': name === undefined ? disposition : `${disposition}; ${fileName(name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': open ? `public, max-age=${KEPT_BY_SHARED_CACHES}` : 'private, no-cache',
  }
}

/** Both forms of RFC 6266: plain letters for the old, UTF-8 for the others. No quote or line break can end the header. */
function fileName(name: string): string {
  const safe = name.slice(0, 150).replace(/[\p{Cc}\p{Cs}/\\"]/gu, '_')
  const utf8 = encodeURIComponent(safe).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `filename="${safe.replace(/[^\x20-\x7e]/g, '_')}"; filename*=UTF-8''${utf8}`
}
