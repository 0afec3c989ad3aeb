/** Saying whether one comes; a host's yes or no; and the list of those who wait, which moves up by itself. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { found } from '#platform/refusal.ts'
import { addCounts, answerOf, keepAnswer, seatFirst } from './answers-store.ts'
import { answered, approved, movedUp, outsiderMovedUp, refused } from './facts.ts'
import type { Gathering, GatheringId } from './gathering.ts'
import { canAnswer, canChange } from './policy.ts'
import { held, here } from './holding.ts'
import { countsOf, isSameWish, seatsLeft, standingFor, type Answer, type Says, type Standing } from './seats.ts'

export type Answering = {
  readonly gathering: GatheringId
  readonly says: Says
  /** In the place; where there is only one way to come, it is that one. */
  readonly onTheSpot?: boolean | undefined
  readonly replies?: Readonly<Record<string, string>> | undefined
}

/** Answers what it came to. Whoever sends it again keeps their seat, or their turn. */
export async function answerGathering(ctx: Ctx, answering: Answering): Promise<Standing> {
  const gathering = await held(ctx, answering.gathering)
  ensure(canAnswer(ctx.actor, gathering, ctx.now))
  const person = personOf(ctx.actor)
  const before = await answerOf(ctx.tx, gathering.id, person)
  // A host said no: asking again and again would make them say it again.
  ensure(before?.standing !== 'refused')
  const onTheSpot = gathering.how === 'place' || (gathering.how === 'both' && (answering.onTheSpot ?? false))
  const wanted = { says: answering.says, onTheSpot, approved: before?.approvedAt != null }
  const same = isSameWish(before, wanted)
  const standing = same && before ? before.standing : standingFor(without(gathering, before), wanted)
  await settle(ctx, gathering, before, {
    person, standing, onTheSpot, anew: !same, at: ctx.now,
    approvedAt: before?.approvedAt ?? null,
    replies: answering.says === 'no' ? {} : (answering.replies ?? before?.replies ?? {}),
  }) // prettier-ignore
  if (!same) await record(ctx, answered(gathering.id, { standing }))
  await moveUp(ctx, gathering.id)
  return standing
}

/** The room as it is once they have stood up. */
function without(gathering: Gathering, before: Answer | undefined): Gathering {
  const own = countsOf(gathering.how, before)
  return { ...gathering, seated: gathering.seated - own.seated, waiting: gathering.waiting - own.waiting }
}

type Settled = Omit<Parameters<typeof keepAnswer>[1], 'gathering'>

async function settle(ctx: Ctx, { id, how }: Gathering, before: Answer | undefined, now: Settled): Promise<void> {
  await keepAnswer(ctx.tx, { ...now, gathering: id })
  await addCounts(ctx.tx, id, countsOf(how, before), countsOf(how, now))
}

/** Whoever waited longest sits down, for as long as there are seats. Told by nobody: it is nobody's favour. */
export async function moveUp(ctx: Ctx, id: GatheringId): Promise<void> {
  const gathering = await here(ctx, id)
  const seats = Math.min(seatsLeft(gathering), gathering.waiting)
  if (seats === 0 || gathering.cancelledAt !== null || gathering.ends <= ctx.now) return
  const up = await seatFirst(ctx.tx, id, seats, ctx.now)
  const none = { coming: 0, seated: 0, waiting: 0, maybe: 0 }
  await addCounts(ctx.tx, id, none, { ...none, coming: up.length, seated: up.length, waiting: -up.length })
  for (const { person, outsider } of up) {
    if (person !== null) await record(ctx, movedUp(id, { person }), { actor: null })
    if (outsider !== null) await record(ctx, outsiderMovedUp(id, { outsider }), { actor: null })
  }
}

type Judging = { readonly gathering: GatheringId; readonly person: number }

/** A host says yes: they come, or wait for a seat. */
export async function approve(ctx: Ctx, judging: Judging): Promise<Standing> {
  const { gathering, answer } = await judged(ctx, judging)
  if (answer.approvedAt !== null) return answer.standing
  const wanted = { says: 'yes', onTheSpot: answer.onTheSpot, approved: true } as const
  // Whoever sits already keeps their seat: an approval that was asked for later takes it from nobody.
  const standing = answer.standing === 'coming' ? 'coming' : standingFor(without(gathering, answer), wanted)
  await settle(ctx, gathering, answer, { ...answer, standing, approvedAt: ctx.now, anew: false })
  await record(ctx, approved(gathering.id, { person: answer.person }))
  await moveUp(ctx, gathering.id)
  return standing
}

/** A host says no, or takes back their yes: the seat is free again. */
export async function refuse(ctx: Ctx, judging: Judging): Promise<void> {
  const { gathering, answer } = await judged(ctx, judging)
  if (answer.standing === 'refused') return
  await settle(ctx, gathering, answer, { ...answer, standing: 'refused', approvedAt: null, anew: false })
  await record(ctx, refused(gathering.id, { person: answer.person }))
  await moveUp(ctx, gathering.id)
}

async function judged(ctx: Ctx, judging: Judging): Promise<{ gathering: Gathering; answer: Answer }> {
  const gathering = await held(ctx, judging.gathering)
  ensure(canChange(ctx.actor, gathering, ctx.now))
  const answer = found(await answerOf(ctx.tx, gathering.id, judging.person))
  return { gathering, answer: found(['maybe', 'no'].includes(answer.standing) ? undefined : answer) }
}
