/**
 * Taking a part of the home out for good: some people, some audiences, and all that stands in them. Each room takes out
 * its own rows, from the top floor down; then go the facts of it, its files, its audiences. What a room forgets still
 * refers to an audience, and the whole deed fails: nothing is ever half gone.
 */
import { sql } from 'kysely'
import type { Ctx } from '#platform/action.ts'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db, Tx } from '#platform/database/index.ts'
import { waitFor } from '#platform/facts/consumer.ts'
import type { FileKey } from '#platform/files/index.ts'
import type { House } from '#platform/house.ts'
import type { Subject } from '#platform/subjects.ts'

export type Part = { readonly people: readonly number[]; readonly audiences: readonly AudienceId[] }
export type Going = Part & {
  /** Everything that stands in those audiences or is those people's, as each kind answers for itself. */
  readonly subjects: readonly Subject[]
  readonly of: (kind: string) => readonly number[]
}

/** Answers the files that nothing shows any more: whoever called removes them once this is committed. */
export async function clearOut(ctx: Ctx, part: Part): Promise<FileKey[]> {
  const { tx, house } = ctx
  for (const { name } of house.reactions) await waitFor(tx, name)
  const going = await allOf(tx, house, part)
  for (const room of house.rooms.toReversed()) await room.clear?.(ctx, going)
  await forgetFacts(tx, going)
  const files = await takeFiles(tx, going)
  await closeAudiences(tx, going)
  return files
}

/** For whoever must say what would go before it goes. */
export async function allOf(db: Db, house: House, { people, audiences: asked }: Part): Promise<Going> {
  const part = { people, audiences: await withinAll(db, asked) }
  const kinds = house.rooms.flatMap((room) => room.subjects ?? [])
  const ids = new Map<string, readonly number[]>()
  for (const { kind, within } of kinds) ids.set(kind, (await within?.(db, part)) ?? [])
  const named = (): Subject[] => [...ids].flatMap(([kind, all]) => all.map((id) => ({ kind, id })))
  const things = named()
  for (const { kind, attached } of kinds)
    if (attached) ids.set(kind, [...new Set([...(ids.get(kind) ?? []), ...(await attached(db, things))])])
  const subjects = named()
  return { ...part, subjects, of: (kind) => ids.get(kind) ?? [] }
}

/** With those that stand in them. */
async function withinAll(db: Db, audiences: readonly AudienceId[]): Promise<AudienceId[]> {
  const { rows } = await sql<{ id: AudienceId }>`
    with recursive down (id) as (
      select id from platform.audiences where id = any(${audiences})
      union select a.id from down join platform.audiences a on a.parent = down.id
    )
    select id from down`.execute(db)
  return rows.map((row) => row.id)
}

/** Both halves of `(subject_kind, subject_id) in ${amongSubjects(…)}`, for the stores. */
export const amongSubjects = (subjects: readonly Subject[]) => sql`(
  select * from unnest(${subjects.map((one) => one.kind)}::text[], ${subjects.map((one) => one.id)}::bigint[]))`

/** Consumers that had read some of them stand where they would, had these never been told. */
async function forgetFacts(tx: Tx, { people, subjects }: Going): Promise<void> {
  await sql`
    delete from platform.facts
    where actor = any(${people}) or (subject_kind, subject_id) in ${amongSubjects(subjects)}
      or (data ? 'person' and (data ->> 'person')::bigint = any(${people}))`.execute(tx)
  await sql`
    update platform.fact_cursors c set tx = coalesce(f.tx, '0'), id = coalesce(f.id, 0)
    from platform.fact_cursors own left join lateral (
      select tx, id from platform.facts where (tx, id) <= (own.tx, own.id) order by tx desc, id desc limit 1
    ) f on true
    where c.consumer = own.consumer`.execute(tx)
}

async function takeFiles(tx: Tx, { people, audiences }: Going): Promise<FileKey[]> {
  const { rows } = await sql<{ key: FileKey }>`
    with gone as (delete from platform.files where by = any(${people}) or audience_id = any(${audiences}) returning id, key)
    select distinct key from gone
    where not exists (select 1 from platform.files f where f.key = gone.key and f.id <> all (select id from gone))`.execute(
    tx,
  )
  return rows.map((row) => row.key)
}

async function closeAudiences(tx: Tx, { people, audiences }: Going): Promise<void> {
  await sql`delete from platform.audience_people where person_id = any(${people}) or audience_id = any(${audiences})`.execute(
    tx,
  )
  await sql`delete from platform.audiences where id = any(${audiences})`.execute(tx)
}
