/** What one does from one's seat: coming in, raising a hand, speaking up, typing what is said. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { found, wrong } from '#platform/refusal.ts'
import { answer } from '#conversations'
import { came, handLowered, handRaised, left } from './facts.ts'
import { lookIn, stepIn, type Here } from './here.ts'
import { talkHere } from './leading.ts'
import { stageWords } from './messages.en.ts'
import { canCaption, canLead, canRaiseHand, canTakePart } from './policy.ts'
import { leaveSeats, seatsOf, setShowing, type Showing } from './seats-store.ts'
import { MOST_CAPTIONS, type Sort } from './stage.ts'
import { captionWithId, deleteCaption, hasCaptionsBeyond, keepCaption } from './captions-store.ts'
import { noteVisit, putOnList, takeOffList } from './store.ts'

/** Told once for each: who was there is known afterwards. */
export async function noteCame(ctx: Ctx, id: number): Promise<void> {
  if (await noteVisit(ctx.tx, id, personOf(ctx.actor), ctx.now)) await record(ctx, came(id, {}))
}

async function takingPart(ctx: Ctx, id: number): Promise<Here> {
  const here = await lookIn(ctx, id)
  ensure(canTakePart(ctx.actor, here, here.known))
  return here
}

export async function raiseHand(ctx: Ctx, id: number): Promise<void> {
  const here = await takingPart(ctx, id)
  ensure(canRaiseHand(ctx.actor, here, here.known))
  if (await putOnList(ctx.tx, 'hands', id, personOf(ctx.actor), ctx.now)) await record(ctx, handRaised(id, {}))
}

export async function lowerHand(ctx: Ctx, id: number): Promise<void> {
  const person = personOf(ctx.actor)
  await lookIn(ctx, id)
  if (await takeOffList(ctx.tx, 'hands', id, person)) await record(ctx, handLowered(id, { person }))
}

/** What one's own camera and microphone do; nobody else's. */
export async function showOneself(ctx: Ctx, id: number, what: Sort, shows: Showing): Promise<void> {
  const person = personOf(ctx.actor)
  await lookIn(ctx, id)
  found((await seatsOf(ctx.tx, id)).find((seat) => seat.person === person && seat.what === what))
  await setShowing(ctx.tx, id, { person, what }, shows)
}

/** Off the stage by oneself: what one was invited for is over. */
export async function stepDown(ctx: Ctx, id: number): Promise<void> {
  const person = personOf(ctx.actor)
  await lookIn(ctx, id)
  await takeOffList(ctx.tx, 'invitations', id, person)
  for (const what of await leaveSeats(ctx.tx, id, person)) await record(ctx, left(id, { person, what }))
}

export async function sayLine(
  ctx: Ctx,
  id: number,
  line: { readonly text: string; readonly clientKey?: string | undefined },
): Promise<void> {
  const here = await takingPart(ctx, id)
  await answer(ctx, { ...line, conversation: await talkHere(ctx, here), replyTo: null, aloud: true })
}

export async function caption(ctx: Ctx, id: number, text: string): Promise<Here> {
  const here = await stepIn(ctx, id)
  ensure(canCaption(ctx.actor, here, here.known))
  if (await hasCaptionsBeyond(ctx.tx, id, MOST_CAPTIONS))
    throw wrong((lang) => stageWords[lang].refusals.captionsFull({ most: MOST_CAPTIONS }), 'text')
  await keepCaption(ctx.tx, id, personOf(ctx.actor), ctx.now, text)
  return here
}

/** One's own slip of the pen; and anybody's for those who lead. It is gone from what is read afterwards. */
export async function takeCaptionBack(ctx: Ctx, id: number, captionId: number): Promise<void> {
  const here = await lookIn(ctx, id)
  const one = found(await captionWithId(ctx.tx, id, captionId))
  ensure(canLead(ctx.actor, here) || one.by === personOf(ctx.actor))
  await deleteCaption(ctx.tx, one.id)
}

/** Who sends a sign from their seat: anybody who is part of it. */
export async function waved(ctx: Ctx, id: number): Promise<number> {
  await takingPart(ctx, id)
  return personOf(ctx.actor)
}
