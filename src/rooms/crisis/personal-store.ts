/** What the room keeps about one person: theirs to take away, and no longer theirs once they left; and what goes with a part of the home. */
import { sql } from 'kysely'
import type { Ctx } from '#platform/action.ts'
import type { Going, Part } from '#platform/clearing.ts'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonalData } from '#platform/house.ts'
import type { PersonId } from '#people'

export async function exportPerson(db: Db, person: PersonId): Promise<PersonalData> {
  const ask = async (query: ReturnType<typeof sql>) => (await query.execute(db)).rows
  return {
    opened: await ask(sql`
      select id, title, place, message, opened_at "openedAt" from crisis.crises where opened_by = ${person} order by id`),
    closed: await ask(sql`select id, closed_at "closedAt" from crisis.crises where closed_by = ${person} order by id`),
    storiesTold: await ask(
      sql`select id, story, told_at "toldAt" from crisis.crises where told_by = ${person} order by id`,
    ),
    verified: await ask(sql`
      select id, crisis_id crisis, text, source, at, withdrawn_at "withdrawnAt" from crisis.notes where by = ${person} order by id`),
    onPaper: await ask(
      sql`select wish_id need, crisis_id crisis, reach from crisis.reaches where person_id = ${person} order by wish_id`,
    ),
    handedOver: await ask(
      sql`select crisis_id crisis, kind, at from crisis.hand_overs where by = ${person} order by id`,
    ),
  }
}

/** What was checked that night stays true without a name; that a list left the home stays known. */
export async function erasePerson({ tx }: Ctx, person: PersonId, fresh: PersonId): Promise<void> {
  for (const column of ['opened_by', 'reworded_by', 'closed_by', 'told_by'])
    await sql`update crisis.crises set ${sql.ref(column)} = ${fresh} where ${sql.ref(column)} = ${person}`.execute(tx)
  for (const column of ['by', 'withdrawn_by'])
    await sql`update crisis.notes set ${sql.ref(column)} = ${fresh} where ${sql.ref(column)} = ${person}`.execute(tx)
  await sql`delete from crisis.reaches where person_id = ${person}`.execute(tx)
  await sql`update crisis.hand_overs set by = ${fresh} where by = ${person}`.execute(tx)
}

export async function crisesWithin(db: Db, { people, audiences }: Part): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from crisis.crises where audience_id = any(${audiences}) or opened_by = any(${people})`.execute(db)
  return rows.map((row) => row.id)
}

/** For whoever takes people out for good: the audiences of the crises they opened go with them. */
export async function audiencesOpenedBy(db: Db, people: readonly PersonId[]): Promise<AudienceId[]> {
  const { rows } = await sql<{ id: AudienceId }>`
    select audience_id id from crisis.crises where opened_by = any(${people})`.execute(db)
  return rows.map((row) => row.id)
}

export async function clearCrises({ tx }: Ctx, going: Going): Promise<void> {
  const ids = going.of('crisis')
  const { people } = going
  await sql`delete from crisis.hand_overs where crisis_id = any(${ids}) or by = any(${people})`.execute(tx)
  await sql`delete from crisis.reaches where crisis_id = any(${ids}) or person_id = any(${people})`.execute(tx)
  await sql`delete from crisis.notes where crisis_id = any(${ids})`.execute(tx)
  await sql`
    with recursive gone (id) as (
      select id from crisis.notes where by = any(${people})
      union select n.id from gone join crisis.notes n on n.corrects = gone.id
    ) delete from crisis.notes where id in (select id from gone)`.execute(tx)
  await sql`delete from crisis.crises where id = any(${ids})`.execute(tx)
}
