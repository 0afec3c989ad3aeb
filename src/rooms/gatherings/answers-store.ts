/** Who comes, who waits for a seat, who said maybe. Written only while the gathering is held (`holdGathering`). */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { GatheringId } from './gathering.ts'
import type { Answer, Counts, Standing } from './seats.ts'

const columns = sql`
  a.person_id person, a.standing, a.on_the_spot "onTheSpot", a.at, a.turn, a.approved_at "approvedAt", a.replies`

export async function answerOf(db: Db, gathering: GatheringId, person: PersonId): Promise<Answer | undefined> {
  const { rows } = await sql<Answer>`/*=gatherings.answerOf*/
    select ${columns} from gatherings.answers a where a.gathering_id = ${gathering} and a.person_id = ${person}`.execute(
    db,
  )
  return rows[0]
}

/** What one person said of some gatherings. */
export async function answersBy(
  db: Db,
  person: PersonId,
  gatherings: readonly GatheringId[],
): Promise<ReadonlyMap<GatheringId, Standing>> {
  if (gatherings.length === 0) return new Map()
  const { rows } = await sql<{ gathering: GatheringId; standing: Standing }>`/*=gatherings.answersBy*/
    select gathering_id gathering, standing from gatherings.answers
    where person_id = ${person} and gathering_id = any(${gatherings})`.execute(db)
  return new Map(rows.map((row) => [row.gathering, row.standing]))
}

type Kept = Pick<Answer, 'person' | 'standing' | 'onTheSpot' | 'at' | 'approvedAt' | 'replies'> & {
  readonly gathering: GatheringId
  /** They go to the end of whatever they wait in. */
  readonly anew: boolean
}

export async function keepAnswer(db: Db, kept: Kept): Promise<void> {
  const { gathering, person, standing, onTheSpot, at, approvedAt, anew } = kept
  await sql`
    insert into gatherings.answers as a (gathering_id, person_id, standing, on_the_spot, at, approved_at, replies)
    values (${gathering}, ${person}, ${standing}, ${onTheSpot}, ${at}, ${approvedAt}, ${JSON.stringify(kept.replies)}::jsonb)
    on conflict (gathering_id, person_id) do update set standing = excluded.standing, on_the_spot = excluded.on_the_spot,
      at = excluded.at, approved_at = excluded.approved_at, replies = excluded.replies,
      turn = case when ${anew} then excluded.turn else a.turn end`.execute(db)
}

export async function addCounts(db: Db, id: GatheringId, from: Counts, to: Counts): Promise<void> {
  await sql`
    update gatherings.gatherings set coming = coming + ${to.coming - from.coming}, seated = seated + ${to.seated - from.seated},
      waiting = waiting + ${to.waiting - from.waiting}, maybe = maybe + ${to.maybe - from.maybe}
    where id = ${id}`.execute(db)
}

export type Seated = { readonly person: PersonId | null; readonly outsider: number | null }

/** The first of those who wait, as many as there are seats: they come. In the order in which they began to wait, members or not. */
export async function seatFirst(db: Db, id: GatheringId, seats: number, at: Date): Promise<Seated[]> {
  const { rows } = await sql<Seated>`
    with first as (
      select person_id person, null::bigint outsider, turn from gatherings.answers
      where gathering_id = ${id} and standing = 'waiting'
      union all
      select null, id, turn from gatherings.outsiders where gathering_id = ${id} and standing = 'waiting'
      order by turn limit ${seats}
    ), members as (
      update gatherings.answers a set standing = 'coming', moved_up_at = ${at} from first
      where a.gathering_id = ${id} and a.person_id = first.person
    ), others as (
      update gatherings.outsiders o set standing = 'coming', moved_up_at = ${at}, letter_at = case when email is null then null else ${at}::timestamptz end,
        letter = case when email is null then null else 'news' end
      from first where o.id = first.outsider
    ), counted as (
      update gatherings.gatherings set outside = outside + (select count(outsider) from first) where id = ${id}
    )
    select person, outsider from first order by turn`.execute(db)
  return rows
}

/** Those of one standing, the first first. */
export async function answersOf(
  db: Db,
  gathering: GatheringId,
  { standing, after, limit }: { standing: Standing; after?: number | undefined; limit: number },
): Promise<Answer[]> {
  const { rows } = await sql<Answer>`/*=gatherings.answersOf*/
    select ${columns} from gatherings.answers a
    where a.gathering_id = ${gathering} and a.standing = ${standing} and a.turn > ${after ?? 0}
    order by a.turn limit ${limit}`.execute(db)
  return rows
}

/** Everybody whom it concerns when it is moved or called off. */
export async function concernedBy(db: Db, gathering: GatheringId): Promise<PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`/*=gatherings.concerned*/
    select person_id person from gatherings.answers
    where gathering_id = ${gathering} and standing in ('coming', 'maybe', 'asked', 'waiting')`.execute(db)
  return rows.map((row) => row.person)
}

export async function comingTo(db: Db, gathering: GatheringId): Promise<PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`/*=gatherings.comingTo*/
    select person_id person from gatherings.answers where gathering_id = ${gathering} and standing = 'coming'`.execute(
    db,
  )
  return rows.map((row) => row.person)
}

/** How many wait before somebody. */
export async function waitingBefore(db: Db, gathering: GatheringId, turn: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`/*=gatherings.waitingBefore*/
    select (
      (select count(*) from gatherings.answers
        where gathering_id = ${gathering} and standing = 'waiting' and turn < ${turn})
      + (select count(*) from gatherings.outsiders
        where gathering_id = ${gathering} and standing = 'waiting' and turn < ${turn}))::int n`.execute(db)
  return rows[0]?.n ?? 0
}
