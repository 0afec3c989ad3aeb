/**
 * A small mail server of our own, for the host whose mail server can hand mail on but calls no web address. It takes mail for
 * addresses that this home made and for no other, passes none on, and speaks without encryption: it belongs behind the
 * host's mail server, on the same machine or in a network of their own.
 */
import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { SMTPServer } from 'smtp-server'
import type { Home } from '#platform/home.ts'
import { Trouble } from '#platform/trouble.ts'
import type { Letterbox } from './letterbox.ts'
import { LARGEST_MAIL } from './received.ts'

export type Listening = { readonly port: number; close(): Promise<void> }

/** An answer has one address, and a mail server on the way a few more. */
const MOST_RECIPIENTS = 20
const MOST_AT_ONCE = 10

export async function listenForMail(home: Home): Promise<Listening | undefined> {
  const { mailListen, replyDomain } = home.config
  const { letterbox } = home.house
  if (mailListen === undefined || replyDomain === undefined || !letterbox) return undefined
  const server = serverOf(home, letterbox, replyDomain)
  server.on('error', (error) => home.log.warn({ err: error }, 'a line of the mail server broke'))
  const port = await portOf(server, mailListen)
  return { port, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

function serverOf(home: Home, letterbox: Letterbox, name: string): SMTPServer {
  const refuse = (code: number, why: string) => Object.assign(new Error(why), { responseCode: code })
  return new SMTPServer({
    name,
    banner: 'Foyer',
    size: LARGEST_MAIL,
    maxClients: MOST_AT_ONCE,
    socketTimeout: 60_000,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 2_000,
    disableReverseLookup: true,
    logger: false,
    onRcptTo({ address }, { envelope }, done) {
      if (envelope.rcptTo.length >= MOST_RECIPIENTS) return done(refuse(452, 'Too many recipients'))
      letterbox.knows(home, address).then(
        (known) => done(known ? null : refuse(550, 'No such address here')),
        () => done(refuse(451, 'Try again later')),
      )
    },
    onData(stream, { envelope }, done) {
      const to = envelope.rcptTo.map(({ address }) => address)
      wholeOf(stream)
        .then(async (raw) => {
          if (raw === undefined) return done(refuse(552, 'Too large'))
          await letterbox.receive(home, raw, to)
          done()
        })
        .catch((error: unknown) => {
          home.log.error({ err: error }, 'a mail could not be read')
          done(refuse(451, 'Try again later'))
        })
    },
  })
}

/** To its end, even when it is too large to be kept: who is cut off tries again and again. */
async function wholeOf(stream: Readable): Promise<Buffer | undefined> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of stream) {
    bytes += piece.length
    if (bytes > LARGEST_MAIL) pieces.length = 0
    else pieces.push(piece)
  }
  return bytes > LARGEST_MAIL ? undefined : Buffer.concat(pieces)
}

/** `2525`, or `127.0.0.1:2525`; a port alone is this machine's. */
async function portOf(server: SMTPServer, where: string): Promise<number> {
  const [, host = '127.0.0.1', port = ''] = /^(?:(.+):)?(\d+)$/.exec(where) ?? []
  return new Promise((resolve, reject) => {
    const failed = (error: Error) => reject(new Trouble(`Mail cannot be listened for at ${where}: ${error.message}`))
    server.server.once('error', failed)
    server.listen(Number(port), host.replaceAll(/[[\]]/g, ''), () => {
      server.server.off('error', failed)
      resolve((server.server.address() as AddressInfo).port)
    })
  })
}
