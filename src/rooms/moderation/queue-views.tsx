import type { ComponentChildren } from 'preact'
import type { Problems, Typed } from '#platform/http/route.ts'
import type { Lang } from '#platform/i18n.ts'
import { Avatar } from '#ui/avatar.tsx'
import { Acts, Button, ButtonLink } from '#ui/button.tsx'
import { ThatsAll } from '#ui/empty.tsx'
import { TextArea } from '#ui/field.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { Icon, type IconName } from '#ui/icon.tsx'
import { Notice } from '#ui/said.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Meta, Tag } from '#ui/state.tsx'
import { Time } from '#ui/time.tsx'
import { Who } from '#ui/who.tsx'
import type { CaseShown, Exhibit, Shift, Told } from './case-page.ts'
import { moderationWords } from './messages.en.ts'
import { problemList, typedText } from './typed.ts'

export type CaseProps = { lang: Lang; clock: Clock; shown: CaseShown; shift: Shift; typed: Typed; problems: Problems }

/** One case, why it is here, what others decided, and two big verbs under the thumb. */
export const CasePage = (props: CaseProps) => {
  const { lang, shown, shift, problems } = props
  const asksAgain = shown.one.why === 'contested' && shown.may.judge
  return (
    <div class="queue">
      <ShiftHead lang={lang} shift={shift} />
      <ProblemList lang={lang} problems={problemList(problems)} />
      {shown.locked ? <Locked lang={lang} shown={shown} /> : <OneCase {...props} />}
      {asksAgain && <SecondLook {...props} />}
      {shift.next.length > 0 && <Next {...props} />}
      {!shown.locked && !asksAgain && <Decide {...props} />}
    </div>
  )
}

const ShiftHead = ({ lang, shift }: { lang: Lang; shift: Shift }) => {
  const words = moderationWords[lang].queue
  const all = shift.n + shift.settled
  return (
    <header class="shift">
      <div class="top">
        <h1>{shift.n === 0 ? words.noneTitle : words.title({ n: shift.n, name: shift.name })}</h1>
        <ButtonLink kind="quiet" small icon="list" href="/queue/log">
          {words.log}
        </ButtonLink>
      </div>
      <p class="note">
        {shift.n > 0 && words.minutes({ n: shift.minutes })} {shift.settled > 0 && words.settled({ n: shift.settled })}
      </p>
      {shift.settled > 0 && (
        <progress max={all} value={shift.settled} aria-label={words.progress({ done: shift.settled, all })} />
      )}
    </header>
  )
}

const OneCase = ({ lang, clock, shown }: CaseProps) => {
  const words = moderationWords[lang].queue
  const { one, exhibit, kind } = shown
  return (
    <article class="case" aria-labelledby="case">
      <div class="state">
        {one.urgent && (
          <Tag kind="bad" icon="siren">
            {words.urgent}
          </Tag>
        )}
        <Tag kind="warn" icon={one.why === 'contested' ? 'scale' : 'flag'}>
          {one.why === 'contested' ? words.contested : one.reports > 0 ? words.reports({ n: one.reports }) : words.own}
        </Tag>
        <Meta
          facts={[
            <>
              <Icon name="clock" />
              {words.since} <Time at={one.openedAt} clock={clock} />
            </>,
            shown.group && words.inGroup({ group: shown.group }),
          ]}
        />
      </div>
      <h2 class="sr" id="case">
        {moderationWords[lang].kinds[kind]}
      </h2>
      {exhibit ? (
        <Shown lang={lang} clock={clock} shown={shown} exhibit={exhibit} />
      ) : (
        <Notice title={one.subject === null ? words.unknown : words.gone} />
      )}
      <Why lang={lang} clock={clock} shown={shown} />
      <Decided lang={lang} clock={clock} shown={shown} />
    </article>
  )
}

