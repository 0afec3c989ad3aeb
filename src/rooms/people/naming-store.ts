/** Names as they are begun, for whoever writes one. Each question costs the same in a home of a million members. */
import { sql, type RawBuilder } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import { wordBegins } from '#platform/database/words.ts'
import type { PersonId } from './person.ts'

export type NameAsked = {
  readonly typed: string
  /** Found already, or who asks. */
  readonly except: readonly PersonId[]
  readonly at: Date
  readonly limit: number
}

const folded = sql`platform.folded(p.name) collate "C"`

/** Those of a list a word of whose name begins so, in the order of the list. */
export async function namedAmong(db: Db, asked: NameAsked, among: readonly PersonId[]): Promise<PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    select p.id from unnest(${among}::bigint[]) with ordinality o (id, place) join people.people p on p.id = o.id
    where ${mayBeNamed(asked)} and ${wordBegins(sql`p.name`, asked.typed)} order by o.place limit ${asked.limit}`.execute(
    db,
  )
  return rows.map((row) => row.id)
}

/** Those whose name begins so, in the order of names; of those listed in an audience, or of everybody. */
export async function nameBegins(db: Db, asked: NameAsked, listed?: AudienceId): Promise<PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    select p.id from people.people p ${listedIn(listed)}
    where ${mayBeNamed(asked)} and ${folded} like platform.folded(${`${asked.typed.replaceAll(/[\\%_]/g, '\\$&')}%`})
    order by ${folded}, p.id limit ${asked.limit}`.execute(db)
  return rows.map((row) => row.id)
}

/** The same by any word of the name. Among very many the first that are met, since in order all of them would be read. */
export async function nameHolds(db: Db, asked: NameAsked, listed?: AudienceId): Promise<PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    select p.id from (
      select p.id, p.name from people.people p ${listedIn(listed)}
      where ${mayBeNamed(asked)} and ${wordBegins(sql`p.name`, asked.typed)} limit ${MOST_MET}
    ) p order by ${folded}, p.id limit ${asked.limit}`.execute(db)
  return rows.map((row) => row.id)
}

const MOST_MET = 100

const listedIn = (audience: AudienceId | undefined): RawBuilder<unknown> =>
  audience === undefined
    ? sql``
    : sql`join platform.audience_people a on a.person_id = p.id and a.audience_id = ${audience}`

/** Whoever is suspended is not called: they could not answer. */
const mayBeNamed = ({ except, at }: NameAsked): RawBuilder<unknown> => sql`
  p.erased_at is null and p.id <> all(${except}) and not exists (
    select 1 from people.suspensions s where s.person_id = p.id and s.ended_at is null and (s.until is null or s.until > ${at}))`
