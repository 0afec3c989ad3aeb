/** Answers of members to members, for whoever says what they spare others. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { Asked } from './number.ts'
import { marks, questions } from './shared-store.ts'

export type Useful = {
  /** Questions of members. */
  readonly questions: number
  /** Of them, those whose first useful answer in time came from another member, and by how many members to how many. */
  readonly useful: number
  readonly helpers: number
  readonly helped: number
  /** Of the useful ones, those that the asker marked or thanked; the others only have some length. */
  readonly confirmed: number
  /** Members who asked, and of them those who marked or thanked such an answer. */
  readonly askers: number
  readonly sayHelped: number
}

export async function usefulByMembers(db: Db, asked: Asked): Promise<Useful> {
  const { rows } = await sql<Useful>`
    with ${marks(asked)}, ${questions(asked, asked.from, asked.to)}
    select count(*) questions, count(*) filter (where "as" = 'member') useful,
      count(*) filter (where "as" = 'member' and how <> 'length') confirmed,
      count(distinct "by") filter (where "as" = 'member') helpers,
      count(distinct asker) filter (where "as" = 'member') helped,
      count(distinct asker) askers, count(distinct asker) filter (where "as" = 'member' and how <> 'length') "sayHelped"
    from answered`.execute(db)
  return rows[0] ?? { questions: 0, useful: 0, confirmed: 0, helpers: 0, helped: 0, askers: 0, sayHelped: 0 }
}
