/** The library's line in the rail: for members, and for whoever passes by once there is something for them. */
import type { FramePart } from '#platform/http/frame-part.ts'
import type { Visit } from '#platform/http/visit.ts'
import { holdsAny } from './list-store.ts'
import { libraryWords } from './messages.en.ts'

export async function libraryFrame({ actor, home, lang }: Visit): Promise<FramePart> {
  if (actor.standing !== 'member' && !(await holdsAny(home.db, actor))) return {}
  return { nav: [{ label: libraryWords[lang].name, href: '/library', icon: 'book-open', order: 40 }] }
}
