/** What comes round: its next dates stand ahead, each a gathering of its own; all that follow one are changed or called off with it. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { found, wrong } from '#platform/refusal.ts'
import { ruleText, type Weekday } from '#platform/calendar/index.ts'
import { moveUp } from './answering.ts'
import { cancelled, changed, moved, proposed } from './facts.ts'
import { type Gathering, type GatheringId } from './gathering.ts'
import { held, here } from './holding.ts'
import { gatheringWords } from './messages.en.ts'
import { canChange, canDecideForAll } from './policy.ts'
import { propose, type Proposing } from './proposing.ts'
import {
  datesAfter, datesAheadOf, isLastOfMonth, minutesOf, ruleFor, whenOn, type Often, type Repeats, type Series, type SeriesId,
} from './series.ts' // prettier-ignore
import { shiftDays, type Shift } from './series-days.ts'
import {
  datesAhead, followingOf, setAlone, holdSeries, insertDate, insertSeries, patternOf, seriesById, setDays, setEnded, setHour, setMadeUntil, setSeries,
} from './series-store.ts' // prettier-ignore
import { holdGathering } from './store.ts'
import { changeGathering } from './tending.ts'
import { setCancelled, updateGathering, type Written } from './writing-store.ts'
import { write, type Wording } from './writing.ts'

export type Repeating = {
  readonly repeats: Repeats
  /** Of weeks alone: the days beside that of the first date. */
  readonly repeatsOn?: readonly Weekday[] | undefined
  readonly repeatsUntil?: string | undefined
}

/** Once, or coming round from then on: its next dates stand once it is accepted. */
export async function proposeDates(ctx: Ctx, proposing: Proposing & Repeating): Promise<Gathering> {
  const gathering = await propose(ctx, proposing)
  const { repeats, repeatsOn: on, repeatsUntil: until } = proposing
  if (repeats === 'no' || gathering.series !== null) return gathering
  await repeat(ctx, gathering, { said: repeats, on, until })
  return here(ctx, gathering.id)
}

type Round = { readonly said: Often; readonly on: readonly Weekday[] | undefined; readonly until: string | undefined }

async function repeat(ctx: Ctx, gathering: Gathering, { said, on, until }: Round): Promise<void> {
  const [day = ''] = gathering.wallStarts.split('T')
  if (until !== undefined && until < day) throw wrong((lang) => gatheringWords[lang].form.endsBefore, 'repeatsUntil')
  if (said === 'last' && !isLastOfMonth(day)) throw wrong((lang) => gatheringWords[lang].form.notLast, 'repeats')
  const { zone, wallStarts } = gathering
  const rule = ruleText(ruleFor(said, day, until, on))
  const series = await insertSeries(ctx.tx, { rule, zone, wallStarts, minutes: minutesOf(gathering), madeUntil: day })
  await setSeries(ctx.tx, gathering.id, series, day)
  await makeDates(ctx, series)
}

/** As many as people look ahead. Nothing where there are enough, or where there will be no more. */
export async function makeDates(ctx: Ctx, id: SeriesId): Promise<number> {
  await holdSeries(ctx.tx, id)
  const series = await seriesById(ctx.tx, id)
  const like = await patternOf(ctx.tx, id)
  if (!series || series.endedAt !== null || like === undefined) return 0
  const missing = datesAheadOf(series) - (await datesAhead(ctx.tx, id, ctx.now))
  const dates = missing > 0 ? datesAfter(series, ctx.now, missing) : []
  const { group, proposedBy } = await here(ctx, like)
  for (const date of dates) {
    const made = await insertDate(ctx.tx, like, date, { by: proposedBy, at: ctx.now })
    await record(ctx, proposed(made, { group, accepted: true }))
  }
  const last = dates.at(-1)
  if (last) await setMadeUntil(ctx.tx, id, last.day)
  return dates.length
}

export type Changing = { readonly id: GatheringId; readonly wording: Wording; readonly following: boolean }

