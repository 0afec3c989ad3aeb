/** Crises as they are kept. Seeing is one condition; deciding is elsewhere. */
import { sql } from 'kysely'
import type { Actor } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Crisis, CrisisId } from './crisis.ts'
import { canTend } from './policy.ts'

const columns = sql`
  id, audience_id audience, space_id space, public, title, place, message, lang, opened_by "openedBy", opened_at "openedAt",
  reworded_by "rewordedBy", reworded_at "rewordedAt", conversation_id conversation, invitation_id invitation,
  closed_by "closedBy", closed_at "closedAt", story, story_lang "storyLang", told_by "toldBy", told_at "toldAt", hidden_at "hiddenAt"`

/** What moderation hid is left to those who moderate there. */
export async function crisisSeen(db: Db, actor: Actor, id: CrisisId): Promise<Crisis | undefined> {
  const { rows } = await sql<Crisis>`/*=crisis.seen*/
    select ${columns} from crisis.crises where id = ${id} and audience_id = any(${actor.sees})`.execute(db)
  const crisis = rows[0]
  return crisis && (crisis.hiddenAt === null || canTend(actor, crisis)) ? crisis : undefined
}

/** Until this transaction ends nobody else closes it, changes its words, or corrects what is known. */
export async function holdCrisis(db: Db, id: CrisisId): Promise<void> {
  await sql`select 1 from crisis.crises where id = ${id} for update`.execute(db)
}

export async function crisesByIds(db: Db, ids: readonly CrisisId[]): Promise<Crisis[]> {
  const { rows } =
    await sql<Crisis>`/*=crisis.byIds*/ select ${columns} from crisis.crises where id = any(${ids})`.execute(db)
  return rows
}

/** Those that are open, whoever sees them, the latest first: more at once nobody would read. */
export async function openCrises(db: Db): Promise<Crisis[]> {
  const { rows } = await sql<Crisis>`/*=crisis.open*/
    select ${columns} from crisis.crises where closed_at is null and hidden_at is null
    order by opened_at desc, id desc limit 20`.execute(db)
  return rows
}

export type PlaceInPast = { readonly at: Date; readonly id: CrisisId }

export async function closedCrises(
  db: Db,
  actor: Actor,
  after: PlaceInPast | undefined,
  limit: number,
): Promise<Crisis[]> {
  const further = after === undefined ? sql`` : sql`and (closed_at, id) < (${after.at}, ${after.id})`
  const { rows } = await sql<Crisis>`
    select ${columns} from crisis.crises
    where closed_at is not null and hidden_at is null and audience_id = any(${actor.sees}) ${further}
    order by closed_at desc, id desc limit ${limit}`.execute(db)
  return rows
}

export async function crisisWithKey(db: Db, by: PersonId, key: string): Promise<CrisisId | undefined> {
  const { rows } = await sql<{ id: CrisisId }>`
    select id from crisis.crises where client_key = ${key} and opened_by = ${by}`.execute(db)
  return rows[0]?.id
}

/** One opening at a time: two facilitators who press in the same minute read what the other wrote. */
export async function inTurn(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('crisis.opening'))`.execute(db)
}

export type NewCrisis = Pick<
  Crisis,
  'audience' | 'space' | 'public' | 'title' | 'place' | 'message' | 'lang' | 'openedBy' | 'openedAt'
> & { readonly clientKey: string | undefined }

export async function insertCrisis(db: Db, one: NewCrisis): Promise<CrisisId> {
  const { rows } = await sql<{ id: CrisisId }>`
    insert into crisis.crises (audience_id, space_id, public, title, place, message, lang, opened_by, opened_at, client_key)
    values (${one.audience}, ${one.space}, ${one.public}, ${one.title}, ${one.place}, ${one.message}, ${one.lang},
      ${one.openedBy}, ${one.openedAt}, ${one.clientKey ?? null}) returning id`.execute(db)
  return rows[0]?.id ?? 0
}

export async function setTies(
  db: Db,
  id: CrisisId,
  { conversation, invitation }: { conversation: number; invitation: number | null },
): Promise<void> {
  await sql`
    update crisis.crises set conversation_id = ${conversation}, invitation_id = ${invitation} where id = ${id}`.execute(
    db,
  )
}

type Words = Pick<Crisis, 'title' | 'place' | 'message' | 'lang'>

export async function changeWords(db: Db, id: CrisisId, words: Words, by: PersonId, at: Date): Promise<void> {
  await sql`
    update crisis.crises set title = ${words.title}, place = ${words.place}, message = ${words.message}, lang = ${words.lang},
      reworded_by = ${by}, reworded_at = ${at} where id = ${id}`.execute(db)
}

/** Null opens it again. */
export async function setClosed(
  db: Db,
  id: CrisisId,
  closing: { readonly by: PersonId; readonly at: Date } | null,
): Promise<void> {
  await sql`
    update crisis.crises set closed_by = ${closing?.by ?? null}, closed_at = ${closing?.at ?? null} where id = ${id}`.execute(
    db,
  )
}

type Story = { readonly story: string; readonly lang: string; readonly by: PersonId; readonly at: Date }

export async function setStory(db: Db, id: CrisisId, { story, lang, by, at }: Story): Promise<void> {
  await sql`
    update crisis.crises set story = ${story}, story_lang = ${lang}, told_by = ${by}, told_at = ${at} where id = ${id}`.execute(
    db,
  )
}

export async function setHidden(db: Db, id: CrisisId, at: Date | null): Promise<void> {
  await sql`update crisis.crises set hidden_at = ${at} where id = ${id}`.execute(db)
}
