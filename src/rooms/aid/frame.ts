/** Its place around every page, for those who are at home here. */
import { atLeast } from '#platform/audiences.ts'
import type { FramePart } from '#platform/http/frame-part.ts'
import type { Visit } from '#platform/http/visit.ts'
import { aidWords } from './messages.en.ts'
import { canAsk } from './policy.ts'

export async function aidFrame({ actor, lang }: Visit): Promise<FramePart> {
  if (!canAsk(actor)) return {}
  const line = { label: aidWords[lang].names.aid, href: '/aid', icon: 'hand-heart', order: 22 } as const
  // Five places under the thumb: those who moderate have their queue there.
  const moderates = [...actor.roles.values()].some((role) => atLeast(role, 'moderator'))
  return moderates ? { nav: [line] } : { nav: [line], thumb: [{ ...line, order: 60 }] }
}
