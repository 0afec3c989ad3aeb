/** What the room keeps about one person: theirs to take away, and no longer theirs once they left; and what goes with a part of the home. */
import { sql } from 'kysely'
import type { Ctx } from '#platform/action.ts'
import type { Going, Part } from '#platform/clearing.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonalData } from '#platform/house.ts'
import type { PersonId } from '#people'

export async function exportPerson(db: Db, person: PersonId): Promise<PersonalData> {
  const ask = async (query: ReturnType<typeof sql>) => (await query.execute(db)).rows
  return {
    came: await ask(sql`select gathering_id gathering, at from stage.visits where person_id = ${person} order by at`),
    questions: await ask(sql`
      select gathering_id gathering, at, text, votes, answer from stage.questions where author = ${person} order by id`),
    votes: await ask(
      sql`select question_id question, at from stage.question_votes where person_id = ${person} order by at`,
    ),
    chosen: await ask(sql`
      select p.question, c.label chosen, v.at from stage.poll_votes v join stage.polls p on p.id = v.poll_id
      join stage.poll_choices c on c.id = v.choice_id where v.person_id = ${person} order by v.at`),
    polls: await ask(
      sql`select gathering_id gathering, at, question from stage.polls where by = ${person} order by id`,
    ),
    captions: await ask(
      sql`select gathering_id gathering, at, text from stage.captions where by = ${person} order by id`,
    ),
    recorded: await ask(sql`
      select gathering_id gathering, asked_at "askedAt", agreed_at "agreedAt" from stage.consents where person_id = ${person} order by asked_at`),
    keys: await ask(sql`
      select gathering_id gathering, made_at "madeAt", expires_at "expiresAt" from stage.keys where by = ${person} order by id`),
  }
}

/** A vote counts on without a name, in the numbers; what was asked stays, and is nobody's. */
export async function erasePerson({ tx }: Ctx, person: PersonId, fresh: PersonId): Promise<void> {
  for (const table of ['seats', 'invitations', 'hands', 'removals', 'captioners', 'consents'])
    await sql`delete from ${sql.table(`stage.${table}`)} where person_id = ${person}`.execute(tx)
  for (const table of ['visits', 'question_votes', 'poll_votes'])
    await sql`update ${sql.table(`stage.${table}`)} set person_id = ${fresh} where person_id = ${person}`.execute(tx)
  await sql`delete from stage.keys where by = ${person}`.execute(tx)
  await sql`update stage.rooms set leader = null where leader = ${person}`.execute(tx)
  await sql`update stage.questions set author = null where author = ${person}`.execute(tx)
  for (const [table, column] of [
    ['rooms', 'opened_by'],
    ['rooms', 'ended_by'],
    ['seats', 'muted_by'],
    ['invitations', 'by'],
    ['removals', 'by'],
    ['captions', 'by'],
    ['questions', 'answered_by'],
    ['polls', 'by'],
  ] as const)
    // prettier-ignore
    await sql`update ${sql.table(`stage.${table}`)} set ${sql.ref(column)} = ${fresh} where ${sql.ref(column)} = ${person}`.execute(tx)
}

export async function questionsWithin(db: Db, { people, audiences }: Part): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from stage.questions where audience_id = any(${audiences}) or author = any(${people})`.execute(db)
  return rows.map((row) => row.id)
}

/** With the gathering goes all of its room; with people, what they left in the rooms of others. */
export async function clearStages({ tx }: Ctx, going: Going): Promise<void> {
  const rooms = going.of('gathering')
  const questions = going.of('livequestion')
  const { people } = going
  const inRooms = sql`select id from stage.polls where gathering_id = any(${rooms}) or by = any(${people})`
  await sql`delete from stage.poll_votes where person_id = any(${people}) or poll_id in (${inRooms})`.execute(tx)
  await sql`delete from stage.poll_choices where poll_id in (${inRooms})`.execute(tx)
  await sql`delete from stage.polls where gathering_id = any(${rooms}) or by = any(${people})`.execute(tx)
  const asked = sql`select id from stage.questions where gathering_id = any(${rooms}) or id = any(${questions}) or author = any(${people})`
  await sql`
    update stage.questions q set votes = votes - gone.n
    from (select question_id, count(*)::int n from stage.question_votes where person_id = any(${people}) group by question_id) gone
    where gone.question_id = q.id`.execute(tx)
  await sql`delete from stage.question_votes where person_id = any(${people}) or question_id in (${asked})`.execute(tx)
  await sql`delete from stage.questions where id in (${asked})`.execute(tx)
  for (const table of ['seats', 'invitations', 'hands', 'removals', 'visits', 'captioners', 'consents'])
    await sql`delete from ${sql.table(`stage.${table}`)} where gathering_id = any(${rooms}) or person_id = any(${people})`.execute(
      tx,
    )
  for (const table of ['captions', 'keys'])
    await sql`delete from ${sql.table(`stage.${table}`)} where gathering_id = any(${rooms}) or by = any(${people})`.execute(
      tx,
    )
  await sql`delete from stage.rooms where gathering_id = any(${rooms})`.execute(tx)
}
