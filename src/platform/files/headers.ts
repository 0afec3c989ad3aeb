import { endingOf, typeOf } from './types.ts'

export type Showing = {
  /** The name under which it is saved; the key otherwise. */
  readonly name?: string
  /** Save it even where it could be shown. */
  readonly download?: boolean
  /** Anybody may keep a copy (a shared cache too): only for what the public sees. */
  readonly open?: boolean
}

/**
 * Headers for a kept file. It is never a page: no sniffing, a policy under which nothing runs, and only pictures,
 * sound and film are shown in place. The key is the hash of the content, so that what was fetched once holds for ever.
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
    'cache-control': `${open ? 'public' : 'private'}, max-age=31536000, immutable`,
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
