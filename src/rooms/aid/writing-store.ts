/** Needs and offers as they are written down, changed and taken out of sight. */
import { sql } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Kind, Wish, WishId } from './wish.ts'

/** What its author writes, and what follows from it. */
export type Written = Pick<
  Wish,
  | 'title' | 'markdown' | 'excerpt' | 'lang' | 'place' | 'placeKey' | 'topics' | 'urgency' | 'byDay' | 'weekdays'
  | 'wanted' | 'onPaper' | 'askAt'
> // prettier-ignore
export type NewWish = Written & {
  readonly kind: Kind
  readonly author: PersonId
  readonly audience: AudienceId
  readonly group: number | null
  readonly crisis: number | null
  readonly openedAt: Date
  readonly lookedAt: Date | null
  readonly clientKey: string | null
}

export async function insertWish(db: Db, wish: NewWish): Promise<WishId> {
  const { rows } = await sql<{ id: WishId }>`
    insert into aid.wishes (
      kind, author, audience_id, group_id, crisis_id, on_paper, title, markdown, excerpt, lang, place, place_key, topics,
      urgency, by_day, weekdays, wanted, opened_at, looked_at, ask_at, client_key)
    values (
      ${wish.kind}, ${wish.author}, ${wish.audience}, ${wish.group}, ${wish.crisis}, ${wish.onPaper}, ${wish.title},
      ${wish.markdown}, ${wish.excerpt}, ${wish.lang}, ${wish.place}, ${wish.placeKey}, ${wish.topics}, ${wish.urgency},
      ${wish.byDay}, ${wish.weekdays}, ${wish.wanted}, ${wish.openedAt}, ${wish.lookedAt}, ${wish.askAt},
      ${wish.clientKey})
    returning id`.execute(db)
  const [row] = rows
  if (!row) throw new Error('a need was not kept')
  return row.id
}

type Rewritten = Written & { readonly at: Date; readonly lookedAt: Date | null }
export async function updateWish(db: Db, id: WishId, wish: Rewritten): Promise<void> {
  await sql`
    update aid.wishes set title = ${wish.title}, markdown = ${wish.markdown}, excerpt = ${wish.excerpt}, lang = ${wish.lang},
      place = ${wish.place}, place_key = ${wish.placeKey}, topics = ${wish.topics}, urgency = ${wish.urgency},
      by_day = ${wish.byDay}, weekdays = ${wish.weekdays}, wanted = ${wish.wanted}, on_paper = ${wish.onPaper},
      ask_at = ${wish.askAt}, asked_at = null, changed_at = ${wish.at}, looked_at = ${wish.lookedAt}
    where id = ${id}`.execute(db)
}

export async function setHidden(db: Db, id: WishId, at: Date | null): Promise<void> {
  await sql`update aid.wishes set hidden_at = ${at} where id = ${id}`.execute(db)
}

export async function setLookedAt(db: Db, id: WishId, by: PersonId, at: Date): Promise<void> {
  await sql`update aid.wishes set looked_at = ${at}, looked_by = ${by} where id = ${id}`.execute(db)
}

/** How many somebody opened, counted up to `most` of their latest. */
export async function openedSince(db: Db, author: PersonId, since: Date, most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`/*=aid.openedSince*/
    select count(*)::int n from (select opened_at from aid.wishes where author = ${author} order by id desc limit ${most}) latest
    where opened_at > ${since}`.execute(db)
  return rows[0]?.n ?? 0
}

/** Until the transaction ends, this person's needs and offers come one after the other. */
export async function inTurn(db: Db, person: PersonId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`aid of ${person}`}, 0))`.execute(db)
}
