import type { Lang } from '#platform/i18n.ts'
import { Avatar, type Face } from '#ui/avatar.tsx'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Empty, ThatsAll } from '#ui/empty.tsx'
import { Form } from '#ui/form.tsx'
import type { IconName } from '#ui/icon.tsx'
import { Icon } from '#ui/icon.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Meta } from '#ui/state.tsx'
import { Hearth } from '#ui/surface.tsx'
import { Time } from '#ui/time.tsx'
import { byHour } from './hours.ts'
import { homeWords } from './messages.en.ts'

/** A conversation in which something happened. */
export type News = {
  id: number
  href: string
  title: string
  lang: string | undefined
  kind: 'question' | 'discussion' | 'running'
  at: Date
  face: Face
  /** The reader's own doing. */
  mine: boolean
  /** Opened it, answered it, or wrote in a place where nobody asked. */
  did: 'opened' | 'answered' | 'wrote'
  words: string
  group: string
  answers: number
  helped: boolean
}

export type Asked = { id: number; href: string; title: string; lang: string | undefined; asker: string; waits: string; group: string }
export type Step = { icon: IconName; href: string; title: string; text: string }
type End = { said: string; further: string | undefined }

export type TodayProps = {
  clock: Clock
  title: string
  lede: string
  ask: Asked | undefined
  news: readonly News[]
  end: End | undefined
  empty: { kind: 'host' | 'noGroup' | 'silent'; write: string | undefined } | undefined
  steps: readonly Step[]
  back: boolean
}

export const TodayPage = ({ clock, title, lede, ask, news, end, empty, steps, back }: TodayProps) => {
  const { lang } = clock
  const { today, steps: words } = homeWords[lang]
  return (
    <>
      <header class="head">
        <h1>{title}</h1>
        {lede && <p class="lede">{lede}</p>}
        {back && (
          <p>
            <ButtonLink kind="quiet" small href="/" icon="chevron-left">
              {today.back}
            </ButtonLink>
          </p>
        )}
      </header>
      {ask && <AskMe lang={lang} ask={ask} />}
      {empty && <Nothing lang={lang} {...empty} />}
      {empty && steps.length > 0 && (
        <section class="part">
          <h2>{words.title}</h2>
          <Steps steps={steps} />
        </section>
      )}
      {news.length > 0 && (
        <div>
          {byHour(news, (one) => one.at, clock).map((piece) => (
            <section key={piece.things[0]?.id} aria-labelledby={`hour-${piece.things[0]?.id}`}>
              <h2 class="hour" id={`hour-${piece.things[0]?.id}`}>
                {piece.label}
              </h2>
              <ul class="news">
                {piece.things.map((one) => (
                  <li key={one.id}>
                    <Item one={one} clock={clock} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
      {end && (
        <ThatsAll title={today.allTitle}>
          {end.said} {end.further && <a href={end.further}>{today.goFurther}</a>}
        </ThatsAll>
      )}
    </>
  )
}

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

const Item = ({ one, clock }: { one: News; clock: Clock }) => {
  const { today } = homeWords[clock.lang]
  return (
    <>
      <Avatar face={one.face} />
      <p>
        <Doer one={one} lang={clock.lang} />{' '}
        <a href={one.href} lang={one.lang} dir="auto">
          {one.title}
        </a>
      </p>
      <Time at={one.at} clock={clock} style="hour" />
      {one.words && (
        <p class="snip" lang={one.lang} dir="auto">
          {clock.lang === 'fr' ? `«\u00a0${one.words}\u00a0»` : `“${one.words}”`}
        </p>
      )}
      <Meta facts={[<bdi key="group">{one.group}</bdi>, one.answers > 0 && today.answers({ n: one.answers }), one.helped && today.helped]} />
    </>
  )
}

/** "Zeynep a répondu dans", "Vous avez répondu dans" */
const Doer = ({ one, lang }: { one: News; lang: Lang }) => {
  const { today } = homeWords[lang]
  const said = one.mine ? today.you : today.they
  const did = one.did === 'opened' ? said.opened({ kind: one.kind }) : said[one.did]
  if (one.mine) return <>{did}</>
  return (
    <>
      <b translate={false}>
        <bdi>{one.face.name}</bdi>
      </b>{' '}
      {did}
    </>
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

/** The right column: what one may do for the home; for a host of a young home, what comes next. */
export const Around = ({ lang, steps, host }: { lang: Lang; steps: readonly Step[]; host: boolean }) => {
  const { today } = homeWords[lang]
  return (
    <>
      {steps.length > 0 && (
        <section>
          <h2>{today.steps}</h2>
          <Steps steps={steps} />
        </section>
      )}
      {host && (
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
