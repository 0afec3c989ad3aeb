/** What the room keeps about one person: theirs to take away, gone when they leave; and what goes with a part of the home. */
import { sql } from 'kysely'
import type { Ctx } from '#platform/action.ts'
import type { Going } from '#platform/clearing.ts'
import type { Db, Tx } from '#platform/database/index.ts'
import { forgetFiles } from '#platform/files/added.ts'
import type { PersonalData } from '#platform/house.ts'
import type { PersonId } from '#people'
import { deleteTracks, dropWholesWith } from './tracks-store.ts'

export async function exportReplays(db: Db, person: PersonId): Promise<PersonalData> {
  const ask = async (query: ReturnType<typeof sql>) => (await query.execute(db)).rows
  return {
    recorded: await ask(sql`
      select gathering_id gathering, what, from_ms::float8 "fromMs", length_ms::float8 "lengthMs",
        '/gatherings/' || gathering_id || '/replay/tracks/' || id address
      from replays.tracks where person_id = ${person} order by gathering_id, from_ms`),
    cuts: await ask(sql`
      select gathering_id gathering, asked_at "askedAt", why, from_ms::float8 "fromMs", until_ms::float8 "untilMs", cut_at "cutAt" from replays.cuts
      where person_id = ${person} order by asked_at`),
    attended: await ask(sql`
      select gathering_id gathering, at from replays.attended where person_id = ${person} order by at`),
    greeted: await ask(
      sql`select gathering_id gathering, at from replays.greeted where person_id = ${person} order by at`,
    ),
  }
}

/** Nobody who left is seen or heard any more; that somebody came counts on without a name. Answers the contents to take from the disk. */
export async function forgetPerson({ tx }: Ctx, person: PersonId, fresh: PersonId): Promise<string[]> {
  const wholes = await dropWholesWith(tx, person)
  const files = await deleteTracks(tx, person)
  for (const table of ['cuts', 'stretches'])
    await sql`delete from ${sql.table(`replays.${table}`)} where person_id = ${person}`.execute(tx)
  await sql`delete from replays.greeted where person_id = ${person}`.execute(tx)
  await sql`update replays.attended set person_id = ${fresh} where person_id = ${person}`.execute(tx)
  for (const [table, column] of [
    ['replays', 'published_by'],
    ['replays', 'removed_by'],
    ['cuts', 'cut_by'],
    ['attended', 'by'],
    ['carried', 'carried_by'],
  ] as const)
    // prettier-ignore
    await sql`update ${sql.table(`replays.${table}`)} set ${sql.ref(column)} = ${fresh} where ${sql.ref(column)} = ${person}`.execute(tx)
  return forgetFiles(tx, [...files, ...wholes])
}

/** With a gathering goes its replay; with people, what they sent and where they were. */
export async function clearReplays({ tx }: Ctx, going: Going): Promise<void> {
  const gone = going.of('gathering')
  const { people } = going
  const questions = going.of('livequestion')
  const among = sql`gathering_id = any(${gone})`
  const wholes = (await Promise.all(people.map((person) => dropWholesWith(tx, person)))).flat()
  await letFilesGo(tx, wholes, going)
  const { rows } = await sql<{ file: number }>`
    select file_id file from replays.tracks where ${among} or person_id = any(${people})
    union select whole_id from replays.replays where ${among} and whole_id is not null`.execute(tx)
  await letFilesGo(tx, rows.map((row) => row.file), going) // prettier-ignore
  await sql`delete from replays.spans where ${among} or person_id = any(${people})`.execute(tx)
  await sql`delete from replays.tracks where ${among} or person_id = any(${people})`.execute(tx)
  for (const table of ['cuts', 'stretches', 'attended', 'greeted'])
    await sql`delete from ${sql.table(`replays.${table}`)} where ${among} or person_id = any(${people})`.execute(tx)
  for (const table of ['chapters', 'parts', 'replays'])
    await sql`delete from ${sql.table(`replays.${table}`)} where ${among}`.execute(tx)
  await sql`delete from replays.carried where ${among} or question_id = any(${questions})`.execute(tx)
}

/** They are in no audience: handed to somebody who goes, or put where nobody will be, they are taken along by whoever clears out. */
async function letFilesGo(tx: Tx, files: readonly number[], { people, audiences }: Going): Promise<void> {
  const [by = null] = people
  const [audience = null] = by === null ? audiences : []
  await sql`
    update platform.files set by = coalesce(${by}, by), audience_id = coalesce(${audience}, audience_id)
    where id = any(${files})`.execute(tx)
}
