import { MOST_RECENT } from '#conversations'
import { firstSentence } from '#platform/text/index.ts'
import { groupIcon } from '#ui/group-icons.ts'
import { Icon } from '#ui/icon.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Meta } from '#ui/state.tsx'
import { Time } from '#ui/time.tsx'
import { homeWords } from './messages.en.ts'
import type { OpenGroup } from './open-groups.ts'

/** Groups one may write in: what each is about, and how alive it is. `to` says where its name leads. */
export const OpenGroupRows = ({ groups, clock, to, label }: { groups: readonly OpenGroup[]; clock: Clock; to: (slug: string) => string; label?: string }) => (
  <ul class="rows" aria-label={label}>
    {groups.map((one) => (
      <li key={one.group.id}>
        <OpenGroupRow one={one} clock={clock} href={to(one.group.slug)} />
      </li>
    ))}
  </ul>
)

const OpenGroupRow = ({ one: { group, life }, clock, href }: { one: OpenGroup; clock: Clock; href: string }) => {
  const lang = group.lang === clock.lang ? undefined : group.lang
  return (
    <article class="row group-row">
      <span class="group-sign">
        <Icon name={groupIcon(group.icon)} />
      </span>
      <h3>
        <a href={href} lang={lang} dir="auto">
          {group.name}
        </a>
      </h3>
      {group.about && (
        <p class="snip" lang={lang} dir="auto">
          {firstSentence(group.about, 140)}
        </p>
      )}
      <Meta facts={[homeWords[clock.lang].groups.people({ n: group.people }), <Alive key="alive" life={life} clock={clock} />]} />
    </article>
  )
}

const Alive = ({ life, clock }: { life: OpenGroup['life']; clock: Clock }) => {
  const words = homeWords[clock.lang].groups
  if (!life?.last) return <>{words.silent}</>
  if (life.recent >= MOST_RECENT) return <>{words.thisWeekMany({ n: MOST_RECENT })}</>
  if (life.recent > 0) return <>{words.thisWeek({ n: life.recent })}</>
  return (
    <>
      {words.lastWords} <Time at={life.last.lastAt} clock={clock} style="day" />
    </>
  )
}
