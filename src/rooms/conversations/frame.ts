/** The dots in the rail: one row per group of the reader, whatever the group's size. */
import type { FramePart } from '#platform/http/frame-part.ts'
import type { Visit } from '#platform/http/visit.ts'
import { unreadAudiences } from './marks-store.ts'

export async function unreadFrame({ actor, home, now }: Visit): Promise<FramePart> {
  if (actor.person === null || actor.standing !== 'member') return {}
  const unread = await unreadAudiences(home.db, actor.person, [...actor.roles.keys()], now)
  return { unread: new Map(unread.map((audience) => [audience, 1])) }
}
