/**
 * The sender that stands on the envelope of a letter about the community: to whom it went and when. What a mail server
 * cannot deliver comes back to it, days later; nobody else knows it, and it does nothing but end letters to that person.
 */
import type { Home } from '#platform/home.ts'
import { addressFor, numbersIn } from './addresses.ts'

/** Servers try for five days, and those who pass on complaints take their time. */
const LIVES_MS = 30 * 86_400_000

/** Undefined where no mail comes in. */
export const returnAddress = (home: Home, person: number): Promise<string | undefined> =>
  addressFor(home, 'bounce', [person, Math.floor(home.now().getTime() / 1000)])

export type Left = { readonly person: number; readonly at: Date; readonly expired: boolean }

export async function readReturnAddress(home: Home, address: string): Promise<Left | undefined> {
  const [person, seconds, more] = (await numbersIn(home, 'bounce', address)) ?? []
  if (person === undefined || seconds === undefined || more !== undefined) return undefined
  return { person, at: new Date(seconds * 1000), expired: seconds * 1000 + LIVES_MS < home.now().getTime() }
}
