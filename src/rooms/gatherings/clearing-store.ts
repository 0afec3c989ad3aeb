/** What goes for good: with a part of the home, or with somebody. */
import { sql } from 'kysely'
import type { Going, Part } from '#platform/clearing.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { GatheringId } from './gathering.ts'

export async function gatheringsWithin(db: Db, { people, audiences }: Part): Promise<GatheringId[]> {
  const { rows } = await sql<{ id: GatheringId }>`
    select id from gatherings.gatherings where audience_id = any(${audiences}) or proposed_by = any(${people})`.execute(
    db,
  )
  return rows.map((row) => row.id)
}

export async function askedWithin(db: Db, { people, audiences }: Part): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select a.id from gatherings.asked a join gatherings.gatherings g on g.id = a.gathering_id
    where g.audience_id = any(${audiences}) or g.proposed_by = any(${people}) or a.author = any(${people})`.execute(db)
  return rows.map((row) => row.id)
}

/** Whoever goes has never come to what stays: others' seats are counted again. */
export async function clearGatherings(db: Db, { people, of }: Going): Promise<void> {
  const gone = of('gathering')
  await forgetPrepared(db, { gone, asked: of('asked'), people })
  for (const table of ['answers', 'outsiders'])
    await sql`delete from ${sql.id('gatherings', table)} where gathering_id = any(${gone})`.execute(db)
  const { rows: series } = await sql<{ id: number | null }>`
    delete from gatherings.gatherings where id = any(${gone}) returning series_id id`.execute(db)
  await sql`
    delete from gatherings.series s where s.id = any(${series.flatMap((row) => row.id ?? [])})
      and not exists (select from gatherings.gatherings g where g.series_id = s.id)`.execute(db)
  const { rows } = await sql<{ id: GatheringId }>`
    delete from gatherings.answers where person_id = any(${people}) returning gathering_id id`.execute(db)
  await recount(db, [...new Set(rows.map((row) => row.id))])
  await sql`
    update gatherings.gatherings set hosts = array(select h from unnest(hosts) h where h <> all(${people})),
      speakers = array(select s from unnest(speakers) s where s <> all(${people}))
    where hosts && ${people}::bigint[] or speakers && ${people}::bigint[]`.execute(db)
}

type Prepared = {
  readonly gone: readonly GatheringId[]
  readonly asked: readonly number[]
  readonly people: readonly PersonId[]
}

async function forgetPrepared(db: Db, { gone, asked, people }: Prepared): Promise<void> {
  await sql`delete from gatherings.points where gathering_id = any(${gone})`.execute(db)
  await sql`delete from gatherings.points where proposed and author = any(${people})`.execute(db)
  await sql`update gatherings.points set author = null where author = any(${people})`.execute(db)
  await sql`delete from gatherings.votes where asked_id = any(${asked})`.execute(db)
  await sql`delete from gatherings.asked where id = any(${asked})`.execute(db)
  await takeVotes(db, people)
}

async function takeVotes(db: Db, people: readonly PersonId[]): Promise<void> {
  await sql`
    with gone as (delete from gatherings.votes where person_id = any(${people}) returning asked_id)
    update gatherings.asked a set votes = a.votes - g.n
    from (select asked_id, count(*)::int n from gone group by 1) g where g.asked_id = a.id`.execute(db)
}

/** What they would have liked to hear about goes with them, whoever else had voted for it; where they voted, one vote less. */
export async function forgetAsked(db: Db, person: PersonId): Promise<void> {
  await sql`
    delete from gatherings.votes where asked_id in (select id from gatherings.asked where author = ${person})`.execute(
    db,
  )
  await sql`delete from gatherings.asked where author = ${person}`.execute(db)
  await sql`delete from gatherings.points where proposed and author = ${person}`.execute(db)
  await sql`update gatherings.points set author = null where author = ${person}`.execute(db)
  await takeVotes(db, [person])
}

async function recount(db: Db, gatherings: readonly GatheringId[]): Promise<void> {
  await sql`
    update gatherings.gatherings g set coming = n.coming + g.outside, seated = n.seated, waiting = n.waiting, maybe = n.maybe
    from (
      -- Names from outside are gone some days after; how many there were stays.
      select t.id, count(*) filter (where a.standing = 'coming' and a.member) coming,
        count(*) filter (where a.standing = 'coming' and (o.how <> 'both' or a.on_the_spot)) seated,
        count(*) filter (where a.standing = 'waiting') waiting, count(*) filter (where a.standing = 'maybe') maybe
      from unnest(${gatherings}::bigint[]) t (id) join gatherings.gatherings o on o.id = t.id
      left join (
        select gathering_id, standing, on_the_spot, true member from gatherings.answers
        union all select gathering_id, standing, on_the_spot, false from gatherings.outsiders
      ) a on a.gathering_id = t.id group by t.id
    ) n where g.id = n.id`.execute(db)
}

/** What they had answered: those whose seats are free again. */
export async function answersGone(db: Db, person: PersonId): Promise<GatheringId[]> {
  const { rows } = await sql<{ id: GatheringId }>`
    select gathering_id id from gatherings.answers where person_id = ${person} order by 1`.execute(db)
  return rows.map((row) => row.id)
}

export async function forgetAnswer(db: Db, gathering: GatheringId, person: PersonId): Promise<void> {
  await sql`delete from gatherings.answers where gathering_id = ${gathering} and person_id = ${person}`.execute(db)
}

export async function hostedBy(db: Db, person: PersonId): Promise<GatheringId[]> {
  const { rows } = await sql<{ id: GatheringId }>`
    select id from gatherings.gatherings where hosts @> array[${person}::bigint] order by id`.execute(db)
  return rows.map((row) => row.id)
}

/** Where they meet may be where this person lives. */
export async function forgetPlace(db: Db, id: GatheringId): Promise<void> {
  await sql`update gatherings.gatherings set place = '', access = '' where id = ${id}`.execute(db)
}

/** Where a name must stand for what was done, it is one that leads nowhere. */
export async function signAfresh(db: Db, person: PersonId, fresh: PersonId): Promise<void> {
  await sql`update gatherings.gatherings set proposed_by = ${fresh} where proposed_by = ${person}`.execute(db)
  for (const column of ['accepted_by', 'declined_by', 'cancelled_by'])
    await sql`
      update gatherings.gatherings set ${sql.ref(column)} = ${fresh} where ${sql.ref(column)} = ${person}`.execute(db)
  await sql`
    update gatherings.gatherings set hosts = array_remove(hosts, ${person}::bigint),
      speakers = array_remove(speakers, ${person}::bigint)
    where hosts @> array[${person}::bigint] or speakers @> array[${person}::bigint]`.execute(db)
}
