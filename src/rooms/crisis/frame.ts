/** A crisis that is open stands on every page, whoever reads it; opening one stands in the foot of those who may. */
import { atLeast } from '#platform/audiences.ts'
import type { FramePart } from '#platform/http/frame-part.ts'
import type { Visit } from '#platform/http/visit.ts'
import { bannerOf } from './banner.ts'
import { hrefOf } from './crisis.ts'
import { crisisWords } from './messages.en.ts'
import { openFor } from './open-now.ts'
import { placesToOpen } from './places.ts'
import { canOpenForHome } from './policy.ts'

export async function frame(visit: Visit): Promise<FramePart> {
  const { home, actor, lang, url } = visit
  const open = await openFor(home, actor)
  const foot = (await mayOpen(visit)) ? [{ label: crisisWords[lang].names.open, href: '/crisis/new' }] : []
  const shown = open[0]
  // Its own pages say it larger.
  if (!shown || url.pathname === hrefOf(shown) || url.pathname.startsWith(`${hrefOf(shown)}/`)) return { foot }
  return { foot, crisis: bannerOf(shown, lang, open.length - 1) }
}

/** Nobody else is asked for their spaces on every page. */
export async function mayOpen(visit: Visit): Promise<boolean> {
  const { actor } = visit
  if (canOpenForHome(actor)) return true
  const leads = actor.standing === 'member' && [...actor.roles.values()].some((role) => atLeast(role, 'facilitator'))
  return leads && (await placesToOpen(visit)).length > 0
}
