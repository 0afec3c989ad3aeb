import type { VNode } from 'preact'
import type { Problems, Typed } from '#platform/http/route.ts'
import { said } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import type { Face } from '#ui/avatar.tsx'
import { Button } from '#ui/button.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Icon } from '#ui/icon.tsx'
import { sayTime, type Clock } from '#ui/say-time.ts'
import { Tag } from '#ui/state.tsx'
import { Name } from '#ui/who.tsx'
import { LONGEST_ASKED, type Asked, type Point, type Timed } from './agenda.ts'
import { hrefOf, stateOf, type Gathering } from './gathering.ts'
import { gatheringWords } from './messages.en.ts'
import { cityOf } from './saying.ts'

export type Wanted = {
  asked: Asked
  face: Face | undefined
  mine: boolean
  voted: boolean
  onAgenda: boolean
  acts: readonly VNode[]
}
export type AgendaProps = {
  lang: Lang
  clock: Clock
  gathering: Gathering
  points: readonly Timed[]
  /** What waits for a yes: all of it for those who prepare, one's own for the others. */
  waiting: readonly Point[]
  /** Who proposed a point, where it was no host. */
  proposedBy: ReadonlyMap<number, Face>
  wanted: readonly Wanted[]
  /** Puts points in order. */
  mayPrepare: boolean
  mayAsk: boolean
  typed: Typed
  problems: Problems
}

/** What will be done, by the hosts' clock; those who prepare it put it in order, those who come propose. */
export const Agenda = (props: AgendaProps) => {
  const { lang, gathering, points, mayPrepare, mayAsk, waiting } = props
  const words = gatheringWords[lang].agenda
  if (points.length === 0 && !mayPrepare && !mayAsk) return null
  const timed = points.some((point) => point.at && point.minutes !== null)
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">{timed ? words.title({ place: cityOf(gathering.zone) }) : words.untimed}</h2>
      {points.length > 0 && (
        <ol class="agenda">
          {points.map((point, nth) => (
            <li key={point.id}>
              {timed && <Hour lang={lang} gathering={gathering} at={point.at} />}
              <OnePoint
                {...props}
                point={point}
                verbs={!mayPrepare ? [] : nth > 0 ? ['raising', 'removal'] : ['removal']}
              />
            </li>
          ))}
        </ol>
      )}
      {waiting.length > 0 && (
        <>
          <h3 class="kicker">{mayPrepare ? words.proposed : words.yours}</h3>
          <ul class="agenda">
            {waiting.map((point) => (
              <li key={point.id}>
                <OnePoint {...props} point={point} verbs={mayPrepare ? ['acceptance', 'removal'] : ['removal']} />
              </li>
            ))}
          </ul>
        </>
      )}
      {(mayPrepare || mayAsk) && <PointForm {...props} />}
    </section>
  )
}

const signs = { raising: 'chevron-up', acceptance: 'check', removal: undefined } as const
type Verb = keyof typeof signs

const OnePoint = ({
  lang,
  gathering,
  proposedBy,
  point,
  verbs,
}: AgendaProps & { point: Point; verbs: readonly Verb[] }) => {
  const { agenda: words } = gatheringWords[lang]
  const said = { raising: words.up, acceptance: words.accept, removal: words.remove }
  const by = proposedBy.get(point.id)
  return (
    <div>
      <p dir="auto">
        {point.title} {point.note && <small>{point.note}</small>}
      </p>
      {by && (
        <div class="meta">
          <Name face={by} />
        </div>
      )}
      {verbs.length > 0 && (
        <div class="acts">
          {verbs.map((verb) => (
            <Form key={verb} action={`${hrefOf(gathering)}/agenda/${point.id}/${verb}`} class="acts">
              <Button kind={verb === 'acceptance' ? 'soft' : 'plain'} small icon={signs[verb]}>
                {said[verb]}
              </Button>
            </Form>
          ))}
        </div>
      )}
    </div>
  )
}

