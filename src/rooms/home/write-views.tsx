import { ButtonLink, MoreLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Finder } from '#ui/finder.tsx'
import { Head } from '#ui/finding.tsx'
import type { Clock } from '#ui/say-time.ts'
import { homeWords } from './messages.en.ts'
import type { OpenGroup } from './open-groups.ts'
import { OpenGroupRows } from './open-groups-views.tsx'
import { writeIn, type Beginning } from './talk.ts'

export type WriteProps = {
  clock: Clock
  why: 'question' | 'hello' | undefined
  q: string | undefined
  begins: Beginning
  /** They may open one for the home, or a space of theirs. */
  crisis: boolean
  yours: readonly OpenGroup[]
  others: readonly OpenGroup[]
  /** How many there are before any is looked for. */
  all: number
  more: boolean
}

/** Fewer are seen at once: nobody looks for one of them by its name. */
const WORTH_A_SEARCH = 12

export const WritePage = ({ clock, why, q, begins, crisis, yours, others, all, more }: WriteProps) => {
  const { write, empty } = homeWords[clock.lang]
  if (all === 0)
    return (
      <Empty level={1} drawing="door" title={empty.noGroupTitle} act={<ButtonLink href="/groups">{empty.seeGroups}</ButtonLink>}>
        {empty.noGroupText}
      </Empty>
    )
  const rows = { clock, to: (slug: string) => writeIn(slug, begins) }
  return (
    <>
      <Head title={why === 'hello' ? write.helloWhere : why === 'question' ? write.questionWhere : write.title} lede={write.lede} />
      {why === undefined && (
        <p>
          <MoreLink href="/aid">{write.aid}</MoreLink>
          {crisis && <MoreLink href="/crisis/new">{write.crisis}</MoreLink>}
        </p>
      )}
      {all > WORTH_A_SEARCH && <FindGroup clock={clock} q={q} why={why} />}
      {yours.length + others.length === 0 && <p>{write.noneFound({ q: q ?? '' })}</p>}
      {yours.length > 0 && (
        <section class="part">
          <h2>{write.yours}</h2>
          <OpenGroupRows {...rows} groups={yours} />
        </section>
      )}
      {others.length > 0 && (
        <section class="part">
          <h2>{write.others}</h2>
          <p class="note">{write.othersText}</p>
          <OpenGroupRows {...rows} groups={others} />
        </section>
      )}
      {more && (
        <p class="part">
          <MoreLink href="/groups">{write.more}</MoreLink>
        </p>
      )}
    </>
  )
}

const FindGroup = ({ clock, q, why }: Pick<WriteProps, 'clock' | 'q' | 'why'>) => {
  const { write } = homeWords[clock.lang]
  return <Finder action="/write" label={write.find} act={write.findAct} q={q} with={why ? { for: why } : {}} />
}
