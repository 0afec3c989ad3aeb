/** Rituals as they are kept. */
import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#platform/action.ts'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Ritual, RitualId } from './ritual.ts'

export const columns = sql`
  r.id, r.audience_id audience, r.group_id "group", r.shape, r.title, r.markdown, r.excerpt, r.lang, r.opening, r.closing,
  r.steps, r.rule, r.zone, to_char(r.wall_starts, 'YYYY-MM-DD"T"HH24:MI') "wallStarts", r.made_until::text "madeUntil",
  r.series_id series, r.proposed_by "proposedBy", r.proposed_at "proposedAt", r.accepted_at "acceptedAt",
  r.declined_at "declinedAt", r.why, r.ended_at "endedAt", r.hidden_at "hiddenAt", r.next_at "nextAt"`

/** Whoever asks has already made sure that they may be seen, or asks about it afterwards. */
export async function ritualsByIds(db: Db, ids: readonly RitualId[]): Promise<Ritual[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Ritual>`/*=rituals.byIds*/
    select ${columns} from rituals.rituals r where r.id = any(${ids})`.execute(db)
  return rows
}

/** In an audience of theirs; what waits or was hidden among them: the rule decides. */
export const ritualSeen = (db: Db, { sees }: Actor, id: RitualId): Promise<Ritual | undefined> =>
  one(db, sql`r.id = ${id} and r.audience_id = any(${sees})`)

export const ritualWithKey = (db: Db, person: PersonId, clientKey: string): Promise<Ritual | undefined> =>
  one(db, sql`r.proposed_by = ${person} and r.client_key = ${clientKey}::uuid`)

/** The one that stands, or waits for a yes. */
export const ritualOfSeries = (db: Db, series: number): Promise<Ritual | undefined> =>
  one(db, sql`r.series_id = ${series} and r.ended_at is null and r.declined_at is null`)

export const welcomeOf = (db: Db, audience: AudienceId): Promise<Ritual | undefined> =>
  one(db, sql`r.audience_id = ${audience} and r.shape = 'welcome' and r.ended_at is null and r.declined_at is null`)

async function one(db: Db, where: RawBuilder<unknown>): Promise<Ritual | undefined> {
  const { rows } = await sql<Ritual>`select ${columns} from rituals.rituals r where ${where}`.execute(db)
  return rows[0]
}

/** Of two who act at once, the second sees what the first did. */
export async function holdRitual(db: Db, id: RitualId): Promise<void> {
  await sql`select 1 from rituals.rituals where id = ${id} for update`.execute(db)
}

/** Until the transaction ends, what this person proposes comes one after the other. */
export async function inTurn(db: Db, person: PersonId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`rituals of ${person}`}, 0))`.execute(db)
}

/** Those for which something is to be done by now. Several servers may ask at once: each takes others. */
export async function takeDue(db: Db, now: Date, limit: number): Promise<RitualId[]> {
  const { rows } = await sql<{ id: RitualId }>`/*=rituals.due*/
    select id from rituals.rituals where due_at <= ${now} order by due_at limit ${limit} for update skip locked`.execute(
    db,
  )
  return rows.map((row) => row.id)
}
