/** What of a mailbox is for the home: looked at by its head, a few at a time, and fetched one by one. */
import type { Home } from '#platform/home.ts'
import type { Head, Line } from './imap-line.ts'
import type { Letterbox } from './letterbox.ts'
import { LARGEST_MAIL, readMail } from './received.ts'

/** How far this line has looked; and how often a mail was trouble, which is not the mail's fault at first. */
export type Progress = { after: number; readonly tries: Map<number, number> }
type Taking = {
  readonly home: Home
  readonly letterbox: Letterbox
  readonly line: Line
  readonly progress: Progress
  readonly closing: AbortSignal
}

const AT_ONCE = 50
const MOST_TRIES = 5

/** Oldest first. A mail that could not be received is tried again at the next look, and given up at last. */
export async function takeNew(taking: Taking): Promise<void> {
  const { line, progress, closing } = taking
  const troubled = [...progress.tries].filter(([, tries]) => tries < MOST_TRIES).map(([uid]) => uid)
  const uids = [...new Set([...troubled, ...(await line.unread(progress.after))])]
  for (let at = 0; at < uids.length; at += AT_ONCE) {
    for (const one of await line.heads(uids.slice(at, at + AT_ONCE))) {
      if (closing.aborted) return
      await look(taking, one)
      progress.after = Math.max(progress.after, one.uid)
    }
  }
}

async function look({ home, letterbox, line, progress }: Taking, { uid, size, head }: Head): Promise<void> {
  if (!(await isForUs(home, letterbox, head))) return
  if (size > LARGEST_MAIL) return void home.log.warn({ size }, 'a mail in the mailbox is too large and stays unread')
  const raw = await line.whole(uid)
  if (raw === undefined) return
  try {
    // First received, then marked: killed between the two, the home is brought it again and knows it.
    const outcome = await letterbox.receive(home, raw)
    progress.tries.delete(uid)
    if (outcome !== 'nobody') await line.markRead(uid)
  } catch (error) {
    progress.tries.set(uid, (progress.tries.get(uid) ?? 0) + 1)
    home.log.error({ err: error }, 'a mail could not be read')
  }
}

async function isForUs(home: Home, letterbox: Letterbox, head: Buffer): Promise<boolean> {
  const mail = await readMail(head)
  if (!mail) return false
  const isReport = mail.header('content-type').some((type) => /^\s*multipart\/report\b/i.test(type))
  for (const address of mail.to.slice(0, 50)) if (await letterbox.knows(home, address, isReport)) return true
  return false
}