const Shown = ({
  lang,
  clock,
  shown: { author },
  exhibit,
}: {
  lang: Lang
  clock: Clock
  shown: CaseShown
  exhibit: Exhibit
}) => {
  const { queue: words, mine } = moderationWords[lang]
  const isToday = author?.since !== undefined && clock.now.getTime() - author.since.getTime() < 86_400_000
  return (
    <section class="exhibit" aria-label={words.exhibit}>
      {author && (
        <div class="by">
          <Avatar face={author.face} size="s" />
          <Who
            face={author.face}
            role={author.role}
            when={
              author.since && (
                <span class="arrived">
                  {isToday ? (
                    words.arrivedToday
                  ) : (
                    <>
                      {words.arrived} <Time at={author.since} clock={clock} style="day" />
                    </>
                  )}
                </span>
              )
            }
          />
        </div>
      )}
      {exhibit.title && (
        <h3 lang={langOf(exhibit.lang)} dir="auto">
          {exhibit.title}
        </h3>
      )}
      {exhibit.text && (
        <p class="said-words" lang={langOf(exhibit.lang)} dir="auto">
          {exhibit.text}
        </p>
      )}
      <p class="note">
        {exhibit.hidden && <Tag kind="calm">{mine.outcome.hidden}</Tag>} <a href={exhibit.href}>{words.whole}</a>
      </p>
    </section>
  )
}

/** What speaks for and against, each line with its sign. */
const Why = ({ lang, clock, shown }: { lang: Lang; clock: Clock; shown: CaseShown }) => {
  const { queue: words, names } = moderationWords[lang]
  const { one, voices, author, before, contested } = shown
  return (
    <ul class="why">
      {one.why === 'contested' && (
        <Line icon="message-circle">
          <b>{words.plea}</b>
          <br />
          <span class="said-words" dir="auto">
            {names.quoted({ words: one.plea })}
          </span>
        </Line>
      )}
      {contested && (
        <Line icon="scale">
          <TellDecision lang={lang} clock={clock} told={contested} say={words.took({ name: contested.name })} />
        </Line>
      )}
      {voices.map((voice, place) => (
        <Line key={place} icon="flag">
          <b>
            <bdi>{voice.who}</bdi>
          </b>
          {names.colon}
          {voice.why}
          {voice.words && (
            <span class="said-words" dir="auto">
              {'. '}
              {names.quoted({ words: voice.words })}
            </span>
          )}
          {voice.url && (
            <>
              <br />
              <a class="address" href={voice.url} rel="nofollow ugc noopener">
                {voice.url}
              </a>
            </>
          )}
        </Line>
      ))}
      {author && <Line icon="user-round">{words.past(author.past)}</Line>}
      {before.map((told) => (
        <Line key={told.decision.id} icon="clock">
          <TellDecision
            lang={lang}
            clock={clock}
            told={told}
            say={words.before[told.decision.verb]({ name: told.name })}
          />
        </Line>
      ))}
      {one.mine && one.decidedAt === null && <Line icon="hand">{words.mineNote}</Line>}
      {shown.alone && one.decidedAt === null && <Line icon="hand">{words.alone}</Line>}
      {one.judgedBefore !== null && !shown.may.judge && !shown.alone && !one.mine && one.decidedAt === null && (
        <Line icon="hand">{words.takenByYou}</Line>
      )}
    </ul>
  )
}

const Line = ({ icon, children }: { icon: IconName; children: ComponentChildren }) => (
  <li>
    <Icon name={icon} />
    <p>{children}</p>
  </li>
)

export const TellDecision = ({ lang, clock, told, say }: { lang: Lang; clock: Clock; told: Told; say: string }) => (
  <>
    {say}, <Time at={told.decision.at} clock={clock} />.{told.rule && ` ${told.rule}.`}
    {told.decision.words && (
      <span class="said-words" dir="auto">
        {' '}
        {moderationWords[lang].names.quoted({ words: told.decision.words })}
      </span>
    )}
  </>
)

const Decided = ({ lang, clock, shown }: { lang: Lang; clock: Clock; shown: CaseShown }) =>
  shown.decided.length === 0 ? null : (
    <ul class="why">
      {shown.decided.map((told) => (
        <Line key={told.decision.id} icon="shield-check">
          <TellDecision
            lang={lang}
            clock={clock}
            told={told}
            say={moderationWords[lang].decided[told.decision.verb]({
              name: told.name,
              what:
                shown.kind === 'person' && shown.author
                  ? shown.author.face.name
                  : moderationWords[lang].kinds[shown.kind],
            })}
          />
        </Line>
      ))}
    </ul>
  )

