/** A feed as RSS 2.0 and as Atom (RFC 4287). */
import type { Entry, Feed } from './feed.ts'
import { element, empty, escapeXml, within } from './xml.ts'

export const formats = ['rss', 'atom'] as const
export type Format = (typeof formats)[number]

export const typeOf = (format: Format): string => `application/${format}+xml; charset=utf-8`
export const writeFeed = (feed: Feed, format: Format): string =>
  HEAD + (format === 'rss' ? rss(feed) : atom(feed)) + '\n'

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const MADE_WITH = 'Foyer'

const rss = (feed: Feed): string =>
  within(
    'rss',
    [
      within('channel', [
        element('title', feed.title),
        element('link', feed.page),
        element('description', feed.about),
        element('language', feed.lang),
        element('lastBuildDate', feed.updated.toUTCString()),
        element('generator', MADE_WITH),
        empty('atom:link', { href: `${feed.self}.rss`, rel: 'self', type: 'application/rss+xml' }),
        ...feed.entries.map(item),
      ]),
    ],
    {
      version: '2.0',
      'xmlns:atom': 'http://www.w3.org/2005/Atom',
      'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
  )

const item = (entry: Entry): string =>
  within('item', [
    element('title', entry.title),
    element('link', entry.href),
    element('guid', entry.id, { isPermaLink: 'true' }),
    element('pubDate', entry.published.toUTCString()),
    element('dc:creator', entry.author),
    ...(entry.lang === undefined ? [] : [element('dc:language', entry.lang)]),
    // Readers take it for HTML: words are escaped twice, so that they are read as words.
    element('description', escapeXml(entry.summary)),
    ...(entry.html === undefined ? [] : [element('content:encoded', entry.html)]),
  ])

const atom = (feed: Feed): string =>
  within(
    'feed',
    [
      element('id', `${feed.self}.atom`),
      element('title', feed.title),
      element('subtitle', feed.about),
      element('updated', feed.updated.toISOString()),
      element('generator', MADE_WITH),
      empty('link', { href: `${feed.self}.atom`, rel: 'self', type: 'application/atom+xml' }),
      empty('link', { href: feed.page, rel: 'alternate', type: 'text/html' }),
      ...feed.entries.map(written),
    ],
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.lang },
  )

const written = (entry: Entry): string =>
  within(
    'entry',
    [
      element('id', entry.id),
      element('title', entry.title),
      empty('link', { href: entry.href, rel: 'alternate', type: 'text/html' }),
      element('published', entry.published.toISOString()),
      element('updated', entry.updated.toISOString()),
      within('author', [element('name', entry.author)]),
      element('summary', entry.summary),
      ...(entry.html === undefined ? [] : [element('content', entry.html, { type: 'html' })]),
    ],
    { 'xml:lang': entry.lang },
  )
