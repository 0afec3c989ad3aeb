/** Who hosts in turn, who was asked, and what they said. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { OccasionId } from './occasion.ts'
import type { RitualId } from './ritual.ts'
import type { Hosting, Turn } from './rota.ts'

export async function rotaOf(db: Db, ritual: RitualId): Promise<Turn[]> {
  const { rows } = await sql<Turn>`/*=rituals.rota*/
    select person_id person, turns, asked_at "askedAt", since from rituals.hosts where ritual_id = ${ritual}
    order by since, person_id`.execute(db)
  return rows
}

export async function joinRota(
  db: Db,
  ritual: RitualId,
  one: { person: PersonId; turns: number; at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into rituals.hosts (ritual_id, person_id, since, turns) values (${ritual}, ${one.person}, ${one.at}, ${one.turns})
    on conflict do nothing`.execute(db)
  return numAffectedRows === 1n
}

export async function leaveRota(db: Db, ritual: RitualId, person: PersonId): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from rituals.hosts where ritual_id = ${ritual} and person_id = ${person}`.execute(db)
  return numAffectedRows === 1n
}

export async function addTurns(db: Db, ritual: RitualId, moved: ReadonlyMap<PersonId, number>): Promise<void> {
  await sql`
    update rituals.hosts h set turns = h.turns + m.n
    from unnest(${[...moved.keys()]}::bigint[], ${[...moved.values()]}::int[]) m (person, n)
    where h.ritual_id = ${ritual} and h.person_id = m.person`.execute(db)
}

export type Ask = {
  readonly occasion: OccasionId
  readonly person: PersonId
  readonly from: PersonId | null
  readonly askedAt: Date
  readonly answerBy: Date
  readonly answer: 'yes' | 'no' | 'silent' | 'swapped' | null
}

export async function asksOf(db: Db, occasions: readonly OccasionId[]): Promise<Ask[]> {
  const { rows } = await sql<Ask>`/*=rituals.asks*/
    select occasion_id occasion, person_id person, swap_from "from", asked_at "askedAt", answer_by "answerBy", answer
    from rituals.asks where occasion_id = any(${occasions}) order by id`.execute(db)
  return rows
}

export type NewAsk = Pick<Ask, 'occasion' | 'person' | 'from' | 'answerBy'> & {
  readonly at: Date
  readonly ritual: RitualId
}

export async function insertAsk(db: Db, ask: NewAsk): Promise<void> {
  await sql`
    insert into rituals.asks (occasion_id, person_id, swap_from, asked_at, answer_by)
    values (${ask.occasion}, ${ask.person}, ${ask.from}, ${ask.at}, ${ask.answerBy})`.execute(db)
  await sql`
    update rituals.hosts set asked_at = ${ask.at} where ritual_id = ${ask.ritual} and person_id = ${ask.person}`.execute(
    db,
  )
}

/** `by`: until when they may answer again, where the question is theirs once more. */
export async function setAnswer(
  db: Db,
  { occasion, person }: Pick<Ask, 'occasion' | 'person'>,
  answer: Ask['answer'],
  { at, by }: { at: Date; by?: Date },
): Promise<void> {
  await sql`
    update rituals.asks set answer = ${answer}, answered_at = ${answer === null ? null : at},
      answer_by = coalesce(${by ?? null}, answer_by)
    where occasion_id = ${occasion} and person_id = ${person}`.execute(db)
}

/** Whoever has not answered in time, and those whose question nobody waits for any more (`now` is null). */
export async function letLapse(db: Db, occasion: OccasionId, now: Date | null, at: Date): Promise<void> {
  const late = now === null ? sql`` : sql`and answer_by <= ${now}`
  await sql`
    update rituals.asks set answer = 'silent', answered_at = ${at}
    where occasion_id = ${occasion} and answer is null ${late}`.execute(db)
}

/** Where somebody may be asked to change places with another: who hosts what is ahead. */
export async function hostingAhead(db: Db, ritual: RitualId, now: Date): Promise<Hosting[]> {
  const { rows } = await sql<Hosting>`/*=rituals.hostingAhead*/
    select id occasion, host from rituals.occasions
    where ritual_id = ${ritual} and over_at > ${now} and cancelled_at is null order by starts_at, id limit 60`.execute(
    db,
  )
  return rows
}
