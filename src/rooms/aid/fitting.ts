/** Finding what fits one need or offer, for its author; and telling both authors of a pair, once. */
import { dayKey } from '#platform/clock.ts'
import { whoSees } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import { writeFacts, type Fact } from '#platform/facts/index.ts'
import type { Reaction } from '#platform/facts/consumer.ts'
import { changed, lookedAt, matched, opened } from './facts.ts'
import { fitOf, type Fit } from './matching.ts'
import { candidatesFor, keepMatches } from './matching-store.ts'
import { wishesByIds } from './store.ts'
import { isLooking, type Wish } from './wish.ts'

export type Fitting = { readonly wish: Wish; readonly fit: Fit }

/** The best first; only what its author and the other one may both see. */
export async function fitsFor(
  db: Db,
  wish: Wish,
  { now, zone, limit }: { now: Date; zone: string; limit: number },
): Promise<Fitting[]> {
  if (!isLooking(wish)) return []
  const today = dayKey(now, zone)
  const found = (await candidatesFor(db, wish)).flatMap((other): Fitting[] => {
    const fit = wish.kind === 'need' ? fitOf(wish, other, today) : fitOf(other, wish, today)
    return fit ? [{ wish: other, fit }] : []
  })
  const best = found.toSorted((a, b) => b.fit.score - a.fit.score || b.wish.id - a.wish.id)
  return (await seenByBoth(db, wish, best)).slice(0, limit)
}

async function seenByBoth(db: Db, wish: Wish, found: readonly Fitting[]): Promise<Fitting[]> {
  const theirs = await whoSees(db, wish.audience, [...new Set(found.map((one) => one.wish.author))])
  const audiences = [...new Set(found.map((one) => one.wish.audience))]
  const mine = new Set<number>()
  for (const audience of audiences)
    if ((await whoSees(db, audience, [wish.author])).has(wish.author)) mine.add(audience)
  return found.filter((one) => theirs.has(one.wish.author) && mine.has(one.wish.audience))
}

/** Nobody wants a page of maybes. */
const MOST_TOLD = 3

/** Follows what is asked and offered. Each pair is told of once, however often its words change. */
export const tellFits: Reaction = {
  name: 'aid.fits',
  on: [opened, changed, lookedAt].flatMap(({ need, offer }) => [need.factName, offer.factName]),
  async react(tx, facts) {
    const lived = facts.filter((fact) => !fact.imported)
    for (const wish of await wishesByIds(tx, [...new Set(lived.map((fact) => fact.subject))]))
      await tellPairs(tx, wish, at(lived, wish))
  },
}

const at = (facts: readonly Fact[], wish: Wish): Date =>
  facts.findLast((fact) => fact.subject === wish.id)?.at ?? wish.openedAt

/** A day is a day in the middle of the world: what fits does not hang on the hour. */
const ANYWHERE = 'UTC'

async function tellPairs(tx: Db, wish: Wish, now: Date): Promise<void> {
  const fits = await fitsFor(tx, wish, { now, zone: ANYWHERE, limit: MOST_TOLD })
  const other = new Map(fits.map((one) => [one.wish.id, one.wish]))
  const pairs = fits.map((one) =>
    wish.kind === 'need' ? { need: wish.id, offer: one.wish.id } : { need: one.wish.id, offer: wish.id },
  )
  const fresh = await keepMatches(tx, pairs, now)
  const told = fresh.flatMap((pair) => {
    const there = other.get(wish.kind === 'need' ? pair.offer : pair.need)
    if (!there) return []
    // Each hears of what the other one said.
    return [
      { ...matched[there.kind](there.id, { with: wish.id, person: wish.author }), actor: null, at: now },
      { ...matched[wish.kind](wish.id, { with: there.id, person: there.author }), actor: null, at: now },
    ]
  })
  await writeFacts(tx, told)
}
