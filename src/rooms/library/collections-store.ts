/** Collections and paths as they are kept, and what each reader has read of them. */
import { sql } from 'kysely'
import type { Actor } from '#platform/action.ts'
import { atLeast } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Collection, CollectionKind, Entry } from './collection.ts'
import type { Place } from './list-store.ts'
import type { ResourceId } from './resource.ts'

const columns = sql`c.id, c.kind, c.audience_id audience, c.author, c.title, c.about, c.lang, c.started_at "startedAt",
  c.changed_at "changedAt", c.hidden_at "hiddenAt", c.removed_at "removedAt"`
const listed = (actor: Actor) =>
  sql`c.hidden_at is null and c.removed_at is null and c.audience_id = any(${actor.sees})`

/** What is hidden is there for whoever made it and for those who moderate there. */
export async function collectionSeen(db: Db, actor: Actor, id: number): Promise<Collection | undefined> {
  const moderated = [...actor.roles].flatMap(([audience, role]) => (atLeast(role, 'moderator') ? [audience] : []))
  const { rows } = await sql<Collection>`/*=library.collectionSeen*/
    select ${columns} from library.collections c
    where c.id = ${id} and c.audience_id = any(${actor.sees}) and c.removed_at is null
      and (c.hidden_at is null or c.author = ${actor.person} or c.audience_id = any(${moderated}))`.execute(db)
  return rows[0]
}

export async function collectionsByIds(db: Db, ids: readonly number[]): Promise<Collection[]> {
  const { rows } = await sql<Collection>`/*=library.collectionsByIds*/
    select ${columns} from library.collections c where c.id = any(${ids})`.execute(db)
  return rows
}

export async function collectionsListed(
  db: Db,
  actor: Actor,
  asked: { after: Place | undefined; limit: number },
): Promise<Collection[]> {
  const { after, limit } = asked
  const further = after === undefined ? sql`` : sql`and (c.changed_at, c.id) < (${after.at}, ${after.id})`
  const { rows } = await sql<Collection>`
    select ${columns} from library.collections c where ${listed(actor)} ${further}
    order by c.changed_at desc, c.id desc limit ${limit}`.execute(db)
  return rows
}

/** Those that somebody may put things into: theirs, and those of the places they look after. */
export async function collectionsArrangedBy(db: Db, actor: Actor, limit: number): Promise<Collection[]> {
  const facilitated = [...actor.roles].flatMap(([audience, role]) => (atLeast(role, 'facilitator') ? [audience] : []))
  const { rows } = await sql<Collection>`
    select ${columns} from library.collections c
    where ${listed(actor)} and (c.author = ${actor.person} or c.audience_id = any(${facilitated}))
    order by c.changed_at desc limit ${limit}`.execute(db)
  return rows
}

/** Those that some resource stands in, of what this reader may read. */
export async function collectionsHolding(
  db: Db,
  actor: Actor,
  resource: ResourceId,
  limit: number,
): Promise<Collection[]> {
  const { rows } = await sql<Collection>`/*=library.collectionsHolding*/
    select ${columns} from library.collected e join library.collections c on c.id = e.collection_id
    where e.resource_id = ${resource} and ${listed(actor)} order by c.kind desc, c.changed_at desc limit ${limit}`.execute(
    db,
  )
  return rows
}

export async function entriesOf(db: Db, collections: readonly number[]): Promise<Map<number, Entry[]>> {
  const { rows } = await sql<Entry & { collection: number }>`/*=library.entries*/
    select collection_id collection, resource_id resource, note from library.collected
    where collection_id = any(${collections}) order by collection_id, place, resource_id`.execute(db)
  return Map.groupBy(rows, (row) => row.collection)
}

type NewCollection = Pick<Collection, 'kind' | 'audience' | 'title' | 'about' | 'lang'> & {
  readonly author: PersonId
  readonly at: Date
}

export async function insertCollection(db: Db, one: NewCollection): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into library.collections (kind, audience_id, author, title, about, lang, started_at, changed_at)
    values (${one.kind}, ${one.audience}, ${one.author}, ${one.title}, ${one.about}, ${one.lang}, ${one.at}, ${one.at})
    returning id`.execute(db)
  const id = rows[0]?.id
  if (id === undefined) throw new Error('a collection was not kept')
  return id
}

export type Worded = {
  readonly kind: CollectionKind
  readonly title: string
  readonly about: string
  readonly at: Date
}

export async function updateCollection(db: Db, id: number, { kind, title, about, at }: Worded): Promise<void> {
  await sql`
    update library.collections set kind = ${kind}, title = ${title}, about = ${about}, changed_at = ${at} where id = ${id}`.execute(
    db,
  )
}

/** In their new order; what is not among them leaves. Whoever calls holds the collection. */
export async function setEntries(db: Db, collection: number, entries: readonly Entry[]): Promise<void> {
  await sql`
    delete from library.collected where collection_id = ${collection}
      and resource_id <> all(${entries.map((one) => one.resource)}::bigint[])`.execute(db)
  await sql`
    insert into library.collected (collection_id, resource_id, place, note)
    select ${collection}, e.resource, e.place, e.note
    from unnest(${entries.map((one) => one.resource)}::bigint[], ${entries.map((_, nth) => nth)}::integer[],
      ${entries.map((one) => one.note)}::text[]) e (resource, place, note)
    on conflict (collection_id, resource_id) do update set place = excluded.place, note = excluded.note`.execute(db)
}

export async function holdCollection(db: Db, id: number): Promise<void> {
  await sql`select 1 from library.collections where id = ${id} for update`.execute(db)
}

export async function setCollectionHidden(db: Db, id: number, at: Date | null): Promise<void> {
  await sql`update library.collections set hidden_at = ${at} where id = ${id}`.execute(db)
}

export async function setCollectionRemoved(db: Db, id: number, at: Date): Promise<void> {
  await sql`update library.collections set removed_at = ${at} where id = ${id}`.execute(db)
}

/** Those among some resources that this person has read. Asked by nobody but them. */
export async function readAmong(db: Db, person: PersonId, resources: readonly ResourceId[]): Promise<Set<ResourceId>> {
  const { rows } = await sql<{ id: ResourceId }>`/*=library.readAmong*/
    select resource_id id from library.readings where person_id = ${person} and resource_id = any(${resources})`.execute(
    db,
  )
  return new Set(rows.map((row) => row.id))
}

export async function markRead(db: Db, person: PersonId, resource: ResourceId, at: Date): Promise<void> {
  await sql`
    insert into library.readings (person_id, resource_id, at) values (${person}, ${resource}, ${at}) on conflict do nothing`.execute(
    db,
  )
}

export async function unmarkRead(db: Db, person: PersonId, resource: ResourceId): Promise<void> {
  await sql`delete from library.readings where person_id = ${person} and resource_id = ${resource}`.execute(db)
}
