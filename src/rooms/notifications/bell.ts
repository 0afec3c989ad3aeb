/** The bell around every page: how many conversations have something new for the reader, as far as anybody counts. */
import type { FramePart } from '#platform/http/frame-part.ts'
import type { Visit } from '#platform/http/visit.ts'
import { MOST_COUNTED, waitingFor, type Reader } from './lines.ts'
import { notificationWords } from './messages.en.ts'
import { unreadNotesFor, type NoteLine } from './notes.ts'
import { knowNotes } from './notes-store.ts'

export const readerOf = ({ actor }: Visit): Reader | undefined =>
  actor.person !== null && actor.standing === 'member' ? { ...actor, person: actor.person } : undefined

export async function bell(visit: Visit): Promise<FramePart> {
  const reader = readerOf(visit)
  if (!reader) return {}
  const { home, lang } = visit
  const asking = { db: home.db, house: home.house, actor: reader, lang }
  const [lines, unread] = await Promise.all([waitingFor(home.db, reader), unreadNotesFor(asking, MOST_COUNTED + 1)])
  const notes = await notInFront(visit, reader, unread)
  // The number of a conversation, or of the fact that a note tells of: those are counted below zero, so that none is both.
  const waiting = [...lines, ...notes.map(({ id }) => -id)].slice(0, MOST_COUNTED + 1)
  const current = visit.url.pathname === '/notifications'
  return {
    bell: {
      href: '/notifications',
      label: notificationWords[lang].list.title,
      waiting,
      most: MOST_COUNTED,
      current,
    },
  }
}

/** Whoever stands before what a note tells of knows of it. */
async function notInFront(
  { home, url, now }: Visit,
  { person }: Reader,
  unread: readonly NoteLine[],
): Promise<NoteLine[]> {
  const inFront = unread.filter(({ href }) => href === url.pathname)
  await knowNotes(
    home.db,
    person,
    inFront.map(({ id }) => id),
    now,
  )
  return unread.filter((note) => !inFront.includes(note))
}
