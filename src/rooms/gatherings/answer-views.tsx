import type { ComponentChildren } from 'preact'
import type { Problems, Typed } from '#platform/http/route.ts'
import { said } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Icon } from '#ui/icon.tsx'
import { hrefOf, LONGEST_REPLY, type Gathering } from './gathering.ts'
import { gatheringWords } from './messages.en.ts'
import { saysOf, seatsLeft, takesSeat, type Answer } from './seats.ts'
import { ownMark } from './saying.ts'

export type WaysProps = {
  lang: Lang
  gathering: Gathering
  answer: Pick<Answer, 'standing' | 'onTheSpot' | 'replies'> | undefined
  typed: Typed
  problems: Problems
}
export type AnswerProps = WaysProps & {
  /** How many wait before this reader. */
  before: number
  may: boolean
}
type Answered = NonNullable<WaysProps['answer']>

/** Whether this reader comes: what they said, or the one thing to do. */
export const AnswerBox = (props: AnswerProps) => {
  const { lang, answer, may } = props
  const words = gatheringWords[lang].answer
  if (!answer) return may ? <Ways {...props} /> : null
  return (
    <>
      <Said {...props} answer={answer} />
      {may && answer.standing !== 'refused' && (
        <details class="change-mind" open={Object.keys(props.problems).length > 0}>
          <summary class="link">{words.change}</summary>
          <Ways {...props} />
        </details>
      )}
    </>
  )
}

export const Said = ({
  lang,
  gathering,
  answer,
  before,
}: Pick<AnswerProps, 'lang' | 'gathering' | 'before'> & { answer: Answered }) => {
  const words = gatheringWords[lang].answer
  const { kind, icon } = ownMark(answer.standing, lang)
  const [text, note] = {
    coming: [gathering.how !== 'both' ? words.coming : answer.onTheSpot ? words.comingPlace : words.comingOnline, ''],
    maybe: [words.maybeSaid, ''],
    no: [words.noSaid, ''],
    asked: [words.asked, ''],
    refused: [words.refused, ''],
    waiting: [words.waiting({ n: before }), words.waitingNote],
  }[answer.standing] as [string, string]
  return (
    <p class={`own-answer ${kind}`} role="status">
      <Icon name={icon} />
      <span>
        <b>{text}</b>
        {note && <small>{note}</small>}
      </span>
    </p>
  )
}

/** One form; each button is an answer. The one on top is what one presses by pressing Enter. */
const Ways = (props: WaysProps) => {
  const { lang, gathering, answer } = props
  const words = gatheringWords[lang].answer
  const says = answer && saysOf(answer.standing)
  return (
    <Form action={`${hrefOf(gathering)}/answers`} class="ways-to-answer" label={words.label}>
      <Questions {...props} />
      <YesButtons {...props} says={says} />
      <div class="acts">
        {says !== 'maybe' && (
          <Button kind="quiet" small name="answer" value="maybe">
            {words.maybe}
          </Button>
        )}
        {says !== 'no' && (
          <Button kind="quiet" small name="answer" value="no">
            {says === 'yes' ? words.noMore : words.no}
          </Button>
        )}
      </div>
      {gathering.approval && says !== 'yes' && <p class="note">{words.approvalNote}</p>}
    </Form>
  )
}

/** What one comes by; on each, what pressing it comes to. */
export const YesButtons = ({
  lang,
  gathering,
  answer,
  says,
}: WaysProps & { says: ReturnType<typeof saysOf> | undefined }) => {
  const words = gatheringWords[lang].answer
  if (gathering.how !== 'both')
    return says === 'yes' && gathering.questions.length === 0 ? null : (
      <Yes gathering={gathering} value="yes" onTheSpot={gathering.how === 'place'} again={says === 'yes'} lang={lang}>
        {words.yes}
      </Yes>
    )
  return (
    <>
      {!(says === 'yes' && answer?.onTheSpot) && (
        <Yes gathering={gathering} value="place" onTheSpot again={false} lang={lang}>
          {words.yesPlace}
        </Yes>
      )}
      {!(says === 'yes' && !answer?.onTheSpot) && (
        <Yes gathering={gathering} value="online" onTheSpot={false} again={false} lang={lang} second>
          {words.yesOnline}
        </Yes>
      )}
    </>
  )
}

type YesProps = {
  lang: Lang
  gathering: Gathering
  value: string
  onTheSpot: boolean
  again: boolean
  second?: boolean
  children: ComponentChildren
}

/** What pressing it comes to is what stands on it. */
const Yes = ({ lang, gathering, value, onTheSpot, again, second, children }: YesProps) => {
  const words = gatheringWords[lang].answer
  const waits = !gathering.approval && takesSeat(gathering.how, onTheSpot) && seatsLeft(gathering) === 0
  const label = again ? words.keep : waits ? words.wait : gathering.approval && !second ? words.ask : children
  return (
    <Button
      wide
      kind={second ? 'soft' : undefined}
      icon={again ? undefined : waits ? 'hourglass' : onTheSpot || !second ? 'check' : 'video'}
      name="answer"
      value={value}
    >
      {label}
      {waits && gathering.how === 'both' ? ` (${gatheringWords[lang].people.onTheSpot})` : null}
    </Button>
  )
}

export const Questions = ({ lang, gathering, answer, typed, problems }: WaysProps) => {
  const words = gatheringWords[lang].answer
  if (gathering.questions.length === 0) return null
  return (
    <fieldset class="field before-coming">
      <legend>{words.questions}</legend>
      <p class="note">{words.questionsNote}</p>
      {gathering.questions.map((question, nth) => (
        <TextArea
          key={question}
          name={`reply${nth}`}
          label={question}
          rows={2}
          maxlength={LONGEST_REPLY}
          value={said(typed, `reply${nth}`, answer?.replies[question])}
          error={problems[`reply${nth}`]}
        />
      ))}
    </fieldset>
  )
}
