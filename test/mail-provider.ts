/** A real mailbox for tests, reached by IMAP: mail is put into it, it says what was read, and it can be away. */
import type { AddressInfo, Socket } from 'node:net'
import hoodiecrow from 'hoodiecrow-imap'
import { onTestFinished } from 'vitest'

const USER = 'voisins@boite.example'
const PASSWORD = 'geheim & sûr'

export type MailProvider = {
  readonly url: string
  put: (raw: Uint8Array | string) => void
  /** Whether each mail was read, in the order they came. */
  readonly read: () => boolean[]
  /** How many lines are open. */
  readonly lines: () => number
  /** Holds every line and says nothing any more. */
  fallSilent: () => void
  /** Cuts every line; nobody comes in until it is back. */
  leave: () => Promise<void>
  comeBack: () => Promise<void>
}

export async function openMailProvider(): Promise<MailProvider> {
  const box = hoodiecrow({
    plugins: ['ID', 'IDLE', 'UIDPLUS', 'ENABLE', 'LITERALPLUS', 'SASL-IR', 'AUTH-PLAIN'],
    users: { [USER]: { password: PASSWORD } },
    storage: { INBOX: {}, '': {} },
  })
  const sockets = new Set<Socket>()
  box.server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
  })
  const listen = (port: number) => new Promise<void>((resolve) => box.listen(port, '127.0.0.1', resolve))
  const leave = () =>
    new Promise<void>((resolve) => {
      box.server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  await listen(0)
  const { port } = box.server.address() as AddressInfo
  onTestFinished(async () => {
    if (box.server.listening) await leave()
  })
  return {
    url: `imap://${encodeURIComponent(USER)}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/INBOX`,
    put: (raw) => void box.appendMessage('INBOX', [], undefined, Buffer.from(raw).toString('latin1')),
    read: () => box.getMailbox('INBOX').messages.map(({ flags }) => flags.includes('\\Seen')),
    lines: () => sockets.size,
    fallSilent() {
      for (const socket of sockets) socket.removeAllListeners('data').removeAllListeners('readable').pause()
    },
    leave,
    comeBack: () => listen(port),
  }
}
