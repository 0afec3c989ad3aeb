/** The dots in the rail: one row per group of the reader, whatever the group's size. */
import type { FramePart } from '#platform/http/frame-part.ts'
import type { Visit } from '#platform/http/visit.ts'
import { unreadIn } from './marks-store.ts'

export async function unreadFrame({ actor, home }: Visit): Promise<FramePart> {
  if (actor.person === null || actor.standing !== 'member') return {}
  return { unread: await unreadIn(home.db, actor.person, actor.sees) }
}
