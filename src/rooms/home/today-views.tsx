import type { VNode } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import type { NextGathering } from '#gatherings'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Empty, ThatsAll } from '#ui/empty.tsx'
import { Form } from '#ui/form.tsx'
import type { IconName } from '#ui/icon.tsx'
import { Icon } from '#ui/icon.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Hearth } from '#ui/surface.tsx'
import { YesOrNoForm, type YesOrNo } from '#ui/yes-or-no.tsx'
import type { ShownWish } from '#ui/wish.tsx'
import { LookingFor } from './aid-views.tsx'
import { MeetingNext } from './gatherings-views.tsx'
import { homeWords } from './messages.en.ts'
import { Meanwhile } from './meanwhile-views.tsx'
import type { News } from './news.ts'
import { NewsList } from './news-views.tsx'
import type { ThankedWeek } from './thanked.ts'
import { ThankedThisWeek } from './thanked-views.tsx'
import type { Arrival } from './welcoming.ts'
import { Arrivals } from './welcoming-views.tsx'

export type Asked = { id: number; href: string; title: string; lang: string | undefined; asker: string; waits: string; group: string }
export type Step = { icon: IconName; href: string; title: string; text: string }
type End = { said: string; further: string | undefined }

export type TodayProps = {
  clock: Clock
  title: string
  lede: string
  ask: Asked | undefined
  arrivals: readonly Arrival[]
  news: readonly News[]
  end: End | undefined
  empty: { kind: 'host' | 'noGroup' | 'silent'; write: string | undefined } | undefined
  steps: readonly Step[]
  /** What cannot wait, from other rooms. */
  firsts: readonly VNode[]
  back: boolean
  /** What is said in them is what this page tells. */
  groups: readonly number[]
}

export const TodayPage = ({ clock, title, lede, ask, arrivals, news, end, empty, steps, firsts, back, groups }: TodayProps) => {
  const { lang } = clock
  const { today, steps: words } = homeWords[lang]
  return (
    <>
      <header class="head">
        <div class="top">
          <h1>{title}</h1>
          {!back && !empty && <WriteLink lang={lang} />}
        </div>
        {lede && <p class="lede">{lede}</p>}
        {back && (
          <p>
            <ButtonLink kind="quiet" small href="/" icon="chevron-left">
              {today.back}
            </ButtonLink>
          </p>
        )}
      </header>
      {firsts}
      {ask && <AskMe lang={lang} ask={ask} />}
      <Arrivals arrivals={arrivals} clock={clock} />
      {empty && <Nothing lang={lang} {...empty} />}
      {empty && steps.length > 0 && (
        <section class="part">
          <h2>{words.title}</h2>
          <Steps steps={steps} />
        </section>
      )}
      <NewsList news={news} clock={clock} />
      {end && (
        <ThatsAll title={today.allTitle}>
          {end.said} {end.further && <a href={end.further}>{today.goFurther}</a>}
        </ThatsAll>
      )}
      <Meanwhile lang={lang} groups={groups} />
    </>
  )
}

/** On a phone it is under the thumb. */
export const WriteLink = ({ lang }: { lang: Lang }) => (
  <span class="not-on-a-phone">
    <ButtonLink href="/write" kind="quiet" icon="pencil">
      {homeWords[lang].names.write}
    </ButtonLink>
  </span>
)

/** One question, with the true reason why it is put to this reader. */
const AskMe = ({ lang, ask }: { lang: Lang; ask: Asked }) => {
  const words = homeWords[lang].ask
  return (
    <Hearth
      kicker={words.kicker}
      title={ask.title}
      titleId="ask"
      why={words.whySince({ name: ask.asker, when: ask.waits, group: ask.group })}
    >
      <div class="acts">
        <ButtonLink href={ask.href}>{words.answer({ name: ask.asker })}</ButtonLink>
        <Form action={`/home/questions/${ask.id}/passing`} class="acts">
          <Button kind="plain">{words.notNow}</Button>
        </Form>
      </div>
    </Hearth>
  )
}

const Nothing = ({ lang, kind, write }: { lang: Lang } & NonNullable<TodayProps['empty']>) => {
  const { empty, steps } = homeWords[lang]
  if (kind === 'host')
    return (
      <Empty drawing="door" title={empty.hostTitle} act={<ButtonLink href="/welcome">{steps.welcome}</ButtonLink>}>
        {empty.hostText}
      </Empty>
    )
  if (kind === 'noGroup')
    return (
      <Empty drawing="door" title={empty.noGroupTitle} act={<ButtonLink href="/groups">{empty.seeGroups}</ButtonLink>}>
        {empty.noGroupText}
      </Empty>
    )
  return (
    <Empty drawing="table" title={empty.silentTitle} act={write && <ButtonLink href={write}>{empty.silentAct}</ButtonLink>}>
      {empty.silentText}
    </Empty>
  )
}

/** What a host does next, each a place to go to. */
export const Steps = ({ steps }: { steps: readonly Step[] }) => (
  <ul class="steps">
    {steps.map((step) => (
      <li key={step.href}>
        <Icon name={step.icon} />
        <div>
          <a href={step.href}>{step.title}</a>
          <p class="note">{step.text}</p>
        </div>
      </li>
    ))}
  </ul>
)

type AroundProps = { looking: readonly ShownWish[]; gatherings: readonly NextGathering[]; clock: Clock; week: ThankedWeek | undefined; steps: readonly Step[]; host: boolean; question: YesOrNo | undefined }

/** The right column: what one may do for the home; for a host of a young home, what comes next. */
export const Around = ({ clock, week, steps, host, question, looking, gatherings }: AroundProps) => {
  const { lang } = clock
  const { today } = homeWords[lang]
  return (
    <>
      {question && <YesOrNoForm {...question} />}
      <LookingFor lang={lang} wishes={looking} />
      <MeetingNext clock={clock} gatherings={gatherings} />
      {week && <ThankedThisWeek clock={clock} week={week} />}
      {steps.length > 0 && (
        <section>
          <h2>{today.steps}</h2>
          <Steps steps={steps} />
        </section>
      )}
      {host && steps.length === 0 && (
        <section>
          <h2>{today.keep}</h2>
          <ul class="ways">
            <li>
              <a href="/home/settings">{homeWords[lang].names.settings}</a>
            </li>
            <li>
              <a href="/home/look">{homeWords[lang].steps.look}</a>
            </li>
          </ul>
        </section>
      )}
      <section>
        <h2>{today.bring}</h2>
        <p class="note">{today.bringText}</p>
        <ButtonLink href="/invitations" kind="quiet" small icon="user-plus">
          {today.invite}
        </ButtonLink>
      </section>
    </>
  )
}
