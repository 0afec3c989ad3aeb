/**
 * The link of whoever comes from outside: a number, and a signature that only this home can make. Whoever holds it may read, change
 * and take back that one answer, and nothing else.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Home } from '#platform/home.ts'
import { outsiderById } from './outside-store.ts'
import type { Outsider } from './outside.ts'

export const OUTSIDE_WORD = /^([1-9]\d{0,14})-([\w-]{43})$/

export async function outsideAddress(
  home: Home,
  { id, gathering }: Pick<Outsider, 'id' | 'gathering'>,
): Promise<string> {
  return `/gatherings/outside/${id}-${await signature(home, id, gathering)}`
}

export async function outsiderBy(home: Home, word: string): Promise<Outsider | undefined> {
  const [, id, signed = ''] = OUTSIDE_WORD.exec(word) ?? []
  const outsider = id === undefined ? undefined : await outsiderById(home.db, Number(id))
  if (!outsider) return undefined
  const own = await signature(home, outsider.id, outsider.gathering)
  return signed.length === own.length && timingSafeEqual(Buffer.from(signed), Buffer.from(own)) ? outsider : undefined
}

async function signature(home: Home, id: number, gathering: number): Promise<string> {
  return createHmac('sha256', await home.secret('gatherings outside'))
    .update(`number ${id} comes to ${gathering}`)
    .digest('base64url')
}
