import type { ComponentChildren } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { Icon } from '#ui/icon.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Progress } from '#ui/state.tsx'
import { Time } from '#ui/time.tsx'
import { aidWords } from './messages.en.ts'
import { sayBefore, sayDays } from './saying.ts'
import type { Wish } from './wish.ts'

type Facts = { wish: Wish; author: string; own: boolean; clock: Clock }

/** Who, where, when, in one line. */
export const factsOf = ({ wish, author, own, clock }: Facts): ComponentChildren[] => [
  own ? aidWords[clock.lang].wish.yours : <bdi translate={false}>{author}</bdi>,
  wish.place && <bdi>{wish.place}</bdi>,
  <Time at={wish.closedAt ?? wish.openedAt} clock={clock} style="short" />,
]

/** Where, when, and how many are found. */
export const WishFacts = ({ lang, clock, wish }: { lang: Lang; clock: Clock; wish: Wish }) => {
  const words = aidWords[lang].wish
  const when = [
    wish.weekdays.length > 0 && words.weekly({ days: sayDays(wish.weekdays, lang) }),
    wish.byDay !== null && sayBefore(wish.kind, wish.byDay, clock),
  ].filter((one) => one !== false)
  return (
    <dl class="wish-facts">
      {wish.place && (
        <Fact icon="map-pin" name={words.where}>
          <a href={`/aid?${new URLSearchParams({ q: wish.place })}`}>
            <bdi>{wish.place}</bdi>
          </a>
        </Fact>
      )}
      {when.length > 0 && (
        <Fact icon="calendar-days" name={words.when}>
          {when.join(', ')}
        </Fact>
      )}
      {wish.wanted > 1 && (
        <Fact icon="users" name={words.count}>
          <Progress
            value={wish.taken}
            max={wish.wanted}
            label={words.count}
            said={wish.kind === 'need' ? words.progress(wish) : words.progressOffer(wish)}
          />
        </Fact>
      )}
    </dl>
  )
}

const Fact = ({
  icon,
  name,
  children,
}: {
  icon: 'map-pin' | 'calendar-days' | 'users'
  name: string
  children: ComponentChildren
}) => (
  <div>
    <dt>
      <Icon name={icon} />
      <span class="sr">{name}</span>
    </dt>
    <dd>{children}</dd>
  </div>
)
