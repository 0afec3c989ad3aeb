/** Rituals as they are written down, accepted and ended. */
import { sql } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Ritual, RitualId } from './ritual.ts'

/** What people write. */
export type Written = Pick<Ritual, 'title' | 'markdown' | 'excerpt' | 'lang' | 'opening' | 'closing' | 'steps'>
export type Rhythm = Pick<Ritual, 'rule' | 'zone' | 'wallStarts' | 'madeUntil' | 'series'>
export type NewRitual = Written &
  Rhythm & {
    readonly audience: AudienceId
    readonly group: number | null
    readonly shape: Ritual['shape']
    readonly by: PersonId
    readonly at: Date
    readonly accepted: boolean
    readonly clientKey: string | null
  }

export async function insertRitual(db: Db, one: NewRitual): Promise<RitualId> {
  const { rows } = await sql<{ id: RitualId }>`
    insert into rituals.rituals (
      audience_id, group_id, shape, title, markdown, excerpt, lang, opening, closing, steps, rule, zone, wall_starts,
      made_until, series_id, proposed_by, proposed_at, accepted_at, accepted_by, client_key)
    values (
      ${one.audience}, ${one.group}, ${one.shape}, ${one.title}, ${one.markdown}, ${one.excerpt}, ${one.lang}, ${one.opening},
      ${one.closing}, ${JSON.stringify(one.steps)}::jsonb, ${one.rule}, ${one.zone}, ${one.wallStarts}, ${one.madeUntil},
      ${one.series}, ${one.by}, ${one.at}, ${one.accepted ? one.at : null}, ${one.accepted ? one.by : null}, ${one.clientKey})
    returning id`.execute(db)
  const [row] = rows
  if (!row) throw new Error('a ritual was not kept')
  return row.id
}

export async function updateRitual(db: Db, id: RitualId, one: Written): Promise<void> {
  await sql`
    update rituals.rituals set title = ${one.title}, markdown = ${one.markdown}, excerpt = ${one.excerpt}, lang = ${one.lang},
      opening = ${one.opening}, closing = ${one.closing}, steps = ${JSON.stringify(one.steps)}::jsonb
    where id = ${id}`.execute(db)
}

export async function setRhythm(db: Db, id: RitualId, one: Omit<Rhythm, 'series'>): Promise<void> {
  await sql`
    update rituals.rituals set rule = ${one.rule}, zone = ${one.zone}, wall_starts = ${one.wallStarts},
      made_until = ${one.madeUntil} where id = ${id}`.execute(db)
}

export async function setAccepted(db: Db, id: RitualId, by: PersonId, at: Date): Promise<void> {
  await sql`update rituals.rituals set accepted_at = ${at}, accepted_by = ${by} where id = ${id}`.execute(db)
}

type Decided = { readonly by: PersonId; readonly at: Date }
export async function setDeclined(db: Db, id: RitualId, { by, at, why }: Decided & { why: string }): Promise<void> {
  await sql`
    update rituals.rituals set declined_at = ${at}, declined_by = ${by}, why = ${why} where id = ${id}`.execute(db)
}

export async function setEnded(db: Db, id: RitualId, { by, at }: Decided): Promise<void> {
  await sql`
    update rituals.rituals set ended_at = ${at}, ended_by = ${by}, next_at = null, due_at = null where id = ${id}`.execute(
    db,
  )
}

export async function setHidden(db: Db, id: RitualId, at: Date | null): Promise<void> {
  await sql`update rituals.rituals set hidden_at = ${at} where id = ${id}`.execute(db)
}

/** When it is next, and when something is to be done for it. */
export async function setDue(
  db: Db,
  id: RitualId,
  { nextAt, dueAt }: { nextAt: Date | null; dueAt: Date | null },
): Promise<void> {
  await sql`update rituals.rituals set next_at = ${nextAt}, due_at = ${dueAt} where id = ${id}`.execute(db)
}

/** Something happened that the next sweep looks at. */
export async function wake(db: Db, ids: readonly RitualId[], at: Date): Promise<void> {
  await sql`
    update rituals.rituals set due_at = least(due_at, ${at}) where id = any(${ids}) and ended_at is null`.execute(db)
}
