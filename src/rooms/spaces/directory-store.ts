/** The list of groups: what one may know of, page by page. The counts are kept beside each group; nothing is counted here. */
import { sql } from 'kysely'
import type { Actor } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import { wordBegins } from '#platform/database/words.ts'
import type { Group } from './place.ts'
import { groups, known } from './store.ts'

/** Where a page ended: the size and the id of its last group. */
export type After = { readonly people: number; readonly id: number }
export type Asked = {
  readonly q?: string | undefined
  readonly space?: number | undefined
  readonly after?: After | undefined
  readonly limit: number
}

/** Those the reader is not in, the largest first; archived ones at the very end, in a search only. */
export const groupsToDiscover = (db: Db, actor: Actor, { q, space, after, limit }: Asked): Promise<Group[]> =>
  groups(
    db,
    'groupsToDiscover',
    sql`${known(actor)} and p.state = 'open' and (p.archived_at is null or ${q !== undefined})
      and not exists (${memberOf(actor)}) and ${named(q)} and (${space === undefined} or p.space_id = ${space ?? 0})
      and (p.people, p.id) < (${after?.people ?? 2 ** 31 - 1}, ${after?.id ?? 0})`,
    sql`order by p.people desc, p.id desc limit ${limit}`,
  )

/** Those the reader is in, by name. */
export const ownGroups = (db: Db, actor: Actor, { q, space, limit }: Omit<Asked, 'after'>): Promise<Group[]> =>
  groups(
    db,
    'ownGroups',
    sql`${known(actor)} and exists (${memberOf(actor)}) and ${named(q)} and (${space === undefined} or p.space_id = ${space ?? 0})`,
    sql`order by p.archived_at is not null, platform.folded(p.name) collate "C", p.id limit ${limit}`,
  )

/** What waits for a facilitator's yes in a space. */
export const groupsAsked = (db: Db, actor: Actor, space: number): Promise<Group[]> =>
  groups(
    db,
    'groupsAsked',
    sql`${known(actor)} and p.state = 'asked' and p.space_id = ${space}`,
    sql`order by p.id limit 50`,
  )

/** Those a word of whose name begins so, one's own first: for whoever writes it. */
export const groupsNamed = (db: Db, actor: Actor, typed: string, limit: number): Promise<Group[]> =>
  groups(
    db,
    'groupsNamed',
    sql`${known(actor)} and p.state = 'open' and p.archived_at is null
      and ${wordBegins(sql`p.name`, typed)}`,
    sql`order by exists (${memberOf(actor)}) desc, p.people desc, p.id desc limit ${limit}`,
  )

const memberOf = (actor: Actor) => sql`
  select 1 from platform.audience_people a where a.audience_id = p.audience_id and a.person_id = ${actor.person}`

/** Any part of a name, whatever its accents. A home has hundreds of groups, not millions: no index is needed. */
const named = (q: string | undefined) => {
  const part = `%${(q ?? '').replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return sql`(${q === undefined} or platform.folded(p.name) like platform.folded(${part}))`
}
