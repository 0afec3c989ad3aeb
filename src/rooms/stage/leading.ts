/** What hosts decide: opening and ending, the door, who stands on stage, who is heard. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { wrong } from '#platform/refusal.ts'
import { endEarly, goOn, talkAbout } from '#gatherings'
import type { PersonId } from '#people'
import { bringQuestions } from './asking.ts'
import {
  ended,
  handedOver,
  handLowered,
  invited,
  laidOut,
  left,
  locked,
  muted,
  opened,
  penGiven,
  penTaken,
  putOut,
  sentBack,
  unlocked,
} from './facts.ts'
import { takeHold, type Here } from './here.ts'
import { stageWords } from './messages.en.ts'
import { canLead, canPutOut } from './policy.ts'
import { leaveSeats, setMuted } from './seats-store.ts'
import { phaseOf, type Layout } from './stage.ts'
import {
  putOnList,
  setConversation,
  setEnded,
  setLayout,
  setLeader,
  setLocked,
  setOpened,
  takeOffList,
} from './store.ts'

async function led(ctx: Ctx, id: number): Promise<Here> {
  const here = await takeHold(ctx, id)
  ensure(canLead(ctx.actor, here))
  return here
}

/** The curtain goes up. A room that was ended by mistake opens again. */
export async function openRoom(ctx: Ctx, id: number): Promise<void> {
  const { gathering, room } = await led(ctx, id)
  if (phaseOf(room) === 'live') return
  await talkHere(ctx, { gathering, room })
  await bringQuestions(ctx, gathering)
  if (phaseOf(room) === 'ended') await goOn(ctx, id)
  await setOpened(ctx.tx, id, personOf(ctx.actor), ctx.now)
  await record(ctx, opened(id, {}))
}

/** What is said in the room is said in the conversation of the gathering. */
export async function talkHere(ctx: Ctx, { gathering, room }: Pick<Here, 'gathering' | 'room'>): Promise<number> {
  if (room.conversation !== null && room.conversation === gathering.conversation) return room.conversation
  const conversation = gathering.conversation ?? (await talkAbout(ctx, gathering.id)).id
  await setConversation(ctx.tx, gathering.id, conversation)
  return conversation
}

export async function endRoom(ctx: Ctx, id: number): Promise<void> {
  const { room } = await led(ctx, id)
  if (phaseOf(room) === 'ended') return
  await setEnded(ctx.tx, id, personOf(ctx.actor), ctx.now)
  await record(ctx, ended(id, {}))
  await endEarly(ctx, id)
}

export async function lockRoom(ctx: Ctx, id: number, closed: boolean): Promise<void> {
  const { room } = await led(ctx, id)
  if ((room.lockedAt !== null) === closed) return
  await setLocked(ctx.tx, id, closed ? ctx.now : null)
  await record(ctx, closed ? locked(id, {}) : unlocked(id, {}))
}

export async function layOut(ctx: Ctx, id: number, layout: Layout): Promise<void> {
  await led(ctx, id)
  await setLayout(ctx.tx, id, layout)
  await record(ctx, laidOut(id, { layout }))
}

/** Up on stage, whether or not a hand was raised. */
export async function invite(ctx: Ctx, id: number, person: PersonId): Promise<void> {
  await led(ctx, id)
  await takeOffList(ctx.tx, 'hands', id, person)
  await takeOffList(ctx.tx, 'removals', id, person)
  if (await putOnList(ctx.tx, 'invitations', id, person, ctx.now, personOf(ctx.actor)))
    await record(ctx, invited(id, { person }))
}

/** Back to the audience. Whoever leads or was announced has their place anyway. */
export async function sendBack(ctx: Ctx, id: number, person: PersonId): Promise<void> {
  await led(ctx, id)
  await takeOffList(ctx.tx, 'invitations', id, person)
  for (const what of await leaveSeats(ctx.tx, id, person)) await record(ctx, left(id, { person, what }))
  await record(ctx, sentBack(id, { person }))
}

export async function mute(ctx: Ctx, id: number, person: PersonId): Promise<void> {
  await led(ctx, id)
  await setMuted(ctx.tx, id, person, personOf(ctx.actor))
  await record(ctx, muted(id, { person }))
}

/** Out of the room, for the rest of this gathering. */
export async function putOutOf(ctx: Ctx, id: number, person: PersonId): Promise<void> {
  const here = await led(ctx, id)
  ensure(canPutOut(ctx.actor, here, person))
  for (const list of ['invitations', 'hands', 'captioners'] as const) await takeOffList(ctx.tx, list, id, person)
  await leaveSeats(ctx.tx, id, person)
  await putOnList(ctx.tx, 'removals', id, person, ctx.now, personOf(ctx.actor))
  await record(ctx, putOut(id, { person }))
  if (here.room.leader !== person) return
  // Who is out of the room does not hold it.
  await setLeader(ctx.tx, id, personOf(ctx.actor))
  await record(ctx, handedOver(id, { leader: personOf(ctx.actor) }))
}

export async function lowerHandOf(ctx: Ctx, id: number, person: PersonId): Promise<void> {
  await led(ctx, id)
  if (await takeOffList(ctx.tx, 'hands', id, person)) await record(ctx, handLowered(id, { person }))
}

export async function givePen(ctx: Ctx, id: number, person: PersonId, given: boolean): Promise<void> {
  await led(ctx, id)
  const changed = given
    ? await putOnList(ctx.tx, 'captioners', id, person, ctx.now)
    : await takeOffList(ctx.tx, 'captioners', id, person)
  if (changed) await record(ctx, given ? penGiven(id, { person }) : penTaken(id, { person }))
}

/** To somebody who may hold it: another host, or an announced speaker. */
export async function handOver(ctx: Ctx, id: number, person: PersonId): Promise<void> {
  const { gathering } = await led(ctx, id)
  if (![...gathering.hosts, ...gathering.speakers].includes(person))
    throw wrong((lang) => stageWords[lang].refusals.cannotHold)
  await setLeader(ctx.tx, id, person)
  await record(ctx, handedOver(id, { leader: person }))
}
