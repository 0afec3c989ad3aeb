/**
 * The address that takes somebody's answers in one conversation, until a day. Whoever has it may do nothing with it but
 * answer there, in a mail from that member's own address, as long as they are a member and may answer on the page.
 */
import type { Home } from '#platform/home.ts'
import { addressFor, numbersIn } from './addresses.ts'

/** A letter is answered within weeks; an address found in an old one does nothing. */
const DAYS = 90
const DAY_MS = 86_400_000

export type ReplyTo = { readonly person: number; readonly conversation: number }

/** Undefined where no mail comes in. */
export const replyAddress = (home: Home, to: ReplyTo): Promise<string | undefined> =>
  addressFor(home, 'reply', [to.person, to.conversation, dayOf(home) + DAYS])

export type Found = ReplyTo & { readonly expired: boolean }

/** What this home wrote into it, or nothing for any other address. */
export async function readReplyAddress(home: Home, address: string): Promise<Found | undefined> {
  const [person, conversation, until, more] = (await numbersIn(home, 'reply', address)) ?? []
  if (person === undefined || conversation === undefined || until === undefined || more !== undefined) return undefined
  return { person, conversation, expired: until < dayOf(home) }
}

const dayOf = (home: Home): number => Math.floor(home.now().getTime() / DAY_MS)
