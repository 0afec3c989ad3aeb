/** Cases, and who asked for them. */
import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#platform/action.ts'
import { HOME, type AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { Subject } from '#platform/subjects.ts'
import type { PersonId } from '#people'
import type { Case, CaseId, CaseSeen, DecisionId, Report } from './case.ts'
import { moderated } from './policy.ts'
import type { Reason } from './reason.ts'

type Row = Omit<CaseSeen, 'subject'> & { readonly subjectKind: string | null; readonly subjectId: number | null }

const columns = sql`c.id, c.subject_kind "subjectKind", c.subject_id "subjectId", c.audience_id audience, c.about, c.why, c.contests,
  c.judged_before "judgedBefore", c.plea, c.urgent, c.reports, c.opened_at "openedAt", c.decided_at "decidedAt"`

const reportedBy = (person: RawBuilder<unknown>) => sql`exists (
  select 1 from moderation.reports r where r.case_id = c.id and r.person_id = ${person} and r.withdrawn_at is null)`

/**
 * Nobody with power over the place may judge: walks up from it as powers come down (as far as a sealed audience), and
 * looks for somebody who is not its author, not a reporter, and has not judged it before.
 */
const nobodyMay = sql`not exists (
  with recursive up (id, parent, sealed) as (
    select a.id, a.parent, a.sealed from platform.audiences a where a.id = c.audience_id
    union all
    select a.id, a.parent, a.sealed from up join platform.audiences a on a.id = up.parent where not up.sealed
  )
  select 1 from up join platform.audience_people p on p.audience_id = up.id and p.role in ('moderator', 'facilitator', 'host')
  where p.person_id is distinct from c.about and p.person_id is distinct from c.judged_before and not ${reportedBy(sql`p.person_id`)})`

const seenBy = (actor: Actor) => sql`${reportedBy(sql`${actor.person}`)} mine, ${nobodyMay} nobody,
  exists (select 1 from moderation.openings o where o.case_id = c.id and o.person_id = ${actor.person}) opened`

const isHost = (actor: Actor): boolean => actor.roles.get(HOME) === 'host'

/** What this actor may judge now: the same as `canJudge`, but that a locked case waits for them too. */
const waiting = (actor: Actor) => sql`c.decided_at is null and c.about is distinct from ${actor.person}
  and not ${reportedBy(sql`${actor.person}`)}
  and (c.judged_before is distinct from ${actor.person} or ${nobodyMay})
  and (c.audience_id = any(${moderated(actor)}) or (${isHost(actor)} and ${nobodyMay}))`

/** Nobody reads further than this: past it the number is "many". */
export const MOST_COUNTED = 100

export async function countWaiting(db: Db, actor: Actor): Promise<number> {
  const { rows } = await sql<{ n: number }>`/*=moderation.countWaiting*/
    select count(*) n from (select 1 from moderation.cases c where ${waiting(actor)} limit ${MOST_COUNTED}) c`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}

/** Urgent ones first, then in the order of time. */
export async function waitingCases(db: Db, actor: Actor, limit: number): Promise<CaseSeen[]> {
  const { rows } = await sql<Row>`/*=moderation.waitingCases*/
    select ${columns}, ${seenBy(actor)} from moderation.cases c where ${waiting(actor)}
    order by c.urgent desc, c.opened_at, c.id limit ${limit}`.execute(db)
  return rows.map(caseFrom)
}

export async function caseById(db: Db, actor: Actor, id: CaseId): Promise<CaseSeen | undefined> {
  const { rows } =
    await sql<Row>`select ${columns}, ${seenBy(actor)} from moderation.cases c where c.id = ${id}`.execute(db)
  return rows.map(caseFrom)[0]
}

export async function openCaseOf(db: Db, actor: Actor, { kind, id }: Subject): Promise<CaseSeen | undefined> {
  const { rows } = await sql<Row>`
    select ${columns}, ${seenBy(actor)} from moderation.cases c
    where c.subject_kind = ${kind} and c.subject_id = ${id} and c.contests is null and c.decided_at is null`.execute(db)
  return rows.map(caseFrom)[0]
}

/** Those that stand open anywhere, so that each can follow its thing. */
export async function openSubjects(
  db: Db,
  limit: number,
): Promise<{ id: CaseId; kind: string; subject: number; audience: AudienceId }[]> {
  const { rows } = await sql<{ id: CaseId; kind: string; subject: number; audience: AudienceId }>`
    select id, subject_kind kind, subject_id subject, audience_id audience from moderation.cases
    where decided_at is null and subject_id is not null order by id desc limit ${limit}`.execute(db)
  return rows
}

export async function moveCase(db: Db, id: CaseId, audience: AudienceId): Promise<void> {
  await sql`update moderation.cases set audience_id = ${audience} where id = ${id} and decided_at is null`.execute(db)
}

export type Opening = {
  readonly subject: Subject | null
  readonly audience: AudienceId
  readonly about: PersonId | null
  readonly why: Case['why']
  readonly urgent: boolean
  readonly at: Date
  readonly contests?: { readonly decision: DecisionId; readonly by: PersonId | null; readonly plea: string }
}

/** The case that is open about this thing, or a new one. `asked` counts one more who asked. */
export async function openCase(db: Db, opening: Opening, asked: 0 | 1): Promise<CaseId> {
  const { subject, contests } = opening
  const { rows } = await sql<{ id: CaseId }>`
    insert into moderation.cases as c (subject_kind, subject_id, audience_id, about, why, urgent, reports, opened_at, contests, judged_before, plea)
    values (${subject?.kind ?? null}, ${subject?.id ?? null}, ${opening.audience}, ${opening.about}, ${opening.why}, ${opening.urgent}, ${asked}, ${opening.at},
      ${contests?.decision ?? null}, ${contests?.by ?? null}, ${contests?.plea ?? ''})
    on conflict (subject_kind, subject_id, (coalesce(contests, 0))) where decided_at is null
    do update set reports = c.reports + ${asked}, urgent = c.urgent or excluded.urgent, audience_id = excluded.audience_id, about = excluded.about
    returning id`.execute(db)
  const id = rows[0]?.id
  if (id === undefined) throw new Error('a case was not kept')
  return id
}

/** False when somebody else was quicker: the second waits for the first, and finds it decided. */
export async function closeCase(db: Db, id: CaseId, at: Date): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update moderation.cases set decided_at = ${at} where id = ${id} and decided_at is null`.execute(db)
  return numAffectedRows === 1n
}

export async function insertReport(
  db: Db,
  report: { caseId: CaseId; subject: Subject; person: PersonId; reason: Reason; words: string; at: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into moderation.reports (case_id, subject_kind, subject_id, person_id, reason, words, at)
    values (${report.caseId}, ${report.subject.kind}, ${report.subject.id}, ${report.person}, ${report.reason}, ${report.words}, ${report.at})
    on conflict (subject_kind, subject_id, person_id) where withdrawn_at is null do nothing returning 1`.execute(db)
  return rows.length > 0
}

