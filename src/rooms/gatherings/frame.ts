/** Its place around every page, for those who are at home here. */
import { HOME, atLeast } from '#platform/audiences.ts'
import { holds } from '#platform/action.ts'
import type { FramePart } from '#platform/http/frame-part.ts'
import type { Visit } from '#platform/http/visit.ts'
import { gatheringWords } from './messages.en.ts'

export async function gatheringsFrame({ actor, lang }: Visit): Promise<FramePart> {
  if (!holds(actor, 'member', HOME)) return {}
  const line = { label: gatheringWords[lang].name, href: '/gatherings', icon: 'calendar-days', order: 30 } as const
  // Five places under the thumb: those who moderate have their queue there.
  const moderates = [...actor.roles.values()].some((role) => atLeast(role, 'moderator'))
  return moderates ? { nav: [line] } : { nav: [line], thumb: [{ ...line, order: 60 }] }
}
