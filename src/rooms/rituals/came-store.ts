/** Who came, each time. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Occasion, OccasionId } from './occasion.ts'

export type Came = {
  readonly occasion: OccasionId
  readonly person: PersonId
  /** They never came to this ritual before. */
  readonly first: boolean
  /** And wish it to be known. */
  readonly firstSaid: boolean
}

/** Some of those who came to each, in the order in which it was known. */
export async function cameTo(db: Db, occasions: readonly OccasionId[], limit: number): Promise<Came[]> {
  const { rows } = await sql<Came>`/*=rituals.cameTo*/
    select c.occasion_id occasion, c.person_id person, c.first_said "firstSaid", ${first} "first"
    from unnest(${occasions}::bigint[]) with ordinality as a (id, nth)
    cross join lateral (
      select * from rituals.came c where c.occasion_id = a.id order by c.at, c.person_id limit ${limit}
    ) c order by a.nth, c.at, c.person_id`.execute(db)
  return rows
}

const first = sql`not exists (
  select from rituals.came e join rituals.occasions eo on eo.id = e.occasion_id
    join rituals.occasions co on co.id = c.occasion_id
  where e.person_id = c.person_id and e.ritual_id = c.ritual_id and eo.starts_at < co.starts_at)`

/** What is known of one person, of each of these. */
export async function cameOf(db: Db, person: PersonId, occasions: readonly OccasionId[]): Promise<Came[]> {
  const { rows } = await sql<Came>`/*=rituals.cameOf*/
    select c.occasion_id occasion, c.person_id person, c.first_said "firstSaid", ${first} "first" from rituals.came c
    where c.person_id = ${person} and c.occasion_id = any(${occasions})`.execute(db)
  return rows
}

type Coming = Pick<Occasion, 'id' | 'ritual'> & { readonly people: readonly PersonId[]; readonly at: Date }

export async function addCame(db: Db, { id, ritual, people, at }: Coming): Promise<void> {
  await sql`
    insert into rituals.came (occasion_id, person_id, ritual_id, at)
    select ${id}, person, ${ritual}, ${at} from unnest(${people}::bigint[]) person on conflict do nothing`.execute(db)
  await recount(db, [id])
}

export async function dropCame(db: Db, id: OccasionId, people: readonly PersonId[]): Promise<void> {
  await sql`delete from rituals.came where occasion_id = ${id} and person_id = any(${people})`.execute(db)
  await recount(db, [id])
}

export async function recount(db: Db, ids: readonly OccasionId[]): Promise<void> {
  await sql`
    update rituals.occasions o set came = (select count(*) from rituals.came c where c.occasion_id = o.id)
    where o.id = any(${ids})`.execute(db)
}

export async function setFirstSaid(
  db: Db,
  { occasion, person }: Pick<Came, 'occasion' | 'person'>,
  on: boolean,
): Promise<void> {
  await sql`
    update rituals.came set first_said = ${on} where occasion_id = ${occasion} and person_id = ${person}`.execute(db)
}

export type SaidRow = { readonly post: number; readonly occasion: OccasionId; readonly person: PersonId }

export async function addSaid(db: Db, { post, occasion, person }: SaidRow): Promise<void> {
  await sql`
    insert into rituals.said (post_id, occasion_id, person_id) values (${post}, ${occasion}, ${person})
    on conflict do nothing`.execute(db)
}

/** Answers the occasions in which somebody was heard or is no longer. */
export async function setReadable(db: Db, post: number, readable: boolean): Promise<SaidRow[]> {
  const { rows } = await sql<SaidRow>`
    update rituals.said set readable = ${readable} where post_id = ${post}
    returning post_id post, occasion_id occasion, person_id person`.execute(db)
  return rows
}

/** Whoever said something that can be read came; whoever took back the last of it did not. */
export async function keepHeard(db: Db, { occasion, person }: Omit<SaidRow, 'post'>, at: Date): Promise<void> {
  await sql`
    with heard as (
      select 1 from rituals.said where occasion_id = ${occasion} and person_id = ${person} and readable limit 1
    ), gone as (
      delete from rituals.came where occasion_id = ${occasion} and person_id = ${person} and not exists (select from heard)
    )
    insert into rituals.came (occasion_id, person_id, ritual_id, at)
    select o.id, ${person}, o.ritual_id, ${at} from rituals.occasions o, heard where o.id = ${occasion}
    on conflict do nothing`.execute(db)
  await recount(db, [occasion])
}
