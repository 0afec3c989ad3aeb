/** What is to be cut and what stays where, as it is kept. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Laid } from './laying.ts'
import type { Part, Wanted } from './replay.ts'

export type WantedRow = Wanted & { readonly id: number }

export async function wantedOf(db: Db, gathering: number): Promise<WantedRow[]> {
  const { rows } = await sql<WantedRow>`/*=replays.wanted*/
    select id, person_id person, from_ms::float8 "fromMs", until_ms::float8 "untilMs" from replays.stretches
    where gathering_id = ${gathering} order by id`.execute(db)
  return rows
}

export async function insertWanted(db: Db, gathering: number, { person, fromMs, untilMs }: Wanted): Promise<void> {
  await sql`
    insert into replays.stretches (gathering_id, person_id, from_ms, until_ms)
    values (${gathering}, ${person}, ${fromMs}, ${untilMs})`.execute(db)
}

export async function deleteWanted(db: Db, ids: readonly number[]): Promise<void> {
  await sql`delete from replays.stretches where id = any(${ids})`.execute(db)
}

/** Those that have work to be done: what they show is not what their files hold. */
export async function uncutReplays(db: Db): Promise<number[]> {
  const { rows } = await sql<{ gathering: number }>`
    select gathering_id gathering from replays.replays where published_at is not null and (from_ms > 0 or until_ms < length_ms)
    union select gathering_id from replays.stretches`.execute(db)
  return rows.map((row) => row.gathering)
}

export async function deleteTrack(db: Db, id: number): Promise<number[]> {
  const { rows } = await sql<{
    file: number
  }>`delete from replays.tracks where id = ${id} returning file_id file`.execute(db)
  return rows.map((row) => row.file)
}

type Silenced = Wanted & { readonly kind?: 'seen'; readonly what?: string }

/** That somebody was heard and seen within a stretch is no longer known; what they said before and after is. */
export async function takeFromSpans(
  db: Db,
  gathering: number,
  { person, fromMs, untilMs, kind, what }: Silenced,
): Promise<void> {
  const until = Number.isFinite(untilMs) ? Math.round(untilMs) : Number.MAX_SAFE_INTEGER
  const from = Math.round(fromMs)
  await sql`
    with hit as (
      delete from replays.spans where gathering_id = ${gathering} and person_id = ${person} and from_ms < ${until} and until_ms > ${from}
        and kind = coalesce(${kind ?? null}, kind) and what = coalesce(${what ?? null}, what)
      returning *
    )
    insert into replays.spans (gathering_id, kind, person_id, what, from_ms, until_ms)
    select gathering_id, kind, person_id, what, from_ms, ${from}::bigint from hit where from_ms < ${from}
    union all select gathering_id, kind, person_id, what, ${until}::bigint, until_ms from hit where until_ms > ${until}`.execute(
    db,
  )
}

/** All that stands on the timeline moves with its part; what stood where nothing stays is gone. Films were cut before. */
export async function relay(db: Db, gathering: number, parts: readonly Part[], laid: readonly Laid[]): Promise<void> {
  const moved = laid.flatMap((to) => {
    const part = parts.find(({ id }) => id === to.id)
    return part ? [{ ...to, wasFrom: part.baseMs, wasUntil: part.baseMs + part.lengthMs }] : []
  })
  const numbers = (of: (one: (typeof moved)[number]) => number) =>
    sql`${moved.map((one) => Math.round(of(one)))}::bigint[]`
  const m = sql`unnest(${numbers((one) => one.id)}, ${numbers((one) => one.wasFrom)}, ${numbers((one) => one.wasUntil)},
    ${numbers((one) => one.fromMs)}, ${numbers((one) => one.untilMs)}, ${numbers((one) => one.baseMs)}) m (id, was_from, was_until, a, z, base)`
  for (const [table, from, until] of [
    ['spans', 'from_ms', 'until_ms'],
    ['cuts', 'from_ms', 'until_ms'],
    ['stretches', 'from_ms', 'until_ms'],
    ['chapters', 'at_ms', 'at_ms + 1'],
  ] as const) {
    const [name, begins, ends] = [sql.table(`replays.${table}`), sql.ref(`t.${from}`), sql.raw(`t.${until}`)]
    const also = until === 'until_ms' ? sql`, until_ms = least(t.until_ms, m.z) - m.a + m.base` : sql``
    await sql`
      delete from ${name} t where gathering_id = ${gathering} and ${begins} is not null
        and not exists (select 1 from ${m} where ${begins} < m.z and ${ends} > m.a)`.execute(db)
    await sql`
      update ${name} t set ${sql.ref(from)} = greatest(${begins}, m.a) - m.a + m.base ${also} from ${m}
      where gathering_id = ${gathering} and ${begins} >= m.was_from and ${begins} < m.was_until`.execute(db)
  }
  await sql`
    update replays.tracks t set from_ms = t.from_ms - m.a + m.base from ${m}
    where gathering_id = ${gathering} and t.from_ms >= m.was_from and t.from_ms < m.was_until`.execute(db)
  await sql`delete from replays.parts where gathering_id = ${gathering} and kept_at is not null and id <> all (${laid.map(({ id }) => id)})`.execute(db) // prettier-ignore
  await sql`
    update replays.parts t set base_ms = m.base, length_ms = m.z - m.a, begun_at = t.begun_at + (m.a - m.was_from) * interval '1 millisecond'
    from ${m} where t.id = m.id`.execute(db)
}

/** What is shown is all that there is. */
export async function showAll(db: Db, gathering: number): Promise<void> {
  await sql`
    update replays.replays r set from_ms = 0, length_ms = joined.ends, until_ms = joined.ends
    from (
      select coalesce(max(base_ms + length_ms), 0) ends from replays.parts where gathering_id = ${gathering} and joined_at is not null
    ) joined where gathering_id = ${gathering}`.execute(db)
}

export async function joinPart(db: Db, id: number, at: Date): Promise<void> {
  await sql`update replays.parts set joined_at = ${at} where id = ${id}`.execute(db)
}

/** What a volunteer typed while somebody spoke was what they said. */
export async function heardOf(db: Db, gathering: number, person: PersonId): Promise<Wanted[]> {
  const { rows } = await sql<Wanted>`
    select person_id person, from_ms::float8 "fromMs", until_ms::float8 "untilMs" from replays.spans
    where gathering_id = ${gathering} and person_id = ${person} and kind = 'heard'`.execute(db)
  return rows
}
