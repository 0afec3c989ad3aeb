/** Who has just come into a group that has a welcome, and whether they wish it. */
import { sql } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { OccasionId } from './occasion.ts'
import type { RitualId } from './ritual.ts'

export type Newcomer = {
  readonly ritual: RitualId
  readonly person: PersonId
  readonly at: Date
  /** Null until they have said. */
  readonly wishes: boolean | null
}

/** In groups that have a welcome. Answers the rituals for which something is to be done. */
export async function addNewcomers(
  db: Db,
  came: readonly { readonly group: number; readonly person: PersonId; readonly at: Date }[],
): Promise<RitualId[]> {
  const { rows } = await sql<{ id: RitualId }>`
    insert into rituals.newcomers (ritual_id, person_id, at)
    select r.id, c.person, c.at
    from unnest(${came.map((one) => one.group)}::bigint[], ${came.map((one) => one.person)}::bigint[],
      ${came.map((one) => one.at)}::timestamptz[]) c (group_id, person, at)
    join rituals.rituals r on r.group_id = c.group_id and r.shape = 'welcome' and r.accepted_at is not null and r.ended_at is null
    on conflict do nothing returning ritual_id id`.execute(db)
  return [...new Set(rows.map((row) => row.id))]
}

export async function takeToOffer(db: Db, ritual: RitualId, at: Date): Promise<PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`
    update rituals.newcomers set offered_at = ${at} where ritual_id = ${ritual} and offered_at is null
    returning person_id person`.execute(db)
  return rows.map((row) => row.person)
}

export async function newcomer(db: Db, ritual: RitualId, person: PersonId): Promise<Newcomer | undefined> {
  const { rows } = await sql<Newcomer>`/*=rituals.newcomer*/
    select ritual_id ritual, person_id person, at, wishes from rituals.newcomers
    where ritual_id = ${ritual} and person_id = ${person}`.execute(db)
  return rows[0]
}

/** The welcomes of some places that this person was not yet asked about, or has not answered. */
export async function unansweredIn(
  db: Db,
  person: PersonId,
  audiences: readonly AudienceId[],
  since: Date,
): Promise<ReadonlyMap<AudienceId, RitualId>> {
  const { rows } = await sql<{ audience: AudienceId; id: RitualId }>`/*=rituals.unanswered*/
    select r.audience_id audience, r.id from rituals.newcomers n join rituals.rituals r on r.id = n.ritual_id
    where n.person_id = ${person} and n.wishes is null and n.at > ${since} and r.audience_id = any(${audiences})
      and r.ended_at is null and r.hidden_at is null`.execute(db)
  return new Map(rows.map((row) => [row.audience, row.id]))
}

export async function setWish(
  db: Db,
  { ritual, person }: Pick<Newcomer, 'ritual' | 'person'>,
  one: { readonly wishes: boolean; readonly at: Date; readonly occasion: OccasionId | null },
): Promise<void> {
  await sql`
    update rituals.newcomers set wishes = ${one.wishes}, answered_at = ${one.at}, occasion_id = ${one.occasion}
    where ritual_id = ${ritual} and person_id = ${person}`.execute(db)
}

/** Those who said yes, and no others. */
export async function welcomedAt(db: Db, occasion: OccasionId, limit: number): Promise<PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`/*=rituals.welcomed*/
    select person_id person from rituals.newcomers where occasion_id = ${occasion} and wishes order by answered_at
    limit ${limit}`.execute(db)
  return rows.map((row) => row.person)
}
