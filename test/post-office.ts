/** A real mail server for tests: keeps what it took, refuses whom it is told to, and can be away. */
import { buffer } from 'node:stream/consumers'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { Config } from '#platform/config.ts'
import { whenOver } from './world.ts'

export type Taken = Email & { readonly for: string; readonly returnsTo: string }
/** By which mail is handed to a home. */
export const SECRET = 'sixteen letters of secret'

export type PostOffice = {
  readonly url: string
  /** What a host sets so that letters leave through it and answers come in. */
  readonly bothWays: Partial<Config>
  readonly taken: Taken[]
  /** From now on takes no sender but this. */
  onlyFrom: (address: string) => void
  /** From now on answers so to every recipient. */
  answer: (code: number | undefined) => void
  /** From now on cuts the line when it has a letter, and keeps the letter. */
  cut: () => void
}

export async function openPostOffice(): Promise<PostOffice> {
  const taken: Taken[] = []
  let code: number | undefined
  let cutting = false
  let only: string | undefined
  const server = new SMTPServer({
    hideSTARTTLS: true,
    authOptional: true,
    logger: false,
    onMailFrom: ({ address }, _, done) =>
      done(
        only === undefined || address === only ? null : Object.assign(new Error('not yours'), { responseCode: 553 }),
      ),
    onRcptTo: (_, __, done) => done(code === undefined ? null : Object.assign(new Error('no'), { responseCode: code })),
    onData(stream, { envelope }, done) {
      void buffer(stream).then(
        async (raw) => {
          const returnsTo = envelope.mailFrom === false ? '' : envelope.mailFrom.address
          taken.push({ ...(await PostalMime.parse(raw)), for: envelope.rcptTo[0]?.address ?? '', returnsTo })
          if (cutting) for (const connection of server.connections) connection.close()
          else done()
        },
        // Whoever sent it died meanwhile: nothing was taken.
        () => undefined,
      )
    },
  })
  // A line that is cut is no trouble here.
  server.on('error', () => undefined)
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  whenOver(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const url = `smtp://127.0.0.1:${port}`
  const bothWays = {
    smtpUrl: url,
    mailFrom: 'foyer@voisins.example',
    replyDomain: 'reply.voisins.example',
    mailSecret: SECRET,
  }
  return {
    url,
    bothWays,
    taken,
    onlyFrom: (address) => void (only = address),
    answer: (given) => void (code = given),
    cut: () => void (cutting = true),
  }
}
