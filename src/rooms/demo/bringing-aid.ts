/** Needs and offers, at their hours, each step by whoever took it. */
import { dayKey } from '#platform/clock.ts'
import type { Ctx } from '#platform/action.ts'
import { frenchSpaces } from '#platform/text/index.ts'
import { accept, askForHelp, close, offerHelp, propose, sayDone, type Asking, type Wish } from '#aid'
import { as } from './acting.ts'
import { aidTold, type NightTold, type WishTold } from './aid-told.ts'
import type { People } from './bringing-neighbours.ts'
import { momentOf, type Today } from './dating.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

export async function bringAid(ctx: Ctx, { people, today }: { people: People; today: Today }): Promise<void> {
  for (const told of aidTold) await bringOne(ctx, told, { people, today })
}

type Around = { readonly people: People; readonly today: Today }

async function bringOne(ctx: Ctx, told: WishTold, around: Around): Promise<void> {
  const at = momentOf({ day: { before: told.before }, weekday: null, clock: told.clock }, around.today)
  const closed = told.closed && { after: (told.before - told.closed.before) * 24, thanks: told.closed.thanks }
  await bringWish(ctx, { ...told, closed }, { ...around, at, where: {} })
}

type Lived = Omit<WishTold, 'before' | 'clock' | 'closed'> & { readonly closed: NightTold['closed'] | undefined }
type There = Around & { readonly at: Date; readonly where: Pick<Asking, 'within' | 'crisis'> }

/** From the moment it was asked to the word it ended with. */
export async function bringWish(ctx: Ctx, told: Lived, { people, today, at, where }: There): Promise<void> {
  const by = (who: string, after = 0): Promise<Ctx> => as(ctx, people.get(who) ?? 0, new Date(at.getTime() + after * HOUR))
  const asking = { ...wordsOf(told, today), ...where }
  const wish = await (told.kind === 'need' ? askForHelp : offerHelp)(await by(told.by), asking)
  for (const hand of told.hands ?? []) {
    const { word, part, after, answer } = hand
    const proposal = await propose(await by(hand.by, after), { wish: wish.id, word: frenchSpaces(word), part })
    if (answer) await accept(await by(told.by, answer.after), { proposal, word: frenchSpaces(answer.word) })
    if (answer && hand.done) await sayDone(await by(hand.by, answer.after + 1), proposal)
  }
  if (told.closed) await closeOne(await by(told.by, told.closed.after), wish, told.closed.thanks)
}

const closeOne = (ctx: Ctx, wish: Wish, thanks: string): Promise<Wish> =>
  close(ctx, { wish: wish.id, outcome: 'met', thanks: frenchSpaces(thanks), openness: 'public' })

const wordsOf = ({ title, text = '', phone = '', address = '', within, ...rest }: Lived, { now, zone }: Today) => ({
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
