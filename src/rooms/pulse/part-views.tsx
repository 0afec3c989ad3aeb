import type { ComponentChildren } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { Crumb } from '#ui/finding.tsx'
import { Closing } from './deciding-views.tsx'
import { pulseWords } from './messages.en.ts'
import type { PartName } from './number.ts'
import { ClosedNumber } from './views.tsx'

/** The way back to the pulse, for the pages below it. */
export const PulseCrumb = ({ lang, above = [] }: { lang: Lang; above?: { label: string; href: string }[] }) => (
  <Crumb lang={lang} path={[{ label: pulseWords[lang].back, href: '/pulse' }, ...above]} />
)

type PartProps = { href: string; title: string; children: ComponentChildren }

/** On the page of all numbers. `children`: in a sentence, what one finds there. */
export const PulsePart = ({ href, title, children }: PartProps) => (
  <article class="test">
    <h3>
      <a href={href}>{title}</a>
    </h3>
    <p class="note">{children}</p>
  </article>
)

/** At the foot of a part, for hosts. */
export const PartCloser = ({ lang, part, closed }: { lang: Lang; part: PartName; closed: boolean }) => (
  <section class="closer" aria-labelledby="deciding">
    <Closing lang={lang} path={`/pulse/parts/${part}`} closed={closed} />
  </section>
)

/** Instead of the part: that it exists, and that it is closed. */
export const PartClosed = ({ lang, title }: { lang: Lang; title: string }) => (
  <ClosedNumber lang={lang} title={title} window="365" />
)
