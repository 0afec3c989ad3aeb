/**
 * The address by which one member begins conversations in one group. It stands in an address book, so it lives as long as it
 * is used, and ends when its member says so; docs/decisions/0016 says why. Whoever has it may do nothing with it but begin a
 * conversation there, in a mail from that member's own address, as long as they may on the page.
 */
import type { Home } from '#platform/home.ts'
import { addressFor, numbersIn } from './addresses.ts'
import { editionOf, type GroupAddress } from './group-address-store.ts'

/** Nobody writes to a group once in a year and expects it to know them. */
const SLEEPS_AFTER_MS = 365 * 86_400_000

export const groupAddress = (home: Home, { person, group, edition }: GroupAddress): Promise<string | undefined> =>
  addressFor(home, 'group', [person, group, edition])

export type GroupFound = { readonly person: number; readonly group: number; readonly expired: boolean }

/** What this home wrote into it, or nothing for any other address. */
export async function readGroupAddress(home: Home, address: string): Promise<GroupFound | undefined> {
  const [person, group, edition, more] = (await numbersIn(home, 'group', address)) ?? []
  if (person === undefined || group === undefined || edition === undefined || more !== undefined) return undefined
  const kept = await editionOf(home.db, { person, group })
  return { person, group, expired: kept?.edition !== edition || isAsleep(kept, home.now()) }
}

export const isAsleep = ({ usedAt, madeAt }: Pick<GroupAddress, 'usedAt' | 'madeAt'>, now: Date): boolean =>
  (usedAt ?? madeAt).getTime() + SLEEPS_AFTER_MS < now.getTime()
