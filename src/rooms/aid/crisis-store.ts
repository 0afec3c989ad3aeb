/** What a crisis counts: what still looks for somebody now, and in the end what became of it all. Numbers of people are the caller's to hide. */
import { sql } from 'kysely'
import type { Actor } from '#platform/action.ts'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import { columns, open } from './store.ts'
import type { Kind, Wish } from './wish.ts'

/** Of those in some audiences. Along the same index as its list. */
export async function lookingIn(
  db: Db,
  crisis: number,
  sees: readonly AudienceId[],
): Promise<Readonly<Record<Kind, number>>> {
  const { rows } = await sql<{ kind: Kind; n: number }>`/*=aid.lookingIn*/
    select kind, count(*)::int n from aid.wishes
    where crisis_id = ${crisis} and audience_id = any(${sees}) and closed_at is null and hidden_at is null and looked_at is not null and taken < wanted
    group by kind`.execute(db)
  const of = (kind: Kind) => rows.find((row) => row.kind === kind)?.n ?? 0
  return { need: of('need'), offer: of('offer') }
}

export type SumOfCrisis = {
  /** Without what was said twice, was withdrawn or is out of sight. */
  readonly needs: number
  readonly offers: number
  /** Met, wholly or in part. */
  readonly met: number
  /** Those who were accepted for a need, each once. */
  readonly helpers: number
  /** Half of the needs that anybody held out a hand for had waited no longer, in minutes; null when nobody did. */
  readonly firstHandMinutes: number | null
  /** Needs that anybody held out a hand for. */
  readonly heard: number
}

export async function sumOfCrisis(db: Db, crisis: number): Promise<SumOfCrisis> {
  const { rows } = await sql<SumOfCrisis>`
    with said as (
      select * from aid.wishes
      where crisis_id = ${crisis} and hidden_at is null and coalesce(outcome not in ('merged', 'withdrawn'), true)
    )
    select count(*) filter (where kind = 'need')::int needs, count(*) filter (where kind = 'offer')::int offers,
      count(*) filter (where kind = 'need' and outcome in ('met', 'partly'))::int met,
      count(*) filter (where kind = 'need' and first_at is not null)::int heard,
      (percentile_disc(0.5) within group (order by extract(epoch from first_at - opened_at)) filter (where kind = 'need' and first_at is not null) / 60)::float8 "firstHandMinutes",
      (select count(distinct p.person_id) from aid.proposals p join said n on n.id = p.wish_id
        where n.kind = 'need' and p.state = 'accepted')::int helpers
    from said`.execute(db)
  return rows[0] ?? { needs: 0, offers: 0, met: 0, helpers: 0, firstHandMinutes: null, heard: 0 }
}

/** Those of the same crisis and kind that say nearly the same: in the same place first, then in like words. */
export async function alikeInCrisis(db: Db, actor: Actor, wish: Wish, limit: number): Promise<Wish[]> {
  const { rows } = await sql<Wish>`
    select ${columns} from aid.wishes w
    where w.crisis_id = ${wish.crisis} and w.kind = ${wish.kind} and w.id <> ${wish.id} and w.audience_id = any(${actor.sees}) and ${open}
    order by (w.author = ${wish.author}) desc,
      similarity(w.title, ${wish.title}) + case when w.place_key <> '' and w.place_key = ${wish.placeKey} then 0.3 else 0 end desc, w.id
    limit ${limit}`.execute(db)
  return rows
}
