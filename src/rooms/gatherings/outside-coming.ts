/** Coming from outside: asking for the link, saying yes by it, changing one's mind; a host's yes and no. */
import { ensure, record, type Ctx } from '#platform/action.ts'
import type { Lang } from '#platform/i18n.ts'
import { found } from '#platform/refusal.ts'
import { moveUp } from './answering.ts'
import { addCounts } from './answers-store.ts'
import { outsiderAnswered, outsiderApproved, outsiderRefused } from './facts.ts'
import type { Gathering, GatheringId } from './gathering.ts'
import { held, here } from './holding.ts'
import {
  answerFrom,
  canChangeFromOutside,
  canComeFromOutside,
  LEFT_HOURS,
  UNCONFIRMED_HOURS,
  type Outsider,
} from './outside.ts'
import {
  addOutside, deleteOutsider, insertOutsider, keepOutsider, outsiderAt, outsiderById, rewriteOutsider, writeToOutsider,
} from './outside-store.ts' // prettier-ignore
import { canChange } from './policy.ts'
import { countsOf, isSameWish, standingFor, type Answer } from './seats.ts'
import { holdGathering } from './store.ts'

const HOUR_MS = 3_600_000
const inHours = (now: Date, hours: number): Date => new Date(now.getTime() + hours * HOUR_MS)

export type ComingFromOutside = {
  readonly gathering: GatheringId
  readonly name: string
  /** Undefined where the home sends no mail: there is nothing to confirm. */
  readonly email: string | undefined
  readonly lang: Lang
  readonly onTheSpot: boolean
  readonly replies: Readonly<Record<string, string>>
}

/**
 * The link goes to the address, and nobody but its owner learns whether it was known: what was said before by the link stays as it
 * is, whoever asks now.
 */
export async function askToCome(ctx: Ctx, asking: ComingFromOutside): Promise<Outsider> {
  const gathering = await held(ctx, asking.gathering)
  ensure(canComeFromOutside(ctx.actor, gathering, ctx.now))
  const { name, email, lang, replies } = asking
  const onTheSpot = gathering.how === 'place' || (gathering.how === 'both' && asking.onTheSpot)
  const kept = {
    gathering: gathering.id, name, email: email ?? null, lang, onTheSpot, replies, at: ctx.now,
    forgetAt: inHours(ctx.now, UNCONFIRMED_HOURS),
  } // prettier-ignore
  const before = email === undefined ? undefined : await outsiderAt(ctx.tx, gathering.id, email)
  if (before?.standing === 'unconfirmed') await rewriteOutsider(ctx.tx, before.id, kept)
  const id = before?.id ?? (await insertOutsider(ctx.tx, kept))
  if (email === undefined) return comeFromOutside(ctx, id, { says: 'yes', onTheSpot, replies })
  await writeToOutsider(ctx.tx, id, 'link', ctx.now)
  return found(await outsiderById(ctx.tx, id))
}

export type SayingFromOutside = {
  readonly says: 'yes' | 'no'
  readonly onTheSpot: boolean
  readonly replies: Readonly<Record<string, string>>
}

/** By the link. Whoever sends it again keeps their seat, or their turn. */
export async function comeFromOutside(ctx: Ctx, id: number, saying: SayingFromOutside): Promise<Outsider> {
  const { gathering, outsider } = await outsiderHeld(ctx, id)
  ensure(canChangeFromOutside(outsider, gathering, ctx.now))
  const before = answerFrom(outsider)
  const onTheSpot = gathering.how === 'place' || (gathering.how === 'both' && saying.onTheSpot)
  const wanted = { says: saying.says, onTheSpot, approved: outsider.approvedAt !== null }
  const same = isSameWish(before, wanted)
  const standing = same && before ? before.standing : standingFor(without(gathering, before), wanted)
  const replies = saying.says === 'no' ? {} : saying.replies
  await settle(ctx, gathering, outsider, { standing, onTheSpot, replies, approvedAt: outsider.approvedAt, anew: !same })
  if (!same) await record(ctx, outsiderAnswered(gathering.id, { outsider: id, standing: leaf(standing) }))
  await moveUp(ctx, gathering.id)
  return found(await outsiderById(ctx.tx, id))
}

