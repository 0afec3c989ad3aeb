/** Places as they are kept. Seeing is one condition; deciding is elsewhere. */
import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#platform/action.ts'
import { atLeast, type AudienceId, HOME } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { Door, Group, Openness, Place, Space } from './place.ts'

type Row = {
  id: number
  space_id: number | null
  slug: string
  name: string
  about: string
  lang: string
  openness: Openness
  door: Door
  domains: string[]
  audience_id: AudienceId
  seen_by: AudienceId
  parent: AudienceId | null
  accent: string | null
  icon: string | null
  help: boolean
  founding: Space['founding']
  named_after_home: boolean
  people: number
  state: Group['state']
  answer: string
  founded_by: number | null
  founded_at: Date
  archived_at: Date | null
  hidden_at: Date | null
}

const columns = sql`
  p.id, p.space_id, p.slug, p.name, p.about, p.lang, p.openness, p.door, p.domains, p.audience_id, p.seen_by,
  s.audience_id parent, p.accent, p.icon, p.help, p.founding, p.named_after_home, p.people, p.state, p.answer,
  p.founded_by, p.founded_at, p.archived_at, p.hidden_at`
const from = sql`spaces.places p left join spaces.places s on s.id = p.space_id`

/** Known to exist by this actor. What moderation hid is left to those who moderate it. */
export const known = (actor: Actor): RawBuilder<unknown> => {
  const moderates = [...actor.roles].flatMap(([audience, role]) => (atLeast(role, 'moderator') ? [audience] : []))
  return sql`(p.seen_by = any(${actor.sees}) or p.audience_id = any(${actor.sees}))
    and (p.hidden_at is null or p.audience_id = any(${moderates}))`
}

/** `name` names the prepared statement: one for each form of the question. */
const places = async (
  db: Db,
  name: string,
  where: RawBuilder<unknown>,
  rest: RawBuilder<unknown> = sql``,
): Promise<Place[]> => {
  const { rows } =
    await sql<Row>`${sql.raw(`/*=spaces.${name}*/`)} select ${columns} from ${from} where ${where} ${rest}`.execute(db)
  return rows.map(placeFrom)
}
const isGroup = (place: Place) => place.kind === 'group'
export const groups = async (
  db: Db,
  name: string,
  where: RawBuilder<unknown>,
  rest?: RawBuilder<unknown>,
): Promise<Group[]> => (await places(db, name, sql`p.space_id is not null and ${where}`, rest)).filter(isGroup)
const spaces = async (db: Db, name: string, where: RawBuilder<unknown>, rest?: RawBuilder<unknown>): Promise<Space[]> =>
  (await places(db, name, sql`p.space_id is null and ${where}`, rest)).filter((place) => place.kind === 'space')

export const groupBySlug = async (db: Db, actor: Actor, slug: string): Promise<Group | undefined> =>
  (await groups(db, 'groupBySlug', sql`p.slug = ${slug} and ${known(actor)}`))[0]
export const groupById = async (db: Db, actor: Actor, id: number): Promise<Group | undefined> =>
  (await groups(db, 'groupById', sql`p.id = ${id} and ${known(actor)}`))[0]
export const spaceBySlug = async (db: Db, actor: Actor, slug: string): Promise<Space | undefined> =>
  (await spaces(db, 'spaceBySlug', sql`p.slug = ${slug} and ${known(actor)}`))[0]
export const spaceById = async (db: Db, actor: Actor, id: number): Promise<Space | undefined> =>
  (await spaces(db, 'spaceById', sql`p.id = ${id} and ${known(actor)}`))[0]

export const placeBySlug = (db: Db, actor: Actor, kind: Place['kind'], slug: string): Promise<Place | undefined> =>
  kind === 'group' ? groupBySlug(db, actor, slug) : spaceBySlug(db, actor, slug)
/** A space or a group, whichever bears this id. */
export const placeSeen = async (db: Db, actor: Actor, id: number): Promise<Place | undefined> =>
  (await places(db, 'placeSeen', sql`p.id = ${id} and ${known(actor)}`))[0]

