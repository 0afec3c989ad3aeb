/** What a mail that came to an address of ours is. Only an answer is read; what no person wrote is never answered either. */
import type { Received } from './received.ts'

export type Nature = 'answer' | 'loop' | 'bounce' | 'automatic' | 'forged'

/** What each of our letters carries: a letter that carries it comes from a home and not from a person. */
export const OWN_HEADER = 'x-foyer-letter'
/** Each server adds one; a mail that passed through more runs in a circle. */
const MOST_SERVERS = 40

/** `member` is the address of the one person who may answer there. */
export function natureOf(mail: Pick<Received, 'from' | 'header'>, member: string): Nature {
  if (mail.header(OWN_HEADER).length > 0 || mail.header('received').length > MOST_SERVERS) return 'loop'
  if (isReport(mail)) return 'bounce'
  if (isAutomatic(mail)) return 'automatic'
  return mail.from !== member.toLowerCase() || failsDmarc(mail) ? 'forged' : 'answer'
}

type Mail = Pick<Received, 'header'>
const says = (mail: Mail, name: string, pattern: RegExp): boolean =>
  mail.header(name).some((value) => pattern.test(value))

/** RFC 3464, and every notice without a sender to send it back to. */
const isReport = (mail: Mail): boolean =>
  says(mail, 'content-type', /^\s*multipart\/report/i) || says(mail, 'return-path', /^\s*<\s*>\s*$/)

/** RFC 3834, and what programs said before it. */
const isAutomatic = (mail: Mail): boolean =>
  says(mail, 'auto-submitted', /^\s*(?!no\b)\S/i) ||
  says(mail, 'precedence', /^\s*(?:bulk|junk|list|auto_reply)/i) ||
  says(mail, 'x-auto-response-suppress', /\b(?:all|oof|autoreply)\b/i) ||
  ['x-autoreply', 'x-autorespond', 'list-id', 'feedback-id'].some((name) => mail.header(name).length > 0)

/**
 * What the last server found, which is the topmost. Only its no is believed, so that nothing is gained by writing a yes:
 * a server that checks nothing leaves the sender's own line on top.
 */
const failsDmarc = (mail: Mail): boolean => /\bdmarc\s*=\s*fail\b/i.test(mail.header('authentication-results')[0] ?? '')
