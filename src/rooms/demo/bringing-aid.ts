/** Needs and offers, at their hours, each step by whoever took it. */
import { dayKey } from '#platform/clock.ts'
import type { Ctx } from '#platform/action.ts'
import { frenchSpaces } from '#platform/text/index.ts'
import { accept, askForHelp, close, offerHelp, propose, sayDone, type Wish } from '#aid'
import { as } from './acting.ts'
import { aidTold, type WishTold } from './aid-told.ts'
import type { People } from './bringing-neighbours.ts'
import { momentOf, type Today } from './dating.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

export async function bringAid(ctx: Ctx, { people, today }: { people: People; today: Today }): Promise<void> {
  for (const told of aidTold) await bringOne(ctx, told, { people, today })
}

type Around = { readonly people: People; readonly today: Today }

async function bringOne(ctx: Ctx, told: WishTold, { people, today }: Around): Promise<void> {
  const at = momentOf({ day: { before: told.before }, weekday: null, clock: told.clock }, today)
  const by = (who: string, after = 0): Promise<Ctx> => as(ctx, people.get(who) ?? 0, new Date(at.getTime() + after * HOUR))
  const wish = await (told.kind === 'need' ? askForHelp : offerHelp)(await by(told.by), wordsOf(told, today))
  for (const hand of told.hands ?? []) {
    const { word, part, after, answer } = hand
    const proposal = await propose(await by(hand.by, after), { wish: wish.id, word: frenchSpaces(word), part })
    if (answer) await accept(await by(told.by, answer.after), { proposal, word: frenchSpaces(answer.word) })
    if (answer && hand.done) await sayDone(await by(hand.by, answer.after + 1), proposal)
  }
  if (told.closed) await closeOne(await by(told.by, (told.before - told.closed.before) * 24), wish, told.closed.thanks)
}

const closeOne = (ctx: Ctx, wish: Wish, thanks: string): Promise<Wish> =>
  close(ctx, { wish: wish.id, outcome: 'met', thanks: frenchSpaces(thanks), openness: 'public' })

const wordsOf = ({ title, text = '', phone = '', address = '', within, ...rest }: WishTold, { now, zone }: Today) => ({
  title: frenchSpaces(title),
  text: frenchSpaces(text),
  lang: 'fr',
  place: rest.place,
  urgency: rest.urgency,
  weekdays: rest.weekdays,
  wanted: rest.wanted,
  byDay: within === undefined ? null : dayKey(new Date(now.getTime() + within * DAY), zone),
  details: { name: '', phone, address },
})
