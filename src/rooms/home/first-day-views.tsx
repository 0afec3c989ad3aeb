import type { VNode } from 'preact'
import { ButtonLink, MoreLink } from '#ui/button.tsx'
import { Hearth } from '#ui/surface.tsx'
import type { Clock } from '#ui/say-time.ts'
import { homeWords } from './messages.en.ts'
import { Meanwhile } from './meanwhile-views.tsx'
import type { News } from './news.ts'
import { NewsList } from './news-views.tsx'
import type { OpenGroup } from './open-groups.ts'
import { OpenGroupRows } from './open-groups-views.tsx'

export type FirstDayProps = { clock: Clock; title: string; groups: readonly OpenGroup[]; all: number; news: readonly News[]; heard: readonly number[]; firsts: readonly VNode[] }

export const FirstDayPage = ({ clock, title, groups, all, news, heard, firsts }: FirstDayProps) => {
  const { first, today } = homeWords[clock.lang]
  return (
    <>
      <header class="head">
        <h1>{title}</h1>
        <p class="lede">{first.lede}</p>
      </header>
      {firsts}
      <Hearth kicker={first.kicker} title={first.title} titleId="begin" why={first.why}>
        <div class="acts">
          <ButtonLink href="/write?for=question">{first.ask}</ButtonLink>
          <ButtonLink kind="plain" href="/write?for=hello">
            {first.hello}
          </ButtonLink>
        </div>
      </Hearth>
      {news.length > 0 && (
        <section class="part">
          <h2>{first.said}</h2>
          <p class="note">{today.byTime}</p>
          <NewsList news={news} clock={clock} />
        </section>
      )}
      <section class="part">
        <h2>{first.groups}</h2>
        <OpenGroupRows groups={groups} clock={clock} to={(slug) => `/groups/${slug}`} />
        {all > groups.length && (
          <p>
            <MoreLink href="/groups">{first.allGroups({ n: all })}</MoreLink>
          </p>
        )}
      </section>
      <Meanwhile lang={clock.lang} groups={heard} />
    </>
  )
}
