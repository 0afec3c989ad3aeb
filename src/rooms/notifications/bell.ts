/** The bell around every page: how many conversations have something new for the reader, as far as anybody counts. */
import type { FramePart } from '#platform/http/frame-part.ts'
import type { Visit } from '#platform/http/visit.ts'
import { MOST_COUNTED, waitingFor, type Reader } from './lines.ts'
import { notificationWords } from './messages.en.ts'

export const readerOf = ({ actor }: Visit): Reader | undefined =>
  actor.person !== null && actor.standing === 'member' ? { ...actor, person: actor.person } : undefined

export async function bell(visit: Visit): Promise<FramePart> {
  const reader = readerOf(visit)
  if (!reader) return {}
  const waiting = await waitingFor(visit.home.db, reader)
  const current = visit.url.pathname === '/notifications'
  return {
    bell: {
      href: '/notifications',
      label: notificationWords[visit.lang].list.title,
      waiting,
      most: MOST_COUNTED,
      current,
    },
  }
}