const PointForm = ({ lang, gathering, mayPrepare, typed, problems }: AgendaProps) => {
  const { agenda: words, form } = gatheringWords[lang]
  const action = `${hrefOf(gathering)}/agenda`
  return (
    <details class="change-mind" open={['title', 'note', 'minutes'].some((name) => problems[name])}>
      <summary class="link">{mayPrepare ? words.add : words.propose}</summary>
      <Form action={action}>
        {!mayPrepare && <p class="note">{words.proposeNote}</p>}
        <Field
          name="title"
          label={words.what}
          value={said(typed, 'title')}
          error={problems['title']}
          maxlength={140}
          required
        />
        <Field
          name="note"
          label={words.note}
          optional={form.optional}
          value={said(typed, 'note')}
          error={problems['note']}
          maxlength={200}
        />
        <Field
          name="minutes"
          type="number"
          inputmode="numeric"
          min={1}
          label={words.minutes}
          optional={form.optional}
          value={said(typed, 'minutes')}
          error={problems['minutes']}
        />
        <div class="acts">
          <Button kind="soft" small>
            {mayPrepare ? words.act : words.proposeAct}
          </Button>
        </div>
      </Form>
    </details>
  )
}

/** On the hosts' wall, as the title says: it is not said again by the reader's clock. */
const Hour = ({ lang, gathering, at }: { lang: Lang; gathering: Gathering; at: Date | undefined }) =>
  at ? (
    <time datetime={at.toISOString()}>{sayTime(at, { now: at, zone: gathering.zone, lang }, 'hour')}</time>
  ) : (
    <span />
  )

/** What people would like to hear about, the most wanted first. */
export const AskedBefore = (props: AgendaProps) => {
  const { lang, clock, gathering, wanted, mayAsk } = props
  const words = gatheringWords[lang].asked
  const state = stateOf(gathering, clock.now)
  const open = state === 'ahead' || state === 'now'
  if (wanted.length === 0 && !open) return null
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{open ? words.title : words.titleAfter}</h2>
      {wanted.length === 0 && <p class="note">{words.none}</p>}
      <ol class="asked">
        {wanted.map((one) => (
          <li key={one.asked.id} id={`asked-${one.asked.id}`}>
            <Vote {...props} one={one} />
            <div>
              <p lang={one.asked.lang === 'und' ? undefined : one.asked.lang} dir="auto">
                {one.asked.text}
              </p>
              <div class="meta">
                {one.face && <Name face={one.face} />}
                {one.asked.hiddenAt && <Tag kind="bad">{words.hidden}</Tag>}
                {one.onAgenda && <Tag kind="good">{words.on}</Tag>}
                {props.mayPrepare && open && !one.onAgenda && !one.asked.hiddenAt && (
                  <Form action={`${hrefOf(gathering)}/asked/${one.asked.id}/agenda`} class="acts">
                    <Button kind="plain" small>
                      {words.putOn}
                    </Button>
                  </Form>
                )}
                {one.mine && open && (
                  <Form action={`${hrefOf(gathering)}/asked/${one.asked.id}/removal`} class="acts">
                    <Button kind="plain" small>
                      {words.takeBack}
                    </Button>
                  </Form>
                )}
                {one.acts}
              </div>
            </div>
          </li>
        ))}
      </ol>
      {mayAsk ? <AskForm {...props} /> : open && <p class="note">{words.comeFirst}</p>}
    </section>
  )
}

const Vote = ({ lang, gathering, mayAsk, one: { asked, voted } }: AgendaProps & { one: Wanted }) => {
  const words = gatheringWords[lang].asked
  if (!mayAsk)
    return (
      <span class="vote">
        {asked.votes}
        <span class="sr"> {words.votes({ n: asked.votes }).replace(/^\S+\s/, '')}</span>
      </span>
    )
  const action = `${hrefOf(gathering)}/asked/${asked.id}/votes${voted ? '/removal' : ''}`
  return (
    <Form action={action} class="vote-form">
      <button class="vote" aria-pressed={voted} aria-label={(voted ? words.unvote : words.vote)({ n: asked.votes })}>
        <Icon name="chevron-up" />
        {asked.votes}
      </button>
    </Form>
  )
}

const AskForm = ({ lang, gathering, typed, problems }: AgendaProps) => {
  const words = gatheringWords[lang].asked
  return (
    <details class="change-mind" open={Boolean(problems['question'])}>
      <summary class="link">{words.yours}</summary>
      <Form action={`${hrefOf(gathering)}/asked`}>
        <TextArea
          name="question"
          label={words.label}
          hint={words.hint}
          rows={2}
          maxlength={LONGEST_ASKED}
          value={said(typed, 'question')}
          error={problems['question']}
          required
        />
        <div class="acts">
          <Button kind="soft" small>
            {words.act}
          </Button>
        </div>
      </Form>
    </details>
  )
}
