/** Where and when each member wants to be told. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { Level } from './level.ts'
import type { Quiet } from './quiet.ts'

export const digests = ['daily', 'weekly', 'monthly', 'never'] as const
export type Digest = (typeof digests)[number]

export type Preferences = {
  readonly mail: Level
  /** On their devices, those that said yes. */
  readonly push: Level
  readonly digest: Digest
  /** They said whether they want one: nobody is asked twice. */
  readonly digestAnswered: boolean
  readonly quiet: Quiet
}
export const usual: Preferences = {
  mail: 'concerns',
  push: 'concerns',
  digest: 'never',
  digestAnswered: false,
  quiet: { from: null, until: null, daysOff: [] },
}

type Row = Pick<Preferences, 'mail' | 'push' | 'digest' | 'digestAnswered'> & {
  person: number
  from: string | null
  until: string | null
  daysOff: number[]
}

/** Total over `people`: who said nothing has what is usual. */
export async function preferencesOf(db: Db, people: readonly number[]): Promise<Map<number, Preferences>> {
  const { rows } = await sql<Row>`/*=notifications.preferences*/
    select person_id person, mail, push, digest, digest_answered "digestAnswered", to_char(quiet_from, 'HH24:MI') "from",
      to_char(quiet_until, 'HH24:MI') until, days_off::int[] "daysOff"
    from notifications.preferences where person_id = any(${people})`.execute(db)
  const said = new Map(
    rows.map(({ person, from, until, daysOff, ...row }) => [person, { ...row, quiet: { from, until, daysOff } }]),
  )
  return new Map(people.map((person) => [person, said.get(person) ?? usual]))
}

export async function keepPreferences(
  db: Db,
  person: number,
  { mail, push, digest, quiet }: Pick<Preferences, 'mail' | 'push' | 'digest' | 'quiet'>,
): Promise<void> {
  await sql`
    insert into notifications.preferences (person_id, mail, push, digest, digest_answered, quiet_from, quiet_until, days_off)
    values (${person}, ${mail}, ${push}, ${digest}, true, ${quiet.from}::time, ${quiet.until}::time, ${quiet.daysOff}::smallint[])
    on conflict (person_id) do update set mail = excluded.mail, push = excluded.push, digest = excluded.digest, digest_answered = true,
      quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, days_off = excluded.days_off`.execute(db)
}

export async function endMail(db: Db, person: number): Promise<void> {
  await sql`
    insert into notifications.preferences (person_id, mail) values (${person}, 'nothing')
    on conflict (person_id) do update set mail = 'nothing'`.execute(db)
}

export async function keepDigest(db: Db, person: number, digest: Digest): Promise<void> {
  await sql`
    insert into notifications.preferences (person_id, digest, digest_answered) values (${person}, ${digest}, true)
    on conflict (person_id) do update set digest = excluded.digest, digest_answered = true`.execute(db)
}

export const endDigest = (db: Db, person: number): Promise<void> => keepDigest(db, person, 'never')
