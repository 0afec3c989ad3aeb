/** What is asked of an address before a byte of a mail is read: whether this home made it. */
import type { Home } from '#platform/home.ts'
import { isForReports } from './addresses.ts'
import { readCalendarAddress } from './calendar-answers.ts'
import { readGroupAddress } from './group-address.ts'
import { readReplyAddress } from './reply-address.ts'
import { readReturnAddress } from './return-address.ts'
import { readSeveralAddress } from './several.ts'

export async function knowsAddress(home: Home, address: string, isReport = false): Promise<boolean> {
  if (isForReports(home, address, isReport)) return true
  for (const read of [readReplyAddress, readReturnAddress, readSeveralAddress, readGroupAddress, readCalendarAddress])
    if (await read(home, address)) return true
  return false
}
