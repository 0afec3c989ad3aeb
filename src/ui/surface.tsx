import type { ComponentChildren } from 'preact'
import { Bound } from './bound.tsx'
import { partsOf, type Clock } from './say-time.ts'

/** The warm surface, for one question put to the reader. Never two on a page, never one in another. */
export const Hearth = ({
  kicker,
  title,
  titleId,
  why,
  children,
}: {
  kicker?: string | undefined
  title: string
  titleId: string
  why?: ComponentChildren
  children?: ComponentChildren
}) => (
  <section class="hearth askme" aria-labelledby={titleId}>
    {kicker && <p class="kicker">{kicker}</p>}
    <h2 id={titleId}>
      <Bound text={title} />
    </h2>
    {why && <p class="why">{why}</p>}
    {children}
  </section>
)

/** A slip of paper on the table: what is being judged, a ticket, a receipt. */
export const Slip = ({ label, children }: { label?: string | undefined; children: ComponentChildren }) => (
  <section class="slip" aria-label={label}>
    {children}
  </section>
)

/** A date in a doorway. The sentence beside it says it in full, so it is not read aloud. */
export const DateArch = ({ at, clock }: { at: Date; clock: Clock }) => {
  const date = partsOf(at, clock.zone, clock.lang)
  return (
    <span class="date" aria-hidden="true">
      {date.weekdayShort}
      <b>{date.day}</b>
      {date.monthShort}
    </span>
  )
}
