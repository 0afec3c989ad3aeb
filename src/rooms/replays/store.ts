/** Replays as they are kept. Whoever asks has seen the gathering first: seeing is that room's. */
import { sql } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Part, Replay } from './replay.ts'

const columns = sql`
  gathering_id gathering, audience_id audience, begun_at "begunAt", ready_at "readyAt", length_ms::float8 "lengthMs",
  from_ms::float8 "fromMs", until_ms::float8 "untilMs", whole_id whole, published_at "publishedAt", openly, removed_at "removedAt",
  exists (select 1 from replays.parts p where p.gathering_id = r.gathering_id and p.kept_at is not null and p.joined_at is null) more`
const partColumns = sql`
  id, gathering_id gathering, folder, begun_at "begunAt", kept_at "keptAt", base_ms::float8 "baseMs", length_ms::float8 "lengthMs",
  joined_at "joinedAt"`

export async function replaysOf(db: Db, gatherings: readonly number[]): Promise<ReadonlyMap<number, Replay>> {
  if (gatherings.length === 0) return new Map()
  const { rows } = await sql<Replay>`/*=replays.of*/
    select ${columns} from replays.replays r where gathering_id = any(${gatherings})`.execute(db)
  return new Map(rows.map((row) => [row.gathering, row]))
}

export const replayOf = async (db: Db, gathering: number): Promise<Replay | undefined> =>
  (await replaysOf(db, [gathering])).get(gathering)

/** Of two who act at once, the second sees what the first did. */
export async function holdReplay(db: Db, gathering: number): Promise<void> {
  await sql`select 1 from replays.replays where gathering_id = ${gathering} for update`.execute(db)
}

export async function partsOf(db: Db, gathering: number): Promise<Part[]> {
  const { rows } = await sql<Part>`/*=replays.parts*/
    select ${partColumns} from replays.parts where gathering_id = ${gathering} order by id`.execute(db)
  return rows
}

/** What the recorder still writes, or what waits to be kept. */
export async function openParts(db: Db): Promise<Part[]> {
  const { rows } = await sql<Part>`select ${partColumns} from replays.parts where kept_at is null order by id`.execute(
    db,
  )
  return rows
}

export async function beginPart(
  db: Db,
  of: { gathering: number; audience: AudienceId; folder: string; at: Date },
): Promise<void> {
  await sql`
    insert into replays.replays (gathering_id, audience_id, begun_at) values (${of.gathering}, ${of.audience}, ${of.at})
    on conflict (gathering_id) do update set removed_at = null, removed_by = null`.execute(db)
  await sql`
    insert into replays.parts (gathering_id, folder, begun_at) values (${of.gathering}, ${of.folder}, ${of.at})`.execute(
    db,
  )
}

/**
 * It follows what was kept before, and is of it as long as all of that is a draft from end to end: what a host published, or trimmed,
 * never grows by itself. Answers where it begins.
 */
export async function keepPart(
  db: Db,
  part: Pick<Part, 'id' | 'gathering' | 'begunAt' | 'lengthMs'>,
  at: Date,
): Promise<number> {
  const { rows } = await sql<{ base: number }>`
    with before as (
      select coalesce(max(base_ms + length_ms), 0) ends, coalesce(bool_and(joined_at is not null), true) whole
      from replays.parts where gathering_id = ${part.gathering} and kept_at is not null
    ), drafted as (
      select published_at is null and until_ms = length_ms draft from replays.replays where gathering_id = ${part.gathering}
    )
    update replays.parts set kept_at = ${at}, begun_at = ${part.begunAt}, length_ms = ${part.lengthMs}, base_ms = before.ends,
      joined_at = case when before.whole and drafted.draft then ${at}::timestamptz end
    from before, drafted where id = ${part.id} returning base_ms::float8 base`.execute(db)
  await sql`
    update replays.replays r set ready_at = coalesce(r.ready_at, ${at}), removed_at = null, removed_by = null,
      length_ms = joined.ends, until_ms = case when r.until_ms = r.length_ms then joined.ends else r.until_ms end
    from (
      select coalesce(max(base_ms + length_ms), 0) ends from replays.parts
      where gathering_id = ${part.gathering} and joined_at is not null
    ) joined
    where gathering_id = ${part.gathering}`.execute(db)
  return rows[0]?.base ?? 0
}

export async function forgetPart(db: Db, id: number): Promise<void> {
  await sql`delete from replays.parts where id = ${id}`.execute(db)
}

export async function setPublished(db: Db, gathering: number, by: PersonId, at: Date, openly: boolean): Promise<void> {
  await sql`
    update replays.replays set published_at = coalesce(published_at, ${at}), published_by = ${by}, openly = ${openly}
    where gathering_id = ${gathering}`.execute(db)
}

export async function setTakenDown(db: Db, gathering: number): Promise<void> {
  await sql`
    update replays.replays set published_at = null, published_by = null, openly = false
    where gathering_id = ${gathering}`.execute(db)
}

export async function setTrim(db: Db, gathering: number, fromMs: number, untilMs: number): Promise<void> {
  await sql`update replays.replays set from_ms = ${fromMs}, until_ms = ${untilMs} where gathering_id = ${gathering}`.execute(
    db,
  )
}

/** Answers the file that was there before. */
export async function setWhole(db: Db, gathering: number, file: number | null): Promise<number | null> {
  const { rows } = await sql<{ before: number | null }>`
    update replays.replays r set whole_id = ${file} from replays.replays b
    where r.gathering_id = ${gathering} and b.gathering_id = r.gathering_id returning b.whole_id before`.execute(db)
  return rows[0]?.before ?? null
}

/**
 * Nothing is left of it but that it was, and who removed it. What is being recorded at this moment is not of it yet: without its
 * part nobody would end it, nor take its folder from the disk. Answers its files.
 */
export async function emptyReplay(db: Db, gathering: number, by: PersonId, at: Date): Promise<number[]> {
  const whole = await setWhole(db, gathering, null)
  const { rows } = await sql<{ file: number }>`
    delete from replays.tracks where gathering_id = ${gathering} returning file_id file`.execute(db)
  for (const table of ['spans', 'chapters', 'cuts', 'stretches'])
    await sql`delete from ${sql.table(`replays.${table}`)} where gathering_id = ${gathering}`.execute(db)
  await sql`delete from replays.parts where gathering_id = ${gathering} and kept_at is not null`.execute(db)
  await sql`
    update replays.replays set removed_at = ${at}, removed_by = ${by}, ready_at = null, published_at = null, published_by = null,
      openly = false, length_ms = 0, from_ms = 0, until_ms = 0 where gathering_id = ${gathering}`.execute(db)
  return [...rows.map((row) => row.file), ...(whole === null ? [] : [whole])]
}
