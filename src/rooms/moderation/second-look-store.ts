import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import { HOME } from '#platform/audiences.ts'
import type { Decision } from './case.ts'

/** Whether anybody but whoever decided could look again: somebody with power over the place, or a host. */
export async function someoneElseMay(db: Db, { audience, by, about }: Decision): Promise<boolean> {
  const { rows } = await sql`
    with recursive up (id, parent, sealed) as (
      select a.id, a.parent, a.sealed from platform.audiences a where a.id = ${audience}
      union all
      select a.id, a.parent, a.sealed from up join platform.audiences a on a.id = up.parent where not up.sealed
    )
    select 1 from platform.audience_people p
    where p.person_id is distinct from ${by} and p.person_id is distinct from ${about}
      and ((p.audience_id in (select id from up) and p.role in ('moderator', 'facilitator', 'host')) or (p.audience_id = ${HOME} and p.role = 'host'))
    limit 1`.execute(db)
  return rows.length > 0
}
