/** A resource as it was, version by version. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { ResourceId } from './resource.ts'

export type Version = {
  readonly nth: number
  readonly author: PersonId | null
  readonly at: Date
  readonly title: string
  readonly markdown: string
  readonly lang: string
  readonly address: string | null
  /** The version it was written on, when others had been kept meanwhile. */
  readonly begunOn: number | null
  readonly restores: number | null
  /** Moderators alone read it. */
  readonly hiddenAt: Date | null
}

const columns = sql`v.nth, v.author, v.at, v.title, v.markdown, v.lang, v.address, v.begun_on "begunOn", v.restores, v.hidden_at "hiddenAt"`

/** Whoever asks has already made sure that the resource may be seen. */
export async function versionAt(db: Db, resource: ResourceId, nth: number): Promise<Version | undefined> {
  const { rows } = await sql<Version>`/*=library.versionAt*/
    select ${columns} from library.versions v where v.resource_id = ${resource} and v.nth = ${nth}`.execute(db)
  return rows[0]
}

/** The last first, from below one of them on; without their texts. */
export async function versionsBefore(
  db: Db,
  resource: ResourceId,
  before: number,
  limit: number,
): Promise<Omit<Version, 'markdown'>[]> {
  const { rows } = await sql<Omit<Version, 'markdown'>>`/*=library.versionsBefore*/
    select v.nth, v.author, v.at, v.title, v.lang, v.address, v.begun_on "begunOn", v.restores, v.hidden_at "hiddenAt"
    from library.versions v where v.resource_id = ${resource} and v.nth < ${before} order by v.nth desc limit ${limit}`.execute(
    db,
  )
  return rows
}

export async function setVersionHidden(db: Db, resource: ResourceId, nth: number, at: Date | null): Promise<void> {
  await sql`update library.versions set hidden_at = ${at} where resource_id = ${resource} and nth = ${nth}`.execute(db)
}
