/** What is read of resources. Whoever asks gives the audiences they see; nothing else is answered. */
import { sql } from 'kysely'
import type { Actor } from '#platform/action.ts'
import { atLeast, type AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Resource, ResourceId } from './resource.ts'

export const resourceColumns = sql`r.id, r.kind, r.audience_id audience, r.author,
  array(select a.person_id from library.authors a where a.resource_id = r.id order by a.since, a.person_id) authors,
  r.version, r.title, r.markdown, r.excerpt, r.lang, r.address, r.editing, r.started_at "startedAt",
  r.changed_at "changedAt",  r.helped, r.checked_at "checkedAt", r.doubts,
  case when r.source_kind is not null then json_build_object('kind', r.source_kind, 'id', r.source_id) end source,
  r.hidden_at "hiddenAt", r.removed_at "removedAt", r.let_go_at "letGoAt"`

const moderated = (actor: Actor): number[] =>
  [...actor.roles].flatMap(([audience, role]) => (atLeast(role, 'moderator') ? [audience] : []))

/** What is hidden is there for its authors and its moderators, what was taken away for its authors and facilitators alone. */
export async function resourceSeen(db: Db, actor: Actor, id: ResourceId): Promise<Resource | undefined> {
  const own = sql`exists (select 1 from library.authors a where a.resource_id = r.id and a.person_id = ${actor.person})`
  const { rows } = await sql<Resource>`/*=library.seen*/
    select ${resourceColumns} from library.resources r
    where r.id = ${id} and r.audience_id = any(${actor.sees})
      and (r.hidden_at is null or ${own} or r.audience_id = any(${moderated(actor)}))
      and (r.removed_at is null or ${own} or r.audience_id = any(${facilitated(actor)}))`.execute(db)
  return rows[0]
}

const facilitated = (actor: Actor): number[] =>
  [...actor.roles].flatMap(([audience, role]) => (atLeast(role, 'facilitator') ? [audience] : []))

/** Of two who save at once, the second sees what the first did. */
export async function holdResource(db: Db, id: ResourceId): Promise<void> {
  await sql`select 1 from library.resources where id = ${id} for update`.execute(db)
}

/** Whoever asks has already made sure that they may be seen. */
export async function resourcesByIds(db: Db, ids: readonly ResourceId[]): Promise<Resource[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Resource>`/*=library.byIds*/
    select ${resourceColumns} from library.resources r where r.id = any(${ids})`.execute(db)
  return rows
}

export async function tagsOf(db: Db, resources: readonly ResourceId[]): Promise<Map<ResourceId, string[]>> {
  const { rows } = await sql<{ id: ResourceId; tags: string[] }>`/*=library.tags*/
    select resource_id id, array_agg(tag order by tag) tags from library.tags
    where resource_id = any(${resources}) group by resource_id`.execute(db)
  return new Map(rows.map((row) => [row.id, row.tags]))
}

export async function resourceWithKey(db: Db, author: PersonId, clientKey: string): Promise<ResourceId | undefined> {
  const { rows } = await sql<{ id: ResourceId }>`
    select id from library.resources where author = ${author} and client_key = ${clientKey}::uuid`.execute(db)
  return rows[0]?.id
}

/** Those among some resources that this person said helped them. */
export async function helpedAmong(
  db: Db,
  person: PersonId,
  resources: readonly ResourceId[],
): Promise<Set<ResourceId>> {
  const { rows } = await sql<{ id: ResourceId }>`/*=library.helpedAmong*/
    select resource_id id from library.helped where person_id = ${person} and resource_id = any(${resources})`.execute(
    db,
  )
  return new Set(rows.map((row) => row.id))
}

/** What the whole world may read. */
export async function openShelf(db: Db): Promise<AudienceId> {
  const { rows } = await sql<{ audience: AudienceId }>`/*=library.openShelf*/
    select audience_id audience from library.open_shelf`.execute(db)
  const shelf = rows[0]?.audience
  if (shelf === undefined) throw new Error('the library has no open shelf')
  return shelf
}

/** Whoever wrote one of its versions, the first first. */
export async function writersOf(db: Db, resource: ResourceId): Promise<PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`/*=library.writers*/
    select author person from library.versions where resource_id = ${resource} and author is not null
    group by author order by min(nth)`.execute(db)
  return rows.map((row) => row.person)
}
