/** Coming in: the gathering as whoever asks sees it, its live room, and what the room knows of them. */
import type { Actor, Ctx } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import { notFound } from '#platform/refusal.ts'
import { gatheringFor, type GatheringSeen } from '#gatherings'
import type { Room } from './stage.ts'
import { holdRoom, knownOf, makeRoom, roomsByIds, waitAtDoor, type Known } from './store.ts'

type Looking = { readonly tx: Db; readonly actor: Actor; readonly now: Date }
export type Here = { readonly gathering: GatheringSeen; readonly room: Room; readonly known: Known }

/** To look: nothing is written. A gathering that happens in a place alone, or not at all, has no live room. */
export async function lookIn(who: Looking, id: number): Promise<Here> {
  const gathering = await gatheringFor(who, id)
  if (gathering.how === 'place' || ['proposed', 'declined', 'cancelled'].includes(gathering.state)) throw notFound()
  const [room = notBegun(gathering)] = await roomsByIds(who.tx, [id])
  return { gathering, room, known: await knownOf(who.tx, id, who.actor.person) }
}

/** To do something: there is a room from now on. */
export async function stepIn(ctx: Ctx, id: number): Promise<Here> {
  const { gathering } = await lookIn(ctx, id)
  await makeRoom(ctx.tx, id, gathering.audience)
  return lookIn(ctx, id)
}

/** To come in with a line: whoever is being put out at this moment finds the door closed. A stranger leaves no room behind. */
export async function comeIn(ctx: Ctx, id: number): Promise<Here> {
  if (ctx.actor.person !== null) await stepIn(ctx, id)
  await waitAtDoor(ctx.tx, id)
  return lookIn(ctx, id)
}

/** To decide something of the whole room: one after the other. */
export async function takeHold(ctx: Ctx, id: number): Promise<Here> {
  await stepIn(ctx, id)
  await holdRoom(ctx.tx, id)
  return lookIn(ctx, id)
}

const notBegun = ({ id, audience, conversation }: GatheringSeen): Room => ({
  gathering: id,
  audience,
  conversation,
  leader: null,
  layout: 'speaker',
  recorded: false,
  recordingBrokeAt: null,
  openedAt: null,
  lockedAt: null,
  endedAt: null,
})
