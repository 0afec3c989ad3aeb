import type { Problems, Typed } from '#platform/http/route.ts'
import { said } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import { cardOf, faceOf, roleOf, type PersonCard, type PersonId } from '#people'
import { Avatar } from '#ui/avatar.tsx'
import { Button, ButtonLink } from '#ui/button.tsx'
import { TextArea } from '#ui/field.tsx'
import { Crumb, Head } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Time } from '#ui/time.tsx'
import { Who } from '#ui/who.tsx'
import { aidWords } from './messages.en.ts'
import { MovedLines, Moves } from './moving-views.tsx'
import type { Proposal, Word } from './proposal.ts'
import { Reach } from './reach-views.tsx'
import { hrefOf, LONGEST_WORD, type Details, type Wish } from './wish.ts'

export type BetweenProps = {
  lang: Lang
  clock: Clock
  wish: Wish
  proposal: Proposal
  people: ReadonlyMap<PersonId, PersonCard>
  other: PersonId
  reader: PersonId
  details: Details | undefined
  words: readonly Word[]
  may: { write: boolean; done: boolean; standBack: boolean }
  typed: Typed
  problems: Problems
}

/** The two of them, from the hand that was held out on. */
export const BetweenPage = (props: BetweenProps) => {
  const { lang, wish, people, other, details, problems } = props
  const words = aidWords[lang].between
  const { name } = cardOf(people, other)
  return (
    <div class="aid between" data-live={`proposal:${props.proposal.id}`}>
      <Crumb lang={lang} path={[{ label: wish.title, href: hrefOf(wish) }]} />
      <Head title={words.title({ name })} lede={words.lede} />
      <ProblemList lang={lang} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
      <MovedLines lang={lang} />
      <Moves part="reach">
        <Reach lang={lang} own={false} details={details} />
      </Moves>
      <Moves part="talk">
        <Talk {...props} />
      </Moves>
      <Moves part="write">{props.may.write ? <WriteForm {...props} /> : <p class="note">{words.over}</p>}</Moves>
      <Moves part="foot">
        <Foot {...props} />
      </Moves>
    </div>
  )
}

/** The hand, the yes, and what was said since. */
const Talk = (props: BetweenProps) => {
  const { lang, wish, proposal, words } = props
  const { word, at, person, answer, answeredAt } = proposal
  const first = [
    { id: 0, author: person, text: word, at },
    ...(answer ? [{ id: -1, author: wish.author, text: answer, at: answeredAt ?? at }] : []),
  ]
  return (
    <section aria-label={aidWords[lang].between.words}>
      <ol class="hands">
        {[...first, ...words].map((one) => (
          <li key={one.id}>
            <Said {...props} one={one} />
          </li>
        ))}
      </ol>
    </section>
  )
}

const Said = ({ lang, clock, people, one }: BetweenProps & { one: Pick<Word, 'author' | 'text' | 'at'> }) => {
  const card = cardOf(people, one.author)
  return (
    <article class="hand">
      <Avatar face={faceOf(card)} size="s" />
      <div>
        <Who face={faceOf(card)} role={roleOf(card, lang)} when={<Time at={one.at} clock={clock} />} />
        <p class="as-typed" dir="auto">
          {one.text}
        </p>
      </div>
    </article>
  )
}

const WriteForm = ({ lang, proposal, typed, problems }: BetweenProps) => {
  const words = aidWords[lang].between
  return (
    <Form action={`/proposals/${proposal.id}/words`}>
      <TextArea
        name="text"
        label={words.write}
        hint={words.none}
        rows={3}
        maxlength={LONGEST_WORD}
        value={said(typed, 'text')}
        error={problems['text']}
      />
      <div class="acts">
        <Button icon="send">{words.send}</Button>
      </div>
    </Form>
  )
}

const Foot = ({ lang, wish, proposal, other, may }: BetweenProps) => {
  const { between: words, to, wish: wishWords } = aidWords[lang]
  return (
    <footer class="acts wish-foot">
      {may.done && (
        <Form action={`/proposals/${proposal.id}/doing`} class="inline">
          <Button kind="soft" small icon="circle-check">
            {words.done}
          </Button>
        </Form>
      )}
      {may.standBack && (
        <Form action={`/proposals/${proposal.id}/withdrawal`} class="inline">
          <Button kind="plain" small>
            {to[wish.kind].standBack}
          </Button>
        </Form>
      )}
      <ButtonLink href="/aid/advice" kind="plain" small icon="shield-check">
        {wishWords.advice}
      </ButtonLink>
      <ButtonLink href={`/reports/new?kind=person&id=${other}`} kind="plain" small icon="flag">
        {words.report}
      </ButtonLink>
    </footer>
  )
}
