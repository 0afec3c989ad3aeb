/** What is being written and not published: rows of one person, that nobody else ever reads. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { WrittenPlace } from './written-place.ts'

/** The fields of a form as they were typed. */
export type DraftFields = Readonly<Record<string, string>>
export type Draft = { readonly place: WrittenPlace; readonly typed: DraftFields; readonly savedAt: Date }

const columns = sql`json_build_object('kind', place_kind, 'id', place_id) place, typed, saved_at "savedAt"`

export async function draftAt(db: Db, person: PersonId, { kind, id }: WrittenPlace): Promise<Draft | undefined> {
  const { rows } = await sql<Draft>`/*=conversations.draftAt*/
    select ${columns} from conversations.drafts
    where person_id = ${person} and place_kind = ${kind} and place_id = ${id}`.execute(db)
  return rows[0]
}

export async function draftsOf(db: Db, person: PersonId, limit: number): Promise<Draft[]> {
  const { rows } = await sql<Draft>`
    select ${columns} from conversations.drafts where person_id = ${person} order by saved_at desc limit ${limit}`.execute(
    db,
  )
  return rows
}

export async function hasDrafts(db: Db, person: PersonId): Promise<boolean> {
  const { rows } = await sql`/*=conversations.hasDrafts*/
    select 1 from conversations.drafts where person_id = ${person} limit 1`.execute(db)
  return rows.length > 0
}

type Kept = Draft & { readonly person: PersonId }

/** The newest words take the place of those before; beyond `most`, the oldest of this person's drafts goes. */
export async function saveDraft(db: Db, { person, place, typed, savedAt }: Kept, most: number): Promise<void> {
  await sql`
    insert into conversations.drafts (person_id, place_kind, place_id, typed, saved_at)
    values (${person}, ${place.kind}, ${place.id}, ${JSON.stringify(typed)}::jsonb, ${savedAt})
    on conflict (person_id, place_kind, place_id) do update set typed = excluded.typed, saved_at = excluded.saved_at`.execute(
    db,
  )
  await sql`
    delete from conversations.drafts where person_id = ${person} and saved_at < (
      select min(saved_at) from (
        select saved_at from conversations.drafts where person_id = ${person} order by saved_at desc limit ${most}
      ) newest)`.execute(db)
}

export async function deleteDraft(db: Db, person: PersonId, { kind, id }: WrittenPlace): Promise<void> {
  await sql`
    delete from conversations.drafts where person_id = ${person} and place_kind = ${kind} and place_id = ${id}`.execute(
    db,
  )
}

export async function deleteDraftsOf(db: Db, person: PersonId): Promise<void> {
  await sql`delete from conversations.drafts where person_id = ${person}`.execute(db)
  // Whatever they brought and never showed goes with the next tidying.
  await sql`update conversations.brought_pictures set at = '-infinity' where person_id = ${person}`.execute(db)
}

export async function deleteDraftsBefore(db: Db, then: Date): Promise<void> {
  await sql`delete from conversations.drafts where saved_at < ${then}`.execute(db)
}

export async function noteBrought(db: Db, file: number, person: PersonId, at: Date): Promise<void> {
  await sql`insert into conversations.brought_pictures (file_id, person_id, at) values (${file}, ${person}, ${at})`.execute(
    db,
  )
}

export async function countBrought(db: Db, person: PersonId): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int n from conversations.brought_pictures b
    where person_id = ${person} and not exists (select 1 from conversations.post_files s where s.file_id = b.file_id)`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}

/** Those that a post shows are no longer brought, but its own. */
export async function letGoOfShown(db: Db): Promise<void> {
  await sql`
    delete from conversations.brought_pictures b using conversations.post_files shown
    where shown.file_id = b.file_id`.execute(db)
}

/** Brought before then, shown by no post, and standing in no draft of whoever brought them. */
export async function takeForgotten(db: Db, then: Date): Promise<number[]> {
  const { rows } = await sql<{ file: number }>`
    delete from conversations.brought_pictures b
    where at < ${then} and not exists (
      select 1 from conversations.drafts d
      where d.person_id = b.person_id and d.typed->>'text' like '%](/files/' || b.file_id || '/%')
    returning file_id file`.execute(db)
  return rows.map((row) => row.file)
}