const Next = ({ lang, clock, shift }: CaseProps) => (
  <details class="next-wrap">
    <summary class="link">{moderationWords[lang].queue.next({ n: Math.max(shift.n - 1, shift.next.length) })}</summary>
    <ul class="next-case">
      {shift.next.map((one) => (
        <li key={one.id}>
          <a href={`/queue/${one.id}`} dir="auto">
            {one.what}
          </a>
          <Time at={one.since} clock={clock} style="short" />
        </li>
      ))}
    </ul>
  </details>
)

const Decide = (props: CaseProps) => {
  const { lang, shown, shift } = props
  const words = moderationWords[lang].queue
  const { one, may, author } = shown
  const at = `/queue/${one.id}`
  return (
    <div class="decide" role="group" aria-label={words.decide}>
      {may.hide && (
        <ButtonLink kind="bad" icon="eye-off" href={`${at}/hiding`}>
          {words.hide}
        </ButtonLink>
      )}
      {may.judge && !may.hide && author && may.suspend && (
        <ButtonLink kind="bad" icon="ban" href={`/people/${author.id}/suspension?case=${one.id}`}>
          {words.suspend}
        </ButtonLink>
      )}
      {may.judge && (
        <Form class="inline" action={`${at}/leaving`}>
          <Button kind="quiet" icon="check">
            {words.leave}
          </Button>
        </Form>
      )}
      {!may.judge && may.restore && (
        <Form class="inline" action={`${at}/hiding/removal`}>
          <Button kind="quiet" icon="undo-2">
            {words.restore}
          </Button>
        </Form>
      )}
      <div class="more">
        {may.judge && may.hide && may.suspend && author && (
          <ButtonLink kind="plain" href={`/people/${author.id}/suspension?case=${one.id}`}>
            {words.suspend}
          </ButtonLink>
        )}
        {shift.pass && (
          <ButtonLink kind="plain" href={shift.pass}>
            {words.pass}
          </ButtonLink>
        )}
        <ButtonLink kind="plain" href="/">
          {words.rest}
        </ButtonLink>
      </div>
    </div>
  )
}

/** What is contested is answered with words, or without. */
const SecondLook = ({ lang, shown, shift, typed, problems }: CaseProps) => {
  const { queue: words, hiding } = moderationWords[lang]
  const at = `/queue/${shown.one.id}`
  return (
    <Form class="form" action={`${at}/leaving`}>
      <TextArea
        name="words"
        label={hiding.words}
        optional={moderationWords[lang].optional}
        rows={3}
        maxlength={3000}
        value={typedText(typed, 'words')}
        error={problems['words']}
      />
      <div class="decide" role="group" aria-label={words.decide}>
        <Button kind="soft" icon="undo-2" formaction={`${at}/hiding/removal`}>
          {words.restore}
        </Button>
        <Button kind="quiet" icon="check">
          {words.uphold}
        </Button>
        <div class="more">
          {shift.pass && (
            <ButtonLink kind="plain" href={shift.pass}>
              {words.pass}
            </ButtonLink>
          )}
        </div>
      </div>
    </Form>
  )
}

const Locked = ({ lang, shown }: { lang: Lang; shown: CaseShown }) => {
  const words = moderationWords[lang].queue
  return (
    <Notice kind="warn" title={words.locked}>
      <p>{words.lockedText}</p>
      {shown.one.decidedAt === null && (
        <Form class="acts" action={`/queue/${shown.one.id}/opening`}>
          <Button kind="quiet" small icon="lock-open">
            {words.open}
          </Button>
        </Form>
      )}
    </Notice>
  )
}

export const NothingWaits = ({ lang, shift }: { lang: Lang; shift: Shift }) => {
  const words = moderationWords[lang].queue
  return (
    <div class="queue">
      <ShiftHead lang={lang} shift={shift} />
      <ThatsAll title={words.none} />
      <Acts>
        <ButtonLink href="/">{words.home}</ButtonLink>
      </Acts>
    </div>
  )
}

const langOf = (lang: string): string | undefined => (lang === 'und' ? undefined : lang)
