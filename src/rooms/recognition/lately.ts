/** Who was thanked these days, for the front page: only who said yes, only public words, and only among members. */
import type { Db } from '#platform/database/index.ts'
import type { Card } from '#platform/subjects.ts'
import { cardsSeen, keyOf, type Reader } from './asking.ts'
import { mayBeNamed } from './choices-store.ts'
import { isCommunity } from './policy.ts'
import { toldSince } from './store.ts'
import { mayBeTold, type ThanksId } from './thanks.ts'
import { rolesOf } from './who.ts'

export type ThankedLately = {
  readonly id: ThanksId
  readonly receiver: number
  /** Only who said yes themselves; of the others, that somebody here said it. */
  readonly giver: number | undefined
  readonly word: string
  readonly at: Date
  /** What for; undefined when it is for nothing in particular. */
  readonly about: Pick<Card, 'title' | 'url' | 'lang'> | undefined
}

/** Enough to find some different people in. */
const LOOKED_AT = 80

/** The latest first; each receiver once, whoever has many. */
export async function thankedLately(
  db: Db,
  reader: Reader,
  { since, limit }: { since: Date; limit: number },
): Promise<readonly ThankedLately[]> {
  const rows = (await toldSince(db, since, reader.actor.sees, LOOKED_AT)).filter(({ thanks, choices }) =>
    mayBeTold(thanks, choices),
  )
  const all = rows.map(({ thanks }) => thanks)
  if (all.length === 0) return []
  const roles = await rolesOf(
    db,
    reader.house,
    all.flatMap(({ giver, receiver }) => [giver, receiver]),
  )
  const cards = await cardsSeen(
    db,
    reader,
    all.map(({ about }) => about),
  )
  const named = await mayBeNamed(
    db,
    all.map(({ giver }) => giver),
  )
  const among = (person: number): boolean => isCommunity(roles.get(person) ?? 'bot')
  const told = all.filter(({ giver, receiver, about }) => among(giver) && among(receiver) && cards.has(keyOf(about)))
  const onceEach = told.filter(({ receiver }, at) => told.findIndex((one) => one.receiver === receiver) === at)
  return onceEach.slice(0, limit).map(({ id, receiver, giver, word, at, about }) => ({
    id,
    receiver,
    giver: named.has(giver) ? giver : undefined,
    word,
    at,
    about: about.kind === 'person' ? undefined : cards.get(keyOf(about)),
  }))
}
