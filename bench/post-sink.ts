/** A mail server in a process of its own: takes every letter, remembers who had how many, keeps a few as they came. Asked by messages. */
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

const KEPT = 500
export type Sunk = { readonly letters: number; readonly twice: number; readonly kept: readonly string[] }

const had = new Map<string, number>()
const kept: string[] = []
let letters = 0

const server = new SMTPServer({
  hideSTARTTLS: true,
  authOptional: true,
  logger: false,
  disableReverseLookup: true,
  onData(stream, { envelope }, done) {
    const take = (raw: Buffer) => {
      const to = envelope.rcptTo[0]?.address ?? ''
      letters += 1
      had.set(to, (had.get(to) ?? 0) + 1)
      if (kept.length < KEPT) kept.push(raw.toString('latin1'))
      done()
    }
    // Whoever sent it was killed meanwhile: nothing was taken.
    buffer(stream).then(take, () => undefined)
  },
})
server.on('error', () => undefined)
const listening = server.listen(0, '127.0.0.1', () => {
  const address = listening.address()
  process.send?.({ port: typeof address === 'object' && address ? address.port : 0 })
})

process.once('disconnect', () => process.exit(0))
process.on('message', (asked: 'count' | 'letters' | 'forget') => {
  if (asked === 'forget') {
    had.clear()
    letters = 0
  }
  const twice = [...had.values()].filter((times) => times > 1).length
  process.send?.({ letters, twice, kept: asked === 'letters' ? kept : [] } satisfies Sunk)
})
