import { Button, ButtonLink, MoreLink } from '#ui/button.tsx'
import { Crumb, Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { Icon } from '#ui/icon.tsx'
import { Judging } from '#ui/judging.tsx'
import { Notice } from '#ui/said.tsx'
import type { SafeHtml } from '#ui/safe-html.ts'
import type { Clock } from '#ui/say-time.ts'
import { Tag } from '#ui/state.tsx'
import { Time } from '#ui/time.tsx'
import { HostBox } from './host-views.tsx'
import { shapeIcons } from './list-views.tsx'
import { Times } from './memory-views.tsx'
import { ritualWords } from './messages.en.ts'
import { occasionHref, type Occasion } from './occasion.ts'
import { Rhythm } from './rhythm-views.tsx'
import { hrefOf, LONGEST_WHY, stateOf, type Ritual } from './ritual.ts'
import { markOf, sayCame } from './saying.ts'
import { ScriptBox } from './script-views.tsx'
import type { Shown } from './showing.ts'
import type { Hosting } from './turns-shown.ts'

export type RitualProps = {
  clock: Clock
  ritual: Ritual
  body: SafeHtml
  place: { name: string; href: string } | undefined
  /** Where people are in it. */
  now: Shown | undefined
  next: Hosting | undefined
  ahead: readonly Occasion[]
  past: readonly Shown[]
  may: { accept: boolean; change: boolean; end: boolean; report: boolean }
  own: boolean
}

/** One ritual: what it is, when next and with whom, and the last times of its memory. */
export const RitualPage = (props: RitualProps) => {
  const { clock, ritual, next } = props
  const { lang } = clock
  const words = ritualWords[lang]
  const mark = markOf(ritual, lang)
  return (
    <article class="ritual">
      <Head
        title={ritual.title}
        lede={
          <>
            <Icon name={shapeIcons[ritual.shape]} /> <Rhythm ritual={ritual} clock={clock} />
          </>
        }
        kicker={<Kicker {...props} />}
      />
      {mark && (
        <Tag kind={mark.kind} icon={mark.icon}>
          {mark.text}
        </Tag>
      )}
      <Standing {...props} />
      <Now {...props} />
      {ritual.markdown && (
        <div class="body" lang={langOf(ritual)} dir="auto" dangerouslySetInnerHTML={{ __html: props.body }} />
      )}
      {stateOf(ritual) === 'standing' && ritual.shape !== 'welcome' && <Next {...props} />}
      <ScriptBox lang={lang} script={ritual} open={next?.mine ?? false} />
      <section class="part" aria-labelledby="memory">
        <h2 id="memory">{words.page.memory}</h2>
        {props.past.length === 0 && <p class="note">{words.page.none}</p>}
        <Times clock={clock} ritual={ritual} shown={props.past} level={3} />
        {props.past.length > 0 && <MoreLink href={`${hrefOf(ritual)}/memory`}>{words.page.allTimes}</MoreLink>}
      </section>
      <Foot {...props} />
    </article>
  )
}

const langOf = ({ lang }: Ritual): string | undefined => (lang === 'und' ? undefined : lang)

const Kicker = ({ clock, place }: RitualProps) => (
  <Crumb
    lang={clock.lang}
    path={[
      { label: ritualWords[clock.lang].name, href: '/rituals' },
      ...(place ? [{ label: place.name, href: place.href }] : []),
    ]}
  />
)

const Standing = ({ clock, ritual, may, own }: RitualProps) => {
  const words = ritualWords[clock.lang].page
  const state = stateOf(ritual)
  if (ritual.hiddenAt !== null) return <Notice kind="bad" title={words.hidden} />
  if (state === 'ended') return <Notice title={words.endedNotice} />
  if (state === 'declined')
    return <Notice title={words.declined}>{ritual.why && <p dir="auto">{ritual.why}</p>}</Notice>
  if (state !== 'proposed') return null
  return (
    <Notice kind="warn" title={may.accept ? words.waitsYou : words.waits}>
      {may.accept ? (
        <Judging href={hrefOf(ritual)} longestWhy={LONGEST_WHY} words={words} />
      ) : (
        own && <p>{words.waitsText}</p>
      )}
    </Notice>
  )
}

/** What one may do at this moment comes before everything that is only told. */
const Now = ({ clock, ritual, now }: RitualProps) => {
  if (!now) return null
  const words = ritualWords[clock.lang].page
  const label = { gathering: words.goGathering, prompt: words.answer, welcome: words.greet }[ritual.shape]
  return (
    <div class="ritual-now">
      <p>
        <Tag kind="ember" icon="circle">
          {words.now}
        </Tag>{' '}
        <a class="link" href={occasionHref(ritual.id, now.occasion)}>
          <Time at={now.occasion.starts} clock={clock} style="day" />
        </a>
        <span class="note"> · {sayCame(ritual, now.occasion, clock.lang)}</span>
      </p>
      {now.href && (
        <ButtonLink href={now.href} icon={shapeIcons[ritual.shape]}>
          {label}
        </ButtonLink>
      )}
    </div>
  )
}

const Next = ({ clock, ritual, next, ahead }: RitualProps) => {
  const words = ritualWords[clock.lang]
  const later = ahead.filter((one) => one.id !== next?.occasion.id)
  return (
    <section class="ritual-next" aria-labelledby="next">
      <h2 id="next">{words.page.next}</h2>
      {next ? (
        <>
          <p class="next-when">
            <a href={occasionHref(ritual.id, next.occasion)}>
              <Time at={next.occasion.starts} clock={clock} style="day" />
            </a>
            , <Time at={next.occasion.starts} clock={clock} style="hour" />
          </p>
          <HostBox lang={clock.lang} clock={clock} ritual={ritual} hosting={next} />
        </>
      ) : (
        <p class="note">{words.page.noNext}</p>
      )}
      {later.length > 0 && (
        <details>
          <summary class="link">{words.page.ahead}</summary>
          <ul class="later">
            {later.map((one) => (
              <li key={one.id}>
                <a href={occasionHref(ritual.id, one)}>
                  <Time at={one.starts} clock={clock} style="day" />
                </a>
                {one.cancelledAt !== null && <span class="note"> {words.state.cancelled}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

const Foot = ({ clock, ritual, may }: RitualProps) => {
  const words = ritualWords[clock.lang].page
  if (!may.change && !may.end && !may.report) return null
  return (
    <footer class="acts ritual-foot">
      {may.change && (
        <ButtonLink href={`${hrefOf(ritual)}/edit`} kind="soft" small icon="pencil">
          {words.change}
        </ButtonLink>
      )}
      {may.report && (
        <ButtonLink href={`/reports/new?kind=ritual&id=${ritual.id}`} kind="plain" small icon="flag">
          {words.report}
        </ButtonLink>
      )}
      {may.end && (
        <details>
          <summary class="link">{words.end}</summary>
          <Form action={`/rituals/${ritual.id}/end`}>
            <p class="note">{words.endText}</p>
            <div class="acts">
              <Button kind="quiet-bad" small>
                {words.endAct}
              </Button>
            </div>
          </Form>
        </details>
      )}
    </footer>
  )
}
