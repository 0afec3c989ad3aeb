/** What the room keeps about one person: theirs to take away, and gone when they leave for good. */
import { sql } from 'kysely'
import type { Ctx } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonalData } from '#platform/house.ts'
import type { PersonId } from '#people'

/** What they reported, what was decided about them, what they decided. Never who reported them. */
export async function exportPerson(db: Db, person: PersonId): Promise<PersonalData> {
  const ask = async (query: ReturnType<typeof sql>) => (await query.execute(db)).rows
  return {
    reports: await ask(sql`
      select subject_kind kind, subject_id id, reason, words, at, withdrawn_at "withdrawnAt" from moderation.reports where person_id = ${person} order by id`),
    decisionsAboutYou: await ask(sql`
      select id, verb, subject_kind kind, subject_id subject, at, ground, rule, words, until, undone_at "undoneAt" from moderation.decisions
      where about = ${person} and verb not in ('left', 'withdrawn') order by id`),
    contested: await ask(sql`
      select contests decision, plea, opened_at at, decided_at "decidedAt" from moderation.cases where about = ${person} and why = 'contested' order by id`),
    decisionsByYou: await ask(sql`
      select id, verb, subject_kind kind, subject_id subject, at, ground, words from moderation.decisions where by = ${person} order by id`),
    openedFromOutside: await ask(
      sql`select case_id "case", at from moderation.openings where person_id = ${person} order by at`,
    ),
    trusted: await ask(sql`select at from moderation.trusted where person_id = ${person}`),
  }
}

/** That something was reported and decided stays, as numbers; who, and in which words, does not. */
export async function erasePerson({ tx }: Ctx, person: PersonId, fresh: PersonId): Promise<void> {
  await sql`update moderation.reports set person_id = ${fresh}, words = '' where person_id = ${person}`.execute(tx)
  await sql`update moderation.decisions set about = ${fresh}, words = '' where about = ${person}`.execute(tx)
  await sql`update moderation.decisions set by = ${fresh} where by = ${person}`.execute(tx)
  await sql`update moderation.cases set about = ${fresh}, plea = '' where about = ${person}`.execute(tx)
  await sql`update moderation.cases set judged_before = ${fresh} where judged_before = ${person}`.execute(tx)
  await sql`update moderation.openings set person_id = ${fresh} where person_id = ${person}`.execute(tx)
  await sql`delete from moderation.trusted where person_id = ${person}`.execute(tx)
  await sql`update moderation.trusted set by = ${fresh} where by = ${person}`.execute(tx)
  await sql`
    update moderation.decisions set subject_id = ${fresh} where subject_kind = 'person' and subject_id = ${person}`.execute(
    tx,
  )
  await sql`update moderation.reports set subject_id = ${fresh} where subject_kind = 'person' and subject_id = ${person}`.execute(
    tx,
  )
  await sql`
    update moderation.cases set subject_id = ${fresh} where subject_kind = 'person' and subject_id = ${person}`.execute(
    tx,
  )
}
