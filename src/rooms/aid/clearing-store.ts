/** What goes for good: with a part of the home, or with somebody. */
import { sql } from 'kysely'
import type { Going, Part } from '#platform/clearing.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Kind, WishId } from './wish.ts'

export async function wishesWithin(db: Db, { people, audiences }: Part, kind: Kind): Promise<WishId[]> {
  const { rows } = await sql<{ id: WishId }>`
    select id from aid.wishes
    where kind = ${kind} and (audience_id = any(${audiences}) or author = any(${people}))`.execute(db)
  return rows.map((row) => row.id)
}

export async function clearWishes(db: Db, { people, audiences, of }: Going): Promise<void> {
  await deleteWishes(db, [...of('need'), ...of('offer')])
  await deleteHands(db, people)
  await sql`
    delete from aid.places where audience_id = any(${audiences}) or guests_audience = any(${audiences}) or place_audience = any(${audiences})`.execute(
    db,
  )
  await sql`delete from aid.numbers`.execute(db)
}

export async function deleteWishes(db: Db, ids: readonly WishId[]): Promise<void> {
  await sql`
    delete from aid.words where proposal_id in (select id from aid.proposals where wish_id = any(${ids}))`.execute(db)
  await sql`delete from aid.proposals where wish_id = any(${ids})`.execute(db)
  await sql`delete from aid.details where wish_id = any(${ids})`.execute(db)
  await sql`delete from aid.matches where need_id = any(${ids}) or offer_id = any(${ids})`.execute(db)
  await sql`update aid.wishes set merged_into = null where merged_into = any(${ids})`.execute(db)
  await sql`delete from aid.wishes where id = any(${ids})`.execute(db)
}

/** What they held out to others, and what they wrote to them. Answers the needs that have fewer helpers now. */
async function deleteHands(db: Db, people: readonly PersonId[]): Promise<void> {
  await sql`delete from aid.words where author = any(${people})`.execute(db)
  await sql`
    delete from aid.words where proposal_id in (select id from aid.proposals where person_id = any(${people}))`.execute(
    db,
  )
  const { rows } = await sql<{ wish: WishId }>`
    delete from aid.proposals where person_id = any(${people}) returning wish_id wish`.execute(db)
  await recountAll(
    db,
    rows.map((row) => row.wish),
  )
}

async function recountAll(db: Db, wishes: readonly WishId[]): Promise<void> {
  await sql`
    update aid.wishes w set taken = n.taken, done = n.done from (
      select t.id, coalesce(sum(p.part), 0) taken, coalesce(sum(p.part) filter (where p.done_at is not null), 0) done
      from unnest(${wishes}::bigint[]) t (id) left join aid.proposals p on p.wish_id = t.id and p.state = 'accepted'
      group by t.id
    ) n where w.id = n.id`.execute(db)
}

/**
 * Somebody leaves. What they needed and offered goes whole; where they had helped, a hand that leads nowhere stays, so that
 * whoever was helped still counts as helped.
 */
export async function forgetPerson(db: Db, person: PersonId, fresh: PersonId): Promise<void> {
  const { rows } = await sql<{ id: WishId }>`select id from aid.wishes where author = ${person}`.execute(db)
  await deleteWishes(
    db,
    rows.map((row) => row.id),
  )
  await sql`delete from aid.words where author = ${person}`.execute(db)
  await sql`
    update aid.proposals p set person_id = ${fresh}, word = '' from aid.wishes w
    where p.wish_id = w.id and p.person_id = ${person} and p.state = 'accepted' and w.closed_at is not null`.execute(db)
  await deleteHands(db, [person])
  await sql`update aid.wishes set looked_by = ${fresh} where looked_by = ${person}`.execute(db)
}
