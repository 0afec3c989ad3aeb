/** Proposing a ritual, and saying yes or no to one. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import type { AudienceId } from '#platform/audiences.ts'
import { found, wrong } from '#platform/refusal.ts'
import {
  canDecideForAll, canHost, datesOfSeries, gatheringsByIds, isAcceptedAtOnce, ruleFor, seriesById, type Repeats,
} from '#gatherings' // prettier-ignore
import { joinGroup } from '#spaces'
import { ruleText } from '#platform/calendar/index.ts'
import { accepted, declined, proposed } from './facts.ts'
import { held, here } from './holding.ts'
import { ritualWords } from './messages.en.ts'
import { canAccept, canProposeIn } from './policy.ts'
import type { Ritual, RitualId, Shape } from './ritual.ts'
import { inTurn, ritualOfSeries, ritualWithKey, welcomeOf } from './store.ts'
import { tend } from './tending.ts'
import { whereSaid, type WhereSaid } from './where.ts'
import { insertRitual, setAccepted, setDeclined, type Rhythm } from './writing-store.ts'
import { write, type Wording } from './writing.ts'

/** As a form says it: `2026-11-29`, `18:00`. */
export type RhythmSaid = {
  readonly day: string
  readonly time: string
  readonly zone: string
  readonly repeats: Exclude<Repeats, 'no'>
  readonly until?: string | undefined
}

export type Proposing = Wording & {
  readonly where: WhereSaid
  /** Of a prompt. */
  readonly rhythm?: RhythmSaid | undefined
  readonly shape: Exclude<Shape, 'gathering'>
  /** Of the home, for a welcome, which has no hour. */
  readonly zone: string
  /** Somebody looks first at what members propose, where it is not theirs to look after. */
  readonly askedFirst: boolean
  readonly clientKey?: string | undefined
}

/** A prompt or a welcome. Answers the ritual, or the same one that was sent a moment before. */
export async function proposeRitual(ctx: Ctx, proposing: Proposing): Promise<Ritual> {
  const { shape, askedFirst, clientKey } = proposing
  const where = found(await whereSaid(ctx.tx, ctx.actor, proposing.where))
  ensure(canProposeIn(ctx.actor, where, shape))
  await inTurn(ctx.tx, personOf(ctx.actor))
  const already = clientKey === undefined ? undefined : await ritualWithKey(ctx.tx, personOf(ctx.actor), clientKey)
  if (already) return already
  const { audience } = where
  if (shape === 'welcome' && (await welcomeOf(ctx.tx, audience)))
    throw wrong((lang) => ritualWords[lang].form.welcomeThere, 'where')
  if (where.kind === 'group') await joinGroup(ctx, where.group.id)
  return insert(ctx, {
    shape, audience, wording: proposing, clientKey,
    group: where.kind === 'group' ? where.group.id : null,
    rhythm: rhythmFrom(proposing),
    accepted: isAcceptedAtOnce(ctx.actor, where, askedFirst),
  }) // prettier-ignore
}

function rhythmFrom({ rhythm, zone }: Proposing): Rhythm {
  if (!rhythm) return { rule: null, zone, wallStarts: null, madeUntil: null, series: null }
  const { day, time, repeats, until } = rhythm
  if (until !== undefined && until < day) throw wrong((lang) => ritualWords[lang].form.endsBefore, 'until')
  return {
    rule: ruleText(ruleFor(repeats, day, until)),
    zone: rhythm.zone,
    wallStarts: `${day}T${time}`,
    madeUntil: dayBefore(day),
    series: null,
  }
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

export type Raising = Wording & { readonly series: number; readonly clientKey?: string | undefined }

/** Makes a ritual of a gathering that comes round: for those who decide of all its dates. It stands where they stand. */
export async function raiseGathering(ctx: Ctx, raising: Raising): Promise<Ritual> {
  const series = found(await seriesById(ctx.tx, raising.series))
  const dates = await datesOfSeries(ctx.tx, series.id, ctx.now, 60)
  const all = await gatheringsByIds(ctx.tx, dates.map((one) => one.id)) // prettier-ignore
  const first = found(all.find((one) => one.id === dates[0]?.id))
  ensure(canHost(ctx.actor, first) && canDecideForAll(ctx.actor, first, all))
  await inTurn(ctx.tx, personOf(ctx.actor))
  const already = await ritualOfSeries(ctx.tx, series.id)
  if (already) return already
  const { rule, zone, wallStarts } = series
  return insert(ctx, {
    shape: 'gathering', audience: first.audience, group: first.group, wording: raising, clientKey: raising.clientKey,
    rhythm: { rule, zone, wallStarts, madeUntil: null, series: series.id },
    accepted: true,
  }) // prettier-ignore
}

type Inserting = {
  readonly shape: Shape
  readonly audience: AudienceId
  readonly group: number | null
  readonly wording: Wording
  readonly rhythm: Rhythm
  readonly accepted: boolean
  readonly clientKey: string | undefined
}

async function insert(ctx: Ctx, one: Inserting): Promise<Ritual> {
  const { shape, audience, group } = one
  const written = await write(ctx, audience, one.wording)
  const place = { shape, audience, group, by: personOf(ctx.actor), at: ctx.now, accepted: one.accepted }
  const id = await insertRitual(ctx.tx, { ...written, ...one.rhythm, ...place, clientKey: one.clientKey ?? null })
  await record(ctx, proposed(id, { group, shape, accepted: one.accepted }))
  if (one.accepted) await tend(ctx, id)
  return here(ctx, id)
}

/** From now on everybody sees it who sees its place. */
export async function acceptRitual(ctx: Ctx, id: RitualId): Promise<Ritual> {
  const ritual = await held(ctx, id)
  if (ritual.acceptedAt !== null) return ritual
  ensure(canAccept(ctx.actor, ritual))
  await setAccepted(ctx.tx, id, personOf(ctx.actor), ctx.now)
  await record(ctx, accepted(id, { person: ritual.proposedBy }))
  await tend(ctx, id)
  return here(ctx, id)
}

export async function declineRitual(ctx: Ctx, { id, why }: { id: RitualId; why: string }): Promise<Ritual> {
  const ritual = await held(ctx, id)
  if (ritual.declinedAt !== null) return ritual
  ensure(canAccept(ctx.actor, ritual))
  await setDeclined(ctx.tx, id, { by: personOf(ctx.actor), at: ctx.now, why })
  await record(ctx, declined(id, { person: ritual.proposedBy }))
  return here(ctx, id)
}
