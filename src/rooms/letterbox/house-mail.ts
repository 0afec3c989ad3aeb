/** What the configuration says of the mail of this home: nothing is asked of anybody here. */
import { mailComesIn, type Config } from '#platform/config.ts'
import { senderOf } from '#platform/mail/index.ts'

export type Door = 'handed' | 'smtp' | 'mailbox'
export type HouseMail = {
  /** The address that letters leave from, and its domain, in small letters. */
  readonly address: string
  readonly domain: string
  /** The server that takes them. */
  readonly server: string
  /** The domain of the envelope of letters that may come back, where it is a domain of the home's own. */
  readonly returns: string | undefined
  /** The domain whose mail must be led here: nothing where the home collects it from a mailbox. */
  readonly receives: string | undefined
}

/** Undefined while the home sends nothing. */
export function houseMail(config: Config): HouseMail | undefined {
  const { smtpUrl, mailFrom, replyDomain, replyMailbox, mailSecret, mailListen } = config
  if (smtpUrl === undefined) return undefined
  const address = senderOf(smtpUrl, mailFrom).toLowerCase()
  const own = mailComesIn(config) && replyMailbox === undefined ? replyDomain : undefined
  return {
    address,
    domain: address.slice(address.lastIndexOf('@') + 1),
    server: new URL(smtpUrl).hostname.toLowerCase(),
    returns: own,
    receives: mailSecret === undefined && mailListen === undefined ? undefined : own,
  }
}

export function doorsOf(config: Config): Door[] {
  if (!mailComesIn(config)) return []
  const doors = { handed: config.mailSecret, smtp: config.mailListen, mailbox: config.imapUrl }
  return (['handed', 'smtp', 'mailbox'] as const).filter((door) => doors[door] !== undefined)
}
