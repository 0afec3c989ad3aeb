/** What was decided, and who has read it. */
import { sql } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { Subject } from '#platform/subjects.ts'
import type { PersonId } from '#people'
import type { Case, CaseId, Decision, DecisionId } from './case.ts'
import type { Reason, Verb } from './reason.ts'

type Row = Omit<Decision, 'subject'> & { readonly subjectKind: string | null; readonly subjectId: number | null }

const columns = sql`d.id, d.case_id "caseId", d.verb, d.subject_kind "subjectKind", d.subject_id "subjectId", d.audience_id audience, d.about, d.by, d.at,
  d.ground, d.rule, d.words, d.source, d.until, d.undone_at "undoneAt", d.read_at "readAt"`

export type NewDecision = Omit<Decision, 'id' | 'subject' | 'caseId' | 'audience' | 'about' | 'undoneAt' | 'readAt'> & {
  readonly of: Pick<Case, 'id' | 'subject' | 'audience' | 'about'>
}

export async function insertDecision(db: Db, made: NewDecision): Promise<DecisionId> {
  const { rows } = await sql<{ id: DecisionId }>`
    insert into moderation.decisions (case_id, verb, subject_kind, subject_id, audience_id, about, by, at, ground, rule, words, source, until)
    values (${made.of.id}, ${made.verb}, ${made.of.subject?.kind ?? null}, ${made.of.subject?.id ?? null}, ${made.of.audience}, ${made.of.about}, ${made.by},
      ${made.at}, ${made.ground}, ${made.rule === null ? null : JSON.stringify(made.rule)}::jsonb, ${made.words}, ${made.source}, ${made.until})
    returning id`.execute(db)
  const id = rows[0]?.id
  if (id === undefined) throw new Error('a decision was not kept')
  return id
}

export async function decisionById(db: Db, id: DecisionId): Promise<Decision | undefined> {
  const { rows } = await sql<Row>`select ${columns} from moderation.decisions d where d.id = ${id}`.execute(db)
  return rows.map(decisionFrom)[0]
}

/** What is done with a decision is done one deed after the other. */
export async function holdDecision(db: Db, id: DecisionId): Promise<void> {
  await sql`select 1 from moderation.decisions where id = ${id} for update`.execute(db)
}

/** In order: the first closed the case, later ones undid it. */
export async function decisionsOfCase(db: Db, caseId: CaseId): Promise<Decision[]> {
  const { rows } =
    await sql<Row>`select ${columns} from moderation.decisions d where d.case_id = ${caseId} order by d.id limit 20`.execute(
      db,
    )
  return rows.map(decisionFrom)
}

/** What was decided before about the same thing, the latest first. */
export async function decisionsOfSubject(db: Db, { kind, id }: Subject): Promise<Decision[]> {
  const { rows } = await sql<Row>`
    select ${columns} from moderation.decisions d where d.subject_kind = ${kind} and d.subject_id = ${id} order by d.id desc limit 10`.execute(
    db,
  )
  return rows.map(decisionFrom)
}

/** What took these out of sight and still does: of each the latest. */
export async function standingOf(db: Db, kind: string, ids: readonly number[]): Promise<Map<number, Decision>> {
  const { rows } = await sql<Row>`
    select distinct on (d.subject_id) ${columns} from moderation.decisions d
    where d.subject_kind = ${kind} and d.subject_id = any(${ids}) and d.verb in ('hidden', 'suspended') and d.undone_at is null
    order by d.subject_id, d.id desc`.execute(db)
  return new Map(rows.map((row) => [row.subjectId ?? 0, decisionFrom(row)]))
}

export type LogAsked = {
  readonly audiences: readonly AudienceId[]
  readonly except: PersonId | null
  readonly before: DecisionId
  readonly limit: number
}
/** What was decided where somebody moderates, but for what concerns themselves. */
export async function decisionsIn(db: Db, { audiences, except, before, limit }: LogAsked): Promise<Decision[]> {
  const { rows } = await sql<Row>`
    select ${columns} from moderation.decisions d
    where d.audience_id = any(${audiences}) and d.about is distinct from ${except} and d.id < ${before}
    order by d.id desc limit ${limit}`.execute(db)
  return rows.map(decisionFrom)
}

const concernsAuthor = sql`d.verb not in ('left', 'withdrawn')`

export async function decisionsAbout(db: Db, person: PersonId, before: DecisionId, limit: number): Promise<Decision[]> {
  const { rows } = await sql<Row>`
    select ${columns} from moderation.decisions d where d.about = ${person} and d.id < ${before} and ${concernsAuthor}
    order by d.id desc limit ${limit}`.execute(db)
  return rows.map(decisionFrom)
}

