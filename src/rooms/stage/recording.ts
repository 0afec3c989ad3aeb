/**
 * Whether a gathering is recorded: chosen by those who lead, before it opens or in the middle, and said to everybody before they
 * come in and all along. Whoever goes on stage while it is recorded agrees by going up. Whoever stood there already is asked, and
 * nothing of theirs is kept until they said yes.
 */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { recordingAgreed, recordingOff, recordingOn } from './facts.ts'
import { lookIn, takeHold } from './here.ts'
import { canLead } from './policy.ts'
import { askOnStage, keepConsent } from './recording-store.ts'
import { phaseOf } from './stage.ts'
import { setRecorded } from './store.ts'

export async function recordRoom(ctx: Ctx, id: number, on: boolean): Promise<void> {
  const here = await takeHold(ctx, id)
  ensure(canLead(ctx.actor, here) && phaseOf(here.room) !== 'ended')
  if (here.room.recorded === on) return
  await setRecorded(ctx.tx, id, on)
  await record(ctx, on ? recordingOn(id, {}) : recordingOff(id, {}))
  if (!on) return
  // Whoever presses the button knows what it does.
  await agree(ctx, id, false)
  await askOnStage(ctx.tx, id, ctx.now)
}

export async function agreeToRecording(ctx: Ctx, id: number): Promise<void> {
  const { room } = await lookIn(ctx, id)
  ensure(room.recorded)
  await agree(ctx, id, false)
}

/** Said in words before they go up. Whoever was asked while they stood there and comes back after their line fell has not answered. */
export const agreeByGoingUp = (ctx: Ctx, id: number): Promise<void> => agree(ctx, id, true)

async function agree(ctx: Ctx, gathering: number, onlyNew: boolean): Promise<void> {
  if (await keepConsent(ctx.tx, { gathering, person: personOf(ctx.actor), at: ctx.now, onlyNew }))
    await record(ctx, recordingAgreed(gathering, {}))
}
