/** Two people who might get on: each is asked apart, and silence tells nobody anything. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { whoSees } from '#platform/audiences.ts'
import { found, wrong } from '#platform/refusal.ts'
import { canFacilitate, groupById } from '#spaces'
import type { PersonId } from '#people'
import { askableAmong, communityAmong } from './askable.ts'
import { introduced, meetingAsked } from './meeting-facts.ts'
import { askingWords } from './asking-messages.en.ts'
import { takeTurn } from './asks-store.ts'
import { insertMeeting, keepMet, keepSaid, type Meeting } from './meetings-store.ts'

type Asking = { readonly a: PersonId; readonly b: PersonId; readonly group: number }

/** Both, or neither. Why not is told to nobody. */
export async function askToMeet(ctx: Ctx, { a, b, group: id }: Asking): Promise<void> {
  const { tx, actor, now } = ctx
  const by = personOf(actor)
  const group = found(await groupById(tx, actor, id))
  ensure(canFacilitate(actor, group))
  const both = [a, b].toSorted((one, other) => one - other)
  const [seeing, askable] = [await whoSees(tx, group.audience, both), await askableAmong(tx, both, now)]
  const may = a !== b && both.every((one) => one !== by && seeing.has(one) && askable.has(one))
  // In the order of their numbers: two who ask about the same two do not wait for each other.
  for (const person of both) if (!may || !(await takeTurn(tx, person, now))) throw notNow()
  const meeting = await insertMeeting(tx, { a, b, by, group: id, at: now })
  if (meeting === undefined) throw notNow()
  for (const person of both) await record(ctx, meetingAsked(meeting, { person }))
}
export const notNow = () => wrong((lang) => askingWords[lang].notNow)

/** Answers the meeting as it is now; undefined for what is not theirs, or is over. */
export async function sayToMeeting(ctx: Ctx, id: number, says: boolean): Promise<Meeting | undefined> {
  const person = personOf(ctx.actor)
  const meeting = await keepSaid(ctx.tx, id, person, says)
  if (!meeting?.aSays || !meeting.bSays || !(await areBothHere(ctx, meeting))) return meeting
  await keepMet(ctx.tx, id, ctx.now)
  await record(ctx, introduced(id, { person: otherOf(meeting, person) }))
  return { ...meeting, metAt: ctx.now }
}

/** Who left the group, is suspended, or does not wish to be counted since they said yes is named to nobody. */
async function areBothHere({ tx, actor, now }: Ctx, { a, b, group: id }: Meeting): Promise<boolean> {
  const group = await groupById(tx, actor, id)
  if (!group) return false
  const [seeing, community] = [await whoSees(tx, group.audience, [a, b]), await communityAmong(tx, [a, b], now)]
  return [a, b].every((one) => seeing.has(one) && community.has(one))
}

export const otherOf = ({ a, b }: Pick<Meeting, 'a' | 'b'>, person: PersonId): PersonId => (a === person ? b : a)
