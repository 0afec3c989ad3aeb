import type { Problems, Typed } from '#platform/http/route.ts'
import { problemList, typedText } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import { Acts, Button, ButtonLink } from '#ui/button.tsx'
import { ThatsAll } from '#ui/empty.tsx'
import { TextArea } from '#ui/field.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { Notice } from '#ui/said.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Time } from '#ui/time.tsx'
import type { CaseShown } from './case-page.ts'
import { OneCase } from './case-views.tsx'
import { moderationWords } from './messages.en.ts'
import type { Shift } from './shift.ts'

export type CaseProps = { lang: Lang; clock: Clock; shown: CaseShown; shift: Shift; typed: Typed; problems: Problems }

/** One case, why it is here, what others decided, and two big verbs under the thumb. */
export const CasePage = (props: CaseProps) => {
  const { lang, shown, shift, problems } = props
  const asksAgain = shown.one.why === 'contested' && shown.may.judge
  return (
    <div class="queue">
      <ShiftHead lang={lang} shift={shift} />
      <ProblemList lang={lang} problems={problemList(problems)} />
      {shown.locked ? <Locked lang={lang} shown={shown} /> : <OneCase lang={lang} clock={props.clock} shown={shown} />}
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
