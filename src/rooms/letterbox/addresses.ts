/**
 * Addresses of this home that mail may come to: what for, for whom, and a signature that only this home can make. Small
 * letters and digits alone, because mail servers fold case. Whoever has one may do nothing with it but what it is for.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { mailComesIn } from '#platform/config.ts'
import type { Home } from '#platform/home.ts'

/** What the signature is about: an address for one thing is none for another. */
const signedAs = {
  reply: 'answers',
  bounce: 'returns',
  several: 'answers to several things',
  group: 'beginnings',
  calendar: 'answers of calendars',
} as const
export type Purpose = keyof typeof signedAs
/** Where all of it stands behind the plus of one mailbox, room is short. */
const letters: Record<Purpose, string> = { reply: 'r', bounce: 'b', several: 's', group: 'g', calendar: 'c' }
/** RFC 5321, 4.5.3.1.1. */
const LONGEST_LOCAL = 64

/** Undefined where the host opened no door for mail. */
export async function addressFor(
  home: Home,
  purpose: Purpose,
  numbers: readonly number[],
): Promise<string | undefined> {
  if (!mailComesIn(home.config)) return undefined
  const words = numbers.map((number) => number.toString(36)).join('-')
  const token = `${words}-${await signed(home, purpose, words)}`
  const { replyMailbox, replyDomain } = home.config
  const local = replyMailbox === undefined ? `${purpose}+${token}` : `${replyMailbox}+${letters[purpose]}-${token}`
  return local.length > LONGEST_LOCAL ? undefined : `${local}@${replyDomain}`
}

/** The numbers this home wrote into it, or nothing for any other address. */
export async function numbersIn(home: Home, purpose: Purpose, address: string): Promise<number[] | undefined> {
  const [local = '', domain, more] = address.toLowerCase().split('@')
  const { replyMailbox } = home.config
  const begins = replyMailbox === undefined ? `${purpose}+` : `${replyMailbox}+${letters[purpose]}-`
  const token = local.startsWith(begins) ? local.slice(begins.length) : ''
  const [, words = '', given = ''] = /^([0-9a-z]{1,10}(?:-[0-9a-z]{1,10}){0,3})-([a-z2-7]{20})$/.exec(token) ?? []
  if (given === '' || more !== undefined || domain === undefined || domain !== home.config.replyDomain) return undefined
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(await signed(home, purpose, words)))) return undefined
  return words.split('-').map((text) => parseInt(text, 36))
}

/**
 * Where reports come that were sent to no letter's own address: what a host tells a mail provider that passes complaints
 * on. A mailbox has mail of its own: to it, only what is a report is ours to look at.
 */
export function isForReports(
  { config: { replyMailbox, replyDomain } }: Home,
  address: string,
  isReport: boolean,
): boolean {
  if (replyMailbox !== undefined && !isReport) return false
  return address.toLowerCase() === `${replyMailbox ?? 'bounce'}@${replyDomain}`
}

/** A hundred bits: twenty letters of five. */
async function signed(home: Home, purpose: Purpose, words: string): Promise<string> {
  const bytes = createHmac('sha256', await home.secret('replies'))
    .update(`${signedAs[purpose]} of ${words}`)
    .digest()
  const bits = [...bytes.subarray(0, 13)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length: 20 }, (_, at) => BASE32[parseInt(bits.slice(at * 5, at * 5 + 5), 2)]).join('')
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'
