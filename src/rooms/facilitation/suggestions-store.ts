/** What was suggested, what came of it, and what somebody does not wish to read again. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import { keyOf, type Kind, type Measured, type Suggestion, type Tally } from './suggestion.ts'

/** Of these, those that somebody dismissed for good. */
export async function dismissedAmong(
  db: Db,
  by: PersonId,
  kind: Kind,
  subjects: readonly number[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<Pick<Suggestion, 'kind' | 'subject' | 'other'>>`/*=facilitation.dismissed*/
    select kind, subject, other from facilitation.dismissals
    where by = ${by} and kind = ${kind} and subject = any(${subjects})`.execute(db)
  return new Set(rows.map(keyOf))
}
export async function keepDismissal(tx: Tx, by: PersonId, one: Omit<Suggestion, 'group'>, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into facilitation.dismissals (by, kind, subject, other, at)
    values (${by}, ${one.kind}, ${one.subject}, ${one.other}, ${at}) on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** Of these, those shown or held back before, and which it was. */
export async function drawnAmong(
  db: Db,
  kind: Kind,
  subjects: readonly number[],
): Promise<ReadonlyMap<string, boolean>> {
  const { rows } = await sql<Suggestion & { held: boolean }>`/*=facilitation.drawn*/
    select kind, subject, other, held from facilitation.suggested where kind = ${kind} and subject = any(${subjects})`.execute(
    db,
  )
  return new Map(rows.map((row) => [keyOf(row), row.held]))
}

export type Drawn = Suggestion & { readonly held: boolean }
/** As they are shown for the first time; what was drawn before stays as it was. */
export async function keepDrawn(db: Db, rows: readonly Drawn[], at: Date, due: Date): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into facilitation.suggested (kind, subject, other, group_id, held, shown_at, due_at)
    select r.*, ${at}, ${due}
    from unnest(${rows.map((r) => r.kind)}::text[], ${rows.map((r) => r.subject)}::bigint[], ${rows.map((r) => r.other)}::bigint[],
      ${rows.map((r) => r.group)}::bigint[], ${rows.map((r) => r.held)}::boolean[]) as r (kind, subject, other, group_id, held)
    on conflict do nothing`.execute(db)
}

export type Due = { readonly subject: number; readonly other: number; readonly shownAt: Date }
/** Those whose time is over and that nobody has looked at yet. */
export async function dueSuggestions(db: Db, kind: Measured, now: Date, limit: number): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select subject, other, shown_at "shownAt" from facilitation.suggested
    where came is null and due_at <= ${now} and kind = ${kind} order by due_at limit ${limit}`.execute(db)
  return rows
}
export async function keepOutcomes(
  tx: Tx,
  kind: Measured,
  due: readonly Due[],
  came: readonly boolean[],
): Promise<void> {
  await sql`
    update facilitation.suggested s set came = r.came
    from unnest(${due.map(({ subject }) => subject)}::bigint[], ${due.map(({ other }) => other)}::bigint[], ${came}::boolean[])
      as r (subject, other, came)
    where s.kind = ${kind} and s.subject = r.subject and s.other = r.other`.execute(tx)
}

/** What came of those of a year in these groups. */
export async function tallies(db: Db, groups: readonly number[], since: Date): Promise<Tally[]> {
  const { rows } = await sql<Tally>`/*=facilitation.tallies*/
    select kind, held, count(*) n, count(*) filter (where came) came from facilitation.suggested
    where group_id = any(${groups}) and came is not null and shown_at >= ${since} group by 1, 2`.execute(db)
  return rows
}

/** Of these people nothing is kept: they are gone, or object. */
export async function forgetSuggested(tx: Tx, people: readonly PersonId[]): Promise<void> {
  await sql`
    delete from facilitation.suggested
    where kind in ('newcomer', 'quiet', 'meeting') and (subject = any(${people}) or other = any(${people}))`.execute(tx)
}
export async function forgetDismissals(tx: Tx, people: readonly PersonId[]): Promise<void> {
  await sql`
    delete from facilitation.dismissals where by = any(${people})
      or (kind in ('newcomer', 'quiet', 'meeting') and (subject = any(${people}) or other = any(${people})))`.execute(
    tx,
  )
}
export async function clearSuggested(tx: Tx, conversations: readonly number[]): Promise<void> {
  for (const table of ['suggested', 'dismissals'])
    await sql`
      delete from ${sql.table(`facilitation.${table}`)}
      where kind in ('question', 'heated') and subject = any(${conversations})`.execute(tx)
}
export async function dismissalsBy(db: Db, by: PersonId): Promise<Omit<Suggestion, 'group'>[]> {
  const { rows } = await sql<Omit<Suggestion, 'group'>>`
    select kind, subject, other, at from facilitation.dismissals where by = ${by} order by at limit 1000`.execute(db)
  return rows
}
