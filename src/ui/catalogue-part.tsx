import type { ComponentChildren } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import type { Clock } from './say-time.ts'

export type PartProps = { lang: Lang; clock: Clock }

/** A chapter of the catalogue. */
export const Part = ({ id, title, children }: { id: string; title: string; children: ComponentChildren }) => (
  <section aria-labelledby={`part-${id}`}>
    <h2 id={`part-${id}`}>{title}</h2>
    {children}
  </section>
)
