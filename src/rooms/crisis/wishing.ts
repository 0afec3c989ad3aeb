/** What is asked and offered in a crisis is a need and an offer like any other, said in four lines. */
import { ensure, type Ctx } from '#platform/action.ts'
import { found } from '#platform/refusal.ts'
import { firstSentence } from '#platform/text/index.ts'
import { askForHelp, offerHelp, type Wish } from '#aid'
import { peopleCards, cardOf } from '#people'
import { isOpen, type CrisisId } from './crisis.ts'
import { canAsk } from './policy.ts'
import { keepReach } from './reach-store.ts'
import { crisisSeen } from './store.ts'

export type FourLines = {
  readonly what: string
  readonly where: string
  readonly urgency: 0 | 1 | 2
  /** For those who are accepted; on paper when `paper` says so. Empty: through the home alone. */
  readonly reach: string
  readonly paper: boolean
  readonly clientKey: string | undefined
}

const LONGEST_TITLE = 140

export async function askOrOffer(ctx: Ctx, kind: 'need' | 'offer', id: CrisisId, said: FourLines): Promise<Wish> {
  const crisis = found(await crisisSeen(ctx.tx, ctx.actor, id))
  ensure(canAsk(ctx.actor, crisis))
  const { what, where, urgency, reach, paper, clientKey } = said
  const short = what.length <= LONGEST_TITLE && !what.includes('\n')
  const wish = await (kind === 'need' ? askForHelp : offerHelp)(ctx, {
    title: short ? what : firstSentence(what, LONGEST_TITLE),
    text: short ? '' : what,
    place: where,
    urgency,
    onPaper: paper,
    ...(reach === '' ? {} : { details: { name: await nameOf(ctx), phone: reach, address: '' } }),
    ...(crisis.space === null ? {} : { within: { kind: 'space', id: crisis.space } as const }),
    // What waited for a network and comes when it is over is a need all the same.
    ...(isOpen(crisis) ? { crisis: id } : {}),
    clientKey,
  })
  // What somebody is reached by is confided to those they accept; to the paper only because they said so.
  if (paper && isOpen(crisis)) await keepReach(ctx.tx, { wish: wish.id, crisis: id, person: wish.author, reach })
  return wish
}

async function nameOf({ tx, actor, now }: Ctx): Promise<string> {
  const person = actor.person ?? 0
  return cardOf(await peopleCards(tx, [person], now), person).name
}
