import { createTransport } from 'nodemailer'
import type { Letter } from './letter.ts'

export type Mailer = {
  /** False while the home knows no mail server: say so before asking somebody to wait for a letter. */
  readonly sends: boolean
  /** Resolves when the server has taken it, with `false` when there is no server. Throws MailFailed. */
  send(letter: Letter): Promise<boolean>
  close(): void
}

/** Why a letter did not leave, without the address, the words or the password. */
export class MailFailed extends Error {
  /** A later try may work: the server was away or busy, or the host will correct the password. */
  readonly temporary: boolean
  /** The server said no, or was not reached at all: nobody has it. Otherwise the line broke, and it may have left. */
  readonly surelyNotSent: boolean
  /** This address takes no mail; the sender should stop writing to it. */
  readonly refusedAddress: boolean
  /** The server takes nothing that is to be returned to another address than its account's. */
  readonly refusedSender: boolean
  constructor(said: Said) {
    const code = typeof said.code === 'string' ? said.code : 'UNKNOWN'
    const reply = typeof said.responseCode === 'number' ? said.responseCode : undefined
    super(`a letter did not leave: ${code}${reply === undefined ? '' : ` ${reply}`}`)
    this.temporary = code === 'EAUTH' || (reply === undefined ? code !== 'EADDRESS' : reply < 500)
    this.surelyNotSent =
      reply !== undefined || ['EADDRESS', 'EAUTH', 'EDNS'].includes(code) || said.syscall === 'connect'
    this.refusedAddress = code === 'EADDRESS' || (said.command === 'RCPT TO' && refusesRecipient(reply, said.response))
    this.refusedSender = reply !== undefined && reply >= 500 && refusesSender(said)
  }
}

type Said = { code?: unknown; responseCode?: unknown; syscall?: unknown; command?: unknown; response?: unknown }

/** RFC 5321 and 3463. A full mailbox, and a server that trusts us with nobody, say nothing of one address. */
const refusesRecipient = (reply: number | undefined, response: unknown): boolean =>
  reply !== undefined && [550, 551, 553, 556].includes(reply) && !/^\d{3}[ -]5\.7\./.test(String(response))

/** Postfix says it where it hears the recipient. */
const refusesSender = ({ command, response }: Said): boolean =>
  command === 'MAIL FROM' || (command === 'RCPT TO' && /\bsender\b/i.test(String(response)))

/** `url` as in FOYER_SMTP_URL (`smtp://user:password@host:587`), `from` as in FOYER_MAIL_FROM. */
export function mailer({
  url,
  from,
  onNoReturn,
}: {
  readonly url?: string | undefined
  readonly from?: string | undefined
  /** The server wants its own address on every envelope: what comes back later does not come to the home. */
  readonly onNoReturn?: () => void
}): Mailer {
  if (url === undefined) return { sends: false, send: async () => false, close: () => undefined }
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    // A quiet home holds no line open, and can be stopped.
    idleTimeout: 5_000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  })
  const address = senderOf(url, from)
  let returns = true
  const handOver = (
    { from: name, to, references, returnTo: _, calendar, ...rest }: Letter,
    returnTo: string | undefined,
  ) =>
    transport
      .sendMail({
        ...rest,
        from: { name, address },
        // As an object: in a string, a comma in an address would make two of it.
        to: { name: '', address: to },
        ...(returnTo === undefined ? {} : { envelope: { from: returnTo, to } }),
        ...(references === undefined ? {} : { references: [...references] }),
        // As one more way to read the letter, and as a file: programs look for it in the one place or in the other.
        ...(calendar === undefined
          ? {}
          : { icalEvent: { method: calendar.method, content: calendar.text, filename: 'invitation.ics' } }),
        textEncoding: 'quoted-printable',
      })
      .catch((error: unknown) => {
        throw new MailFailed(saidBy(error))
      })
  return {
    sends: true,
    async send(letter) {
      if (!isAddress(letter.to)) throw new MailFailed({ code: 'EADDRESS' })
      const returnTo = returns ? letter.returnTo : undefined
      try {
        await handOver(letter, returnTo)
      } catch (error) {
        if (returnTo === undefined || !(error instanceof MailFailed && error.refusedSender)) throw error
        // Some servers let an account send in its own name alone. The letter matters more than hearing what became of it.
        await handOver(letter, undefined)
        returns = false
        onNoReturn?.()
      }
      return true
    },
    close: () => transport.close(),
  }
}

function saidBy(error: unknown): Said {
  if (!(error instanceof Error)) return {}
  return {
    code: 'code' in error ? error.code : undefined,
    responseCode: 'responseCode' in error ? error.responseCode : undefined,
    syscall: 'syscall' in error ? error.syscall : undefined,
    command: 'command' in error ? error.command : undefined,
    response: 'response' in error ? error.response : undefined,
  }
}

/** One plain address; stricter than the law of mail, and as strict as every real address. */
const isAddress = (text: string): boolean =>
  /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+$/.test(text) && text.length <= 254

/** FOYER_MAIL_FROM, as an address or as `Name <address>`; otherwise the account that sends, if it is an address. */
export function senderOf(url: string, from: string | undefined): string {
  const said = from?.match(/<([^<>]+)>\s*$/)?.[1] ?? from
  if (said !== undefined) return said.trim()
  const { username, hostname } = new URL(url)
  const user = decodeURIComponent(username)
  return isAddress(user) ? user : `foyer@${hostname}`
}
