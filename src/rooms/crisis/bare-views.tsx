import type { ComponentChildren } from 'preact'
import type { Lang } from '#platform/i18n.ts'

export type BareProps = {
  lang: Lang
  title: string
  home: string
  /** Addresses that change with what they hold. */
  sheet: string
  script?: string | undefined
  children: ComponentChildren
}

/**
 * A page of a few kilobytes, for the edge of the network: its own small sheet, the fonts of the device, a script that nothing
 * waits for. It is no page of Turbo's: one comes and goes by whole loads.
 */
export const Bare = ({ lang, title, home, sheet, script, children }: BareProps) => (
  <html lang={lang}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} · ${home}`}</title>
      <meta name="robots" content="noindex" />
      <meta name="color-scheme" content="light dark" />
      <meta name="turbo-visit-control" content="reload" />
      <link rel="stylesheet" href={sheet} />
      {script && <script type="module" src={script} />}
    </head>
    <body>
      <header>
        <a href="/">{home}</a>
      </header>
      <main>{children}</main>
    </body>
  </html>
)
