/** Where a resource stands, and by whom it is. Deeds that decide nothing. */
import { sql } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { ResourceId } from './resource.ts'

/** Its pictures are seen by whoever sees it. */
export async function setPlace(db: Db, resource: ResourceId, audience: AudienceId): Promise<void> {
  await sql`update library.resources set audience_id = ${audience} where id = ${resource}`.execute(db)
  await sql`
    update platform.files f set audience_id = ${audience} from library.pictures p
    where p.resource_id = ${resource} and p.file_id = f.id`.execute(db)
}

export async function addAuthor(db: Db, resource: ResourceId, person: PersonId, since: Date): Promise<void> {
  await sql`
    insert into library.authors (resource_id, person_id, since) values (${resource}, ${person}, ${since})
    on conflict do nothing`.execute(db)
}

export async function takeAuthor(db: Db, resource: ResourceId, person: PersonId): Promise<void> {
  await sql`delete from library.authors where resource_id = ${resource} and person_id = ${person}`.execute(db)
}
