/** The projection: facts in, rows out, set by set. Repeating a fact changes nothing. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'

export type StartedRow = { id: number; group: number | null; kind: string; asks: boolean; author: number | null; at: Date }
export async function keepStarted(tx: Tx, rows: readonly StartedRow[]): Promise<void> {
  await sql`
    insert into pulse.conversations (id, group_id, kind, asks, author, started_at)
    select * from unnest(${rows.map((r) => r.id)}::bigint[], ${rows.map((r) => r.group)}::bigint[], ${rows.map((r) => r.kind)}::text[],
      ${rows.map((r) => r.asks)}::boolean[], ${rows.map((r) => r.author)}::bigint[], ${rows.map((r) => r.at)}::timestamptz[])
    on conflict (id) do nothing`.execute(tx)
}

export type PostedRow = { id: number; conversation: number; author: number | null; at: Date; opening: boolean; length: number }
export async function keepPosted(tx: Tx, rows: readonly PostedRow[]): Promise<void> {
  await sql`
    insert into pulse.posts (id, conversation_id, author, at, opening, length)
    select * from unnest(${rows.map((r) => r.id)}::bigint[], ${rows.map((r) => r.conversation)}::bigint[], ${rows.map((r) => r.author)}::bigint[],
      ${rows.map((r) => r.at)}::timestamptz[], ${rows.map((r) => r.opening)}::boolean[], ${rows.map((r) => r.length)}::int[])
    on conflict (id) do nothing`.execute(tx)
}

export async function keepThanks(tx: Tx, rows: readonly { post: number; person: number }[]): Promise<void> {
  await sql`
    insert into pulse.thanks (post_id, person_id)
    select * from unnest(${rows.map((r) => r.post)}::bigint[], ${rows.map((r) => r.person)}::bigint[]) on conflict do nothing`.execute(tx)
}
export async function takeThanks(tx: Tx, rows: readonly { post: number; person: number }[]): Promise<void> {
  await sql`
    delete from pulse.thanks t using unnest(${rows.map((r) => r.post)}::bigint[], ${rows.map((r) => r.person)}::bigint[]) as r (post, person)
    where t.post_id = r.post and t.person_id = r.person`.execute(tx)
}

export const keepHelped = async (tx: Tx, posts: readonly number[]): Promise<void> =>
  void (await sql`insert into pulse.helped (post_id) select unnest(${posts}::bigint[]) on conflict do nothing`.execute(tx))
export const takeHelped = async (tx: Tx, posts: readonly number[]): Promise<void> =>
  void (await sql`delete from pulse.helped where post_id = any(${posts})`.execute(tx))

export const setRemoved = async (tx: Tx, posts: readonly number[], removed: boolean): Promise<void> =>
  void (await sql`update pulse.posts set removed = ${removed} where id = any(${posts})`.execute(tx))
export const setHidden = async (tx: Tx, posts: readonly number[], hidden: boolean): Promise<void> =>
  void (await sql`update pulse.posts set hidden = ${hidden} where id = any(${posts})`.execute(tx))
export const setOut = async (tx: Tx, conversations: readonly number[], out: boolean): Promise<void> =>
  void (await sql`update pulse.conversations set out = ${out} where id = any(${conversations})`.execute(tx))

export async function emptyProjection(tx: Tx): Promise<void> {
  await sql`truncate pulse.conversations, pulse.posts, pulse.thanks, pulse.helped`.execute(tx)
}

/** Somebody who is erased stays one distinct person in the numbers, and leads to nobody. */
export async function unlinkPerson(db: Db, person: number, fresh: number): Promise<void> {
  await sql`update pulse.conversations set author = ${fresh} where author = ${person}`.execute(db)
  await sql`update pulse.posts set author = ${fresh} where author = ${person}`.execute(db)
  await sql`update pulse.thanks set person_id = ${fresh} where person_id = ${person}`.execute(db)
}
