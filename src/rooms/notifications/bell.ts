/** The bell around every page: how many conversations have something new for the reader, as far as anybody counts. */
import type { FramePart } from '#platform/http/frame-part.ts'
import type { Visit } from '#platform/http/visit.ts'
import { MOST_COUNTED, waitingFor, type Reader } from './lines.ts'
import { notificationWords } from './messages.en.ts'
import { unreadNotesFor } from './notes.ts'

export const readerOf = ({ actor }: Visit): Reader | undefined =>
  actor.person !== null && actor.standing === 'member' ? { ...actor, person: actor.person } : undefined

export async function bell(visit: Visit): Promise<FramePart> {
  const reader = readerOf(visit)
  if (!reader) return {}
  const { home, lang } = visit
  const asking = { db: home.db, house: home.house, actor: reader, lang }
  const [lines, notes] = await Promise.all([waitingFor(home.db, reader), unreadNotesFor(asking, MOST_COUNTED + 1)])
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
