/** Calls on their way by mail, and the letters they wake. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'
import { newestNote } from './waiting-store.ts'

/** `after`: everybody up to this number was thought of. */
export type CallToMail = {
  readonly post: number
  readonly conversation: number
  readonly at: Date
  readonly after: number
}

/** Those that are not through; nobody else takes them until this transaction ends. */
export async function takeCalls(tx: Tx): Promise<CallToMail[]> {
  const { rows } = await sql<CallToMail>`
    select post_id post, conversation_id conversation, at, mail_after "after" from notifications.calls
    where mail_after is not null order by at for update skip locked`.execute(tx)
  return rows
}

/** Null: it is through. */
export async function goOnAfter(tx: Tx, { post }: CallToMail, after: number | null): Promise<void> {
  await sql`update notifications.calls set mail_after = ${after} where post_id = ${post}`.execute(tx)
}

/** Without a mail server no call waits for one. */
export async function endCalls(db: Db): Promise<void> {
  await sql`update notifications.calls set mail_after = null where mail_after is not null`.execute(db)
}

/** A letter for those of them who were told of the post, unless one that told it has left already. */
export async function wakeLetters(tx: Tx, post: number, people: readonly number[], at: Date): Promise<void> {
  await sql`
    insert into notifications.mailing as m (person_id, due_at, through, noted)
    select t.person_id, ${at}, t.id - 1, coalesce(${newestNote(sql`t.person_id`)}, 0)
    from notifications.told t where t.post_id = ${post} and t.why = 'called' and t.person_id = any(${people})
    on conflict (person_id) do update set due_at = coalesce(m.due_at, excluded.due_at),
      noted = case when m.due_at is null then excluded.noted else m.noted end,
      through = case when m.due_at is null then greatest(m.through, excluded.through) else m.through end
    where m.through <= excluded.through`.execute(tx)
}
