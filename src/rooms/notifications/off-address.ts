/**
 * The address that ends a kind of letter with one click, without signing in (RFC 8058): somebody, a kind, and a signature
 * that only this home can make. Nothing secret is kept, and it does nothing but end letters.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Home } from '#platform/home.ts'
import { localAddress } from '#people'

export const letterKinds = ['told', 'digest', 'calendar'] as const
export type LetterKind = (typeof letterKinds)[number]
export type Off = { readonly person: number; readonly kind: LetterKind }

export async function offAddress(home: Home, off: Off): Promise<string> {
  return `${new URL(localAddress(home)).origin}/letters/${off.person}.${off.kind}.${await signed(home, off)}/ending`
}

export async function readOff(home: Home, word: string): Promise<Off | undefined> {
  const [, number = '', said = '', given = ''] = /^(\d{1,15})\.([a-z]{1,10})\.([\w-]{43})$/.exec(word) ?? []
  const kind = letterKinds.find((one) => one === said)
  if (kind === undefined) return undefined
  const off = { person: Number(number), kind }
  return timingSafeEqual(Buffer.from(given), Buffer.from(await signed(home, off))) ? off : undefined
}

async function signed(home: Home, { person, kind }: Off): Promise<string> {
  return createHmac('sha256', await home.secret('letters'))
    .update(`no ${kind} to ${person}`)
    .digest('base64url')
}
