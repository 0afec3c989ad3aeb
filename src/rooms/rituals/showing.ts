/** Occasions as a page shows them: with their hosts, some of those who came, what is remembered, and what is the reader's own. */
import type { Visit } from '#platform/http/visit.ts'
import { conversationsByIds, hrefOf as talkHref } from '#conversations'
import { gatheringsByIds, hrefOf as gatheringHref } from '#gatherings'
import { cardOf, faceOf, peopleCards, roleOf, type PersonCard, type PersonId } from '#people'
import type { WhoProps } from '#ui/who.tsx'
import { cameOf, cameTo, type Came } from './came-store.ts'
import { memoriesOf, type Memory } from './memories-store.ts'
import { welcomedAt } from './newcomers-store.ts'
import type { Occasion } from './occasion.ts'
import { canTakePart } from './policy.ts'
import type { Ritual } from './ritual.ts'

export type Told = { readonly memory: Memory; readonly who: WhoProps; readonly own: boolean }
export type There = { readonly who: WhoProps; readonly first: boolean }
export type Shown = {
  readonly occasion: Occasion
  readonly host: WhoProps | undefined
  /** Some of those who came, for those who are at home here. */
  readonly there: readonly There[]
  readonly memories: readonly Told[]
  /** Of the reader. */
  readonly mine: Came | undefined
  /** The conversation, or the gathering. */
  readonly href: string | undefined
  /** Of a welcome: those who said yes. */
  readonly newcomers: readonly WhoProps[]
}

export type Most = {
  readonly there: number
  readonly memories: number
  /** The sentence after which to go on. */
  readonly after?: number | undefined
}

export async function showOccasions(
  visit: Visit,
  ritual: Ritual,
  occasions: readonly Occasion[],
  most: Most,
): Promise<Shown[]> {
  const { home, actor, now, lang } = visit
  const inside = canTakePart(actor, ritual)
  const ids = occasions.map((one) => one.id)
  const there = inside ? await cameTo(home.db, ids, most.there) : []
  const memories = inside ? await memoriesOf(home.db, ids, { limit: most.memories, after: most.after ?? 0 }) : []
  const own = inside ? await cameOf(home.db, actor.person ?? 0, ids) : []
  const welcomed =
    inside && ritual.shape === 'welcome' ? await welcomedIn(visit, occasions) : new Map<number, number[]>()
  const named = [
    ...occasions.flatMap((one) => one.host ?? []),
    ...there.map((one) => one.person),
    ...memories.map((one) => one.author),
    ...[...welcomed.values()].flat(),
  ]
  const cards = await peopleCards(home.db, named, now)
  const who = (id: PersonId): WhoProps => whoIs(cards, id, lang)
  const hrefs = await hrefsOf(visit, occasions)
  return occasions.map((occasion) => ({
    occasion,
    host: occasion.host === null || !inside ? undefined : who(occasion.host),
    there: there.filter((one) => one.occasion === occasion.id).map((one) => ({ who: who(one.person), first: one.first && one.firstSaid })), // prettier-ignore
    memories: memories.filter((one) => one.occasion === occasion.id)
      .map((memory) => ({ memory, who: who(memory.author), own: memory.author === actor.person })), // prettier-ignore
    mine: own.find((one) => one.occasion === occasion.id),
    href: hrefs.get(occasion.id),
    newcomers: (welcomed.get(occasion.id) ?? []).map(who),
  }))
}

export const whoIs = (cards: ReadonlyMap<PersonId, PersonCard>, id: PersonId, lang: Visit['lang']): WhoProps => {
  const card = cardOf(cards, id)
  return { face: faceOf(card), role: roleOf(card, lang) }
}

/** A week in which more arrive has more to do than to read their names. */
const MOST_WELCOMED = 30

async function welcomedIn({ home }: Visit, occasions: readonly Occasion[]): Promise<Map<number, number[]>> {
  const all = await Promise.all(
    occasions.map(async ({ id }) => [id, await welcomedAt(home.db, id, MOST_WELCOMED)] as const),
  )
  return new Map(all)
}

async function hrefsOf({ home, actor }: Visit, occasions: readonly Occasion[]): Promise<ReadonlyMap<number, string>> {
  const talks = await conversationsByIds(home.db, occasions.flatMap((one) => one.conversation ?? [])) // prettier-ignore
  const gatherings = await gatheringsByIds(home.db, occasions.flatMap((one) => one.gathering ?? [])) // prettier-ignore
  const seen = <T extends { audience: number; hiddenAt: Date | null }>(one: T) => actor.sees.includes(one.audience) && one.hiddenAt === null // prettier-ignore
  return new Map(
    occasions.flatMap((one): [number, string][] => {
      const talk = talks.find(({ id }) => id === one.conversation)
      if (talk && seen(talk)) return [[one.id, talkHref(talk)]]
      const gathering = gatherings.find(({ id }) => id === one.gathering)
      return gathering && seen(gathering) ? [[one.id, gatheringHref(gathering)]] : []
    }),
  )
}
