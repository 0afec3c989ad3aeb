/** Who was asked to be recorded, and who agreed. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'

/** Whoever stands on stage at this moment, and did not agree before. */
export async function askOnStage(db: Db, gathering: number, at: Date): Promise<void> {
  await sql`
    insert into stage.consents (gathering_id, person_id, asked_at)
    select distinct gathering_id, person_id, ${at}::timestamptz from stage.seats where gathering_id = ${gathering}
    on conflict do nothing`.execute(db)
}

/** `onlyNew`: whoever was asked and has not answered is not answered for. Answers whether it is a new yes. */
export async function keepConsent(
  db: Db,
  { gathering, person, at, onlyNew }: { gathering: number; person: PersonId; at: Date; onlyNew: boolean },
): Promise<boolean> {
  const { rows } = await sql`
    insert into stage.consents as c (gathering_id, person_id, asked_at, agreed_at)
    values (${gathering}, ${person}, ${at}, ${at})
    on conflict (gathering_id, person_id) do update set agreed_at = excluded.agreed_at
    where c.agreed_at is null and not ${onlyNew} returning 1`.execute(db)
  return rows.length > 0
}

export async function notYetAgreed(db: Db, gathering: number): Promise<PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`/*=stage.notYetAgreed*/
    select person_id person from stage.consents where gathering_id = ${gathering} and agreed_at is null`.execute(db)
  return rows.map((row) => row.person)
}

/** Whoever may be heard and seen afterwards. */
export async function agreedToRecording(db: Db, gathering: number): Promise<ReadonlySet<PersonId>> {
  const { rows } = await sql<{ person: PersonId }>`
    select person_id person from stage.consents where gathering_id = ${gathering} and agreed_at is not null`.execute(db)
  return new Set(rows.map((row) => row.person))
}
