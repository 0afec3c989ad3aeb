/** Lists of resources, the one changed last first. Never what is hidden, nor what was taken away. */
import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#platform/action.ts'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { Kind, Resource, ResourceId } from './resource.ts'
import { resourceColumns } from './store.ts'

const inSight = sql`r.hidden_at is null and r.removed_at is null`
const listed = (actor: Actor): RawBuilder<unknown> => sql`${inSight} and r.audience_id = any(${actor.sees})`

/** Where a list goes on. */
export type Place = { readonly at: Date; readonly id: ResourceId }

export type ListAsked = {
  readonly kind: Kind | undefined
  readonly audience: AudienceId | undefined
  readonly lang: string | undefined
  readonly tag: string | undefined
  /** Those of whoever asks. */
  readonly mine: boolean
  readonly after: Place | undefined
  readonly limit: number
}

export async function resourcesListed(db: Db, actor: Actor, asked: ListAsked): Promise<Resource[]> {
  const { kind, audience, lang, tag, mine, after, limit } = asked
  const only = [
    kind === undefined ? sql`` : sql`and r.kind = ${kind}`,
    audience === undefined ? sql`` : sql`and r.audience_id = ${audience}`,
    lang === undefined ? sql`` : sql`and r.lang = ${lang}`,
    tag === undefined
      ? sql``
      : sql`and exists (select 1 from library.tags t where t.tag = ${tag} and t.resource_id = r.id)`,
    mine
      ? sql`and exists (select 1 from library.authors a where a.resource_id = r.id and a.person_id = ${actor.person})`
      : sql``,
    after === undefined ? sql`` : sql`and (r.changed_at, r.id) < (${after.at}, ${after.id})`,
  ]
  const { rows } = await sql<Resource>`
    select ${resourceColumns} from library.resources r
    where ${listed(actor)} ${sql.join(only, sql` `)}
    order by r.changed_at desc, r.id desc limit ${limit}`.execute(db)
  return rows
}

/** What grew out of some posts, of what this reader may read: the first first. */
export async function grownFrom(
  db: Db,
  actor: Actor,
  posts: readonly number[],
): Promise<(Pick<Resource, 'id' | 'title' | 'lang'> & { readonly post: number })[]> {
  if (posts.length === 0) return []
  const { rows } = await sql<Pick<Resource, 'id' | 'title' | 'lang'> & { post: number }>`/*=library.grownFrom*/
    select r.id, r.title, r.lang, r.source_id post from library.resources r
    where r.source_kind = 'post' and r.source_id = any(${posts}) and ${listed(actor)} order by r.id`.execute(db)
  return rows
}

/** Those among these that this reader may see, and can read. */
export async function resourcesShown(
  db: Db,
  actor: Actor,
  ids: readonly ResourceId[],
): Promise<Map<ResourceId, Resource>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Resource>`/*=library.shownByIds*/
    select ${resourceColumns} from library.resources r where r.id = any(${ids}) and ${listed(actor)}`.execute(db)
  return new Map(rows.map((one) => [one.id, one]))
}

/** Whether there is anything for this reader. */
export async function holdsAny(db: Db, actor: Actor, audience?: AudienceId): Promise<boolean> {
  const where = audience === undefined ? listed(actor) : sql`${listed(actor)} and r.audience_id = ${audience}`
  const { rows } = await sql`select 1 from library.resources r where ${where} limit 1`.execute(db)
  return rows.length > 0
}

/** A shelf has a few words for what stands on it; the rare ones are found on their resources. */
const MOST_TAGS_LISTED = 12
/** Those changed last say what is spoken of now. Counting every tag of a million resources takes more than a second. */
const LOOKED_AT = 2000

export async function tagsSeen(db: Db, actor: Actor): Promise<string[]> {
  const each = Math.ceil(LOOKED_AT / Math.max(1, actor.sees.length))
  const { rows } = await sql<{ tag: string }>`
    select t.tag from unnest(${actor.sees}::bigint[]) a (id) cross join lateral (
      select r.id from library.resources r where r.audience_id = a.id and ${inSight}
      order by r.changed_at desc, r.id desc limit ${each}
    ) r join library.tags t on t.resource_id = r.id
    group by t.tag order by count(*) desc, t.tag limit ${MOST_TAGS_LISTED}`.execute(db)
  return rows.map((row) => row.tag).toSorted((a, b) => a.localeCompare(b))
}
