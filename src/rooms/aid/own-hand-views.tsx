import { cardOf } from '#people'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/said.tsx'
import { aidWords } from './messages.en.ts'
import type { Proposal } from './proposal.ts'
import type { WishProps } from './wish-views.tsx'

/** What became of the hand one held out oneself. */
export const OwnHand = ({ lang, wish, people, hand }: WishProps & { hand: Proposal }) => {
  const words = aidWords[lang].hand
  const to = aidWords[lang].to[wish.kind]
  const { name } = cardOf(people, wish.author)
  const title = {
    held: to.yours,
    accepted: words.acceptedTitle({ name }),
    declined: to.declinedTitle({ name }),
    withdrawn: to.withdrawnTitle,
  }[hand.state]
  const isOn = wish.closedAt === null && (hand.state === 'held' || hand.state === 'accepted')
  return (
    <section class="part" aria-label={title}>
      <Notice kind={hand.state === 'accepted' ? 'good' : 'info'} title={title}>
        {hand.state === 'held' && <p>{words.yoursText({ name })}</p>}
        {hand.answer && <p dir="auto">{hand.answer}</p>}
        {hand.state === 'declined' && !hand.answer && <p>{to.declinedText}</p>}
      </Notice>
      <div class="acts">
        {hand.state === 'accepted' && (
          <ButtonLink href={`/proposals/${hand.id}`} icon="message-circle">
            {wish.closedAt === null ? words.write({ name }) : aidWords[lang].between.words}
          </ButtonLink>
        )}
        {isOn && (
          <Form action={`/proposals/${hand.id}/withdrawal`} class="inline">
            <Button kind="plain" small>
              {to.standBack}
            </Button>
          </Form>
        )}
      </div>
    </section>
  )
}
