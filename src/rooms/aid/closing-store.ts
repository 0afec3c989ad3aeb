/** What ends, what is asked about again. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import { columns } from './store.ts'
import type { Outcome, Wish, WishId } from './wish.ts'

type Ending = {
  readonly outcome: Outcome
  readonly mergedInto: WishId | null
  readonly thanksPublic: boolean
  readonly at: Date
}

export async function closeWish(db: Db, id: WishId, { outcome, mergedInto, thanksPublic, at }: Ending): Promise<void> {
  await sql`
    update aid.wishes set closed_at = ${at}, outcome = ${outcome}, merged_into = ${mergedInto}, thanks_public = ${thanksPublic}
    where id = ${id}`.execute(db)
}

export async function setAskAt(db: Db, id: WishId, at: Date): Promise<void> {
  await sql`update aid.wishes set ask_at = ${at}, asked_at = null where id = ${id}`.execute(db)
}

/** Those whose authors are to be asked whether they still hold; each is taken once. */
export async function takeToAsk(db: Db, now: Date, limit: number): Promise<Wish[]> {
  const { rows } = await sql<Wish>`
    with due as (
      select id from aid.wishes where closed_at is null and ask_at <= ${now} and asked_at is null
      order by ask_at limit ${limit} for update skip locked
    )
    update aid.wishes w set asked_at = ${now} from due where w.id = due.id returning ${columns}`.execute(db)
  return rows
}

/** Those that nobody answered for. */
export async function takeSilent(db: Db, since: Date, limit: number): Promise<Wish[]> {
  const { rows } = await sql<Wish>`
    select ${columns} from aid.wishes w where w.closed_at is null and w.ask_at <= ${since} and w.asked_at <= ${since}
    order by w.ask_at limit ${limit} for update skip locked`.execute(db)
  return rows
}

/** What ended, and may have been thanked for: of these, or of these people. */
export async function overAmong(db: Db, ids: readonly WishId[], authors: readonly number[]): Promise<Wish[]> {
  const { rows } = await sql<Wish>`
    select ${columns} from aid.wishes w
    where w.closed_at is not null and (w.id = any(${ids}) or (w.author = any(${authors}) and w.thanks_public))`.execute(
    db,
  )
  return rows
}

export async function setThanked(db: Db, id: WishId, inTheOpen: boolean): Promise<void> {
  await sql`update aid.wishes set thanks_public = ${inTheOpen} where id = ${id}`.execute(db)
}

/** What the two said to one another is kept as long as somebody may still have to look at it. */
export async function forgetWords(db: Db, closedBefore: Date): Promise<void> {
  await sql`
    delete from aid.words x using aid.proposals p, aid.wishes w
    where x.proposal_id = p.id and p.wish_id = w.id and w.closed_at < ${closedBefore}`.execute(db)
}
