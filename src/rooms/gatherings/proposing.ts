/** Proposing a gathering; saying yes or no to one that was proposed. */
import { ensure, holds, personOf, record, type Ctx } from '#platform/action.ts'
import { ask } from '#platform/gates.ts'
import { found } from '#platform/refusal.ts'
import { excerpt } from '#platform/text/index.ts'
import { writeText } from '#conversations'
import { joinGroup } from '#spaces'
import { accepted, declined, proposed } from './facts.ts'
import { gatheringGate } from './gates.ts'
import { EXCERPT, type Gathering, type GatheringId, type How } from './gathering.ts'
import { canAccept, canProposeIn, canReadGathering, isAcceptedAtOnce } from './policy.ts'
import { gatheringsByIds, gatheringSeen, gatheringWithKey, holdGathering } from './store.ts'
import type { When } from './when.ts'
import { whereSaid, type WhereSaid } from './where.ts'
import { inTurn, insertGathering, setAccepted, setDeclined, type Written } from './writing-store.ts'

export type Wording = {
  readonly title: string
  /** Markdown. */
  readonly text?: string | undefined
  readonly lang?: string | undefined
  readonly when: When
  readonly how: How
  readonly place?: string | undefined
  readonly access?: string | undefined
  /** Undefined: as many as wish. */
  readonly capacity?: number | undefined
  readonly approval?: boolean | undefined
  readonly questions?: readonly string[] | undefined
}
export type Proposing = Wording & {
  readonly where: WhereSaid
  /** Somebody looks first at what members propose, where it is not theirs to look after. */
  readonly askedFirst: boolean
  /** The same form sent twice is one gathering. */
  readonly clientKey?: string | undefined
}

/** Answers the gathering, or the same one that was sent a moment before. */
export async function propose(ctx: Ctx, proposing: Proposing): Promise<Gathering> {
  const where = found(await whereSaid(ctx.tx, ctx.actor, proposing.where))
  ensure(canProposeIn(ctx.actor, where))
  const by = personOf(ctx.actor)
  await inTurn(ctx.tx, by)
  const { clientKey } = proposing
  const already = clientKey === undefined ? undefined : await gatheringWithKey(ctx.tx, by, clientKey)
  if (already) return already
  const written = await write(ctx, where.audience, proposing)
  if (where.kind === 'group' && !holds(ctx.actor, 'member', where.audience)) await joinGroup(ctx, where.group.id)
  const atOnce = isAcceptedAtOnce(ctx.actor, where, proposing.askedFirst)
  const group = where.kind === 'group' ? where.group.id : null
  const id = await insertGathering(ctx.tx, {
    ...written, audience: where.audience, group, by, at: ctx.now, accepted: atOnce, clientKey: clientKey ?? null,
  }) // prettier-ignore
  await record(ctx, proposed(id, { group, accepted: atOnce }))
  return here(ctx, id)
}

/** Upper rooms may refuse; what names people names them by the name they bear. */
export async function write(ctx: Ctx, audience: number, wording: Wording): Promise<Written> {
  const { title, text = '', place = '', access = '', how, capacity, approval = false, questions = [] } = wording
  await ask(ctx, gatheringGate, { audience, text: [title, text, place, access, ...questions].join('\n\n') })
  const { markdown, lang } = await writeText({
    db: ctx.tx, actor: ctx.actor, audience, text, lang: wording.lang,
  }) // prettier-ignore
  return {
    ...wording.when,
    title,
    markdown,
    excerpt: excerpt(markdown, EXCERPT),
    lang,
    how,
    place: how === 'online' ? '' : place,
    access: how === 'online' ? '' : access,
    capacity: capacity ?? null,
    approval,
    questions,
  }
}

/** From now on everybody sees it who sees its place. */
export async function acceptGathering(ctx: Ctx, id: GatheringId): Promise<Gathering> {
  const gathering = await held(ctx, id)
  if (gathering.acceptedAt !== null) return gathering
  ensure(canAccept(ctx.actor, gathering, ctx.now))
  await setAccepted(ctx.tx, id, personOf(ctx.actor), ctx.now)
  await record(ctx, accepted(id, { person: gathering.proposedBy }))
  return here(ctx, id)
}

export async function declineGathering(ctx: Ctx, { id, why }: { id: GatheringId; why: string }): Promise<Gathering> {
  const gathering = await held(ctx, id)
  if (gathering.declinedAt !== null) return gathering
  ensure(canAccept(ctx.actor, gathering, ctx.now))
  await setDeclined(ctx.tx, id, { by: personOf(ctx.actor), at: ctx.now, why })
  await record(ctx, declined(id, { person: gathering.proposedBy }))
  return here(ctx, id)
}

/** Of two who act at once, the second sees what the first did; what one may not read is not there. */
export async function held(ctx: Ctx, id: GatheringId): Promise<Gathering> {
  await holdGathering(ctx.tx, id)
  const gathering = found(await gatheringSeen(ctx.tx, ctx.actor, id))
  return found(canReadGathering(ctx.actor, gathering) ? gathering : undefined)
}

export async function here(ctx: Ctx, id: GatheringId): Promise<Gathering> {
  return found((await gatheringsByIds(ctx.tx, [id]))[0])
}
