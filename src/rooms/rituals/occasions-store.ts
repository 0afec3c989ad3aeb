/** The times of rituals, as they are kept. */
import { sql } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Occasion, OccasionId } from './occasion.ts'
import type { RitualId } from './ritual.ts'

const columns = sql`
  o.id, o.ritual_id ritual, o.day::text, o.starts_at starts, o.over_at "over", o.gathering_id gathering,
  o.conversation_id conversation, o.host, o.words, o.opened_at "openedAt", o.cancelled_at "cancelledAt",
  o.settled_at "settledAt", o.picture_id picture, o.picture_by "pictureBy", o.picture_hidden_at "pictureHiddenAt", o.came`

export async function occasionsByIds(db: Db, ids: readonly OccasionId[]): Promise<Occasion[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Occasion>`/*=rituals.occasions*/
    select ${columns} from rituals.occasions o where o.id = any(${ids})`.execute(db)
  return rows
}

/** The nearest first, those called off among them. */
export async function occasionsAhead(db: Db, ritual: RitualId, now: Date, limit: number): Promise<Occasion[]> {
  const { rows } = await sql<Occasion>`/*=rituals.ahead*/
    select ${columns} from rituals.occasions o where o.ritual_id = ${ritual} and o.starts_at > ${now}
    order by o.starts_at, o.id limit ${limit}`.execute(db)
  return rows
}

/** Those that have begun and are not over, or are the latest of a prompt: the one that people are in. */
export async function occasionNow(db: Db, ritual: RitualId, now: Date): Promise<Occasion | undefined> {
  const { rows } = await sql<Occasion>`/*=rituals.now*/
    select ${columns} from rituals.occasions o
    where o.ritual_id = ${ritual} and o.starts_at <= ${now} and o.cancelled_at is null
      and (o.over_at > ${now} or o.opened_at is not null)
    order by o.starts_at desc, o.id desc limit 1`.execute(db)
  return rows[0]
}

/** The one before it that people were in. */
export async function occasionBefore(db: Db, { ritual, starts, id }: Occasion): Promise<Occasion | undefined> {
  const { rows } = await sql<Occasion>`/*=rituals.before*/
    select ${columns} from rituals.occasions o
    where o.ritual_id = ${ritual} and (o.starts_at, o.id) < (${starts}, ${id}) and o.cancelled_at is null
    order by o.starts_at desc, o.id desc limit 1`.execute(db)
  return rows[0]
}

/** The last that was said aloud, of those before it. */
export async function openedBefore(db: Db, { ritual, starts, id }: Occasion): Promise<Occasion | undefined> {
  const { rows } = await sql<Occasion>`/*=rituals.openedBefore*/
    select ${columns} from rituals.occasions o
    where o.ritual_id = ${ritual} and (o.starts_at, o.id) < (${starts}, ${id}) and o.came > 0
    order by o.starts_at desc, o.id desc limit 1`.execute(db)
  return rows[0]
}

/** What is past, the latest first. */
export async function occasionsPast(
  db: Db,
  ritual: RitualId,
  asked: {
    readonly now: Date
    readonly after: { readonly at: Date; readonly id: number } | undefined
    readonly limit: number
  },
): Promise<Occasion[]> {
  const further = asked.after ? sql`and (o.over_at, o.id) < (${asked.after.at}, ${asked.after.id})` : sql``
  const { rows } = await sql<Occasion>`
    select ${columns} from rituals.occasions o
    where o.ritual_id = ${ritual} and o.over_at <= ${asked.now} ${further}
    order by o.over_at desc, o.id desc limit ${asked.limit}`.execute(db)
  return rows
}

/** Prompts whose hour has come and that nobody opened yet. */
export async function toOpen(db: Db, ritual: RitualId, from: Date, now: Date): Promise<Occasion[]> {
  const { rows } = await sql<Occasion>`/*=rituals.toOpen*/
    select ${columns} from rituals.occasions o
    where o.ritual_id = ${ritual} and o.starts_at > ${from} and o.starts_at <= ${now} and o.opened_at is null
      and o.cancelled_at is null order by o.starts_at`.execute(db)
  return rows
}

/** Gatherings that are over, and whose people are not known yet. */
export async function toSettle(db: Db, ritual: RitualId, now: Date): Promise<Occasion[]> {
  const { rows } = await sql<Occasion>`/*=rituals.toSettle*/
    select ${columns} from rituals.occasions o
    where o.ritual_id = ${ritual} and o.over_at <= ${now} and o.settled_at is null and o.cancelled_at is null
      and o.gathering_id is not null order by o.over_at limit 20`.execute(db)
  return rows
}

