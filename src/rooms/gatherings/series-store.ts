/** What comes round, and the dates that were made of it. */
import { sql } from 'kysely'
import type { Actor } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Gathering, GatheringId } from './gathering.ts'
import type { OnDay, Series, SeriesId } from './series.ts'
import { columns } from './store.ts'
import type { When } from './when.ts'

const seriesColumns = sql`
  s.id, s.rule, s.zone, to_char(s.wall_starts, 'YYYY-MM-DD"T"HH24:MI') "wallStarts", s.minutes,
  s.made_until::text "madeUntil", s.ended_at "endedAt"`

export async function insertSeries(db: Db, series: Omit<Series, 'id' | 'endedAt'>): Promise<SeriesId> {
  const { rows } = await sql<{ id: SeriesId }>`
    insert into gatherings.series (rule, zone, wall_starts, minutes, made_until)
    values (${series.rule}, ${series.zone}, ${series.wallStarts}, ${series.minutes}, ${series.madeUntil}) returning id`.execute(
    db,
  )
  const [row] = rows
  if (!row) throw new Error('a series was not kept')
  return row.id
}

export async function seriesByIds(db: Db, ids: readonly SeriesId[]): Promise<ReadonlyMap<SeriesId, Series>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Series>`/*=gatherings.series*/
    select ${seriesColumns} from gatherings.series s where s.id = any(${ids})`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

export const seriesById = async (db: Db, id: SeriesId): Promise<Series | undefined> =>
  (await seriesByIds(db, [id])).get(id)

/** Of two who act at once on its dates, the second sees what the first did. */
export async function holdSeries(db: Db, id: SeriesId): Promise<void> {
  await sql`select 1 from gatherings.series where id = ${id} for update`.execute(db)
}

export async function setSeries(db: Db, gathering: GatheringId, series: SeriesId, day: string): Promise<void> {
  await sql`
    update gatherings.gatherings set series_id = ${series}, series_day = ${day} where id = ${gathering}`.execute(db)
}

export async function setHour(db: Db, id: SeriesId, { wallStarts, zone }: When, minutes: number): Promise<void> {
  await sql`
    update gatherings.series set wall_starts = wall_starts::date + ${wallStarts}::timestamp::time, zone = ${zone},
      minutes = ${minutes} where id = ${id}`.execute(db)
}

/** The days of its rule, from another first one on. */
export async function setDays(
  db: Db,
  id: SeriesId,
  { rule, wallStarts, madeUntil }: Pick<Series, 'rule' | 'wallStarts' | 'madeUntil'>,
): Promise<void> {
  await sql`
    update gatherings.series set rule = ${rule}, wall_starts = ${wallStarts}, made_until = ${madeUntil} where id = ${id}`.execute(
    db,
  )
}

export async function setMadeUntil(db: Db, id: SeriesId, day: string): Promise<void> {
  await sql`update gatherings.series set made_until = ${day} where id = ${id}`.execute(db)
}

export async function setEnded(db: Db, id: SeriesId, at: Date): Promise<void> {
  await sql`update gatherings.series set ended_at = ${at} where id = ${id} and ended_at is null`.execute(db)
}

export async function setAlone(db: Db, id: GatheringId): Promise<void> {
  await sql`update gatherings.gatherings set alone = true where id = ${id}`.execute(db)
}

/** The same gathering on another day: with its hosts, and without its guests. */
export async function insertDate(
  db: Db,
  like: GatheringId,
  { day, when }: OnDay,
  { by, at }: { by: PersonId | null; at: Date },
): Promise<GatheringId> {
  const { rows } = await sql<{ id: GatheringId }>`
    insert into gatherings.gatherings (
      audience_id, group_id, proposed_by, hosts, speakers, title, markdown, excerpt, lang, how, place, access, wall_starts,
      wall_ends, zone, starts_at, ends_at, capacity, approval, questions, picture_id, proposed_at, accepted_at, accepted_by,
      series_id, series_day)
    select audience_id, group_id, proposed_by, hosts, speakers, title, markdown, excerpt, lang, how, place, access,
      ${when.wallStarts}, ${when.wallEnds}, ${when.zone}, ${when.starts}, ${when.ends}, capacity, approval, questions,
      picture_id, ${at}, ${at}, ${by}, series_id, ${day}
    from gatherings.gatherings where id = ${like} returning id`.execute(db)
  const [row] = rows
  if (!row) throw new Error('a date was not kept')
  return row.id
}

/** What the next dates are made of: the latest that nobody changed by itself. */
export async function patternOf(db: Db, series: SeriesId): Promise<GatheringId | undefined> {
  const { rows } = await sql<{ id: GatheringId }>`
    select id from gatherings.gatherings where series_id = ${series} and accepted_at is not null and hidden_at is null
    order by alone, series_day desc limit 1`.execute(db)
  return rows[0]?.id
}

export async function datesAhead(db: Db, series: SeriesId, now: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int n from gatherings.gatherings
    where series_id = ${series} and starts_at > ${now}`.execute(db)
  return rows[0]?.n ?? 0
}

/** Those after it that go with it: neither over nor called off nor changed by themselves. */
export async function followingOf(db: Db, { series, seriesDay }: Gathering, now: Date): Promise<Gathering[]> {
  const { rows } = await sql<Gathering>`
    select ${columns} from gatherings.gatherings g
    where g.series_id = ${series} and g.series_day > ${seriesDay} and g.cancelled_at is null and not g.alone
      and g.ends_at > ${now}
    order by g.series_day`.execute(db)
  return rows
}

/** The dates of a series around now, as this reader may see them: those ahead, and the last few that were. */
export async function datesOf(db: Db, actor: Actor, series: SeriesId, limit: number): Promise<Gathering[]> {
  const { rows } = await sql<Gathering>`/*=gatherings.datesOf*/
    select ${columns} from gatherings.gatherings g
    where g.series_id = ${series} and g.audience_id = any(${actor.sees}) and g.accepted_at is not null
      and g.hidden_at is null
    order by g.series_day desc limit ${limit}`.execute(db)
  return rows
}

/** Series whose dates may run out soon: a walk that goes on after the last one. */
export async function seriesGoingOn(db: Db, { after, limit }: { after: SeriesId; limit: number }): Promise<SeriesId[]> {
  const { rows } = await sql<{ id: SeriesId }>`/*=gatherings.goingOn*/
    select id from gatherings.series where ended_at is null and id > ${after} order by id limit ${limit}`.execute(db)
  return rows.map((row) => row.id)
}

/** Those that end after a moment, whoever may see them. */
export async function datesFrom(db: Db, series: SeriesId, from: Date, limit: number): Promise<Gathering[]> {
  const { rows } = await sql<Gathering>`/*=gatherings.datesFrom*/
    select ${columns} from gatherings.gatherings g
    where g.series_id = ${series} and g.accepted_at is not null and g.ends_at > ${from}
    order by g.series_day limit ${limit}`.execute(db)
  return rows
}
