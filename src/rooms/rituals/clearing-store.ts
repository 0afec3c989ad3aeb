/** What goes for good: with a part of the home, or with somebody. */
import { sql } from 'kysely'
import type { Going, Part } from '#platform/clearing.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'

const idsOf = async (db: Db, query: ReturnType<typeof sql<{ id: number }>>): Promise<number[]> =>
  (await query.execute(db)).rows.map((row) => row.id)

const within = ({ people, audiences }: Part) =>
  sql`(r.audience_id = any(${audiences}) or r.proposed_by = any(${people}))`

export const ritualsWithin = (db: Db, part: Part): Promise<number[]> =>
  idsOf(db, sql`select r.id from rituals.rituals r where ${within(part)}`)

export const occasionsWithin = (db: Db, part: Part): Promise<number[]> =>
  idsOf(
    db,
    sql`select o.id from rituals.occasions o join rituals.rituals r on r.id = o.ritual_id
      where ${within(part)} or o.picture_by = any(${part.people})`,
  )

export const memoriesWithin = (db: Db, part: Part): Promise<number[]> =>
  idsOf(
    db,
    sql`select m.id from rituals.memories m join rituals.occasions o on o.id = m.occasion_id
      join rituals.rituals r on r.id = o.ritual_id where ${within(part)} or m.author = any(${part.people})`,
  )

/** Whoever goes has never come to what stays. */
export async function clearRituals(db: Db, { people, of }: Going): Promise<void> {
  const gone = of('ritual')
  await sql`delete from rituals.memories where id = any(${of('memory')})`.execute(db)
  await forgetPeople(db, people)
  const occasions = sql`select id from rituals.occasions where ritual_id = any(${gone})`
  await sql`delete from rituals.newcomers where ritual_id = any(${gone})`.execute(db)
  for (const table of ['memories', 'came', 'said', 'asks'])
    await sql`delete from rituals.${sql.raw(table)} where occasion_id in (${occasions})`.execute(db)
  await sql`delete from rituals.hosts where ritual_id = any(${gone})`.execute(db)
  await sql`delete from rituals.occasions where ritual_id = any(${gone})`.execute(db)
  await sql`delete from rituals.rituals where id = any(${gone})`.execute(db)
}

/** Their places, their sentences and that they came go with them; the numbers of what was follow. */
export async function forgetPeople(db: Db, people: readonly PersonId[]): Promise<void> {
  const theirs = sql`= any(${people})`
  const { rows } = await sql<{ id: number }>`
    delete from rituals.came where person_id ${theirs} returning occasion_id id`.execute(db)
  await sql`
    update rituals.occasions o set came = (select count(*) from rituals.came c where c.occasion_id = o.id)
    where o.id = any(${rows.map((row) => row.id)})`.execute(db)
  await sql`delete from rituals.memories where author ${theirs}`.execute(db)
  await sql`delete from rituals.said where person_id ${theirs}`.execute(db)
  await sql`delete from rituals.asks where person_id ${theirs}`.execute(db)
  await sql`update rituals.asks set swap_from = null where swap_from ${theirs}`.execute(db)
  await sql`delete from rituals.hosts where person_id ${theirs}`.execute(db)
  await sql`delete from rituals.newcomers where person_id ${theirs}`.execute(db)
  await sql`update rituals.occasions set host = null, words = '' where host ${theirs}`.execute(db)
  await sql`
    update rituals.occasions set picture_id = null, picture_by = null, picture_hidden_at = null where picture_by ${theirs}`.execute(
    db,
  )
}

/** Where a name must stand for what was done, it is one that leads nowhere. Answers the rituals they had something to do in. */
export async function signAfresh(db: Db, person: PersonId, fresh: PersonId): Promise<void> {
  await sql`update rituals.rituals set proposed_by = ${fresh} where proposed_by = ${person}`.execute(db)
  for (const column of ['accepted_by', 'declined_by', 'ended_by'])
    await sql`update rituals.rituals set ${sql.ref(column)} = ${fresh} where ${sql.ref(column)} = ${person}`.execute(db)
}

export const picturesBy = (db: Db, person: PersonId): Promise<number[]> =>
  idsOf(db, sql`select picture_id id from rituals.occasions where picture_by = ${person} and picture_id is not null`)

/** Where somebody is asked to host, or does: others must be asked once they are gone. */
export const ritualsHostedBy = (db: Db, person: PersonId): Promise<number[]> =>
  idsOf(
    db,
    sql`select ritual_id id from rituals.hosts where person_id = ${person}
      union select ritual_id from rituals.occasions where host = ${person}
      union select o.ritual_id from rituals.asks a join rituals.occasions o on o.id = a.occasion_id where a.person_id = ${person}`,
  )
