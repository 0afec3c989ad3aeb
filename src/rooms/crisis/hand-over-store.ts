/** Who took the list of those who allowed it out of the home, and when. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { CrisisId } from './crisis.ts'

export const handOverKinds = ['paper', 'table'] as const
export type HandOverKind = (typeof handOverKinds)[number]
export type HandOver = { readonly kind: HandOverKind; readonly by: PersonId | null; readonly at: Date }

export async function insertHandOver(db: Db, crisis: CrisisId, { kind, by, at }: HandOver): Promise<void> {
  await sql`
    insert into crisis.hand_overs (crisis_id, kind, by, at) values (${crisis}, ${kind}, ${by}, ${at})`.execute(db)
}

/** The latest first: whoever coordinates reads them on the page of the crisis. */
export async function handOversOf(db: Db, crisis: CrisisId, limit: number): Promise<HandOver[]> {
  const { rows } = await sql<HandOver>`
    select kind, by, at from crisis.hand_overs where crisis_id = ${crisis} order by id desc limit ${limit}`.execute(db)
  return rows
}
