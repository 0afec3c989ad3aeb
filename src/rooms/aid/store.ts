/** Needs and offers as they are kept. Private details are not among it: they have a store of their own. */
import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import type { Wish, WishId } from './wish.ts'

export const columns = sql`
  w.id, w.kind, w.author, w.audience_id audience, w.group_id "group", w.crisis_id crisis, w.on_paper "onPaper",
  w.title, w.markdown, w.excerpt, w.lang, w.place, w.place_key "placeKey", w.topics, w.urgency, w.by_day::text "byDay",
  w.weekdays, w.wanted, w.taken, w.done, w.opened_at "openedAt", w.changed_at "changedAt", w.looked_at "lookedAt",
  w.hidden_at "hiddenAt", w.closed_at "closedAt", w.outcome, w.merged_into "mergedInto",
  w.thanks_public "thanksPublic", w.first_at "firstAt", w.ask_at "askAt", w.asked_at "askedAt"`

/** Open, out of nobody's sight, looked at where that is asked for. */
export const open = sql`w.closed_at is null and w.hidden_at is null and w.looked_at is not null`

const wishes = async (db: Db, where: RawBuilder<unknown>): Promise<Wish[]> => {
  const { rows } = await sql<Wish>`select ${columns} from aid.wishes w where ${where}`.execute(db)
  return rows
}

/** Whoever asks has already made sure that they may be seen, or asks about it afterwards. */
export const wishesByIds = (db: Db, ids: readonly WishId[]): Promise<Wish[]> => wishes(db, sql`w.id = any(${ids})`)

/** Theirs, or in an audience of theirs; what waits or was hidden among them: the rule decides. */
export const wishSeen = async (db: Db, { person, sees }: Actor, id: WishId): Promise<Wish | undefined> =>
  (await wishes(db, sql`w.id = ${id} and (w.audience_id = any(${sees}) or w.author = ${person})`))[0]

/** Of two who act at once, the second sees what the first did. */
export async function holdWish(db: Db, id: WishId): Promise<void> {
  await sql`select 1 from aid.wishes where id = ${id} for update`.execute(db)
}

export async function wishWithKey(db: Db, author: number, clientKey: string): Promise<Wish | undefined> {
  return (await wishes(db, sql`w.author = ${author} and w.client_key = ${clientKey}`))[0]
}
