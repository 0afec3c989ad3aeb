/** What a host of a young home may do next: what is done, or does not exist here, is left out. */
import type { Visit } from '#platform/http/visit.ts'
import { homeName } from '#platform/home-settings.ts'
import { hasBrought } from '#people'
import { lookOf } from '#spaces'
import { homeWords } from './messages.en.ts'
import type { Step } from './today-views.tsx'

/** With that many conversations, a home is not young any more. */
const YOUNG = 5

export async function stepsFor({ home, actor, lang }: Visit, { groups, said }: { groups: number; said: number }): Promise<Step[]> {
  if (said >= YOUNG) return []
  const words = homeWords[lang].steps
  const named = home.settings.get(homeName) !== homeName.usual
  const brought = await hasBrought(home.db, actor.person ?? 0)
  const look = lookOf(home.settings)
  const dressed = look.logo !== undefined || look.cover !== undefined
  const comes = hasPage(home.house, '/moving')
  return [
    ...(named ? [] : [{ icon: 'sliders-horizontal', href: '/welcome', title: words.welcome, text: words.welcomeText } as const]),
    ...(groups > 0 ? [] : [{ icon: 'plus', href: '/groups/new', title: words.found, text: words.foundText } as const]),
    ...(brought ? [] : [{ icon: 'user-plus', href: '/invitations', title: words.invite, text: words.inviteText } as const]),
    ...(comes ? [{ icon: 'truck', href: '/moving', title: words.moving, text: words.movingText } as const] : []),
    ...(dressed ? [] : [{ icon: 'palette', href: '/home/look', title: words.look, text: words.lookText } as const]),
  ]
}

/** Rooms of the floor below may not be there yet: their pages are linked only when they are. */
export const hasPage = (house: Visit['home']['house'], path: string): boolean =>
  house.rooms.some((room) => room.pages.some((one) => one.method === 'GET' && one.path === path))
