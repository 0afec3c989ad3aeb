/** The map for search engines: an index, and parts of at most ten thousand addresses that are written as they are read. */
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import { hrefOf, toldBetween } from '#conversations'
import { element, within } from './xml.ts'

/** Of the numbers of conversations: a part keeps its place for ever. The protocol allows fifty thousand. */
export const STRETCH = 10_000
/** As many as are held at once. */
const BATCH = 1000
const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

export type Listed = { readonly href: string; readonly at: Date | undefined }

export const sitemapIndex = (origin: string, parts: readonly Listed[]): string =>
  HEAD +
  within(
    'sitemapindex',
    parts.map((part) => entry('sitemap', origin, part)),
    { xmlns: SCHEMA },
  )

export const sitemapOf = (origin: string, pages: readonly Listed[]): string =>
  [...opening(), ...pages.map((page) => `${entry('url', origin, page)}\n`), CLOSING].join('')

/** A part, a thousand lines at a time: a map of a million conversations never stands in memory. */
export async function* conversationsMap(
  { db, origin, audiences }: { db: Db; origin: string; audiences: readonly AudienceId[] },
  stretch: number,
): AsyncGenerator<string> {
  yield* opening()
  const to = (stretch + 1) * STRETCH
  let after = stretch * STRETCH
  for (;;) {
    const found = await toldBetween(db, audiences, { after, to, limit: BATCH })
    yield found.map((one) => `${entry('url', origin, { href: hrefOf(one), at: one.lastAt })}\n`).join('')
    const last = found.at(-1)
    if (!last || found.length < BATCH) break
    after = last.id
  }
  yield CLOSING
}

const opening = (): string[] => [HEAD, `<urlset xmlns="${SCHEMA}">\n`]
const CLOSING = '</urlset>\n'

const entry = (name: string, origin: string, { href, at }: Listed): string =>
  within(name, [element('loc', origin + href), ...(at ? [element('lastmod', at.toISOString())] : [])])
