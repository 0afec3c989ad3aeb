/** Which addresses for groups members made. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'
import type { PersonalData } from '#platform/house.ts'

export type GroupAddress = {
  readonly person: number
  readonly group: number
  readonly edition: number
  readonly madeAt: Date
  readonly usedAt: Date | null
}
type Whose = Pick<GroupAddress, 'person' | 'group'>

/** The one that is good now. */
export async function editionOf(db: Db, { person, group }: Whose): Promise<GroupAddress | undefined> {
  const { rows } = await sql<GroupAddress>`/*=letterbox.groupAddress*/
    select person_id person, group_id "group", edition, made_at "madeAt", used_at "usedAt" from letterbox.group_addresses
    where person_id = ${person} and group_id = ${group} and ended_at is null`.execute(db)
  return rows[0]
}

/** Ends the one before. */
export async function makeEdition(tx: Tx, { person, group }: Whose, at: Date): Promise<void> {
  await sql`
    insert into letterbox.group_addresses as a (person_id, group_id, made_at) values (${person}, ${group}, ${at})
    on conflict (person_id, group_id) do update set edition = a.edition + 1, made_at = excluded.made_at, used_at = null, ended_at = null`.execute(
    tx,
  )
}

export async function endEdition(tx: Tx, { person, group }: Whose, at: Date): Promise<void> {
  await sql`
    update letterbox.group_addresses set ended_at = ${at}
    where person_id = ${person} and group_id = ${group} and ended_at is null`.execute(tx)
}

export async function noteUsed(tx: Tx, { person, group }: Whose, at: Date): Promise<void> {
  await sql`
    update letterbox.group_addresses set used_at = ${at} where person_id = ${person} and group_id = ${group}`.execute(
    tx,
  )
}

export async function exportGroupAddresses(db: Db, person: number): Promise<PersonalData> {
  const { rows } = await sql<object>`
    select group_id "group", made_at "madeAt", used_at "usedAt", ended_at "endedAt" from letterbox.group_addresses
    where person_id = ${person} order by made_at`.execute(db)
  return { groupAddresses: rows }
}

export async function eraseGroupAddresses(db: Db, people: readonly number[]): Promise<void> {
  await sql`delete from letterbox.group_addresses where person_id = any(${people})`.execute(db)
}

export async function clearGroupAddresses(db: Db, groups: readonly number[]): Promise<void> {
  await sql`delete from letterbox.group_addresses where group_id = any(${groups})`.execute(db)
}
