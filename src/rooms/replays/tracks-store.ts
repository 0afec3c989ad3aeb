/** What each person sent, where they are heard and seen, and what they asked to have cut. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { FileKey } from '#platform/files/index.ts'
import type { PersonId } from '#people'
import type { Cut, Span, Track, Wanted } from './replay.ts'

/** A voice that is heard ten times a minute for three hours, twelve times over. */
const MOST_SPANS = 20_000

export async function tracksOf(db: Db, gathering: number): Promise<Track[]> {
  const { rows } = await sql<Track>`/*=replays.tracks*/
    select id, person_id person, what, file_id file, from_ms::float8 "fromMs", length_ms::float8 "lengthMs", sound, picture
    from replays.tracks where gathering_id = ${gathering} order by from_ms, id`.execute(db)
  return rows
}

/** Of some replays, those that somebody is on. */
export async function isOnAny(
  db: Db,
  gatherings: readonly number[],
  person: PersonId | null,
): Promise<ReadonlySet<number>> {
  if (person === null || gatherings.length === 0) return new Set()
  const { rows } = await sql<{ gathering: number }>`/*=replays.isOn*/
    select distinct gathering_id gathering from replays.tracks
    where gathering_id = any(${gatherings}) and person_id = ${person}`.execute(db)
  return new Set(rows.map((row) => row.gathering))
}

export async function insertTrack(db: Db, gathering: number, track: Omit<Track, 'id'>): Promise<void> {
  await sql`
    insert into replays.tracks (gathering_id, person_id, what, file_id, from_ms, length_ms, sound, picture)
    values (${gathering}, ${track.person}, ${track.what}, ${track.file}, ${track.fromMs}, ${track.lengthMs}, ${track.sound},
      ${track.picture})`.execute(db)
}

export async function spansOf(db: Db, gathering: number): Promise<Span[]> {
  const { rows } = await sql<Span>`/*=replays.spans*/
    select kind, person_id person, what, from_ms::float8 "fromMs", until_ms::float8 "untilMs" from replays.spans
    where gathering_id = ${gathering} order by from_ms limit ${MOST_SPANS}`.execute(db)
  return rows
}

export async function insertSpans(db: Db, gathering: number, spans: readonly Span[]): Promise<void> {
  if (spans.length === 0) return
  await sql`
    insert into replays.spans (gathering_id, kind, person_id, what, from_ms, until_ms)
    select ${gathering}::bigint, * from unnest(${spans.map((one) => one.kind)}::text[], ${spans.map((one) => one.person)}::bigint[],
      ${spans.map((one) => one.what)}::text[], ${spans.map((one) => Math.round(one.fromMs))}::bigint[],
      ${spans.map((one) => Math.round(one.untilMs))}::bigint[])`.execute(db)
}

export type KeptFile = { readonly id: number; readonly key: FileKey; readonly type: string; readonly bytes: number }

export async function filesByIds(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, KeptFile>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<KeptFile>`/*=replays.files*/
    select id, key, type, bytes::float8 bytes from platform.files where id = any(${ids})`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** In no audience and nobody's: given through the replay alone, and shown by no post. */
export async function insertFile(
  db: Db,
  file: { key: FileKey; name: string; type: string; bytes: number },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into platform.files (key, name, type, bytes) values (${file.key}, ${file.name}, ${file.type}, ${file.bytes})
    returning id`.execute(db)
  const id = rows[0]?.id
  if (id === undefined) throw new Error('a file was not kept')
  return id
}

/** All that a person sent, in one replay or in all. Answers the files. */
export async function deleteTracks(db: Db, person: PersonId, gathering?: number): Promise<number[]> {
  const only = gathering === undefined ? sql`` : sql`and gathering_id = ${gathering}`
  await sql`delete from replays.spans where person_id = ${person} ${only}`.execute(db)
  const { rows } = await sql<{ file: number }>`
    delete from replays.tracks where person_id = ${person} ${only} returning file_id file`.execute(db)
  return rows.map((row) => row.file)
}

/** With somebody's part go the files that hold everybody's. */
export async function dropWholesWith(db: Db, person: PersonId): Promise<number[]> {
  const { rows } = await sql<{ file: number }>`
    with gone as (
      select gathering_id, whole_id from replays.replays r where whole_id is not null
        and exists (select 1 from replays.tracks t where t.gathering_id = r.gathering_id and t.person_id = ${person})
    )
    update replays.replays r set whole_id = null from gone where r.gathering_id = gone.gathering_id returning gone.whole_id file`.execute(
    db,
  )
  return rows.map((row) => row.file)
}

export async function cutsOf(db: Db, gathering: number): Promise<Cut[]> {
  const { rows } = await sql<Cut>`/*=replays.cuts*/
    select person_id person, asked_at "askedAt", why, from_ms::float8 "fromMs", until_ms::float8 "untilMs", cut_at "cutAt" from replays.cuts
    where gathering_id = ${gathering} order by asked_at, person_id`.execute(db)
  return rows
}

export async function askCut(db: Db, gathering: number, { person, at, why, stretch }: Asking): Promise<void> {
  await sql`
    insert into replays.cuts (gathering_id, person_id, asked_at, why, from_ms, until_ms)
    values (${gathering}, ${person}, ${at}, ${why}, ${stretch?.fromMs ?? null}, ${stretch?.untilMs ?? null})
    on conflict (gathering_id, person_id) do update set asked_at = excluded.asked_at, why = excluded.why, from_ms = excluded.from_ms,
      until_ms = excluded.until_ms, cut_at = null, cut_by = null`.execute(db)
}

type Asking = { readonly person: PersonId; readonly at: Date; readonly why: string; readonly stretch?: Omit<Wanted, 'person'> | undefined } // prettier-ignore

/** What they had asked for is done where all of it is within what was cut. */
export async function noteStretchCut(
  db: Db,
  gathering: number,
  { person, fromMs, untilMs }: Wanted,
  by: PersonId,
  at: Date,
): Promise<void> {
  await sql`
    update replays.cuts set cut_at = ${at}, cut_by = ${by}
    where gathering_id = ${gathering} and person_id = ${person} and cut_at is null and from_ms >= ${fromMs} and until_ms <= ${untilMs}`.execute(
    db,
  )
}

export async function noteCut(db: Db, gathering: number, person: PersonId, by: PersonId, at: Date): Promise<void> {
  await sql`
    insert into replays.cuts (gathering_id, person_id, asked_at, why, cut_at, cut_by)
    values (${gathering}, ${person}, ${at}, '', ${at}, ${by})
    on conflict (gathering_id, person_id) do update set cut_at = excluded.cut_at, cut_by = excluded.cut_by`.execute(db)
}
