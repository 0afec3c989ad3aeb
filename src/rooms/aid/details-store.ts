/**
 * Name, telephone, address. The only store that reads them, and each question says in itself who may: the author, and those
 * they accepted, as long as it is open, in sight, and seen by them today. They are gone from the table when it closes.
 */
import { sql } from 'kysely'
import type { Actor } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import type { Details, WishId } from './wish.ts'

export async function detailsFor(db: Db, actor: Actor, wish: WishId): Promise<Details | undefined> {
  if (actor.standing !== 'member' || actor.person === null) return undefined
  const { rows } = await sql<Details>`
    select d.name, d.phone, d.address from aid.details d join aid.wishes w on w.id = d.wish_id
    where d.wish_id = ${wish} and w.closed_at is null and (
      w.author = ${actor.person} or (
        w.hidden_at is null and w.audience_id = any(${actor.sees}) and exists (
          select 1 from aid.proposals p
          where p.wish_id = w.id and p.person_id = ${actor.person} and p.state = 'accepted')))`.execute(db)
  return rows[0]
}

type Confided = { readonly wish: WishId; readonly phone: string }

/** Those among some whose author confides this and nothing else: asked by whoever knows it already, and told no word of it. */
export async function stillConfided(db: Db, some: readonly Confided[]): Promise<ReadonlySet<WishId>> {
  const { rows } = await sql<{ wish: WishId }>`
    select c.wish from unnest(${some.map((one) => one.wish)}::bigint[], ${some.map((one) => one.phone)}::text[]) as c (wish, phone)
    join aid.details d on d.wish_id = c.wish and d.phone = c.phone`.execute(db)
  return new Set(rows.map((row) => row.wish))
}

/** Whether the second confides anything that the first does not. */
export async function confidesMore(db: Db, first: WishId, second: WishId): Promise<boolean> {
  const { rows } = await sql`
    select name, phone, address from aid.details where wish_id = ${second}
    except select name, phone, address from aid.details where wish_id = ${first}`.execute(db)
  return rows.length > 0
}

export async function keepDetails(db: Db, wish: WishId, { name, phone, address }: Details): Promise<void> {
  if (!name && !phone && !address) return forgetDetails(db, [wish])
  await sql`
    insert into aid.details (wish_id, name, phone, address) values (${wish}, ${name}, ${phone}, ${address})
    on conflict (wish_id) do update set name = excluded.name, phone = excluded.phone, address = excluded.address`.execute(
    db,
  )
}

export async function forgetDetails(db: Db, wishes: readonly WishId[]): Promise<void> {
  await sql`delete from aid.details where wish_id = any(${wishes})`.execute(db)
}
