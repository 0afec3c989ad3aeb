/**
 * The address by which an author says with one press, from a letter, that what they asked still holds: a need, the moment it was
 * asked about, and a signature that only this home can make. It does that one thing, until the need would close by itself.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Home } from '#platform/home.ts'
import { wishesByIds } from './store.ts'
import { DAYS_TO_ANSWER, type Wish } from './wish.ts'

/** Asked about at a moment, in milliseconds; another time it is asked anew. */
export type Still = { readonly wish: Wish; readonly asked: number }

export async function stillPath(home: Home, wish: Wish): Promise<string> {
  const asked = wish.askedAt?.getTime() ?? 0
  return `/still/${wish.id}.${asked}.${await signed(home, { wish, asked })}`
}

export async function readStill(home: Home, word: string): Promise<Still | undefined> {
  const [, id = '', at = '', given = ''] = /^(\d{1,15})\.(\d{1,15})\.([\w-]{43})$/.exec(word) ?? []
  const [wish] = id === '' ? [] : await wishesByIds(home.db, [Number(id)])
  if (!wish) return undefined
  const still = { wish, asked: Number(at) }
  return timingSafeEqual(Buffer.from(given), Buffer.from(await signed(home, still))) ? still : undefined
}

const DAY = 86_400_000

/** `asked`: it can be answered. `kept`: it was, here or at home. `late`: the letter is too old to speak for them. */
export function stateOfStill({ wish, asked }: Still, now: Date): 'asked' | 'kept' | 'closed' | 'late' {
  if (wish.closedAt !== null) return 'closed'
  if (now.getTime() > asked + DAYS_TO_ANSWER * DAY) return 'late'
  return wish.askedAt?.getTime() === asked ? 'asked' : 'kept'
}

/** Whoever asks is part of it: a need that changes hands takes no word of the one before. */
async function signed(home: Home, { wish, asked }: Still): Promise<string> {
  return createHmac('sha256', await home.secret('letters'))
    .update(`${wish.kind} ${wish.id} of ${wish.author}, asked about at ${asked}, still holds`)
    .digest('base64url')
}
