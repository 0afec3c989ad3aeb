/** What a reader may do about hosting an occasion, and who else takes turns. */
import type { Visit } from '#platform/http/visit.ts'
import { peopleCards } from '#people'
import type { WhoProps } from '#ui/who.tsx'
import { hostableUntil, type Occasion } from './occasion.ts'
import { canTake, canTakeTurns, isHostable } from './policy.ts'
import type { Ritual } from './ritual.ts'
import { rotaHere } from './rota-here.ts'
import { asksOf, type Ask } from './rota-store.ts'
import { whoIs } from './showing.ts'

export type InTurn = { readonly person: number; readonly who: WhoProps; readonly turns: number }
export type Hosting = {
  readonly occasion: Occasion
  /** Nothing can be said any more once it has begun. */
  readonly open: boolean
  readonly host: WhoProps | undefined
  readonly mayTake: boolean
  /** The question that waits for this reader. */
  readonly ask: Ask | undefined
  /** Who asked to change places. */
  readonly askedBy: WhoProps | undefined
  /** Whom this reader asked to. */
  readonly swapping: WhoProps | undefined
  /** Whom the rota asked, and who has not answered yet. */
  readonly waitsFor: WhoProps | undefined
  readonly mine: boolean
  readonly couldSwap: readonly InTurn[]
  readonly until: Date
}

export async function rotaShown({ home, actor, lang, now }: Visit, ritual: Ritual): Promise<InTurn[]> {
  if (!canTakeTurns(actor, ritual)) return []
  const rota = await rotaHere(home.db, ritual, now)
  const cards = await peopleCards(home.db, rota.map((one) => one.person), now) // prettier-ignore
  return rota.map(({ person, turns }) => ({ person, turns, who: whoIs(cards, person, lang) }))
}

export async function hostingOf(
  visit: Visit,
  ritual: Ritual,
  occasion: Occasion,
  rota: readonly InTurn[],
): Promise<Hosting> {
  const { home, actor, now, lang } = visit
  const inside = canTakeTurns(actor, ritual)
  const asks = inside ? await asksOf(home.db, [occasion.id]) : []
  const own = asks.find((one) => one.person === actor.person)
  const swap = asks.find((one) => one.from === actor.person && one.answer === null)
  const others = asks.find((one) => one.answer === null && one.person !== actor.person && one.from === null)
  const named = [occasion.host, own?.from, swap?.person, others?.person].flatMap((one) => one ?? [])
  const cards = await peopleCards(home.db, named, now)
  const who = (id: number | null | undefined) => (id == null ? undefined : whoIs(cards, id, lang))
  const open = inside && isHostable(ritual, occasion, now)
  return {
    occasion,
    open,
    host: inside ? who(occasion.host) : undefined,
    mayTake: canTake(actor, ritual, occasion, now),
    ask: open && own?.answer === null && occasion.host !== actor.person ? own : undefined,
    askedBy: who(own?.from),
    swapping: who(swap?.person),
    waitsFor: occasion.host === null ? who(others?.person) : undefined,
    mine: actor.person !== null && occasion.host === actor.person,
    couldSwap: rota.filter(({ person }) => person !== actor.person && !asks.some((ask) => ask.person === person)),
    until: hostableUntil(ritual, occasion),
  }
}
