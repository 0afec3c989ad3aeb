/**
 * The address that takes somebody's answers in one conversation: who, where, until when, and a signature that only this
 * home can make. Small letters and digits alone, because mail servers fold case. Whoever has it may do nothing with it but
 * answer there, in a mail from that member's own address, as long as they are a member and may answer on the page.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Home } from '#platform/home.ts'

/** A letter is answered within weeks; an address found in an old one does nothing. */
const DAYS = 90
const DAY_MS = 86_400_000

export type ReplyTo = { readonly person: number; readonly conversation: number }

/** Undefined where the host named no domain for answers. */
export async function replyAddress(home: Home, to: ReplyTo): Promise<string | undefined> {
  const domain = home.config.replyDomain
  if (domain === undefined) return undefined
  const words = [to.person, to.conversation, dayOf(home) + DAYS].map((number) => number.toString(36)).join('-')
  return `reply+${words}-${await signed(home, words)}@${domain}`
}

export type Found = ReplyTo & { readonly expired: boolean }

/** What this home wrote into it, or nothing for any other address. */
export async function readReplyAddress(home: Home, address: string): Promise<Found | undefined> {
  const [local = '', domain] = address.toLowerCase().split('@')
  const [, words = '', person = '', conversation = '', day = '', given = ''] =
    /^reply\+(([0-9a-z]{1,10})-([0-9a-z]{1,10})-([0-9a-z]{1,5}))-([a-z2-7]{20})$/.exec(local) ?? []
  if (given === '' || domain === undefined || domain !== home.config.replyDomain) return undefined
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(await signed(home, words)))) return undefined
  const [who = 0, where = 0, until = 0] = [person, conversation, day].map((text) => parseInt(text, 36))
  return { person: who, conversation: where, expired: until < dayOf(home) }
}

const dayOf = (home: Home): number => Math.floor(home.now().getTime() / DAY_MS)

/** A hundred bits: twenty letters of five. */
async function signed(home: Home, words: string): Promise<string> {
  const bytes = createHmac('sha256', await home.secret('replies'))
    .update(`answers of ${words}`)
    .digest()
  const bits = [...bytes.subarray(0, 13)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length: 20 }, (_, at) => BASE32[parseInt(bits.slice(at * 5, at * 5 + 5), 2)]).join('')
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'
