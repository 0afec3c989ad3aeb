import type { Problems, Typed } from '#platform/http/route.ts'
import { typedText } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import type { SomeoneSeen } from '#platform/who-is-who.ts'
import { Avatar } from '#ui/avatar.tsx'
import { Acts, Button } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { Slip } from '#ui/surface.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Meta } from '#ui/state.tsx'
import { Time } from '#ui/time.tsx'
import { Who } from '#ui/who.tsx'
import type { Application, Invitation } from './applications-store.ts'
import { spacesWords } from './words.ts'

type Shared = {
  lang: Lang
  clock: Clock
  href: string
  who: (person: number | null) => SomeoneSeen
  typed: Typed
  problems: Problems
}

export type ApplicationsProps = Shared & {
  applications: readonly Application[]
  /** The one whose answer came back with a problem. */
  answered: number | undefined
}

export const ApplicationsBody = (props: ApplicationsProps) => {
  const { lang, applications, answered, problems } = props
  const words = spacesWords[lang].applications
  const waiting = applications.filter((one) => one.answeredAt === null)
  const lately = applications.filter((one) => one.answeredAt !== null)
  // Somebody else may have answered it meanwhile: then its form is gone, and the sentence stands at the top.
  const orphan = Object.values(problems).filter(() => !waiting.some((one) => one.id === answered))
  return (
    <section class="part">
      <h2>{words.title}</h2>
      <ProblemList lang={lang} problems={orphan.map((text) => ({ field: 'form', text }))} />
      {waiting.length === 0 && (
        <Empty drawing="door" title={words.none} level={3}>
          {words.noneText}
        </Empty>
      )}
      {waiting.map((one) => (
        <Waiting key={one.id} {...props} one={one} />
      ))}
      {lately.length > 0 && <Lately {...props} lately={lately} />}
    </section>
  )
}

const Waiting = ({
  lang,
  clock,
  href,
  who,
  one,
  answered,
  typed,
  problems,
}: ApplicationsProps & { one: Application }) => {
  const words = spacesWords[lang].applications
  const mine = one.id === answered
  const { face, role } = who(one.person)
  return (
    <article class="knock">
      <Avatar face={face} />
      <div>
        <Who face={face} role={role} when={<Time at={one.at} clock={clock} />} />
        <p class="said-words" dir="auto">
          {one.words}
        </p>
        <Form action={`${href}/applications/${one.id}/answer`}>
          <TextArea
            name="answer"
            id={`answer-${one.id}`}
            label={words.answer}
            rows={2}
            maxlength={1000}
            value={mine ? typedText(typed, 'answer') : undefined}
            error={mine ? (problems['answer'] ?? problems['form']) : undefined}
          />
          <Acts>
            <Button name="accepted" value="yes" icon="check" kind="soft">
              {words.accept}
            </Button>
            <Button name="accepted" value="no" kind="quiet">
              {words.decline}
            </Button>
          </Acts>
        </Form>
      </div>
    </article>
  )
}

const Lately = ({ lang, clock, who, lately }: ApplicationsProps & { lately: readonly Application[] }) => {
  const words = spacesWords[lang].applications
  return (
    <section class="part">
      <h3>{words.lately}</h3>
      <ul class="rows">
        {lately.map((one) => {
          const names = { who: who(one.person).face.name, by: who(one.answeredBy).face.name }
          return (
            <li key={one.id} class="line">
              <p>{one.accepted ? words.acceptedBy(names) : words.declinedBy(names)}</p>
              {one.answer && <p class="note">{one.answer}</p>}
              {one.answeredAt && <Meta facts={[<Time key="at" at={one.answeredAt} clock={clock} />]} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

export type InvitationsProps = Shared & {
  invitations: readonly Invitation[]
  /** The link just made: shown this once. */
  fresh: string | undefined
}

export const InvitationsBody = ({ lang, clock, href, who, invitations, fresh, typed, problems }: InvitationsProps) => {
  const words = spacesWords[lang].invitations
  return (
    <section class="part">
      <h2>{words.title}</h2>
      <p>{words.lede}</p>
      {fresh && (
        <Slip label={words.fresh}>
          <div class="spaced">
            <h3>{words.fresh}</h3>
            <Field name="link" label={words.link} hint={words.freshText} value={fresh} />
          </div>
        </Slip>
      )}
      <Form action={`${href}/invitations`}>
        <Field
          name="uses"
          type="number"
          label={words.uses}
          value={typedText(typed, 'uses') ?? '10'}
          min={1}
          max={1000}
          error={problems['uses']}
        />
        <Field
          name="days"
          type="number"
          label={words.days}
          value={typedText(typed, 'days') ?? '7'}
          min={1}
          max={90}
          error={problems['days']}
        />
        <Acts>
          <Button icon="link" kind={fresh ? 'quiet' : 'main'}>
            {words.make}
          </Button>
        </Acts>
      </Form>
      {invitations.length > 0 && (
        <section class="part">
          <h3>{words.open}</h3>
          <ul class="rows">
            {invitations.map((one) => (
              <li key={one.id} class="line">
                <Meta
                  facts={[
                    words.by({ name: who(one.by).face.name }),
                    words.used({ used: one.used, uses: one.uses }),
                    <>
                      {words.until} <Time at={one.until} clock={clock} style="day" />
                    </>,
                  ]}
                />
                <Form action={`${href}/invitations/${one.id}/removal`} class="acts">
                  <Button kind="quiet" small>
                    {words.end}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  )
}
