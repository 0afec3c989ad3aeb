/** What this room adds around every page: the home's name and sign, its colours, the reader's own groups. */
import type { FramePart, GroupLine, Known, Shelves } from '#platform/http/frame-part.ts'
import type { Visit } from '#platform/http/visit.ts'
import { groupIcon } from '#ui/group-icons.ts'
import { lookOf } from './look.ts'
import { sheetFor } from './look-sheet.ts'
import { hrefOf, type Group, type Space } from './place.ts'
import { countJoined, groupsForRail } from './rail-store.ts'
import { spacesSeen } from './store.ts'
import { spacesWords } from './words.ts'

/** A dozen is read at a glance. More is no rail but a list, and there is a page for it. */
const MOST_IN_RAIL = 12

export async function frame(visit: Visit): Promise<FramePart> {
  const { actor, home, lang } = visit
  const spaces = await spacesSeen(home.db, actor)
  const look = lookOf(home.settings)
  const { version } = sheetFor(visit, spaces)
  const line = { label: spacesWords[lang].names.groups, href: '/groups', icon: 'messages-square' } as const
  return {
    home: { name: look.name, href: '/', logo: look.logo, icon: look.logo ?? `/home/icon.svg?v=${version}` },
    look: `/look.css?v=${version}`,
    nav: [{ ...line, order: 20 }],
    thumb: [{ ...line, order: 20 }],
    ...(actor.standing === 'member' ? { shelves: (known) => shelvesFor(visit, spaces, known) } : {}),
  }
}

/** Where something is new first, then where the reader was lately: always the same few until they go elsewhere. */
async function shelvesFor(visit: Visit, spaces: readonly Space[], { unread, lately }: Known): Promise<Shelves> {
  const { actor, home, lang, url } = visit
  const here = /^\/groups\/([^/]+)/.exec(url.pathname)?.[1]
  const first = [...unread.keys()].slice(0, MOST_IN_RAIL)
  const groups = await groupsForRail(home.db, actor, { here, first: [...first, ...lately], limit: MOST_IN_RAIL + 1 })
  const shown = shelves(visit, spaces, groups.slice(0, MOST_IN_RAIL))
  if (groups.length <= MOST_IN_RAIL) return { spaces: shown }
  const n = await countJoined(home.db, actor)
  return { spaces: shown, all: { label: spacesWords[lang].names.allOfYours({ n }), href: '/groups' } }
}

/** A shelf for each space one has a group in; a group let into from outside its space stands on a shelf of its own. */
function shelves({ lang }: Visit, spaces: readonly Space[], groups: readonly Group[]) {
  const { yours } = spacesWords[lang].names
  const byName = new Intl.Collator(lang)
  const sorted = [...groups].sort((a, b) => byName.compare(a.name, b.name))
  const known = spaces.flatMap((space) => {
    const lines = sorted.filter((group) => group.spaceId === space.id).map(lineOf)
    // The home's first space bears its name: said once, at the top of the rail, is enough.
    const name = space.namedAfterHome ? yours : space.name
    return lines.length === 0
      ? []
      : [{ name, href: space.namedAfterHome ? '/groups' : hrefOf(space), locked: isLocked(space), groups: lines }]
  })
  const loose = sorted.filter((group) => !spaces.some((space) => space.id === group.spaceId)).map(lineOf)
  return loose.length === 0 ? known : [...known, { name: yours, href: '/groups', locked: false, groups: loose }]
}

const lineOf = (group: Group): GroupLine => ({
  name: group.name,
  href: hrefOf(group),
  icon: groupIcon(group.icon),
  audience: group.audience,
})
const isLocked = ({ openness }: Space): boolean => openness === 'private' || openness === 'hidden'