export const occasionOfDay = async (db: Db, ritual: RitualId, day: string): Promise<Occasion | undefined> =>
  (
    await sql<Occasion>`
    select ${columns} from rituals.occasions o where o.ritual_id = ${ritual} and o.day = ${day}`.execute(db)
  ).rows[0]

export async function occasionsOfConversations(db: Db, conversations: readonly number[]): Promise<Occasion[]> {
  if (conversations.length === 0) return []
  const { rows } = await sql<Occasion>`/*=rituals.ofConversations*/
    select ${columns} from rituals.occasions o where o.conversation_id = any(${conversations})`.execute(db)
  return rows
}

export async function occasionOfGathering(db: Db, gathering: number): Promise<Occasion | undefined> {
  const { rows } = await sql<Occasion>`/*=rituals.ofGathering*/
    select ${columns} from rituals.occasions o where o.gathering_id = ${gathering}`.execute(db)
  return rows[0]
}

export type NewOccasion = {
  readonly ritual: RitualId
  readonly day: string
  readonly starts: Date
  readonly over: Date
  readonly gathering: number | null
  readonly cancelledAt: Date | null
}

/** A day has one, whoever makes it; moved or called off, it follows. */
export async function keepOccasion(db: Db, one: NewOccasion): Promise<void> {
  await sql`
    insert into rituals.occasions (ritual_id, day, starts_at, over_at, gathering_id, cancelled_at)
    values (${one.ritual}, ${one.day}, ${one.starts}, ${one.over}, ${one.gathering}, ${one.cancelledAt})
    on conflict (ritual_id, day) do update set starts_at = excluded.starts_at, over_at = excluded.over_at,
      cancelled_at = excluded.cancelled_at, gathering_id = excluded.gathering_id`.execute(db)
}

export async function setHost(db: Db, id: OccasionId, host: PersonId | null, words = ''): Promise<void> {
  await sql`update rituals.occasions set host = ${host}, words = ${words} where id = ${id}`.execute(db)
}

/** Told once. */
export async function setUnhosted(db: Db, id: OccasionId, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update rituals.occasions set unhosted_at = ${at} where id = ${id} and unhosted_at is null`.execute(db)
  return numAffectedRows === 1n
}

export async function setOpened(
  db: Db,
  id: OccasionId,
  { conversation, at }: { conversation: number; at: Date },
): Promise<void> {
  await sql`update rituals.occasions set conversation_id = ${conversation}, opened_at = ${at} where id = ${id}`.execute(
    db,
  )
}

export async function setSettled(db: Db, id: OccasionId, at: Date): Promise<void> {
  await sql`update rituals.occasions set settled_at = ${at} where id = ${id}`.execute(db)
}

export async function setPicture(db: Db, id: OccasionId, picture: number | null, by: PersonId | null): Promise<void> {
  await sql`update rituals.occasions set picture_id = ${picture}, picture_by = ${by} where id = ${id}`.execute(db)
}

export async function setPictureHidden(db: Db, id: OccasionId, at: Date | null): Promise<void> {
  await sql`update rituals.occasions set picture_hidden_at = ${at} where id = ${id}`.execute(db)
}

/** Those of a ritual that moderation did not take away. */
export async function picturesIn(db: Db, ritual: RitualId): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`/*=rituals.picturesIn*/
    select picture_id id from rituals.occasions
    where ritual_id = ${ritual} and picture_id is not null and picture_hidden_at is null`.execute(db)
  return rows.map((row) => row.id)
}

/** What it would still have been is no longer. */
export async function dropAhead(db: Db, ritual: RitualId, now: Date): Promise<void> {
  await sql`update rituals.occasions set cancelled_at = ${now} where ritual_id = ${ritual} and starts_at > ${now}`.execute(
    db,
  )
}

/** Those of standing rituals in these audiences that begin before a moment, the nearest first. */
export async function occasionsWithin(
  db: Db,
  asked: { readonly audiences: readonly AudienceId[]; readonly from: Date; readonly until: Date; readonly limit: number },
): Promise<Occasion[]> {
  const { rows } = await sql<Occasion>`/*=rituals.within*/
    select ${columns} from rituals.rituals r join rituals.occasions o on o.ritual_id = r.id
    where r.audience_id = any(${asked.audiences}) and r.accepted_at is not null and r.ended_at is null and r.hidden_at is null
      and o.starts_at > ${asked.from} and o.starts_at < ${asked.until} and o.cancelled_at is null
    order by o.starts_at, o.id limit ${asked.limit}`.execute(db)
  return rows
}
