/** What people keep for later. Their own business: no fact tells of it. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'
import type { Subject } from '#platform/subjects.ts'

export type Bookmark = Subject & { readonly at: Date; readonly remindAt: Date | null }
export type BookmarkPlace = Pick<Bookmark, 'at' | 'kind' | 'id'>

export async function keepBookmark(db: Db, person: number, { kind, id }: Subject, at: Date): Promise<void> {
  await sql`
    insert into notifications.bookmarks (person_id, kind, subject_id, at) values (${person}, ${kind}, ${id}, ${at})
    on conflict do nothing`.execute(db)
}

export async function dropBookmark(db: Db, person: number, { kind, id }: Subject): Promise<void> {
  await sql`
    delete from notifications.bookmarks where person_id = ${person} and kind = ${kind} and subject_id = ${id}`.execute(
    db,
  )
}

export async function remindOf(db: Db, person: number, { kind, id }: Subject, at: Date | null): Promise<void> {
  await sql`
    update notifications.bookmarks set remind_at = ${at}
    where person_id = ${person} and kind = ${kind} and subject_id = ${id}`.execute(db)
}

export async function isKept(db: Db, person: number, { kind, id }: Subject): Promise<boolean> {
  const { rows } = await sql`/*=notifications.isKept*/
    select 1 from notifications.bookmarks where person_id = ${person} and kind = ${kind} and subject_id = ${id}`.execute(
    db,
  )
  return rows.length > 0
}

/** The latest kept first. */
export async function bookmarksOf(
  db: Db,
  person: number,
  after: BookmarkPlace | undefined,
  limit: number,
): Promise<Bookmark[]> {
  const further =
    after === undefined ? sql`` : sql`and (at, kind, subject_id) < (${after.at}, ${after.kind}, ${after.id}::bigint)`
  const { rows } = await sql<Bookmark>`
    select kind, subject_id id, at, remind_at "remindAt" from notifications.bookmarks
    where person_id = ${person} ${further} order by at desc, kind desc, subject_id desc limit ${limit}`.execute(db)
  return rows
}

/** Those whose moment has come, once. */
export async function takeReminders(tx: Tx, at: Date, limit: number): Promise<(Subject & { person: number })[]> {
  const { rows } = await sql<Subject & { person: number }>`
    update notifications.bookmarks b set remind_at = null
    from (
      select person_id, kind, subject_id from notifications.bookmarks
      where remind_at <= ${at} order by remind_at limit ${limit} for update skip locked
    ) due
    where b.person_id = due.person_id and b.kind = due.kind and b.subject_id = due.subject_id
    returning b.person_id person, b.kind, b.subject_id id`.execute(tx)
  return rows
}

/** The same may be told again, on another day. */
export async function forgetReminded(db: Db, person: number, post: number): Promise<void> {
  await sql`
    delete from notifications.told where person_id = ${person} and post_id = ${post} and why = 'reminded'`.execute(db)
}
