/** What comes round: its next dates stand ahead, each a gathering of its own; all that follow one are changed or called off with it. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { wrong } from '#platform/refusal.ts'
import { ruleText } from '#platform/calendar/index.ts'
import { moveUp } from './answering.ts'
import { cancelled, changed, moved, proposed } from './facts.ts'
import { type Gathering, type GatheringId } from './gathering.ts'
import { held, here } from './holding.ts'
import { gatheringWords } from './messages.en.ts'
import { canChange, canDecideForAll } from './policy.ts'
import { propose, type Proposing } from './proposing.ts'
import { atHour, DATES_AHEAD, datesAfter, minutesOf, ruleFor, type Repeats, type SeriesId } from './series.ts'
import {
  datesAhead, followingOf, setAlone, holdSeries, insertDate, insertSeries, patternOf, seriesById, setEnded, setHour, setMadeUntil, setSeries,
} from './series-store.ts' // prettier-ignore
import { holdGathering } from './store.ts'
import { changeGathering } from './tending.ts'
import { setCancelled, updateGathering } from './writing-store.ts'
import { write, type Wording } from './writing.ts'

export type Repeating = { readonly repeats: Repeats; readonly repeatsUntil?: string | undefined }

/** Once, or coming round from then on: its next dates stand once it is accepted. */
export async function proposeDates(ctx: Ctx, proposing: Proposing & Repeating): Promise<Gathering> {
  const gathering = await propose(ctx, proposing)
  const { repeats, repeatsUntil } = proposing
  if (repeats === 'no' || gathering.series !== null) return gathering
  await repeat(ctx, gathering, repeats, repeatsUntil)
  return here(ctx, gathering.id)
}

type Often = Exclude<Repeats, 'no'>

async function repeat(ctx: Ctx, gathering: Gathering, repeats: Often, repeatsUntil: string | undefined): Promise<void> {
  const [day = ''] = gathering.wallStarts.split('T')
  if (repeatsUntil !== undefined && repeatsUntil < day)
    throw wrong((lang) => gatheringWords[lang].form.endsBefore, 'repeatsUntil')
  if (repeats === 'last' && !isLastOfMonth(day)) throw wrong((lang) => gatheringWords[lang].form.notLast, 'repeats')
  const rule = ruleText(ruleFor(repeats, day, repeatsUntil))
  const { zone, wallStarts } = gathering
  const series = await insertSeries(ctx.tx, { rule, zone, wallStarts, minutes: minutesOf(gathering), madeUntil: day })
  await setSeries(ctx.tx, gathering.id, series, day)
  await makeDates(ctx, series)
}

const isLastOfMonth = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`)
  const later = new Date(date.getTime() + 7 * 86_400_000)
  return later.getUTCMonth() !== date.getUTCMonth()
}

/** As many as people look ahead. Nothing where there are enough, or where there will be no more. */
export async function makeDates(ctx: Ctx, id: SeriesId): Promise<number> {
  await holdSeries(ctx.tx, id)
  const series = await seriesById(ctx.tx, id)
  const like = await patternOf(ctx.tx, id)
  if (!series || series.endedAt !== null || like === undefined) return 0
  const missing = DATES_AHEAD - (await datesAhead(ctx.tx, id, ctx.now))
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

/** This date alone, or all after it as well: other words, another hour; then the days stay. */
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
  const time = hourIn(first, wording)
  const minutes = minutesOf(wording.when)
  await holdSeries(ctx.tx, first.series)
  const following = await followingOf(ctx.tx, first, ctx.now)
  ensure(canDecideForAll(ctx.actor, first, following))
  const written = await write(ctx, first.audience, wording)
  for (const { id: one } of following) {
    await holdGathering(ctx.tx, one)
    const date = await here(ctx, one)
    // Where somebody has said how they come, it stays as it is.
    const how = date.coming + date.waiting > 0 ? date.how : written.how
    const when = atHour(date, time, minutes, wording.when.zone)
    const isMoved =
      when.starts.getTime() !== date.starts.getTime() ||
      when.ends.getTime() !== date.ends.getTime() ||
      written.place !== date.place
    await updateGathering(ctx.tx, date.id, { ...written, ...when, how, at: ctx.now, moved: isMoved })
    await record(ctx, (isMoved ? moved : changed)(date.id, {}))
    await moveUp(ctx, date.id)
  }
  await setHour(ctx.tx, first.series, wording.when, minutes)
}

/** The day of one date is its own: nobody can say where the others should go. */
function hourIn(first: Gathering, { when }: Wording): string {
  const [day] = first.wallStarts.split('T')
  const [wanted, time = ''] = when.wallStarts.split('T')
  if (day !== wanted) throw wrong((lang) => gatheringWords[lang].form.dayStays, 'day')
  return time
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