/** Nothing is left of them. What is over keeps the number of those who came. */
export async function forgetOutsider(ctx: Ctx, id: number): Promise<void> {
  const { gathering, outsider } = await outsiderHeld(ctx, id)
  await deleteOutsider(ctx.tx, id)
  if (gathering.ends <= ctx.now) return
  await count(ctx, gathering, answerFrom(outsider), undefined)
  if (answerFrom(outsider)) await record(ctx, outsiderAnswered(gathering.id, { outsider: id, standing: 'no' }))
  await moveUp(ctx, gathering.id)
}

/** A host says yes: they come, or wait for a seat. */
export async function approveOutsider(ctx: Ctx, gathering: GatheringId, id: number): Promise<void> {
  const judged = await outsiderJudged(ctx, gathering, id)
  const { outsider } = judged
  if (outsider.approvedAt !== null) return
  const standing = standingFor(judged.gathering, { says: 'yes', onTheSpot: outsider.onTheSpot, approved: true })
  await settle(ctx, judged.gathering, outsider, { ...outsider, standing, approvedAt: ctx.now, anew: false })
  await record(ctx, outsiderApproved(gathering, { outsider: id }))
  await moveUp(ctx, gathering)
}

/** A host says no, or takes back their yes: the seat is free again. */
export async function refuseOutsider(ctx: Ctx, gathering: GatheringId, id: number): Promise<void> {
  const judged = await outsiderJudged(ctx, gathering, id)
  const { outsider } = judged
  if (outsider.standing === 'refused') return
  await settle(ctx, judged.gathering, outsider, { ...outsider, standing: 'refused', approvedAt: null, anew: false })
  await record(ctx, outsiderRefused(gathering, { outsider: id }))
  await moveUp(ctx, gathering)
}

type Both = { readonly gathering: Gathering; readonly outsider: Outsider }

/** Whoever has the link may no longer see the page: it was called off, or hidden. */
async function outsiderHeld(ctx: Ctx, id: number): Promise<Both> {
  const { gathering } = found(await outsiderById(ctx.tx, id))
  await holdGathering(ctx.tx, gathering)
  return { gathering: await here(ctx, gathering), outsider: found(await outsiderById(ctx.tx, id)) }
}

async function outsiderJudged(ctx: Ctx, id: GatheringId, outsider: number): Promise<Both> {
  const gathering = await held(ctx, id)
  ensure(canChange(ctx.actor, gathering, ctx.now))
  const one = found(await outsiderById(ctx.tx, outsider))
  const isJudged = one.gathering === id && !['unconfirmed', 'no'].includes(one.standing)
  return { gathering, outsider: found(isJudged ? one : undefined) }
}

function without(gathering: Gathering, before: Answer | undefined): Gathering {
  const own = countsOf(gathering.how, before)
  return { ...gathering, seated: gathering.seated - own.seated, waiting: gathering.waiting - own.waiting }
}

type Settled = Pick<Answer, 'standing' | 'onTheSpot' | 'approvedAt' | 'replies'> & { readonly anew: boolean }

/** A letter says what it came to. */
async function settle(ctx: Ctx, gathering: Gathering, outsider: Outsider, now: Settled): Promise<void> {
  const standing = leaf(now.standing)
  const forgetAt = standing === 'no' ? inHours(ctx.now, LEFT_HOURS) : null
  await keepOutsider(ctx.tx, { ...now, standing, id: outsider.id, at: ctx.now, forgetAt })
  await count(ctx, gathering, answerFrom(outsider), now)
  if (standing !== outsider.standing) await writeToOutsider(ctx.tx, outsider.id, 'news', ctx.now)
}

type Counted = Pick<Answer, 'standing' | 'onTheSpot'> | undefined

async function count(ctx: Ctx, { id, how }: Gathering, from: Counted, to: Counted): Promise<void> {
  const [was, is] = [countsOf(how, from), countsOf(how, to)]
  await addCounts(ctx.tx, id, was, is)
  await addOutside(ctx.tx, id, is.coming - was.coming)
}

/** Nobody says maybe by a link. */
const leaf = (standing: Answer['standing']): Exclude<Answer['standing'], 'maybe'> =>
  standing === 'maybe' ? 'no' : standing
