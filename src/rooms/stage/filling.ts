/** On the page of a gathering: the button that opens its room. */
import { fill } from '#platform/slots.ts'
import { canHost, live, stateOf } from '#gatherings'
import { stageWords } from './messages.en.ts'
import { RoomLink } from './room-link.tsx'
import { hrefOf, phaseOf } from './stage.ts'
import { roomsByIds } from './store.ts'

/** Whoever comes early finds the door; hosts set up before. */
const EARLY_MS = 30 * 60_000

export const roomButton = fill(live, 'stage.room', async (visit, about) => {
  const rooms = new Map(
    (
      await roomsByIds(
        visit.home.db,
        about.map(({ gathering }) => gathering.id),
      )
    ).map((room) => [room.gathering, room]),
  )
  return about.map(({ gathering }) => {
    const state = stateOf(gathering, visit.now)
    if (gathering.how === 'place' || !['ahead', 'now', 'past'].includes(state)) return null
    const room = rooms.get(gathering.id)
    const phase = room ? phaseOf(room) : 'backstage'
    const words = stageWords[visit.lang]
    const hosts = canHost(visit.actor, gathering)
    const isNear = gathering.starts.getTime() - visit.now.getTime() < EARLY_MS
    if (phase === 'ended') return RoomLink({ href: hrefOf(gathering.id), isMain: false, said: words.readAgain })
    if (state === 'past' && phase !== 'live') return null
    if (!hosts && phase !== 'live' && !isNear) return null
    const said = phase === 'live' ? words.openNow : hosts ? words.openHost : words.open
    return RoomLink({ href: hrefOf(gathering.id), isMain: phase === 'live' || isNear, said })
  })
})
