/**
 * Who may see. An audience is a row; whatever can be seen carries the id of one. What an actor sees is worked out once
 * per request, and then seeing is one condition everywhere: `audience_id = any($1)`.
 */
import { sql, type RawBuilder } from 'kysely'
import { own, type Db } from '#platform/database/index.ts'

export type AudienceId = number
/** The whole world. */
export const PUBLIC: AudienceId = 1
/** The home: everyone who joined it. Its hosts are those with the role `host` here. */
export const HOME: AudienceId = 2
/** Those who are here as guests today: it holds nothing, and says who they are. */
export const GUESTS: AudienceId = -1

/** From the least to the most; a role holds the powers of those before it. */
export const roles = ['reader', 'member', 'moderator', 'facilitator', 'host'] as const
export type Role = (typeof roles)[number]
export const atLeast = (role: Role | undefined, asked: Role): boolean =>
  role !== undefined && roles.indexOf(role) >= roles.indexOf(asked)

export type Reach =
  | { readonly reach: 'public'; readonly parent?: AudienceId; readonly sealed?: boolean }
  /** `guests: false`: of the guests among those who see the parent, only whoever was let into it by name; into the home they all were. */
  | { readonly reach: 'within'; readonly parent: AudienceId; readonly sealed?: boolean; readonly guests?: boolean }
  | { readonly reach: 'named'; readonly parent?: AudienceId; readonly sealed?: boolean }

/** What one person sees, and the role they hold in each audience where they hold one. */
export type Sight = { readonly sees: readonly AudienceId[]; readonly roles: ReadonlyMap<AudienceId, Role> }

type Tables = {
  'platform.audiences': { id: never; reach: string; parent: AudienceId | null; sealed: boolean; guests: boolean }
  'platform.audience_people': { audience_id: AudienceId; person_id: number; role: Role }
}

export async function openAudience(db: Db, to: Reach): Promise<AudienceId> {
  const row = await own<Tables>(db)
    .insertInto('platform.audiences')
    .values({ reach: to.reach, parent: to.parent ?? null, sealed: to.sealed ?? false, guests: to.reach !== 'within' || (to.guests ?? true) })
    .returning(sql<AudienceId>`id`.as('id'))
    .executeTakeFirstOrThrow()
  return row.id
}

/** The same rows, seen by others from now on: nothing else has to be rewritten. */
export async function changeReach(db: Db, audience: AudienceId, to: Reach): Promise<void> {
  await sql`
    update platform.audiences set reach = ${to.reach}, parent = ${to.parent ?? null}, sealed = ${to.sealed ?? false}
    where id = ${audience}`.execute(db)
}

/** Lets people in, or changes the role of those who are. */
export async function letIn(db: Db, audience: AudienceId, people: readonly number[], role: Role = 'member'): Promise<void> {
  await sql`
    insert into platform.audience_people (audience_id, person_id, role)
    select ${audience}, person, ${role} from unnest(${people}::bigint[]) person
    on conflict (audience_id, person_id) do update set role = excluded.role`.execute(db)
}

export async function letOut(db: Db, audience: AudienceId, person: number): Promise<void> {
  await sql`delete from platform.audience_people where audience_id = ${audience} and person_id = ${person}`.execute(db)
}

/** What a stranger sees: the public audiences. */
export async function sightOfStranger(db: Db): Promise<Sight> {
  const { rows } = await sql<{ id: AudienceId }>`/*=platform.publicSight*/ select id from platform.audiences where reach = 'public'`.execute(db)
  return { sees: rows.map((row) => row.id), roles: new Map() }
}

export async function sightOf(db: Db, person: number): Promise<Sight> {
  const { rows } = await sql<SeenRows>`/*=platform.sightOf*/ with recursive ${walk(sql`${person}`)} select ${seen()}`.execute(db)
  return sightFrom(rows[0] ?? { sees: [], roles: [] })
}

/**
 * What a person sees. Powers come down from parent to child (a moderator of the home moderates its spaces, one of a
 * space its groups) unless the child is sealed; sight comes down to a child that is `within`. In pieces, so that a
 * statement that finds out who asks also finds out what they see: `with recursive … ${walk(sql`(select id from who)`)}`.
 */
export const walk = (person: RawBuilder<unknown>): RawBuilder<unknown> => sql`
    rank (role, r) as (values ('reader', 0), ('member', 1), ('moderator', 2), ('facilitator', 3), ('host', 4)),
    mine as (
      select p.audience_id, rank.r from platform.audience_people p join rank using (role) where p.person_id = ${person}
    ),
    walk (id, r, sees, let_in) as (
      select a.id, coalesce(mine.r, -1), a.reach = 'public' or mine.r is not null, false
      from platform.audiences a left join mine on mine.audience_id = a.id
      where a.parent is null
      union all
      select a.id,
             greatest(coalesce(mine.r, -1), case when not a.sealed and walk.r >= 2 then walk.r else -1 end),
             a.reach = 'public' or mine.r is not null
               or (a.reach = 'within' and walk.sees
                 and (a.guests or walk.let_in or not exists (select 1 from mine guest where guest.audience_id = ${GUESTS})))
               or (not a.sealed and walk.r >= 2),
             mine.r is not null and a.id <> ${HOME}
      from walk join platform.audiences a on a.parent = walk.id left join mine on mine.audience_id = a.id
    ),
    seen as (select id, r from walk where sees order by id)`
