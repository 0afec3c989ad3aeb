/** Notices by anybody, each behind its secret link. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { CaseId, Notice } from './case.ts'

const columns = sql`n.id, n.case_id "caseId", n.kind, n.url, n.words, n.name, n.email, n.at`

export async function insertNotice(db: Db, notice: Omit<Notice, 'id'> & { readonly hash: Buffer }): Promise<void> {
  await sql`
    insert into moderation.notices (case_id, hash, kind, url, words, name, email, at)
    values (${notice.caseId}, ${notice.hash}, ${notice.kind}, ${notice.url}, ${notice.words}, ${notice.name}, ${notice.email}, ${notice.at})`.execute(
    db,
  )
}

export async function noticeByHash(db: Db, hash: Buffer): Promise<Notice | undefined> {
  const { rows } = await sql<Notice>`select ${columns} from moderation.notices n where n.hash = ${hash}`.execute(db)
  return rows[0]
}

export async function noticesOf(db: Db, caseId: CaseId): Promise<Notice[]> {
  const { rows } =
    await sql<Notice>`select ${columns} from moderation.notices n where n.case_id = ${caseId} order by n.id limit 50`.execute(
      db,
    )
  return rows
}

/** Who told is kept as long as a decision can be contested (six months, DSA article 20), and no longer. */
export async function forgetOldNotices(db: Db, before: Date, at: Date): Promise<void> {
  await sql`
    update moderation.notices n set name = '', email = '', forgotten_at = ${at} from moderation.cases c
    where n.forgotten_at is null and n.at < ${before} and c.id = n.case_id and c.decided_at < ${before}`.execute(db)
}
