/** The dots in the rail, and where the reader was lately: one row per group of the reader, whatever the group's size. */
import type { FramePart } from '#platform/http/frame-part.ts'
import type { Visit } from '#platform/http/visit.ts'
import { latelyIn, unreadIn } from './marks-store.ts'

/** As many as a rail could show. */
const LATELY = 20

export async function unreadFrame({ actor, home }: Visit): Promise<FramePart> {
  if (actor.person === null || actor.standing !== 'member') return {}
  const [unread, lately] = await Promise.all([
    unreadIn(home.db, actor.person, actor.sees),
    latelyIn(home.db, actor.person, LATELY),
  ])
  return { unread, lately }
}
