/** Gatherings as they are written down, moved, accepted and called off. */
import { sql } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Gathering, GatheringId } from './gathering.ts'
import type { When } from './when.ts'

/** What its hosts write, and what follows from it. */
export type Written = When &
  Pick<
    Gathering,
    'title' | 'markdown' | 'excerpt' | 'lang' | 'how' | 'place' | 'access' | 'capacity' | 'approval' | 'questions'
  >
export type NewGathering = Written & {
  readonly audience: AudienceId
  readonly group: number | null
  readonly by: PersonId
  readonly at: Date
  readonly accepted: boolean
  readonly clientKey: string | null
}

export async function insertGathering(db: Db, one: NewGathering): Promise<GatheringId> {
  const { rows } = await sql<{ id: GatheringId }>`
    insert into gatherings.gatherings (
      audience_id, group_id, proposed_by, hosts, title, markdown, excerpt, lang, how, place, access, wall_starts, wall_ends,
      zone, starts_at, ends_at, capacity, approval, questions, proposed_at, accepted_at, accepted_by, client_key)
    values (
      ${one.audience}, ${one.group}, ${one.by}, ${[one.by]}, ${one.title}, ${one.markdown}, ${one.excerpt}, ${one.lang},
      ${one.how}, ${one.place}, ${one.access}, ${one.wallStarts}, ${one.wallEnds}, ${one.zone}, ${one.starts}, ${one.ends},
      ${one.capacity}, ${one.approval}, ${one.questions}, ${one.at}, ${one.accepted ? one.at : null},
      ${one.accepted ? one.by : null}, ${one.clientKey})
    returning id`.execute(db)
  const [row] = rows
  if (!row) throw new Error('a gathering was not kept')
  return row.id
}

/** `moved`: who comes is told again when it nears. */
export async function updateGathering(
  db: Db,
  id: GatheringId,
  one: Written & { readonly at: Date; readonly moved: boolean },
): Promise<void> {
  await sql`
    update gatherings.gatherings set title = ${one.title}, markdown = ${one.markdown}, excerpt = ${one.excerpt},
      lang = ${one.lang}, how = ${one.how}, place = ${one.place}, access = ${one.access}, wall_starts = ${one.wallStarts},
      wall_ends = ${one.wallEnds}, zone = ${one.zone}, starts_at = ${one.starts}, ends_at = ${one.ends},
      capacity = ${one.capacity}, approval = ${one.approval}, questions = ${one.questions}, changed_at = ${one.at},
      sequence = sequence + 1,
      day_told_at = case when ${one.moved} then null else day_told_at end,
      hour_told_at = case when ${one.moved} then null else hour_told_at end
    where id = ${id}`.execute(db)
}

export async function setAccepted(db: Db, id: GatheringId, by: PersonId, at: Date): Promise<void> {
  await sql`update gatherings.gatherings set accepted_at = ${at}, accepted_by = ${by} where id = ${id}`.execute(db)
}

export async function setDeclined(
  db: Db,
  id: GatheringId,
  { by, at, why }: { by: PersonId; at: Date; why: string },
): Promise<void> {
  await sql`
    update gatherings.gatherings set declined_at = ${at}, declined_by = ${by}, why = ${why} where id = ${id}`.execute(
    db,
  )
}

/** By nobody when its only host has left the home. */
export async function setCancelled(
  db: Db,
  id: GatheringId,
  { by, at, why }: { by: PersonId | null; at: Date; why: string },
): Promise<void> {
  await sql`
    update gatherings.gatherings set cancelled_at = ${at}, cancelled_by = ${by}, why = ${why}, sequence = sequence + 1
    where id = ${id}`.execute(db)
}

export async function setEnds(db: Db, id: GatheringId, ends: Date): Promise<void> {
  await sql`update gatherings.gatherings set ends_at = ${ends} where id = ${id}`.execute(db)
}

export async function setHidden(db: Db, id: GatheringId, at: Date | null): Promise<void> {
  await sql`update gatherings.gatherings set hidden_at = ${at} where id = ${id}`.execute(db)
}

export async function setPicture(db: Db, id: GatheringId, picture: number | null): Promise<void> {
  await sql`update gatherings.gatherings set picture_id = ${picture} where id = ${id}`.execute(db)
}

export async function setParts(
  db: Db,
  id: GatheringId,
  { hosts, speakers }: { hosts: readonly PersonId[]; speakers: readonly PersonId[] },
): Promise<void> {
  await sql`update gatherings.gatherings set hosts = ${hosts}, speakers = ${speakers} where id = ${id}`.execute(db)
}

/** Until the transaction ends, what this person proposes comes one after the other. */
export async function inTurn(db: Db, person: PersonId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`gatherings of ${person}`}, 0))`.execute(db)
}
