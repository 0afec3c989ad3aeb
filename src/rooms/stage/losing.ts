/** What the engine notices by itself: who stands where, whose line died, and that it had to begin anew. */
import { record } from '#platform/action.ts'
import { theHome, type Home } from '#platform/home.ts'
import { inEvery } from '#platform/live/index.ts'
import type { Told } from '#platform/media/engine.ts'
import { gatheringsByIds } from '#gatherings'
import { handedOver, left, recordingBroke, recordingOff } from './facts.ts'
import { floorOf, type Floor } from './floor.ts'
import { leaderAmong } from './policy.ts'
import { leaveIfLost, setLost } from './seats-store.ts'
import { BACK_WITHIN_MS, publisherNamed, type Publisher } from './stage.ts'
import { holdRoom, roomsByIds, setLeader, setRecordingBroke } from './store.ts'
import { tellRoom, whisperTo } from './telling.ts'
import { facilitatorsAmong } from './company.ts'

/** From the moment the home opens. Nothing runs for it before somebody is live. */
export async function followEngine(home: Home): Promise<void> {
  const floor = floorOf(home)
  home.media.follow((told) => hearEngine(home, floor, told))
}

/** A host who tries whether they reach the home is in no gathering. */
const ofGatherings = (told: Told): boolean => (told.is === 'again' ? true : /^\d+$/.test(told.room))

function hearEngine(home: Home, floor: Floor, told: Told): void {
  if (!ofGatherings(told)) return
  const failed = (error: unknown) => home.log.error({ err: error }, 'what the live engine said was not heard')
  if (told.is === 'places') {
    floor.setPlaces(Number(told.room), told.places)
    tellRoom(home, Number(told.room))
  }
  if (told.is === 'lost') {
    const publisher = publisherNamed(told.publisher)
    if (publisher) lose(home, floor, Number(told.room), publisher).catch(failed)
  }
  if (told.is === 'unrecorded') breakRecording(home, Number(told.room)).catch(failed)
  if ((told.is === 'late' || told.is === 'gone') && floor.forget(told.leg)) tellRoom(home, Number(told.room))
  if (told.is === 'again') {
    for (const room of told.rooms.filter((one) => /^\d+$/.test(one))) {
      floor.clear(Number(room))
      whisperTo(home, Number(room), 'stage.again', inEvery({})).catch(failed)
    }
  }
}

/** Whoever leads reads it in the room; what was kept until then becomes a replay, as when somebody turns it off. */
async function breakRecording(home: Home, gathering: number): Promise<void> {
  await home.act(theHome, async (ctx) => {
    await holdRoom(ctx.tx, gathering)
    const [room] = await roomsByIds(ctx.tx, [gathering])
    if (!room?.recorded) return
    await setRecordingBroke(ctx.tx, gathering, ctx.now)
    await record(ctx, recordingBroke(gathering, {}), { actor: null })
    await record(ctx, recordingOff(gathering, {}), { actor: null })
  })
  tellRoom(home, gathering)
}

/** Their place stays theirs for a moment; then it is free, and the room is handed over where it was they who held it. */
async function lose(home: Home, floor: Floor, gathering: number, publisher: Publisher): Promise<void> {
  const at = home.now()
  for (const { leg } of floor.sending(gathering, publisher)) floor.forget(leg)
  await setLost(home.db, gathering, publisher, at)
  tellRoom(home, gathering)
  home.soon.in(BACK_WITHIN_MS, () => give(home, floor, gathering, publisher, at), {
    failing: 'a seat was not given up',
  })
}

async function give(home: Home, floor: Floor, gathering: number, publisher: Publisher, since: Date): Promise<void> {
  const gone = await home.act(theHome, async (ctx) => {
    const given = await leaveIfLost(ctx.tx, gathering, publisher, since)
    if (given) await record(ctx, left(gathering, publisher), { actor: null })
    return given
  })
  if (gone) await handOverIfAlone(home, floor, gathering)
  tellRoom(home, gathering)
}

/** Whoever leaves by themselves may only be turning the page: the room is handed over a moment later, if it still has to be. */
export function handOverSoon(home: Home, floor: Floor, gathering: number): void {
  home.soon.in(BACK_WITHIN_MS, () => handOverIfAlone(home, floor, gathering), { failing: 'a room was not handed over' })
}

/** The rule is `leaderAmong`; here it is asked about those who are here now: they have a line, and a page that is open. */
export async function handOverIfAlone(home: Home, floor: Floor, gathering: number): Promise<void> {
  const open = new Set(home.live.people())
  const here = floor.here(gathering).filter((person) => open.has(person))
  const [seen] = await gatheringsByIds(home.db, [gathering])
  if (!seen) return
  const facilitators = await facilitatorsAmong(home, seen, here)
  await home.act(theHome, async (ctx) => {
    await holdRoom(ctx.tx, gathering)
    const [room] = await roomsByIds(ctx.tx, [gathering])
    if (!room || room.endedAt !== null) return
    const { hosts, speakers } = seen
    const leader = leaderAmong({ hosts, speakers, facilitators, here, leader: room.leader })
    if (leader === room.leader) return
    await setLeader(ctx.tx, gathering, leader)
    await record(ctx, handedOver(gathering, { leader }), { actor: null })
  })
}
