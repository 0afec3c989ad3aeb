/** Candidates for what fits, and which pairs were told of already. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import { columns, open } from './store.ts'
import { otherKind, type Wish, type WishId } from './wish.ts'

/** More than these would be no help to anybody; the latest are the likeliest to hold. */
const MOST_LOOKED_AT = 200

/** Of the other kind, about something in common, by somebody else, and still looking. Who may see them is asked afterwards. */
export async function candidatesFor(db: Db, wish: Wish): Promise<Wish[]> {
  if (wish.topics.length === 0) return []
  const { rows } = await sql<Wish>`
    select ${columns} from aid.wishes w
    where w.topics && ${wish.topics}::text[] and ${open} and w.taken < w.wanted
      and w.kind = ${otherKind(wish.kind)} and w.author <> ${wish.author}
    order by w.id desc limit ${MOST_LOOKED_AT}`.execute(db)
  return rows
}

/** Answers those that were not told before. */
export async function keepMatches(
  db: Db,
  pairs: readonly { readonly need: WishId; readonly offer: WishId }[],
  at: Date,
): Promise<readonly { readonly need: WishId; readonly offer: WishId }[]> {
  if (pairs.length === 0) return []
  const { rows } = await sql<{ need: WishId; offer: WishId }>`
    insert into aid.matches (need_id, offer_id, at)
    select need, offer, ${at} from unnest(${pairs.map((one) => one.need)}::bigint[], ${pairs.map((one) => one.offer)}::bigint[]) as p (need, offer)
    on conflict do nothing returning need_id need, offer_id offer`.execute(db)
  return rows
}
