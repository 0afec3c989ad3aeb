/**
 * What pages that are open hear of needs and offers: that it is time to look, and nothing else. What somebody said, or confided,
 * each page asks for by itself, as its reader; so no word of it is ever on the line, whoever listens.
 */
import { z } from 'zod'
import type { Fact, FactNamed } from '#platform/facts/index.ts'
import { inEvery, type Broadcast, type LiveMessage, type Topic } from '#platform/live/index.ts'
import {
  accepted, changed, closed, declined, done, hidden, letGo, lookedAt, proposed, renewed, shown, stoodBack, wrote,
} from './facts.ts' // prettier-ignore
import { isInSight } from './policy.ts'
import type { Proposal } from './proposal.ts'
import { acceptedOf, proposalsByIds } from './proposals-store.ts'
import { wishesByIds } from './store.ts'
import type { Kind, Wish } from './wish.ts'

const named = (...pairs: readonly Readonly<Record<Kind, FactNamed>>[]): string[] =>
  pairs.flatMap(({ need, offer }) => [need.factName, offer.factName])

/** What everybody who reads it sees move: how many are found, how many are done, its words, that it is over. */
const forAll = named(changed, lookedAt, hidden, shown, accepted, stoodBack, letGo, done, closed)
/** It leaves the sight of most: whoever has it open hears so, and finds nothing any more. */
const endings = named(hidden, closed)
/** Between its author and one other. */
const between = named(proposed, declined, wrote, renewed)

export const wishesMove: Broadcast = {
  on: [...forAll, ...between],
  async write({ db }, facts) {
    const wishes = await wishesByIds(db, [...new Set(facts.map(({ subject }) => subject))])
    const helpers = await acceptedOf(
      db,
      wishes.map(({ id }) => id),
    )
    const hands = await proposalsByIds(db, facts.flatMap(proposalIn))
    return wishes.flatMap((wish) =>
      movesOf(wish, {
        facts: facts.filter(({ subject }) => subject === wish.id),
        hands: [...hands.filter((hand) => hand.wish === wish.id), ...(helpers.get(wish.id) ?? [])],
      }),
    )
  },
}

type Moving = { readonly facts: readonly Fact[]; readonly hands: readonly Proposal[] }

function movesOf(wish: Wish, { facts, hands }: Moving): LiveMessage[] {
  const two = new Map(hands.map((hand) => [hand.id, moved(wish, `proposal:${hand.id}`, [wish.author, hand.person])]))
  const reaches = (names: readonly string[]) => facts.some(({ name }) => names.includes(name))
  const inSight = wish.lookedAt !== null && (isInSight(wish) || reaches(endings))
  const concerned = [wish.author, ...hands.map(({ person }) => person)]
  const itself = moved(wish, `${wish.kind}:${wish.id}`, reaches(forAll) && inSight ? undefined : concerned)
  return [itself, ...two.values()]
}

const moved = ({ audience }: Wish, topic: Topic, only: readonly number[] | undefined): LiveMessage => ({
  is: 'aid.moved',
  topic,
  audience,
  ...(only && { only: new Set(only) }),
  data: inEvery({}),
})

const naming = z.object({ proposal: z.number() })

function proposalIn({ data }: Fact): number[] {
  const named = naming.safeParse(data)
  return named.success ? [named.data.proposal] : []
}
