/** Who thanked whom: rows from facts. Repeating a fact changes nothing. */
import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'
import type { PersonId } from '#people'

export type ThanksKept = {
  readonly kind: 'post' | 'word'
  readonly id: number
  readonly giver: PersonId
  /** Null for a post: whoever wrote it. */
  readonly receiver: PersonId | null
  readonly at: Date
}

/** Of what is there already, and of two alike, the first stays. */
export async function keepThanks(tx: Tx, rows: readonly ThanksKept[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into pulse.thanks (kind, id, giver, receiver, at)
    select * from unnest(${rows.map((r) => r.kind)}::text[], ${rows.map((r) => r.id)}::bigint[], ${rows.map((r) => r.giver)}::bigint[],
      ${rows.map((r) => r.receiver)}::bigint[], ${rows.map((r) => r.at)}::timestamptz[])
    on conflict do nothing`.execute(tx)
}

/** A word has one giver, whoever that is by now. */
export async function dropThanks(
  tx: Tx,
  { kind, id, giver }: { kind: ThanksKept['kind']; id: number; giver: PersonId | null },
): Promise<Date[]> {
  const { rows } = await sql<{ at: Date }>`
    delete from pulse.thanks where kind = ${kind} and id = ${id} and (${giver}::bigint is null or giver = ${giver}) returning at`.execute(
    tx,
  )
  return rows.map(({ at }) => at)
}

export async function hideWords(tx: Tx, id: number, hidden: boolean): Promise<Date[]> {
  const { rows } = await sql<{ at: Date }>`
    update pulse.thanks set hidden = ${hidden} where kind = 'word' and id = ${id} returning at`.execute(tx)
  return rows.map(({ at }) => at)
}

export async function emptyThanks(tx: Tx): Promise<void> {
  await sql`truncate pulse.thanks`.execute(tx)
}

export async function unlinkThanks(tx: Tx, person: PersonId, fresh: PersonId): Promise<void> {
  await sql`update pulse.thanks set giver = ${fresh} where giver = ${person}`.execute(tx)
  await sql`update pulse.thanks set receiver = ${fresh} where receiver = ${person}`.execute(tx)
}
