/** What somebody asked, offered and held out, for themselves. What others confided to them is not theirs to take along. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonalData } from '#platform/house.ts'
import type { PersonId } from '#people'

export async function exportAid(db: Db, person: PersonId): Promise<PersonalData> {
  return {
    needsAndOffers: await ownWishes(db, person),
    handsHeldOut: await ownHands(db, person),
    written: await ownWords(db, person),
  }
}

async function ownWishes(db: Db, person: PersonId): Promise<readonly object[]> {
  const { rows } = await sql<object>`
    select w.id, w.kind, w.title, w.markdown, w.place, w.urgency, w.by_day::text "byDay", w.weekdays, w.wanted, w.taken, w.done,
      w.opened_at "openedAt", w.closed_at "closedAt", w.outcome, w.thanks_public "thanksPublic", w.on_paper "onPaper",
      case when d.wish_id is null then null else jsonb_build_object('name', d.name, 'phone', d.phone, 'address', d.address) end details
    from aid.wishes w left join aid.details d on d.wish_id = w.id where w.author = ${person} order by w.id`.execute(db)
  return rows
}

async function ownHands(db: Db, person: PersonId): Promise<readonly object[]> {
  const { rows } = await sql<object>`
    select id, wish_id "for", word, part, at, state, answered_at "answeredAt", done_at "doneAt"
    from aid.proposals where person_id = ${person} order by id`.execute(db)
  return rows
}

async function ownWords(db: Db, person: PersonId): Promise<readonly object[]> {
  const { rows } = await sql<object>`
    select proposal_id "inProposal", text, at from aid.words where author = ${person} order by id`.execute(db)
  return rows
}
