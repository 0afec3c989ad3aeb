/** Its place around every page, for those who are at home here. */
import { HOME } from '#platform/audiences.ts'
import { holds } from '#platform/action.ts'
import type { FramePart } from '#platform/http/frame-part.ts'
import type { Visit } from '#platform/http/visit.ts'
import { ritualWords } from './messages.en.ts'

export const ritualsFrame = async ({ actor, lang }: Visit): Promise<FramePart> =>
  holds(actor, 'member', HOME)
    ? { nav: [{ label: ritualWords[lang].name, href: '/rituals', icon: 'repeat', order: 32 }] }
    : {}
