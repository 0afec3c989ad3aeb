/** Polls of a live room. Who chose what is read by nobody but themselves. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'

export type Poll = {
  readonly id: number
  readonly gathering: number
  readonly by: PersonId | null
  readonly at: Date
  readonly question: string
  readonly several: boolean
  readonly closedAt: Date | null
  readonly voters: number
  readonly choices: readonly { readonly id: number; readonly label: string; readonly votes: number }[]
}

const columns = sql`
  p.id, p.gathering_id gathering, p.by, p.at, p.question, p.several, p.closed_at "closedAt",
  (select count(distinct v.person_id)::int from stage.poll_votes v where v.poll_id = p.id) voters,
  (select coalesce(json_agg(json_build_object('id', c.id, 'label', c.label, 'votes',
     (select count(*) from stage.poll_votes v where v.choice_id = c.id)) order by c.place), '[]') from stage.poll_choices c where c.poll_id = p.id) choices`

/** The latest first: a gathering has a few. */
export async function pollsOf(db: Db, gathering: number): Promise<Poll[]> {
  const { rows } = await sql<Poll>`/*=stage.polls*/
    select ${columns} from stage.polls p where p.gathering_id = ${gathering} order by p.id desc limit 20`.execute(db)
  return rows
}

export async function pollWithId(db: Db, gathering: number, id: number): Promise<Poll | undefined> {
  const { rows } = await sql<Poll>`/*=stage.poll*/
    select ${columns} from stage.polls p where p.gathering_id = ${gathering} and p.id = ${id}`.execute(db)
  return rows[0]
}

type NewPoll = Pick<Poll, 'gathering' | 'at' | 'question' | 'several'> & {
  readonly by: PersonId
  readonly labels: readonly string[]
}

export async function insertPoll(db: Db, { gathering, by, at, question, several, labels }: NewPoll): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into stage.polls (gathering_id, by, at, question, several) values (${gathering}, ${by}, ${at}, ${question}, ${several})
    returning id`.execute(db)
  const id = rows[0]?.id ?? 0
  await sql`
    insert into stage.poll_choices (poll_id, place, label)
    select ${id}, place, label from unnest(${labels}::text[]) with ordinality as said (label, place)`.execute(db)
  return id
}

/** Until the end of the transaction: of two answers of one person, the second finds what the first chose. */
export async function holdAnswer(db: Db, poll: number, person: PersonId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`poll ${poll} of ${person}`}, 0))`.execute(db)
}

/** What one chose replaces what one chose before. */
export async function setChoices(
  db: Db,
  poll: number,
  person: PersonId,
  choices: readonly number[],
  at: Date,
): Promise<void> {
  await sql`delete from stage.poll_votes where poll_id = ${poll} and person_id = ${person}`.execute(db)
  await sql`
    insert into stage.poll_votes (poll_id, choice_id, person_id, at)
    select ${poll}, c.id, ${person}, ${at} from stage.poll_choices c where c.poll_id = ${poll} and c.id = any(${choices})`.execute(
    db,
  )
}

export async function choicesBy(
  db: Db,
  gathering: number,
  person: PersonId,
): Promise<{ poll: number; choice: number }[]> {
  const { rows } = await sql<{ poll: number; choice: number }>`
    select v.poll_id poll, v.choice_id choice from stage.poll_votes v join stage.polls p on p.id = v.poll_id
    where p.gathering_id = ${gathering} and v.person_id = ${person}`.execute(db)
  return rows
}

export async function votersOf(db: Db, poll: number): Promise<PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`
    select distinct person_id person from stage.poll_votes where poll_id = ${poll}`.execute(db)
  return rows.map((row) => row.person)
}

/** How many answers each gave; not which. */
export async function answersOf(db: Db, poll: number): Promise<{ person: PersonId; votes: number }[]> {
  const { rows } = await sql<{ person: PersonId; votes: number }>`/*=stage.answersOf*/
    select person_id person, count(*)::int votes from stage.poll_votes where poll_id = ${poll} group by person_id`.execute(
    db,
  )
  return rows
}

export async function setPollClosed(db: Db, poll: number, at: Date): Promise<void> {
  await sql`update stage.polls set closed_at = ${at} where id = ${poll} and closed_at is null`.execute(db)
}
