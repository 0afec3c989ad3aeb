/** Those who come from outside, as they are kept. Written only while their gathering is held (`holdGathering`). */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'
import type { Lang } from '#platform/i18n.ts'
import type { GatheringId } from './gathering.ts'
import { KEPT_DAYS, type Outsider, type OutsiderId, type OutsiderStanding } from './outside.ts'

const columns = sql`
  o.id, o.gathering_id gathering, o.name, o.email, o.lang, o.standing, o.on_the_spot "onTheSpot", o.at, o.turn,
  o.approved_at "approvedAt", o.replies, o.sequence, o.inside`

export async function outsiderById(db: Db, id: OutsiderId): Promise<Outsider | undefined> {
  const { rows } = await sql<Outsider>`/*=gatherings.outsider*/
    select ${columns} from gatherings.outsiders o where o.id = ${id}`.execute(db)
  return rows[0]
}

export async function outsiderAt(db: Db, gathering: GatheringId, email: string): Promise<Outsider | undefined> {
  const { rows } = await sql<Outsider>`
    select ${columns} from gatherings.outsiders o where o.gathering_id = ${gathering} and o.email = ${email}`.execute(
    db,
  )
  return rows[0]
}

type New = Pick<Outsider, 'gathering' | 'name' | 'email' | 'onTheSpot' | 'at' | 'replies'> & {
  readonly lang: Lang
  readonly forgetAt: Date
}

export async function insertOutsider(db: Db, one: New): Promise<OutsiderId> {
  const { rows } = await sql<{ id: OutsiderId }>`
    insert into gatherings.outsiders (gathering_id, name, email, lang, standing, on_the_spot, at, replies, forget_at)
    values (${one.gathering}, ${one.name}, ${one.email}, ${one.lang}, 'unconfirmed', ${one.onTheSpot}, ${one.at},
      ${JSON.stringify(one.replies)}::jsonb, ${one.forgetAt}) returning id`.execute(db)
  const [row] = rows
  if (!row) throw new Error('somebody from outside was not kept')
  return row.id
}

/** Who never followed the link, and asks once more with other words. */
export async function rewriteOutsider(db: Db, id: OutsiderId, one: New): Promise<void> {
  await sql`
    update gatherings.outsiders set name = ${one.name}, lang = ${one.lang}, on_the_spot = ${one.onTheSpot}, at = ${one.at},
      replies = ${JSON.stringify(one.replies)}::jsonb, forget_at = ${one.forgetAt} where id = ${id}`.execute(db)
}

type Kept = Pick<Outsider, 'id' | 'onTheSpot' | 'at' | 'approvedAt' | 'replies'> & {
  readonly standing: Exclude<OutsiderStanding, 'unconfirmed'>
  /** They go to the end of whatever they wait in. */
  readonly anew: boolean
  readonly forgetAt: Date | null
}

export async function keepOutsider(db: Db, kept: Kept): Promise<void> {
  const { id, standing, onTheSpot, at, approvedAt, replies, anew, forgetAt } = kept
  await sql`
    update gatherings.outsiders set standing = ${standing}, on_the_spot = ${onTheSpot}, at = ${at}, approved_at = ${approvedAt},
      confirmed_at = coalesce(confirmed_at, ${at}), replies = ${JSON.stringify(replies)}::jsonb, forget_at = ${forgetAt},
      turn = case when ${anew} then nextval('gatherings.turns') else turn end
    where id = ${id}`.execute(db)
}

export async function addOutside(db: Db, gathering: GatheringId, n: number): Promise<void> {
  if (n !== 0) await sql`update gatherings.gatherings set outside = outside + ${n} where id = ${gathering}`.execute(db)
}

/** Those of one standing, the first first. */
export async function outsidersOf(
  db: Db,
  gathering: GatheringId,
  standing: OutsiderStanding,
  limit: number,
): Promise<Outsider[]> {
  const { rows } = await sql<Outsider>`/*=gatherings.outsidersOf*/
    select ${columns} from gatherings.outsiders o where o.gathering_id = ${gathering} and o.standing = ${standing}
    order by o.turn limit ${limit}`.execute(db)
  return rows
}

export async function deleteOutsider(db: Db, id: OutsiderId): Promise<void> {
  await sql`delete from gatherings.outsiders where id = ${id}`.execute(db)
}

/** Some days after, the names and addresses go; how many came stays. */
export async function forgetOutsiders(db: Db, at: Date): Promise<void> {
  await sql`
    delete from gatherings.outsiders o using gatherings.gatherings g
    where g.id = o.gathering_id
      and (o.forget_at <= ${at} or g.ends_at + make_interval(days => ${KEPT_DAYS}) <= ${at})`.execute(db)
}

export type OutsiderLetter = 'link' | 'news' | 'tomorrow'

/** What changed is said rather than what is near: each letter says when and where. */
export async function writeToOutsider(db: Db, id: OutsiderId, letter: OutsiderLetter, at: Date): Promise<void> {
  await sql`
    update gatherings.outsiders set letter = ${letter}, letter_at = ${at} where id = ${id} and email is not null`.execute(
    db,
  )
}

/** To all who come, and for news to whoever has it in their calendar. */
export async function writeToOutsiders(
  db: Db,
  gatherings: readonly GatheringId[],
  letter: Exclude<OutsiderLetter, 'link'>,
  at: Date,
): Promise<void> {
  await sql`
    update gatherings.outsiders set letter = case when letter = 'news' then letter else ${letter} end,
      letter_at = least(letter_at, ${at})
    where gathering_id = any(${gatherings}) and email is not null
      and (standing = 'coming' or (${letter} = 'news' and (inside or standing in ('waiting', 'asked'))))`.execute(db)
}

export type OutsiderDue = { readonly id: OutsiderId; readonly letter: OutsiderLetter }

/** The next to be written to, and nothing waits for them any more; taken by one server of several. */
export async function takeOutsiders(tx: Tx, at: Date, limit: number): Promise<OutsiderDue[]> {
  const { rows } = await sql<OutsiderDue>`
    with due as (
      select id, letter from gatherings.outsiders where letter_at <= ${at} order by letter_at limit ${limit} for update skip locked
    )
    update gatherings.outsiders o set letter = null, letter_at = null from due where o.id = due.id
    returning o.id, due.letter`.execute(tx)
  return rows
}

/** Later. What happened meanwhile is not forgotten. */
export async function putOutsiderOff(db: Db, { id, letter }: OutsiderDue, inside: boolean, until: Date): Promise<void> {
  await sql`
    update gatherings.outsiders set letter = coalesce(letter, ${letter}), letter_at = least(letter_at, ${until}),
      inside = ${inside} where id = ${id}`.execute(db)
}

/** Before it leaves: a number is never used twice. */
export async function noteOutsiderTold(db: Db, id: OutsiderId, sequence: number, inside: boolean): Promise<void> {
  await sql`update gatherings.outsiders set sequence = ${sequence}, inside = ${inside} where id = ${id}`.execute(db)
}

/** Without a mail server nothing waits: whoever names one later does not send the past. */
export async function forgetOutsiderLetters(db: Db): Promise<void> {
  await sql`update gatherings.outsiders set letter = null, letter_at = null where letter_at is not null`.execute(db)
}
