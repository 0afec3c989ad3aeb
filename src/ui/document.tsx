import type { ComponentChildren } from 'preact'
import type { Frame } from './frame.ts'

export type DocumentProps = {
  frame: Pick<Frame, 'lang' | 'assets' | 'look' | 'home' | 'theme' | 'languages' | 'live'>
  title: string
  description?: string | undefined
  /** For search engines: `noindex` on what is not public. */
  robots?: string | undefined
  canonical?: string | undefined
  /** More for the head: feeds, what a preview of a link shows. */
  head?: ComponentChildren
  /** The page as data (JSON-LD). In the body: Turbo keeps scripts of the head from page to page. */
  data?: readonly object[] | undefined
  bodyClass?: string | undefined
  children: ComponentChildren
}

/** A whole HTML page: no inline style, no inline script, so that the strictest policy holds. */
export const Document = ({
  frame,
  title,
  description,
  robots,
  canonical,
  head,
  data,
  bodyClass,
  children,
}: DocumentProps) => (
  <html lang={frame.lang} dir="ltr" data-theme={frame.theme}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <title>{title === frame.home.name ? title : `${title} · ${frame.home.name}`}</title>
      {description && <meta name="description" content={description} />}
      {robots && <meta name="robots" content={robots} />}
      {canonical && <link rel="canonical" href={canonical} />}
      <meta name="color-scheme" content="light dark" />
      {frame.assets.preload.map((font) => (
        <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      {frame.assets.css.map((sheet) => (
        <link key={sheet} rel="stylesheet" href={sheet} data-turbo-track="reload" />
      ))}
      {/* Changed by a deed: a whole new page would swallow the word that says so. */}
      <link rel="stylesheet" href={frame.look} data-turbo-track="dynamic" />
      {frame.home.icon && <link rel="icon" href={frame.home.icon} />}
      {frame.languages.map((link) => (
        <link key={link.href} rel="alternate" hreflang={link.lang} href={link.href} />
      ))}
      {/* Going back to the same page after a deed must not lose one's place. */}
      <meta name="turbo-refresh-scroll" content="preserve" />
      {/* A page that is fetched is a page that is read: nothing is fetched before it is asked for. */}
      <meta name="turbo-prefetch" content="false" />
      {frame.live && <meta name="foyer-live" content={frame.live.at} data-person={frame.live.person} />}
      <meta name="view-transition" content="same-origin" />
      {frame.assets.js.map((script) => (
        <script key={script} type="module" src={script} data-turbo-track="reload" />
      ))}
      {head}
    </head>
    <body class={bodyClass}>
      {children}
      {data?.map((one, at) => (
        <script key={at} type="application/ld+json" dangerouslySetInnerHTML={{ __html: embedded(one) }} />
      ))}
    </body>
  </html>
)

/** Data runs nowhere, so that the policy lets it stand; written so that nothing in it can end the element it stands in. */
const embedded = (data: object): string =>
  JSON.stringify(data).replaceAll(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
