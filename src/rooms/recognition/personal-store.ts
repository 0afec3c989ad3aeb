/** What of a person stands in this room, to be given to them or to be forgotten; and what goes with a part of the home. */
import { sql } from 'kysely'
import type { Ctx } from '#platform/action.ts'
import { amongSubjects, type Going, type Part } from '#platform/clearing.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonalData } from '#platform/house.ts'

/** What others said to them is theirs as well: it was said to nobody else. Who said it is a number, as everywhere in it. */
export async function exportPerson(db: Db, person: number): Promise<PersonalData> {
  const ask = async (query: ReturnType<typeof sql>) => (await query.execute(db)).rows
  return {
    received: await ask(sql`
      select id, giver "from", subject_kind kind, subject_id subject, word, openness, at, shown from recognition.thanks
      where receiver = ${person} and hidden_at is null order by id`),
    given: await ask(sql`
      select id, receiver "to", subject_kind kind, subject_id subject, word, openness, at, hidden_at "hiddenAt" from recognition.thanks
      where giver = ${person} order by id`),
    choices:
      (
        await ask(sql`select whole, front, left_out "leftOut", at from recognition.choices where person_id = ${person}`)
      )[0] ?? null,
    credits: await ask(sql`
      select kind, subject_kind "on", subject_id "onId", source_kind "from", source_id "fromId", at from recognition.credits
      where person_id = ${person} order by id`),
  }
}

/** What they were told goes with them; what they said to others stays with those, signed by nobody. */
export async function erasePerson({ tx }: Ctx, person: number, fresh: number): Promise<void> {
  await sql`delete from recognition.thanks where receiver = ${person}`.execute(tx)
  await sql`delete from recognition.choices where person_id = ${person}`.execute(tx)
  await sql`update recognition.thanks set giver = ${fresh} where giver = ${person}`.execute(tx)
  await sql`update recognition.credits set person_id = ${fresh} where person_id = ${person}`.execute(tx)
  await sql`update recognition.credits set given_by = ${fresh} where given_by = ${person}`.execute(tx)
}

export async function thanksWithin(db: Db, { people, audiences }: Part): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from recognition.thanks
    where audience_id = any(${audiences}) or giver = any(${people}) or receiver = any(${people})`.execute(db)
  return rows.map((row) => row.id)
}

export async function clearRecognition({ tx }: Ctx, { people, subjects, of }: Going): Promise<void> {
  await sql`delete from recognition.thanks where id = any(${of('thanks')}) or (subject_kind, subject_id) in ${amongSubjects(subjects)}`.execute(
    tx,
  )
  await sql`
    delete from recognition.credits where person_id = any(${people}) or (subject_kind, subject_id) in ${amongSubjects(subjects)}`.execute(
    tx,
  )
  await sql`
    update recognition.credits set source_kind = null, source_id = null where (source_kind, source_id) in ${amongSubjects(subjects)}`.execute(
    tx,
  )
  await sql`delete from recognition.choices where person_id = any(${people})`.execute(tx)
}