/** This date alone, or all after it as well: other words, another hour, another day of the same week or month. */
export async function changeDates(ctx: Ctx, { id, wording, following }: Changing): Promise<Gathering> {
  if (following) await changeFollowing(ctx, id, wording)
  const gathering = await changeGathering(ctx, id, wording)
  if (gathering.series !== null && !following) await setAlone(ctx.tx, id)
  return gathering
}

async function changeFollowing(ctx: Ctx, id: GatheringId, wording: Wording): Promise<void> {
  const first = await held(ctx, id)
  ensure(canChange(ctx.actor, first, ctx.now))
  if (first.series === null) return
  await holdSeries(ctx.tx, first.series)
  const series = found(await seriesById(ctx.tx, first.series))
  const shift = shiftOf(series, first, wording)
  const following = await followingOf(ctx.tx, first, ctx.now)
  ensure(canDecideForAll(ctx.actor, first, following))
  const written = await write(ctx, first.audience, wording)
  const [wanted = '', time = ''] = wording.when.wallStarts.split('T')
  const hour = { time, minutes: minutesOf(wording.when), zone: wording.when.zone }
  for (const { id: one, seriesDay, wallStarts } of following) {
    const day = wallStarts.slice(0, DAY)
    const to = shift?.to(day) ?? day
    if (shift && seriesDay === day) await setSeries(ctx.tx, one, series.id, to)
    await changeDate(ctx, one, { ...written, ...whenOn(to, hour) })
  }
  await setHour(ctx.tx, series.id, wording.when, hour.minutes)
  if (shift === undefined) return
  await setSeries(ctx.tx, first.id, series.id, wanted)
  const { rule, to } = shift
  await setDays(ctx.tx, series.id, { rule, wallStarts: wording.when.wallStarts, madeUntil: to(series.madeUntil) })
}

/** `2027-02-18` of `2027-02-18T20:00`. */
const DAY = 10

async function changeDate(ctx: Ctx, id: GatheringId, written: Written): Promise<void> {
  await holdGathering(ctx.tx, id)
  const date = await here(ctx, id)
  // Where somebody has said how they come, it stays as it is.
  const how = date.coming + date.waiting > 0 ? date.how : written.how
  const isMoved =
    written.starts.getTime() !== date.starts.getTime() ||
    written.ends.getTime() !== date.ends.getTime() ||
    written.place !== date.place
  await updateGathering(ctx.tx, id, { ...written, how, at: ctx.now, moved: isMoved })
  await record(ctx, (isMoved ? moved : changed)(id, {}))
  await moveUp(ctx, id)
}

/** Undefined where the day stays. Of a date that was moved by itself nobody can say where the others should go. */
function shiftOf(series: Series, first: Gathering, { when }: Wording): Shift | undefined {
  const [from, wanted] = [first.wallStarts.slice(0, DAY), when.wallStarts.slice(0, DAY)]
  if (from === wanted) return undefined
  const shift = from === first.seriesDay ? shiftDays(series.rule, from, wanted) : undefined
  if (shift === undefined) throw wrong((lang) => gatheringWords[lang].form.dayStays, 'day')
  return shift
}

/** There will be no more, and those that stand ahead are called off. */
export async function cancelFollowing(ctx: Ctx, { id, why }: { id: GatheringId; why: string }): Promise<void> {
  const first = await held(ctx, id)
  if (first.series === null) return
  await holdSeries(ctx.tx, first.series)
  const following = await followingOf(ctx.tx, first, ctx.now)
  // Also from a date that was called off before.
  ensure(canDecideForAll(ctx.actor, first, following))
  for (const date of following) {
    await holdGathering(ctx.tx, date.id)
    await setCancelled(ctx.tx, date.id, { by: personOf(ctx.actor), at: ctx.now, why })
    await record(ctx, cancelled(date.id, {}))
  }
  await setEnded(ctx.tx, first.series, ctx.now)
}
