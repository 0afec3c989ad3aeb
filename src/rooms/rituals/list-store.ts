/** Lists of rituals. Each audience of the reader is asked for its own few along an index: a list costs the same whatever else is there. */
import { sql } from 'kysely'
import type { Actor } from '#platform/action.ts'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Ritual, RitualId } from './ritual.ts'
import { columns } from './store.ts'

export type Place = { readonly at: Date; readonly id: RitualId }
export type ListAsked = {
  /** Those that are no more, the latest first; otherwise the nearest first. */
  readonly ended: boolean
  readonly audience?: AudienceId | undefined
  readonly after?: Place | undefined
  readonly limit: number
}

/** What has no next time stands last. */
export const NEVER = new Date('9999-01-01T00:00:00Z')
const next = sql`coalesce(r.next_at, '9999-01-01'::timestamp at time zone 'UTC')`

export async function ritualsListed(
  db: Db,
  actor: Actor,
  { ended, audience, after, limit }: ListAsked,
): Promise<Ritual[]> {
  const sees = audience === undefined ? actor.sees : actor.sees.filter((one) => one === audience)
  const key = ended ? sql`r.ended_at` : next
  const by = ended ? sql`1 desc, 2 desc` : sql`1, 2`
  const which = ended
    ? sql`r.ended_at is not null and r.hidden_at is null`
    : sql`r.accepted_at is not null and r.ended_at is null and r.hidden_at is null`
  const further = after ? sql`and (${key}, r.id) ${ended ? sql`<` : sql`>`} (${after.at}, ${after.id})` : sql``
  const { rows } = await sql<Ritual>`
    with first as materialized (
      select r.key, r.id from unnest(${sees}::bigint[]) a (id)
      cross join lateral (
        select ${key} as key, r.id from rituals.rituals r where r.audience_id = a.id and ${which} ${further}
        order by ${by} limit ${limit}
      ) r order by ${by} limit ${limit}
    )
    select ${columns} from first f join rituals.rituals r on r.id = f.id
    order by ${ended ? sql`f.key desc, f.id desc` : sql`f.key, f.id`}`.execute(db)
  return rows
}

/** What waits for a yes where somebody looks after the place, or is their own. */
export async function proposedIn(
  db: Db,
  asked: { readonly audiences: readonly AudienceId[]; readonly person: PersonId; readonly limit: number },
): Promise<Ritual[]> {
  const { rows } = await sql<Ritual>`/*=rituals.proposedIn*/
    select ${columns} from rituals.rituals r
    where (r.audience_id = any(${asked.audiences}) or r.proposed_by = ${asked.person}) and r.accepted_at is null
      and r.declined_at is null and r.hidden_at is null
    order by r.id limit ${asked.limit}`.execute(db)
  return rows
}
