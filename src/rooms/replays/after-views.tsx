/** What a gathering leaves, on its page: the replay first, then who was there, thanks, and what is still open. */
import type { Lang } from '#platform/i18n.ts'
import type { Face } from '#ui/avatar.tsx'
import { Button, MoreLink } from '#ui/button.tsx'
import { Select } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Icon } from '#ui/icon.tsx'
import { Island } from '#ui/island.tsx'
import { Tag } from '#ui/state.tsx'
import { Name } from '#ui/who.tsx'
import { replayWords } from './messages.en.ts'
import Player from './player.island.tsx'
import type { Timeline } from './timeline.ts'

type Thanked = { person: number; face: Face; n: number; mine: boolean; self: boolean }
type Open = {
  id: number
  text: string
  lang: string
  votes: number
  mine: boolean
  named: boolean
  carried: boolean
  href: string | undefined
}

export type AfterProps = {
  lang: Lang
  gathering: number
  title: string
  member: boolean
  hosts: boolean
  replay: { is: 'there'; draft: boolean; href: string; timeline: Timeline } | { is: 'soon' } | undefined
  there: { came: number; first: number; greeted: readonly Face[]; mine: 'first' | 'greeted' | undefined }
  thanks: readonly Thanked[]
  questions: { groups: readonly { id: number; name: string }[]; list: readonly Open[] }
}

export const After = (props: AfterProps) => (
  <section class="after" aria-label={replayWords[props.lang].after.title}>
    <Replay {...props} />
    <There {...props} />
    {props.member && <Thanks {...props} />}
    <Unanswered {...props} />
  </section>
)

const Replay = ({ lang, replay, title }: AfterProps) => {
  const words = replayWords[lang]
  if (!replay) return null
  if (replay.is === 'soon') return <p class="note">{words.after.soon}</p>
  return (
    <div class="after-replay">
      {replay.draft && <Tag kind="warn">{words.page.draft}</Tag>}
      {replay.timeline.tracks.length > 0 ? (
        <Island name="replays/player" of={Player} props={{ lang, title, timeline: replay.timeline }} />
      ) : (
        <p class="note">{words.page.nothing}</p>
      )}
      <MoreLink href={replay.href}>{words.after.watch}</MoreLink>
    </div>
  )
}

const There = ({ lang, gathering, hosts, member, there }: AfterProps) => {
  const words = replayWords[lang].there
  const { came, first, greeted, mine } = there
  if (came === 0 && !hosts) return null
  const back = came - first
  return (
    <div>
      {came > 0 && (
        <p>
          {words.came({ n: came })}
          {first > 0 && back > 0 && words.first({ n: first })}. {back > 0 && `${words.back({ n: back })}.`}
        </p>
      )}
      {greeted.length > 0 && (
        <p>
          {words.welcome}{' '}
          {greeted.map((face, nth) => (
            <>
              {nth > 0 && ', '}
              <Name face={face} />
            </>
          ))}
          .
        </p>
      )}
      {member && mine && (
        <Form action={`/gatherings/${gathering}/greeting${mine === 'greeted' ? '/removal' : ''}`} class="acts">
          <span class="note">{words.wasFirst}</span>
          <Button kind="quiet" small icon="sprout">
            {mine === 'greeted' ? words.hideName : words.sayName}
          </Button>
        </Form>
      )}
      {hosts && <MoreLink href={`/gatherings/${gathering}/attendance`}>{replayWords[lang].after.who}</MoreLink>}
    </div>
  )
}

const Thanks = ({ lang, gathering, thanks }: AfterProps) => {
  const words = replayWords[lang].thanks
  const some = thanks.filter((one) => !one.self || one.n > 0)
  if (some.length === 0) return null
  return (
    <div class="acts" role="group" aria-label={words.title}>
      {some.map(({ person, face, n, mine, self }) =>
        mine || self ? (
          <span key={person} class="note after-thanked">
            <Icon name="heart" /> {mine ? words.mine({ name: face.name }) : <bdi>{face.name}</bdi>}
            {n > 0 && `, ${words.n({ n })}`}
          </span>
        ) : (
          <Form
            key={person}
            action={`/gatherings/${gathering}/thanks`}
            hidden={{ person: String(person) }}
            class="acts"
          >
            <Button kind="soft" small icon="heart">
              {words.to({ name: face.name })}
              {n > 0 && ` · ${n}`}
            </Button>
          </Form>
        ),
      )}
    </div>
  )
}

const Unanswered = (props: AfterProps) => {
  const { lang, gathering, hosts, questions } = props
  const words = replayWords[lang].carry
  if (questions.list.length === 0) return null
  const left = questions.list.filter((one) => !one.carried)
  const carries = hosts && left.length > 0 && questions.groups.length > 0
  return (
    <div class="after-open">
      <h2>{words.title}</h2>
      <ul class="rows">
        {questions.list.map((one) => (
          <li key={one.id}>
            <OpenQuestion {...props} one={one} picks={carries && !one.carried} />
          </li>
        ))}
      </ul>
      {carries && (
        <Form id="carry" action={`/gatherings/${gathering}/questions/carried`}>
          <p class="note">{words.text}</p>
          <Select
            name="group"
            label={words.group}
            options={questions.groups.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <div class="acts">
            <Button kind="soft" small icon="messages-square">
              {words.act}
            </Button>
          </div>
        </Form>
      )}
    </div>
  )
}

const OpenQuestion = ({ lang, gathering, one, picks }: AfterProps & { one: Open; picks: boolean }) => {
  const words = replayWords[lang].carry
  const said = (
    <span lang={one.lang === 'und' ? undefined : one.lang} dir="auto">
      {one.text}
    </span>
  )
  return (
    <>
      {picks ? (
        <label class="check">
          <input type="checkbox" name="question" value={one.id} form="carry" checked /> {said}
        </label>
      ) : (
        <p>{said}</p>
      )}
      <div class="meta">
        {one.votes > 0 && <span>{words.votes({ n: one.votes })}</span>}
        {one.href && <a href={one.href}>{words.goesOn}</a>}
        {one.carried && !one.href && <span>{words.went}</span>}
        {one.mine && !one.carried && (
          <Form action={`/gatherings/${gathering}/questions/${one.id}/name${one.named ? '/removal' : ''}`} class="acts">
            <span>{words.mine}</span>
            <Button kind="quiet" small>
              {one.named ? words.unname : words.name}
            </Button>
          </Form>
        )}
      </div>
    </>
  )
}
