/**
 * Whoever may no longer watch is no longer sent anything: put out of a group, suspended, gone, or the gathering hidden or called
 * off. Pages hear it from the live line, which asks at each word who sees what; a connection of the engine has to be closed.
 * While anybody is live, it is asked again whenever something in the home has changed that could concern them.
 */
import { whoSees } from '#platform/audiences.ts'
import type { Moment } from '#platform/changes.ts'
import type { Home } from '#platform/home.ts'
import { gatheringsByIds } from '#gatherings'
import { cardOf, peopleCards, type PersonId } from '#people'
import { floorOf, type Held } from './floor.ts'
import { removedAmong } from './store.ts'
import { tellRoom } from './telling.ts'

const LOOK_MS = 1000

const guarded = new WeakSet<Home>()

/** Begins with the first connection, ends with the last. */
export function guard(home: Home): void {
  if (guarded.has(home)) return
  guarded.add(home)
  lookSoon(home, home.changes.moment())
}

function lookSoon(home: Home, since: Moment): void {
  home.soon.in(LOOK_MS, () => lookAt(home, since), { failing: 'it was not asked who may still watch' })
}

/** `since`: what has changed by then was looked at. */
async function lookAt(home: Home, since: Moment): Promise<void> {
  const rooms = floorOf(home).rooms()
  if (rooms.length === 0) {
    guarded.delete(home)
    return
  }
  const now = home.changes.moment()
  const changed = rooms.filter((id) => !home.changes.holds(since, `gathering ${id}`))
  try {
    await Promise.all(changed.map((id) => putOutWhoSeesNoMore(home, id)))
  } finally {
    lookSoon(home, changed.length === 0 ? since : now)
  }
}

export async function putOutWhoSeesNoMore(home: Home, gathering: number): Promise<void> {
  const floor = floorOf(home)
  const held = floor.all(gathering)
  const stays = await whoStays(home, gathering, [...new Set(held.flatMap(({ person }) => person ?? []))])
  const gone = held.filter((one) => !stays(one))
  for (const { leg } of gone) {
    floor.forget(leg)
    await floor.engine.close(leg)
  }
  if (gone.length > 0) tellRoom(home, gathering)
}

/** The rule of the gathering's page, for all who are live at once; strangers by what strangers see. */
async function whoStays(home: Home, id: number, people: readonly PersonId[]): Promise<(held: Held) => boolean> {
  const [gathering] = await gatheringsByIds(home.db, [id])
  if (!gathering || gathering.hiddenAt !== null || gathering.cancelledAt !== null) return () => false
  const [seeing, cards, { sees }, removed] = await Promise.all([
    whoSees(home.db, gathering.audience, people),
    peopleCards(home.db, people, home.now()),
    home.stranger(),
    removedAmong(home.db, id, people),
  ])
  const isPublic = sees.includes(gathering.audience)
  return ({ person }) => {
    if (person === null) return isPublic
    if (removed.has(person) || cardOf(cards, person).suspended) return false
    return isPublic || seeing.has(person) || gathering.hosts.includes(person)
  }
}