/** Two lists of one length: the audiences, and the rank held in each, -1 where none. */
export const seen = (): RawBuilder<unknown> => sql`array(select id from seen) sees, array(select r from seen) roles`

export type SeenRows = { readonly sees: readonly AudienceId[]; readonly roles: readonly number[] }
export const sightFrom = ({ sees, roles: ranks }: SeenRows): Sight => ({
  sees,
  roles: new Map(
    sees.flatMap((id, at) => {
      const role = roles[ranks[at] ?? -1]
      return role === undefined ? [] : [[id, role]]
    }),
  ),
})

/**
 * Those among some people who see an audience, by the same rule as `sightOf`: asked about a few people at a time, where
 * loading what each of them sees would be far more.
 */
export async function whoSees(db: Db, audience: AudienceId, people: readonly number[]): Promise<ReadonlySet<number>> {
  const chain = await chainOf(db, audience)
  if (chain.length === 0 || people.length === 0) return new Set()
  const { rows } = await sql<{ audience: AudienceId; person: number; role: Role }>`/*=platform.rolesAmong*/
    select audience_id audience, person_id person, role from platform.audience_people
    where audience_id = any(${[GUESTS, ...chain.map((link) => link.id)]}) and person_id = any(${people})`.execute(db)
  const roleIn = new Map(rows.map((row) => [`${row.audience} ${row.person}`, row.role]))
  return new Set(people.filter((person) => seesDown(chain, (id) => roleIn.get(`${id} ${person}`))))
}

/**
 * Those among some audiences that everybody who sees the first sees too, as their reach tells it: whoever was let in by name
 * is not looked at. For a writer who is about to name what some readers may not see.
 */
export async function seenByAllOf(db: Db, first: AudienceId, others: readonly AudienceId[]): Promise<ReadonlySet<AudienceId>> {
  const { rows } = await sql<Seat>`/*=platform.seats*/
    with recursive up (id, reach, parent, guests) as (
      select id, reach, parent, guests from platform.audiences where id = any(${[first, ...others]})
      union select a.id, a.reach, a.parent, a.guests from up join platform.audiences a on a.id = up.parent
    )
    select id, reach, parent, guests from up`.execute(db)
  const seats = new Map(rows.map((seat) => [seat.id, seat]))
  return new Set(others.filter((other) => leadsTo(seats, first, other)))
}

type Seat = Omit<Link, 'sealed'> & { readonly parent: AudienceId | null }

function leadsTo(seats: ReadonlyMap<AudienceId, Seat>, from: AudienceId | null, to: AudienceId | null): boolean {
  const [seer, seen] = [seats.get(from ?? 0), seats.get(to ?? 0)]
  if (!seer || !seen) return false
  if (from === to || seen.reach === 'public' || (to === HOME && seer.reach !== 'public')) return true
  const comesDown = seen.reach === 'within' && seen.guests && leadsTo(seats, from, seen.parent)
  return comesDown || (seer.reach === 'within' && leadsTo(seats, seer.parent, to))
}

type Link = { readonly id: AudienceId; readonly reach: Reach['reach']; readonly sealed: boolean; readonly guests: boolean }

/** From the outermost to the audience itself. */
async function chainOf(db: Db, audience: AudienceId): Promise<Link[]> {
  const { rows } = await sql<Link>`/*=platform.chain*/
    with recursive up (id, reach, sealed, guests, parent, depth) as (
      select id, reach, sealed, guests, parent, 0 from platform.audiences where id = ${audience}
      union all select a.id, a.reach, a.sealed, a.guests, a.parent, up.depth + 1 from up join platform.audiences a on a.id = up.parent
    )
    select id, reach, sealed, guests from up order by depth desc`.execute(db)
  return rows
}

function seesDown(chain: readonly Link[], roleIn: (id: AudienceId) => Role | undefined): boolean {
  const isGuest = roleIn(GUESTS) !== undefined
  let [seen, letIn, powers] = [false, false, false]
  for (const { id, reach, sealed, guests } of chain) {
    const role = roleIn(id)
    const comesDown = reach === 'within' && seen && (guests || letIn || !isGuest)
    seen = reach === 'public' || role !== undefined || comesDown || (!sealed && powers)
    letIn = role !== undefined && id !== HOME
    powers = atLeast(role, 'moderator') || (!sealed && powers)
  }
  return seen
}
