/** Knocking at a door, and being answered: both are kept. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { found, Refusal } from '#platform/refusal.ts'
import {
  answerWritten,
  applicationToAnswer,
  insertApplication,
  withdrawApplication,
  type Application,
} from './applications-store.ts'
import { answered, applied } from './facts.ts'
import { admit } from './joining.ts'
import { ownRole } from './members-store.ts'
import type { Place } from './place.ts'
import { canAnswer, canJoin } from './policy.ts'
import { placeSeen } from './store.ts'
import { spacesWords } from './words.ts'

/** Knocking again before an answer replaces the words; whoever is in already need not knock. */
export async function apply(ctx: Ctx, { place: id, words }: { place: number; words: string }): Promise<void> {
  const place = found(await placeSeen(ctx.tx, ctx.actor, id))
  const person = personOf(ctx.actor)
  ensure(canJoin(ctx.actor, place) && place.door === 'apply')
  if ((await ownRole(ctx.tx, place.audience, person)) !== undefined) return
  const application = await insertApplication(ctx.tx, { place: place.id, person, words, at: ctx.now })
  await record(ctx, applied[place.kind](place.id, { application }))
}

export async function withdraw(ctx: Ctx, { place: id }: { place: number }): Promise<void> {
  const place = found(await placeSeen(ctx.tx, ctx.actor, id))
  await withdrawApplication(ctx.tx, place.id, personOf(ctx.actor))
}

/** A yes or a no, with words for the one who knocked. Answers the place, so that the page knows where to go back to. */
export async function answerApplication(
  ctx: Ctx,
  { id, accepted, answer }: { id: number; accepted: boolean; answer: string },
): Promise<Place> {
  const application = found(await applicationToAnswer(ctx.tx, id))
  const place = found(await placeSeen(ctx.tx, ctx.actor, application.place))
  ensure(canAnswer(ctx.actor, place))
  if (application.answeredAt !== null) throw new Refusal(409, (lang) => spacesWords[lang].refusals.alreadyAnswered)
  if (accepted) await letApplicantIn(ctx, place, application)
  await answerWritten(ctx.tx, id, { at: ctx.now, by: personOf(ctx.actor), accepted, answer })
  await record(ctx, answered[place.kind](place.id, { application: id, accepted }))
  return place
}

async function letApplicantIn(ctx: Ctx, place: Place, { person }: Application): Promise<void> {
  const stillHere = (await ownRole(ctx.tx, HOME, person)) !== undefined
  if (!stillHere) throw new Refusal(409, (lang) => spacesWords[lang].refusals.leftTheHome)
  await admit(ctx, place, person, 'accepted')
}
