import { said } from '#platform/http/typed.ts'
import { Avatar } from '#ui/avatar.tsx'
import { cardOf, faceOf, roleOf } from '#people'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Time } from '#ui/time.tsx'
import { Who } from '#ui/who.tsx'
import { aidWords } from './messages.en.ts'
import type { Proposal } from './proposal.ts'
import { hrefOf, LONGEST_WORD, type Kind } from './wish.ts'
import type { WishProps } from './wish-views.tsx'

/** One act: a word, and a button. */
export const HandForm = ({ lang, wish, left, typed, problems }: WishProps) => {
  const words = aidWords[lang].hand
  const isNeed = wish.kind === 'need'
  return (
    <section class="part" id="hand" aria-labelledby="hand-title">
      <h2 id="hand-title">{isNeed ? words.titleNeed : words.titleOffer}</h2>
      <Form action={`${hrefOf(wish)}/proposals`}>
        <TextArea
          name="word"
          label={words.word}
          hint={isNeed ? words.wordHintNeed : words.wordHintOffer}
          rows={3}
          maxlength={LONGEST_WORD}
          value={said(typed, 'word')}
          error={problems['word']}
        />
        {left > 1 && (
          <Field
            name="part"
            type="number"
            inputmode="numeric"
            min={1}
            max={left}
            label={words.part}
            hint={aidWords[lang].to[wish.kind].left({ n: left })}
            value={said(typed, 'part', '1')}
            error={problems['part']}
          />
        )}
        <div class="acts">
          <Button icon="hand-heart">{isNeed ? words.sendNeed : words.sendOffer}</Button>
        </div>
      </Form>
    </section>
  )
}

/** What was held out to its author: those accepted, then those who wait. Those declined are not shown again. */
export const Hands = (props: WishProps) => {
  const { lang, wish, hands } = props
  const words = aidWords[lang].hand
  const accepted = hands.filter((one) => one.state === 'accepted')
  const held = hands.filter((one) => one.state === 'held')
  const isOpen = wish.closedAt === null
  if (!isOpen && accepted.length === 0) return null
  const isNeed = wish.kind === 'need'
  const none = isNeed ? words.heldNone : words.heldNoneOffer
  return (
    <>
      {accepted.length > 0 && (
        <section class="part" aria-labelledby="helpers">
          <h2 id="helpers">{isNeed ? (isOpen ? words.helpers : words.helped) : words.takers}</h2>
          <ul class="hands">
            {accepted.map((hand) => (
              <li key={hand.id}>
                <Hand {...props} hand={hand} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {isOpen && held.length > 0 && (
        <section class="part" aria-labelledby="held">
          <h2 id="held">{(isNeed ? words.heldTitle : words.heldTitleOffer)({ n: held.length })}</h2>
          <ul class="hands">
            {held.map((hand) => (
              <li key={hand.id}>
                <Hand {...props} hand={hand} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {isOpen && hands.every((one) => one.state !== 'held' && one.state !== 'accepted') && (
        <p class="note part">{none}</p>
      )}
    </>
  )
}

const Hand = ({ lang, clock, wish, people, hand }: WishProps & { hand: Proposal }) => {
  const words = aidWords[lang].hand
  const card = cardOf(people, hand.person)
  const face = faceOf(card)
  return (
    <article class="hand">
      <Avatar face={face} />
      <div>
        <Who face={face} role={roleOf(card, lang)} when={<Time at={hand.at} clock={clock} style="short" />} />
        <p dir="auto">{hand.word}</p>
        {wish.wanted > 1 && <p class="note">{words.partSaid({ n: hand.part, wanted: wish.wanted })}</p>}
        {hand.state === 'held' ? (
          <Answer lang={lang} kind={wish.kind} name={card.name} hand={hand} />
        ) : (
          <Accepted lang={lang} kind={wish.kind} name={card.name} hand={hand} open={wish.closedAt === null} />
        )}
      </div>
    </article>
  )
}

type AnswerProps = { lang: WishProps['lang']; kind: Kind; name: string; hand: Proposal }
type AcceptedProps = AnswerProps & { open: boolean }

const Accepted = ({ lang, kind, name, hand, open }: AcceptedProps) => {
  const words = aidWords[lang].hand
  return (
    <>
      <div class="acts">
        <ButtonLink href={`/proposals/${hand.id}`} kind="soft" small icon="message-circle">
          {open ? words.write({ name }) : aidWords[lang].between.words}
        </ButtonLink>
        {hand.doneAt !== null && <span class="tag good">{words.doneBy}</span>}
      </div>
      {open && hand.doneAt === null && <LettingGo lang={lang} kind={kind} name={name} hand={hand} />}
    </>
  )
}

const LettingGo = ({ lang, kind, name, hand }: AnswerProps) => {
  const { hand: words, to } = aidWords[lang]
  const { letGo, letGoUsual } = to[kind]
  return (
    <details>
      <summary class="link">{letGo}</summary>
      <Form action={`/proposals/${hand.id}/acceptance/removal`} label={`${letGo}, ${name}`}>
        <TextArea
          name="word"
          id={`gone-${hand.id}`}
          label={words.acceptWord({ name })}
          hint={words.letGoHint}
          rows={2}
          maxlength={LONGEST_WORD}
          value={letGoUsual}
        />
        <div class="acts">
          <Button kind="quiet">{letGo}</Button>
        </div>
      </Form>
    </details>
  )
}

/** The words are ready, and are its author's to change: yes and no are both said kindly, and nothing is said that they have not seen. */
const Answer = ({ lang, kind, name, hand }: AnswerProps) => {
  const { hand: words, to } = aidWords[lang]
  return (
    <div class="answers">
      <Form action={`/proposals/${hand.id}/acceptance`} label={`${words.accept}, ${name}`}>
        <TextArea
          name="word"
          id={`yes-${hand.id}`}
          label={words.acceptWord({ name })}
          rows={2}
          maxlength={LONGEST_WORD}
          value={to[kind].acceptUsual}
        />
        <p class="note">{words.acceptHint}</p>
        <div class="acts">
          <Button icon="check" label={`${words.accept}, ${name}`}>
            {words.accept}
          </Button>
        </div>
      </Form>
      <details>
        <summary class="link">{words.decline}</summary>
        <Form action={`/proposals/${hand.id}/refusal`} label={`${words.decline}, ${name}`}>
          <TextArea
            name="word"
            id={`no-${hand.id}`}
            label={words.acceptWord({ name })}
            rows={2}
            maxlength={LONGEST_WORD}
            value={to[kind].declineUsual}
          />
          <div class="acts">
            <Button kind="quiet">{words.decline}</Button>
          </div>
        </Form>
      </details>
    </div>
  )
}
