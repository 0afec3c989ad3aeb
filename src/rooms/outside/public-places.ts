/** What of the home a stranger may know: worked out anew each time, since one deed opens or closes a place. */
import type { Home } from '#platform/home.ts'
import type { Subject, Card } from '#platform/subjects.ts'
import type { Actor } from '#platform/action.ts'
import { PUBLIC, type AudienceId } from '#platform/audiences.ts'
import { groupOfAudience, spacesSeen, type Group, type Space } from '#spaces'
import { machinesIn, machinesOfHome, usualMachines, type Machines } from './machines.ts'
import { homeIndexed } from './settings.ts'
import { chosenMachines } from './store.ts'

export type PublicPlaces = {
  readonly groups: readonly Group[]
  readonly spaces: readonly Space[]
  readonly ofHome: Machines
  readonly ofSpace: (space: number) => Machines
}

export async function publicPlaces({ db, settings, stranger }: Home): Promise<PublicPlaces> {
  const zed = await stranger()
  const [byAudience, spaces, chosen] = await Promise.all([
    groupOfAudience(db, zed.sees),
    spacesSeen(db, zed),
    chosenMachines(db),
  ])
  const groups = [...byAudience.values()].filter((group) => group.openness === 'public' && group.hiddenAt === null)
  const home = { indexed: settings.get(homeIndexed) }
  const ids = new Set([...groups.map((group) => group.spaceId), ...spaces.map((space) => space.id)])
  return {
    groups,
    spaces,
    ofHome: machinesOfHome(
      home,
      [...ids].map((id) => chosen.get(id) ?? usualMachines),
    ),
    ofSpace: (id) => machinesIn(home, chosen.get(id) ?? usualMachines),
  }
}

/** The audiences whose conversations search engines may keep: public groups, and what is public and in none. */
export const searched = ({ groups, ofSpace, ofHome }: PublicPlaces): readonly AudienceId[] => [
  ...(ofHome.search ? [PUBLIC] : []),
  ...groups.filter((group) => ofSpace(group.spaceId).search).map((group) => group.audience),
]

export type Where = {
  readonly card: Card
  readonly group: Group | undefined
  /** The space it stands in, whether or not a stranger knows of it. */
  readonly space: number | undefined
}

/** Where a subject stands, if a stranger may see it. */
export async function whereOutside(home: Home, { kind, id }: Subject, zed?: Actor): Promise<Where | undefined> {
  const [card] = (await home.house.subject(kind)?.cards(home.db, [id])) ?? []
  if (!card || card.hidden || !(zed ?? (await home.stranger())).sees.includes(card.audience)) return undefined
  const group = (await groupOfAudience(home.db, [card.audience])).get(card.audience)
  return { card, group, space: kind === 'space' ? id : group?.spaceId }
}

/** For a page about something, or for one of the home itself. */
export async function machinesAt(home: Home, where: Pick<Where, 'space'> | undefined): Promise<Machines> {
  if (where?.space === undefined) return (await publicPlaces(home)).ofHome
  const chosen = (await chosenMachines(home.db)).get(where.space) ?? usualMachines
  return machinesIn({ indexed: home.settings.get(homeIndexed) }, chosen)
}

/** Those among some groups that search engines may keep. */
export async function foundBySearch(home: Home, groups: readonly Group[]): Promise<Group[]> {
  const chosen = await chosenMachines(home.db)
  return groups.filter((group) => (chosen.get(group.spaceId) ?? usualMachines).search)
}
