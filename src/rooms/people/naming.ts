/** Whom somebody means who begins to write a name: those near first, then anybody in the home. */
import { holds, type Actor } from '#platform/action.ts'
import { HOME, type AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import { cardsOf } from './cards.ts'
import { nameBegins, nameHolds, namedAmong } from './naming-store.ts'
import type { PersonCard, PersonId } from './person.ts'

export type NameBegun = {
  readonly typed: string
  /** Who spoke just before, the latest first. */
  readonly spoke: readonly PersonId[]
  /** Those listed here come next. */
  readonly listed: AudienceId
  readonly now: Date
  readonly limit: number
}
export type Named = { readonly card: PersonCard; readonly near: 'spoke' | 'listed' | undefined }

/** A letter or two begin a name; they are in the middle of too many to be looked for there, and no index serves them. */
const isWordOf = (typed: string): boolean => /[\p{L}\p{N}]{3}/u.test(typed)

/** Without a letter only those who are near. A stranger learns no name; whoever is suspended is not named. */
export async function peopleToName(db: Db, actor: Actor, begun: NameBegun): Promise<readonly Named[]> {
  if (!holds(actor, 'reader', HOME)) return []
  const { typed, spoke, listed, now, limit } = begun
  const found = new Map<PersonId, Named['near']>()
  const ask = () => ({ typed, except: [actor.person ?? 0, ...found.keys()], at: now, limit: limit - found.size })
  const isWord = isWordOf(typed)
  const questions: (readonly [Named['near'], () => Promise<PersonId[]>])[] = [
    ['spoke', () => namedAmong(db, ask(), spoke)],
    ['listed', () => nameBegins(db, ask(), listed)],
    ...(isWord ? [['listed', () => nameHolds(db, ask(), listed)] as const] : []),
    ...(typed === '' ? [] : [[undefined, () => nameBegins(db, ask())] as const]),
    ...(isWord ? [[undefined, () => nameHolds(db, ask())] as const] : []),
  ]
  for (const [near, question] of questions) {
    if (found.size === limit) break
    for (const id of await question()) found.set(id, near)
  }
  const cards = await cardsOf(db, [...found.keys()], now)
  return [...found].flatMap(([id, near]) => {
    const card = cards.get(id)
    return card ? [{ card, near }] : []
  })
}