/** More than any reader's list: a home of a thousand groups shows them page by page. */
const MOST_SEEN = 500

/** The groups this actor knows of, the largest first. */
export const groupsSeen = (db: Db, actor: Actor): Promise<Group[]> =>
  groups(
    db,
    'groupsSeen',
    sql`p.state = 'open' and ${known(actor)}`,
    sql`order by p.people desc, p.id desc limit ${MOST_SEEN}`,
  )
export const spacesSeen = (db: Db, actor: Actor): Promise<Space[]> =>
  spaces(db, 'spacesSeen', known(actor), sql`order by p.id limit ${MOST_SEEN}`)

/** Whoever asks has already made sure that it may be seen. */
export const groupsOf = async (db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, Group>> =>
  new Map((await groups(db, 'groupsOf', sql`p.id = any(${ids})`)).map((group) => [group.id, group]))
export const spacesOf = async (db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, Space>> =>
  new Map((await spaces(db, 'spacesOf', sql`p.id = any(${ids})`)).map((space) => [space.id, space]))
export const groupOfAudience = async (
  db: Db,
  audiences: readonly AudienceId[],
): Promise<ReadonlyMap<AudienceId, Group>> =>
  new Map(
    (await groups(db, 'groupOfAudience', sql`p.audience_id = any(${audiences})`)).map((group) => [
      group.audience,
      group,
    ]),
  )
export const groupOfSource = async (db: Db, source: string): Promise<Group | undefined> =>
  (await groups(db, 'groupOfSource', sql`p.source = ${source}`))[0]
export const placesOf = async (db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, Place>> =>
  new Map((await places(db, 'placesOf', sql`p.id = any(${ids})`)).map((place) => [place.id, place]))
export const placeById = async (db: Db, id: number): Promise<Place | undefined> =>
  (await places(db, 'placeById', sql`p.id = ${id}`))[0]
export const firstSpace = async (db: Db): Promise<Space | undefined> =>
  (await spaces(db, 'firstSpace', sql`p.archived_at is null`, sql`order by p.id limit 1`))[0]

/** Those a person is in. */
export const joined = (actor: Actor): RawBuilder<unknown> =>
  sql`${known(actor)} and p.archived_at is null and p.state <> 'declined' and exists
    (select 1 from platform.audience_people a where a.audience_id = p.audience_id and a.person_id = ${actor.person})`

/** The groups a person is in, with the name of their space when it may be seen. */
export const groupsJoined = (db: Db, actor: Actor, limit: number): Promise<Group[]> =>
  groups(db, 'groupsJoined', joined(actor), sql`order by p.id limit ${limit}`)

const placeFrom = (row: Row): Place => {
  const shared = {
    id: row.id,
    slug: row.slug,
    name: row.name,
    about: row.about,
    lang: row.lang,
    audience: row.audience_id,
    seenBy: row.seen_by,
    parent: row.parent ?? HOME,
    openness: row.openness,
    door: row.door,
    domains: row.domains,
    people: row.people,
    foundedBy: row.founded_by,
    foundedAt: row.founded_at,
    archivedAt: row.archived_at,
    hiddenAt: row.hidden_at,
  }
  if (row.space_id === null)
    return {
      kind: 'space',
      ...shared,
      accent: row.accent,
      founding: row.founding,
      namedAfterHome: row.named_after_home,
    }
  return {
    kind: 'group',
    ...shared,
    spaceId: row.space_id,
    icon: row.icon,
    help: row.help,
    state: row.state,
    answer: row.answer,
  }
}

/** Groups declared as places of mutual help, whoever sees them: the numbers count what happens there. */
export async function helpGroups(db: Db): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select id from spaces.places where help and space_id is not null`.execute(db)
  return rows.map((row) => row.id)
}

/** Groups that everybody in the home may read. */
export async function openGroups(db: Db): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`/*=spaces.openGroups*/
    select p.id from ${from}
    where p.space_id is not null and p.state = 'open' and p.hidden_at is null and s.hidden_at is null
      and p.openness in ('public', 'members') and s.openness in ('public', 'members') order by p.id`.execute(db)
  return rows.map((row) => row.id)
}
