/** Puts the frame around a page together from what each room says. */
import { homeName } from '#platform/home-settings.ts'
import { languages } from '#platform/i18n.ts'
import { platformWords } from '#platform/messages.en.ts'
import { writePosition } from '#platform/live/position.ts'
import type { FramePart, Line } from '#platform/http/frame-part.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Assets } from '#ui/assets.ts'
import type { Flash, Frame, Link, Place, SpacePlace } from '#ui/frame.ts'

const ownNames = { fr: 'Français', en: 'English' } as const

export async function frameFor(visit: Visit, assets: Assets, notices: readonly Flash[]): Promise<Frame> {
  const parts = await Promise.all(visit.home.house.rooms.flatMap((room) => room.frame?.(visit) ?? []))
  const unread = new Map(parts.flatMap((part) => [...(part.unread ?? [])]))
  const lately = parts.flatMap((part) => part.lately ?? [])
  const shelves = await Promise.all(parts.flatMap((part) => part.shelves?.({ unread, lately }) ?? []))
  const one = <K extends keyof FramePart>(key: K): FramePart[K] | undefined => parts.find((part) => part[key] !== undefined)?.[key]
  const spaces = shelves.flatMap((shelf) => shelf.spaces).map((space) => ({ ...space, groups: space.groups.map((group) => marked(group, unread, visit)) }))
  const nav = inOrder(parts.flatMap((part) => part.nav ?? []), visit)
  // In the rail one place is where the reader is: the group, not also the list it stands in.
  const deeper = spaces.some((space) => space.groups.some((group) => group.current))
  return {
    lang: visit.lang,
    clock: { now: visit.now, zone: visit.zone, lang: visit.lang },
    assets,
    look: one('look') ?? '/look.css',
    home: one('home') ?? { name: visit.home.settings.get(homeName), href: '/' },
    nav: nav.map((line) => ({ ...line, current: line.current && !(deeper && visit.url.pathname !== line.href) })),
    thumb: inOrder(parts.flatMap((part) => part.thumb ?? []), visit).slice(0, 5),
    spaces,
    allGroups: shelves.find((shelf) => shelf.all)?.all,
    me: one('me'),
    search: one('search'),
    bell: one('bell'),
    signIn: one('signIn'),
    languages: otherLanguages(visit),
    live: visit.actor.standing === 'member' && visit.actor.person !== null ? { at: writePosition(visit.liveAt), person: visit.actor.person } : undefined,
    foot: parts.flatMap((part) => part.foot ?? []),
    crisis: one('crisis'),
    notices: [...notices, ...parts.flatMap((part) => part.notices ?? [])],
  }
}

const inOrder = (lines: readonly Line[], visit: Visit): Place[] =>
  [...lines].sort((a, b) => a.order - b.order).map(({ order: _, ...line }) => ({ ...line, current: isHere(visit, line.href) }))

type GroupLine = SpacePlace['groups'][number] & { readonly audience: number }
const marked = ({ audience, ...group }: GroupLine, unread: ReadonlyMap<number, number>, visit: Visit) => ({
  ...group,
  unread: group.unread ?? unread.get(audience),
  current: isHere(visit, group.href),
})

const isHere = ({ url }: Visit, href: string): boolean =>
  url.pathname === href || (href !== '/' && url.pathname.startsWith(`${href}/`))

const otherLanguages = (visit: Visit): Link[] =>
  languages.filter((lang) => lang !== visit.lang).map((lang) => ({
    lang,
    ...(visit.actor.person === null
      ? { label: ownNames[lang], href: `/language/${lang}?${new URLSearchParams({ back: visit.url.pathname + visit.url.search })}` }
      // A member's language is also that of their letters: it is chosen there.
      : { label: platformWords[lang].inProfile({ language: ownNames[lang] }), href: '/me#f-lang' }),
  }))
