/** What nobody answered, and what became of it. */
import { sql } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'

export type Carried = {
  readonly question: number
  readonly gathering: number
  /** Whoever asked it agrees that their name goes along. */
  readonly named: boolean
  /** Null: not yet carried anywhere. */
  readonly conversation: number | null
}

const columns = sql`question_id question, gathering_id gathering, named, conversation_id conversation`

/** Of two who carry at once, the second sees what the first did. */
export async function holdCarried(db: Db, gathering: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`questions of ${gathering}`}, 0))`.execute(db)
}

export async function carriedOf(db: Db, gathering: number): Promise<ReadonlyMap<number, Carried>> {
  const { rows } = await sql<Carried>`/*=replays.carried*/
    select ${columns} from replays.carried where gathering_id = ${gathering}`.execute(db)
  return new Map(rows.map((row) => [row.question, row]))
}

export async function carriedByIds(db: Db, questions: readonly number[]): Promise<ReadonlyMap<number, Carried>> {
  const { rows } = await sql<Carried>`
    select ${columns} from replays.carried where question_id = any(${questions})`.execute(db)
  return new Map(rows.map((row) => [row.question, row]))
}

type Asked = { readonly id: number; readonly gathering: number; readonly audience: AudienceId }

export async function setNamed(db: Db, { id, gathering, audience }: Asked, named: boolean): Promise<void> {
  await sql`
    insert into replays.carried (question_id, gathering_id, audience_id, named) values (${id}, ${gathering}, ${audience}, ${named})
    on conflict (question_id) do update set named = excluded.named`.execute(db)
}

export async function setCarried(
  db: Db,
  { id, gathering, audience }: Asked,
  { conversation, by, at }: { conversation: number; by: PersonId; at: Date },
): Promise<void> {
  await sql`
    insert into replays.carried (question_id, gathering_id, audience_id, conversation_id, carried_by, carried_at)
    values (${id}, ${gathering}, ${audience}, ${conversation}, ${by}, ${at})
    on conflict (question_id) do update set conversation_id = excluded.conversation_id, carried_by = excluded.carried_by,
      carried_at = excluded.carried_at`.execute(db)
}
