/** Its place around every page, for those who are at home here. */
import type { FramePart } from '#platform/http/frame-part.ts'
import type { Visit } from '#platform/http/visit.ts'
import { aidWords } from './messages.en.ts'
import { canAsk } from './policy.ts'

export async function aidFrame({ actor, lang }: Visit): Promise<FramePart> {
  if (!canAsk(actor)) return {}
  return { nav: [{ label: aidWords[lang].names.aid, href: '/aid', icon: 'hand-heart', order: 22 }] }
}
