/** What members bring, where they come, and whom they bring: rows from facts, and what is counted of them. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import { byMemberAt, hasWritten, marksInForce } from '#pulse'

export type Deed = {
  readonly what: 'brought' | 'helped' | 'gathering' | 'occasion' | 'invited'
  /** The resource, the gathering, the occasion of a ritual, or whoever invited. */
  readonly subject: number
  readonly person: PersonId
  readonly at: Date
}

/** Of what is there already, and of two alike, the first stays. */
export async function keepDeeds(tx: Tx, deeds: readonly Deed[]): Promise<void> {
  if (deeds.length === 0) return
  await sql`
    insert into worth.deeds (what, subject, person, at)
    select * from unnest(${deeds.map(({ what }) => what)}::text[], ${deeds.map(({ subject }) => subject)}::bigint[],
      ${deeds.map(({ person }) => person)}::bigint[], ${deeds.map(({ at }) => at)}::timestamptz[])
    on conflict do nothing`.execute(tx)
}

export async function dropDeeds(tx: Tx, { what, subject, person }: Omit<Deed, 'at'>): Promise<void> {
  await sql`delete from worth.deeds where what = ${what} and subject = ${subject} and person = ${person}`.execute(tx)
}

export async function setAway(tx: Tx, resource: number, how: 'removed' | 'hidden', away: boolean): Promise<void> {
  const statement = away
    ? sql`insert into worth.away (resource, how) values (${resource}, ${how}) on conflict do nothing`
    : sql`delete from worth.away where resource = ${resource} and how = ${how}`
  await statement.execute(tx)
}

export async function emptyDeeds(tx: Tx): Promise<void> {
  await sql`truncate worth.deeds, worth.away`.execute(tx)
}

export async function unlinkDeeds(tx: Tx, person: PersonId, fresh: PersonId): Promise<void> {
  await sql`update worth.deeds set person = ${fresh} where person = ${person}`.execute(tx)
  await sql`update worth.deeds set subject = ${fresh} where what = 'invited' and subject = ${person}`.execute(tx)
}

type Time = { readonly from: Date; readonly to: Date }
const within = ({ from, to }: Time) => sql`d.at >= ${from} and d.at < ${to}`
const byMember = byMemberAt('d.person', 'd.at')

export type Brought = {
  /** Resources that members brought in this time and that are in sight, and by how many members. */
  readonly resources: number
  readonly authors: number
  /** Of them, those of which another member said that it helped, and how many members said so. */
  readonly useful: number
  readonly helped: number
}
export async function broughtIn(db: Db, time: Time): Promise<Brought> {
  const { rows } = await sql<Brought>`/*=worth.brought*/
    with ${marksInForce},
    own as materialized (
      select d.subject, d.person from worth.deeds d
      where d.what = 'brought' and ${within(time)} and ${byMember} and not exists (select 1 from worth.away a where a.resource = d.subject)
    ),
    said as (
      select d.subject, d.person from worth.deeds d
      where d.what = 'helped' and d.subject in (select subject from own) and d.at < ${time.to} and ${byMember}
        and not exists (select 1 from worth.deeds w where w.what = 'brought' and w.subject = d.subject and w.person = d.person)
    )
    select (select count(distinct subject) from own) resources, (select count(distinct person) from own) authors,
      count(distinct subject) useful, count(distinct person) helped from said`.execute(db)
  return rows[0] ?? { resources: 0, authors: 0, useful: 0, helped: 0 }
}

export type Met = {
  /** Those where two members were at least. */
  readonly held: number
  readonly came: number
  /** Of those who came, those who came to more than one. */
  readonly again: number
}
export async function metIn(db: Db, what: 'gathering' | 'occasion', time: Time): Promise<Met> {
  const { rows } = await sql<Met>`/*=worth.met*/
    with ${marksInForce},
    own as materialized (select d.subject, d.person from worth.deeds d where d.what = ${what} and ${within(time)} and ${byMember}),
    held as (select subject from own group by 1 having count(*) > 1),
    people as (select person, count(*) times from own join held using (subject) group by 1)
    select (select count(*) from held) held, count(*) came, count(*) filter (where times > 1) again from people`.execute(
    db,
  )
  return rows[0] ?? { held: 0, came: 0, again: 0 }
}

export type Invited = {
  /** Members whom a member brought in this time. */
  readonly invited: number
  readonly by: number
  /** Of those invited, those who wrote something since. */
  readonly wrote: number
}
export async function invitedIn(db: Db, time: Time): Promise<Invited> {
  const { rows } = await sql<Invited>`/*=worth.invited*/
    with ${marksInForce}
    select count(*) invited, count(distinct d.subject) "by", count(*) filter (where ${hasWritten('d.person', time.to)}) wrote
    from worth.deeds d
    where d.what = 'invited' and ${within(time)} and ${byMember} and ${byMemberAt('d.subject', 'd.at')}`.execute(db)
  return rows[0] ?? { invited: 0, by: 0, wrote: 0 }
}
