/** The dots in the rail, and where the reader was lately: one row per group of the reader, whatever the group's size. */
import type { FramePart } from '#platform/http/frame-part.ts'
import type { Visit } from '#platform/http/visit.ts'
import { hasDrafts } from './drafts-store.ts'
import { looksOf } from './marks-store.ts'
import { conversationWords } from './messages.en.ts'

/** As many as a rail could show. */
const LATELY = 20

export async function conversationsFrame(visit: Visit): Promise<FramePart> {
  const { actor, home } = visit
  if (actor.person === null || actor.standing !== 'member') return {}
  const [looks, nav] = await Promise.all([
    looksOf(home.db, { person: actor.person, sees: actor.sees, most: LATELY }),
    draftsLine(visit, actor.person),
  ])
  return { ...looks, nav }
}

/** On the front page, where one sees what waits; nowhere else, and only when there are any. */
async function draftsLine({ home, lang, url }: Visit, person: number): Promise<NonNullable<FramePart['nav']>> {
  const here = url.pathname === '/' || url.pathname === '/drafts'
  if (!here || !(await hasDrafts(home.db, person))) return []
  return [{ label: conversationWords[lang].drafts.title, href: '/drafts', icon: 'pencil', order: 45 }]
}