export async function reportBy(
  db: Db,
  person: PersonId | null,
  { kind, id }: Subject,
): Promise<{ at: Date } | undefined> {
  const { rows } = await sql<{ at: Date }>`
    select at from moderation.reports where subject_kind = ${kind} and subject_id = ${id} and person_id = ${person} and withdrawn_at is null`.execute(
    db,
  )
  return rows[0]
}

export async function reportsOf(db: Db, caseId: CaseId): Promise<Report[]> {
  const { rows } = await sql<Report>`
    select id, person_id person, reason, words, at from moderation.reports
    where case_id = ${caseId} and withdrawn_at is null order by id limit 50`.execute(db)
  return rows
}

/** Answers the case it belonged to, with one report less; undefined when there is nothing to take back. */
export async function withdrawReport(db: Db, id: number, person: PersonId, at: Date): Promise<CaseId | undefined> {
  const { rows } = await sql<{ id: CaseId }>`
    with gone as (
      update moderation.reports r set withdrawn_at = ${at} from moderation.cases c
      where r.id = ${id} and r.person_id = ${person} and r.withdrawn_at is null and c.id = r.case_id and c.decided_at is null returning r.case_id
    )
    update moderation.cases c set reports = c.reports - 1 from gone where c.id = gone.case_id returning c.id`.execute(
    db,
  )
  return rows[0]?.id
}

export async function hasNotices(db: Db, caseId: CaseId): Promise<boolean> {
  const { rows } = await sql`select 1 from moderation.notices where case_id = ${caseId} limit 1`.execute(db)
  return rows.length > 0
}

export async function insertOpening(db: Db, caseId: CaseId, person: PersonId, at: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into moderation.openings (case_id, person_id, at) values (${caseId}, ${person}, ${at}) on conflict do nothing returning 1`.execute(
    db,
  )
  return rows.length > 0
}

/** When hosts from outside opened cases of these places, lately. */
export async function openingsIn(db: Db, audience: AudienceId, since: Date): Promise<{ at: Date; person: PersonId }[]> {
  const { rows } = await sql<{ at: Date; person: PersonId }>`
    select o.at, o.person_id person from moderation.openings o join moderation.cases c on c.id = o.case_id
    where c.audience_id = ${audience} and o.at > ${since} order by o.at desc limit 5`.execute(db)
  return rows
}

const caseFrom = ({ subjectKind, subjectId, ...row }: Row): CaseSeen => ({
  ...row,
  subject: subjectKind === null || subjectId === null ? null : { kind: subjectKind, id: subjectId },
})
