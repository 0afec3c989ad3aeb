/** What is asked in a live room, and who wants to hear the answer. */
import { sql } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'

export type Question = {
  readonly id: number
  readonly gathering: number
  readonly audience: AudienceId
  readonly author: PersonId | null
  readonly at: Date
  readonly text: string
  readonly lang: string
  readonly votes: number
  readonly takenAt: Date | null
  readonly answeredAt: Date | null
  readonly answer: string
  readonly hiddenAt: Date | null
}

const columns = sql`
  id, gathering_id gathering, audience_id audience, author, at, text, lang, votes, taken_at "takenAt", answered_at "answeredAt",
  answer, hidden_at "hiddenAt"`

/** As many as anybody reads; what was answered comes last. */
export async function questionsOf(db: Db, gathering: number, limit = 100): Promise<Question[]> {
  const { rows } = await sql<Question>`/*=stage.questions*/
    select ${columns} from stage.questions where gathering_id = ${gathering}
    order by answered_at is not null, taken_at is null, votes desc, id limit ${limit}`.execute(db)
  return rows
}

export async function questionsByIds(db: Db, ids: readonly number[]): Promise<Question[]> {
  const { rows } =
    await sql<Question>`/*=stage.questionsByIds*/ select ${columns} from stage.questions where id = any(${ids})`.execute(
      db,
    )
  return rows
}

type NewQuestion = Pick<Question, 'gathering' | 'audience' | 'at' | 'text' | 'lang'> & {
  readonly author: PersonId
  readonly clientKey: string | undefined
}

/** Undefined when the same form came before. */
export async function insertQuestion(db: Db, one: NewQuestion): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into stage.questions (gathering_id, audience_id, author, at, text, lang, client_key)
    values (${one.gathering}, ${one.audience}, ${one.author}, ${one.at}, ${one.text}, ${one.lang}, ${one.clientKey ?? null})
    on conflict (client_key) do nothing returning id`.execute(db)
  return rows[0]?.id
}

/** The number is kept by whoever votes, in the same transaction. */
export async function giveVote(db: Db, question: number, person: PersonId, at: Date): Promise<boolean> {
  const { rows } = await sql`
    with given as (
      insert into stage.question_votes (question_id, person_id, at) values (${question}, ${person}, ${at}) on conflict do nothing returning 1
    )
    update stage.questions set votes = votes + 1 where id = ${question} and exists (select 1 from given) returning 1`.execute(
    db,
  )
  return rows.length > 0
}

export async function takeVote(db: Db, question: number, person: PersonId): Promise<boolean> {
  const { rows } = await sql`
    with taken as (
      delete from stage.question_votes where question_id = ${question} and person_id = ${person} returning 1
    )
    update stage.questions set votes = votes - 1 where id = ${question} and exists (select 1 from taken) returning 1`.execute(
    db,
  )
  return rows.length > 0
}

export async function votesBy(db: Db, gathering: number, person: PersonId): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select v.question_id id from stage.question_votes v join stage.questions q on q.id = v.question_id
    where q.gathering_id = ${gathering} and v.person_id = ${person}`.execute(db)
  return rows.map((row) => row.id)
}

/** One at a time is taken up: the one before goes back, unanswered. */
export async function setTaken(db: Db, gathering: number, question: number | null, at: Date): Promise<void> {
  await sql`
    update stage.questions set taken_at = case when id = ${question}::bigint then ${at}::timestamptz end
    where gathering_id = ${gathering} and (id = ${question}::bigint or taken_at is not null) and answered_at is null`.execute(
    db,
  )
}

type Answer = { readonly by: PersonId; readonly at: Date; readonly answer: string }

export async function setAnswered(db: Db, question: number, { by, at, answer }: Answer): Promise<void> {
  await sql`
    update stage.questions set answered_by = ${by}, answered_at = ${at}, answer = ${answer} where id = ${question}`.execute(
    db,
  )
}

export async function setQuestionHidden(db: Db, question: number, at: Date | null): Promise<void> {
  await sql`update stage.questions set hidden_at = ${at} where id = ${question}`.execute(db)
}

type Brought = Pick<Question, 'gathering' | 'audience' | 'at' | 'text' | 'lang'> & {
  readonly author: PersonId
  readonly asked: number
  readonly votes: readonly { readonly person: PersonId; readonly at: string }[]
}

/** With its votes; false when it was brought in before. */
export async function bringIn(db: Db, one: Brought): Promise<boolean> {
  const { rows } = await sql`
    with brought as (
      insert into stage.questions (gathering_id, audience_id, author, at, text, lang, votes, asked_id)
      values (${one.gathering}, ${one.audience}, ${one.author}, ${one.at}, ${one.text}, ${one.lang}, ${one.votes.length}, ${one.asked})
      on conflict (asked_id) do nothing returning id
    ), votes as (
      insert into stage.question_votes (question_id, person_id, at)
      select brought.id, v.person, v.at
      from brought, json_to_recordset(${JSON.stringify(one.votes)}::json) as v (person bigint, at timestamptz)
    )
    select 1 from brought`.execute(db)
  return rows.length > 0
}
