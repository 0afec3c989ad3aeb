/**
 * Lists of what is open, the latest first; of what cannot wait, first. Each audience of the reader is asked for its own few,
 * so that a list costs the same whatever else stands in the home.
 */
import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#platform/action.ts'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import { columns, open } from './store.ts'
import type { Kind, Wish, WishId } from './wish.ts'

export type ListAsked = {
  readonly kind: Kind
  readonly group?: number | undefined
  /** What cannot wait. */
  readonly urgent?: boolean | undefined
  /** As places are compared. */
  readonly near?: string | undefined
  /** Goes on after this one. */
  readonly after?: WishId | undefined
  readonly limit: number
}

/** What this reader may answer, the latest first. */
export async function openWishes(db: Db, actor: Actor, asked: ListAsked): Promise<Wish[]> {
  const { kind, group, urgent, near, after, limit } = asked
  const further = after === undefined ? sql`` : sql`and w.id < ${after}`
  // Whoever has enough hands is no emergency any more.
  const sifted = sql`
    ${urgent ? sql`and w.urgency = 2 and w.taken < w.wanted` : sql``}
    ${near === undefined ? sql`` : sql`and w.place_key = ${near}`}`
  const where = sql`w.kind = ${kind} and ${open} ${sifted} ${further}`
  if (group === undefined) return inEachAudience(db, actor.sees, where, 'latest', limit)
  const { rows } = await sql<Wish>`
    select ${columns} from aid.wishes w
    where w.group_id = ${group} and w.audience_id = any(${actor.sees}) and ${where} order by w.id desc limit ${limit}`.execute(
    db,
  )
  return rows
}

type Place = { readonly urgency: number; readonly id: WishId }
export type UrgentAsked = {
  readonly crisis?: number | undefined
  readonly kind?: Kind | undefined
  readonly after?: Place | undefined
  readonly limit: number
}

/** What still looks for somebody: what cannot wait first, then whoever has waited longest. */
export async function mostUrgent(db: Db, actor: Actor, { crisis, kind, after, limit }: UrgentAsked): Promise<Wish[]> {
  const further = beyond(after)
  const only = kind === undefined ? sql`` : sql`and w.kind = ${kind}`
  const looking = sql`${open} and w.taken < w.wanted ${only} ${further}`
  if (crisis === undefined) return inEachAudience(db, actor.sees, looking, 'urgent', limit)
  const { rows } = await sql<Wish>`
    select ${columns} from aid.wishes w
    where w.crisis_id = ${crisis} and w.audience_id = any(${actor.sees}) and ${looking}
    order by w.urgency desc, w.id limit ${limit}`.execute(db)
  return rows
}

const beyond = (after: UrgentAsked['after']): RawBuilder<unknown> =>
  after === undefined
    ? sql``
    : sql`and w.urgency <= ${after.urgency} and (w.urgency < ${after.urgency} or w.id > ${after.id})`

const orders = { latest: sql`w.id desc`, urgent: sql`w.urgency desc, w.id`, met: sql`w.closed_at desc, w.id desc` }

/** `audience_id = any(…) order by … limit …`, as that many short walks along an index. */
async function inEachAudience(
  db: Db,
  sees: readonly AudienceId[],
  where: RawBuilder<unknown>,
  order: keyof typeof orders,
  limit: number,
): Promise<Wish[]> {
  const by = orders[order]
  const { rows } = await sql<Wish>`
    with first as (
      select f.id from unnest(${sees}::bigint[]) a (id)
      cross join lateral (
        select w.id from aid.wishes w where w.audience_id = a.id and ${where} order by ${by} limit ${limit}
      ) f
    )
    select ${columns} from first join aid.wishes w on w.id = first.id order by ${by} limit ${limit}`.execute(db)
  return rows
}

/** What ended well lately, and was thanked for in the open. */
export const metLately = (db: Db, actor: Actor, since: Date, limit: number): Promise<Wish[]> =>
  inEachAudience(
    db,
    actor.sees,
    sql`w.outcome in ('met', 'partly') and w.hidden_at is null and w.closed_at > ${since} and w.thanks_public and w.kind = 'need'`,
    'met',
    limit,
  )

/** The same, of one crisis, in the order in which it was asked. */
export async function thankedOfCrisis(db: Db, actor: Actor, crisis: number, limit: number): Promise<Wish[]> {
  const { rows } = await sql<Wish>`
    select ${columns} from aid.wishes w
    where w.crisis_id = ${crisis} and w.audience_id = any(${actor.sees}) and w.outcome in ('met', 'partly') and w.thanks_public
      and w.hidden_at is null
    order by w.id limit ${limit}`.execute(db)
  return rows
}

/** Those of one person, the latest first; what is open before what is over. */
export async function wishesOf(db: Db, person: number, limit: number): Promise<Wish[]> {
  const { rows } = await sql<Wish>`
    select ${columns} from aid.wishes w where w.author = ${person}
    order by (w.closed_at is null) desc, w.id desc limit ${limit}`.execute(db)
  return rows
}

/** What waits for a first look where somebody looks after the place. */
export async function toLookAt(db: Db, actor: Actor, moderated: readonly AudienceId[], limit: number): Promise<Wish[]> {
  const { rows } = await sql<Wish>`
    select ${columns} from aid.wishes w
    where w.audience_id = any(${moderated}) and w.looked_at is null and w.closed_at is null and w.hidden_at is null
      and w.author <> ${actor.person}
    order by w.id limit ${limit}`.execute(db)
  return rows
}

/** Those that their authors let stand on the printed list of a crisis: what cannot wait first. */
export async function onPaperAfter(
  db: Db,
  actor: Actor,
  { crisis, after, limit }: { crisis: number; after: UrgentAsked['after']; limit: number },
): Promise<Wish[]> {
  const { rows } = await sql<Wish>`
    select ${columns} from aid.wishes w
    where w.crisis_id = ${crisis} and w.on_paper and w.audience_id = any(${actor.sees}) and ${open} ${beyond(after)}
    order by w.urgency desc, w.id limit ${limit}`.execute(db)
  return rows
}
