const allowed = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * An address that came from people, made fit for `href` or `src`; `undefined` when it is not (Preact escapes attributes but
 * would render `javascript:` as given). An address inside the house starts with a single slash.
 */
export function filterUrl(address: string | null | undefined): string | undefined {
  // Browsers drop tabs, newlines and leading control characters before they read the scheme: so do we.
  // oxlint-disable-next-line no-control-regex
  const plain = (address ?? '').replace(/[\u0000-\u0020\u007f-\u009f\u2028\u2029\ufeff]+/g, '')
  if (/^\/(?![/\\])/.test(plain) || plain.startsWith('#')) return plain.includes('\\') ? undefined : plain
  try {
    const url = new URL(plain)
    return allowed.has(url.protocol) && (url.username === '' || url.protocol === 'mailto:') ? url.href : undefined
  } catch {
    return undefined
  }
}

/** `rel` for links written by people: no referrer, no credit from search engines, and a name for what it is. */
export const relOfPeople = 'nofollow ugc noopener'