export type Unread = {
  readonly decisions: { readonly id: DecisionId; readonly verb: Verb }[]
  readonly outcome: boolean
}
/** What waits to be read by somebody: decisions about them, and an answer to what they reported. Asked on every page. */
export async function unreadOf(db: Db, person: PersonId): Promise<Unread> {
  const { rows } = await sql<{ id: DecisionId | null; verb: Verb | null; outcome: boolean }>`/*=moderation.unreadOf*/
    select d.id, d.verb, o.outcome from (select exists (
      select 1 from moderation.reports r join moderation.cases c on c.id = r.case_id
      where r.person_id = ${person} and r.seen_at is null and r.withdrawn_at is null and c.decided_at is not null) outcome) o
    left join lateral (
      select id, verb from moderation.decisions d where about = ${person} and read_at is null and ${concernsAuthor} order by id desc limit 3
    ) d on true`.execute(db)
  return {
    decisions: rows.flatMap(({ id, verb }) => (id === null || verb === null ? [] : [{ id, verb }])),
    outcome: rows[0]?.outcome ?? false,
  }
}

export async function markRead(db: Db, id: DecisionId, at: Date): Promise<void> {
  await sql`update moderation.decisions set read_at = ${at} where id = ${id} and read_at is null`.execute(db)
}

/** False when it was undone already. */
export async function undoDecision(db: Db, id: DecisionId, at: Date): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update moderation.decisions set undone_at = ${at} where id = ${id} and undone_at is null`.execute(db)
  return numAffectedRows === 1n
}

/** The case in which a decision was contested, and what came of it. */
export async function contestOf(
  db: Db,
  id: DecisionId,
): Promise<{ id: CaseId; openedAt: Date; decision: Decision | undefined } | undefined> {
  const { rows } = await sql<{ id: CaseId; openedAt: Date }>`
    select id, opened_at "openedAt" from moderation.cases where contests = ${id} order by id limit 1`.execute(db)
  const contest = rows[0]
  return contest && { ...contest, decision: (await decisionsOfCase(db, contest.id))[0] }
}

export type OwnReport = {
  readonly id: number
  readonly kind: string
  readonly subject: number
  readonly reason: Reason
  readonly words: string
  readonly at: Date
  readonly withdrawnAt: Date | null
  readonly decidedAt: Date | null
  /** The last decision of its case, and whether it was undone by another. */
  readonly verb: Verb | null
  readonly undoneAt: Date | null
}
export async function reportsBy(db: Db, person: PersonId, before: number, limit: number): Promise<OwnReport[]> {
  const { rows } = await sql<OwnReport>`
    select r.id, r.subject_kind kind, r.subject_id subject, r.reason, r.words, r.at, r.withdrawn_at "withdrawnAt", c.decided_at "decidedAt", d.verb, d.undone_at "undoneAt"
    from moderation.reports r join moderation.cases c on c.id = r.case_id
    left join lateral (select verb, undone_at from moderation.decisions where case_id = c.id order by id desc limit 1) d on true
    where r.person_id = ${person} and r.id < ${before} order by r.id desc limit ${limit}`.execute(db)
  return rows
}

export async function markOutcomesSeen(db: Db, person: PersonId, at: Date): Promise<void> {
  await sql`
    update moderation.reports r set seen_at = ${at} from moderation.cases c
    where r.person_id = ${person} and r.seen_at is null and c.id = r.case_id and c.decided_at is not null`.execute(db)
}

export type PastCases = { readonly hidden: number; readonly left: number }
/** How often somebody's things were looked at since then. */
export async function recordOf(db: Db, person: PersonId, since: Date): Promise<PastCases> {
  const { rows } = await sql<PastCases>`
    select count(*) filter (where verb in ('hidden', 'suspended') and undone_at is null) hidden, count(*) filter (where verb = 'left') as "left"
    from moderation.decisions where about = ${person} and at > ${since}`.execute(db)
  return rows[0] ?? { hidden: 0, left: 0 }
}

/** How many cases somebody settled since then: said to them alone. */
export async function settledBy(db: Db, person: PersonId | null, since: Date): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select count(*) n from moderation.decisions where by = ${person} and at > ${since}`.execute(db)
  return rows[0]?.n ?? 0
}

const decisionFrom = ({ subjectKind, subjectId, ...row }: Row): Decision => ({
  ...row,
  subject: subjectKind === null || subjectId === null ? null : { kind: subjectKind, id: subjectId },
})
