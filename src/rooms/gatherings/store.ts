/** Gatherings as they are kept. */
import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#platform/action.ts'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Gathering, GatheringId } from './gathering.ts'

export const columns = sql`
  g.id, g.audience_id audience, g.group_id "group", g.proposed_by "proposedBy", g.hosts, g.speakers, g.title, g.markdown,
  g.excerpt, g.lang, g.how, g.place, g.access, to_char(g.wall_starts, 'YYYY-MM-DD"T"HH24:MI') "wallStarts",
  to_char(g.wall_ends, 'YYYY-MM-DD"T"HH24:MI') "wallEnds", g.zone, g.starts_at starts, g.ends_at ends, g.capacity,
  g.approval, g.questions, g.picture_id picture, g.coming, g.seated, g.waiting, g.maybe, g.proposed_at "proposedAt",
  g.accepted_at "acceptedAt", g.declined_at "declinedAt", g.cancelled_at "cancelledAt",
  g.cancelled_by "cancelledBy", g.why, g.changed_at "changedAt",
  g.sequence, g.hidden_at "hiddenAt", g.series_id series, g.outside,
  exists (select from gatherings.open_door d where d.audience_id = g.audience_id) open,
  g.series_day::text "seriesDay"`

/** Whoever asks has already made sure that they may be seen, or asks about it afterwards. */
export async function gatheringsByIds(db: Db, ids: readonly GatheringId[]): Promise<Gathering[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Gathering>`/*=gatherings.byIds*/
    select ${columns} from gatherings.gatherings g where g.id = any(${ids})`.execute(db)
  return rows
}

/** In an audience of theirs, or hosted by them; what waits or was hidden among them: the rule decides. */
export async function gatheringSeen(db: Db, { person, sees }: Actor, id: GatheringId): Promise<Gathering | undefined> {
  return one(db, sql`g.id = ${id} and (g.audience_id = any(${sees}) or ${person}::bigint = any(g.hosts))`)
}

export const gatheringWithKey = (db: Db, person: PersonId, clientKey: string): Promise<Gathering | undefined> =>
  one(db, sql`g.proposed_by = ${person} and g.client_key = ${clientKey}::uuid`)

async function one(db: Db, where: RawBuilder<unknown>): Promise<Gathering | undefined> {
  const { rows } = await sql<Gathering>`select ${columns} from gatherings.gatherings g where ${where}`.execute(db)
  return rows[0]
}

/** Of two who act at once, the second sees what the first did. */
export async function holdGathering(db: Db, id: GatheringId): Promise<void> {
  await sql`select 1 from gatherings.gatherings where id = ${id} for update`.execute(db)
}

/** What the whole world may come to. */
export async function openDoor(db: Db): Promise<AudienceId> {
  const { rows } = await sql<{ audience: AudienceId }>`/*=gatherings.openDoor*/
    select audience_id audience from gatherings.open_door`.execute(db)
  const audience = rows[0]?.audience
  if (audience === undefined) throw new Error('gatherings have no open door')
  return audience
}

/** Those who look after some places themselves: they are asked to accept what is proposed there. */
export async function facilitatorsIn(db: Db, audiences: readonly AudienceId[]): Promise<Map<AudienceId, PersonId[]>> {
  const { rows } = await sql<{ audience: AudienceId; people: PersonId[] }>`/*=gatherings.facilitators*/
    with recursive up (audience, id, parent, sealed) as (
      select id, id, parent, sealed from platform.audiences where id = any(${audiences})
      union all
      select up.audience, a.id, a.parent, a.sealed from up join platform.audiences a on a.id = up.parent and not up.sealed
      -- Those above are asked where nobody is nearer.
      where not exists (
        select 1 from platform.audience_people p where p.audience_id = up.id and p.role in ('facilitator', 'host'))
    )
    select up.audience, array_agg(distinct p.person_id) people from up
    join platform.audience_people p on p.audience_id = up.id and p.role in ('facilitator', 'host') group by up.audience`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.audience, row.people]))
}
