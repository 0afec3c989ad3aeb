import type { VNode } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { HEIGHT, WIDTH } from './postcard.ts'
import { formats } from './feed-writing.ts'

export type PreviewProps = {
  lang: Lang
  home: string
  title: string
  description: string | undefined
  canonical: string | undefined
  /** 1200 × 630. */
  picture: string
  /** When it was written, of what somebody wrote. */
  written: Date | undefined
}

const locales = { fr: 'fr_FR', en: 'en_GB' } as const

/** Open Graph, which every previewer of links reads. */
export function PreviewLines({ lang, home, title, description, canonical, picture, written }: PreviewProps): VNode[] {
  const said: [string, string | undefined][] = [
    ['og:site_name', home],
    ['og:type', written ? 'article' : 'website'],
    ['og:title', title],
    ['og:description', description],
    ['og:url', canonical],
    ['og:image', picture],
    ['og:image:type', 'image/png'],
    ['og:image:width', String(WIDTH)],
    ['og:image:height', String(HEIGHT)],
    ['og:image:alt', title],
    ['og:locale', locales[lang]],
    ['article:published_time', written?.toISOString()],
  ]
  return [
    ...said.flatMap(([property, content]) =>
      content === undefined ? [] : [<meta key={property} property={property} content={content} />],
    ),
    <meta key="twitter" name="twitter:card" content="summary_large_image" />,
  ]
}

/** For feed readers, which look for them in the page one gives them. */
export const FeedLines = ({ feed, title }: { feed: string | undefined; title: string }): VNode[] =>
  feed === undefined
    ? []
    : formats.map((format) => (
        <link
          key={format}
          rel="alternate"
          type={`application/${format}+xml`}
          title={`${title} (${format === 'rss' ? 'RSS' : 'Atom'})`}
          href={`${feed}.${format}`}
        />
      ))
