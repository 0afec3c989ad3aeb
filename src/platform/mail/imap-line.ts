/** One line to a mailbox, as far as collecting needs it: what is new there, its head, its bytes, and the mark that it was read. */
import { ImapFlow } from 'imapflow'
import { LARGEST_MAIL } from './received.ts'

export type Head = { readonly uid: number; readonly size: number; readonly head: Buffer }
export type Line = {
  readonly open: boolean
  /** Numbers of unread mails after this one, the oldest first. */
  unread(after: number): Promise<number[]>
  heads(uids: readonly number[]): Promise<Head[]>
  whole(uid: number): Promise<Buffer | undefined>
  markRead(uid: number): Promise<void>
  /** Until something comes, the line ends, or this many milliseconds passed. */
  something(ms: number): Promise<void>
  close(): Promise<void>
}

/** What is older was answered, or nobody waits for it: a mailbox may hold years of unread mail. */
const OLDEST_MS = 30 * 86_400_000
const ADDRESSES = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to', 'content-type']
const LONGEST_HEAD = 256 * 1024
/** What is being fetched as a home closes is finished, within this; it comes again otherwise. */
const GOODBYE_MS = 3_000

export async function openLine(url: string, closing: AbortSignal): Promise<Line> {
  const client = clientFor(url)
  const stirred = bell()
  // Said while nobody waits for an answer, it would end the program; whoever asks next hears of it.
  for (const event of ['error', 'close', 'exists']) client.on(event, stirred.ring)
  closing.addEventListener('abort', stirred.ring, { once: true })
  await connect(client, closing)
  let patience: NodeJS.Timeout | undefined
  closing.addEventListener('abort', () => void (patience = setTimeout(() => client.close(), GOODBYE_MS)), {
    once: true,
  })
  await client.mailboxOpen(folderIn(url))
  return {
    get open() {
      return client.usable
    },
    async unread(after) {
      const since = new Date(Date.now() - OLDEST_MS)
      const found = await client.search({ seen: false, since, uid: `${after + 1}:*` }, { uid: true })
      // "From 8 on" names the last one too where there are only seven.
      return (Array.isArray(found) ? found : []).filter((uid) => uid > after).toSorted((a, b) => a - b)
    },
    async heads(uids) {
      const query = { uid: true, size: true, headers: ADDRESSES }
      const found = await client.fetchAll(uids.join(','), query, { uid: true })
      const heads = found.map(({ uid, size = Infinity, headers }) => ({
        uid,
        size,
        head: headers?.subarray(0, LONGEST_HEAD) ?? Buffer.alloc(0),
      }))
      return heads.toSorted((a, b) => a.uid - b.uid)
    },
    async whole(uid) {
      const found = await client.fetchOne(String(uid), { source: true }, { uid: true })
      return found ? found.source : undefined
    },
    async markRead(uid) {
      await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })
    },
    something: (ms) => (client.usable && !closing.aborted ? stirred.heard(ms) : Promise.resolve()),
    async close() {
      closing.removeEventListener('abort', stirred.ring)
      clearTimeout(patience)
      // A server that says nothing any more keeps no home from closing.
      const gone = setTimeout(() => client.close(), GOODBYE_MS)
      await client.logout().catch(() => undefined)
      clearTimeout(gone)
      client.close()
    },
  }
}

/** A home that closes waits for no server that does not answer. */
async function connect(client: ImapFlow, closing: AbortSignal): Promise<void> {
  const giveUp = () => client.close()
  closing.addEventListener('abort', giveUp, { once: true })
  try {
    await client.connect()
  } finally {
    closing.removeEventListener('abort', giveUp)
  }
}

/** What rings while nobody listens is heard by whoever listens next. */
function bell(): { readonly ring: () => void; readonly heard: (ms: number) => Promise<void> } {
  let rung = false
  let hear: (() => void) | undefined
  const ring = () => {
    rung = true
    hear?.()
  }
  return {
    ring,
    async heard(ms) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          hear = () => resolve(clearTimeout(timer))
        })
      }
      rung = false
      hear = undefined
    },
  }
}

function clientFor(url: string): ImapFlow {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'imaps:'
  return new ImapFlow({
    host: hostname,
    port: port === '' ? (secure ? 993 : 143) : Number(port),
    secure,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    clientInfo: { name: 'Foyer' },
    autoIdleDelay: 100,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    // Providers end a silent line after half an hour.
    maxIdleTime: 9 * 60_000,
    maxLiteralSize: LARGEST_MAIL + 64 * 1024,
    maxResponseSize: LARGEST_MAIL + 1024 * 1024,
  })
}

const folderIn = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1)) || 'INBOX'
