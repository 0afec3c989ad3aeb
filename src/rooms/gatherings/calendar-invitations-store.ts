/** What was sent into somebody's calendar, and what waits to be. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { GatheringId } from './gathering.ts'

export type DueInvitation = {
  readonly gathering: GatheringId
  readonly person: PersonId
  readonly starts: Date
  /** Of the last that was sent. */
  readonly sequence: number | null
  /** Their calendar shows it, as far as we told it. */
  readonly inside: boolean
}

type Told = { readonly gathering: GatheringId; readonly person: PersonId; readonly at: Date }

/** They come now, or may: what becomes of it is seen when the letter is written. */
export async function inviteSoon(db: Db, told: readonly Told[]): Promise<void> {
  if (told.length === 0) return
  await sql`
    insert into gatherings.invitations (gathering_id, person_id, due_at)
    select distinct on (1, 2) * from unnest(${told.map((one) => one.gathering)}::bigint[],
      ${told.map((one) => one.person)}::bigint[], ${told.map((one) => one.at)}::timestamptz[])
    on conflict (gathering_id, person_id) do update set due_at = least(invitations.due_at, excluded.due_at)`.execute(db)
}

/** One of those who have it in their calendar, or wait for it to be sent, no longer comes. */
export async function recallSoon(db: Db, told: readonly Told[]): Promise<void> {
  await sql`
    update gatherings.invitations i set due_at = least(i.due_at, t.at)
    from unnest(${told.map((one) => one.gathering)}::bigint[], ${told.map((one) => one.person)}::bigint[],
      ${told.map((one) => one.at)}::timestamptz[]) as t (gathering, person, at)
    where i.gathering_id = t.gathering and i.person_id = t.person and i.inside`.execute(db)
}

/** Everybody who has it in their calendar. */
export async function updateSoon(db: Db, gatherings: readonly { gathering: GatheringId; at: Date }[]): Promise<void> {
  await sql`
    update gatherings.invitations i set due_at = least(i.due_at, t.at)
    from unnest(${gatherings.map((one) => one.gathering)}::bigint[],
      ${gatherings.map((one) => one.at)}::timestamptz[]) as t (gathering, at)
    where i.gathering_id = t.gathering and i.inside`.execute(db)
}

/** The next who are due, and nothing waits for them any more; nobody else takes them until this transaction ends. */
export async function takeInvitations(tx: Tx, at: Date, limit: number): Promise<DueInvitation[]> {
  const { rows } = await sql<DueInvitation>`
    with due as (
      select gathering_id, person_id from gatherings.invitations where due_at <= ${at}
      order by due_at limit ${limit} for update skip locked
    )
    update gatherings.invitations i set due_at = null from due d, gatherings.gatherings g
    where i.gathering_id = d.gathering_id and i.person_id = d.person_id and g.id = d.gathering_id
    returning i.gathering_id gathering, i.person_id person, g.starts_at starts, i.sequence, i.inside`.execute(tx)
  return rows
}

/** Later, from what their calendar showed before. What happened meanwhile is not forgotten. */
export async function putInvitationOff(
  db: Db,
  { gathering, person, inside }: DueInvitation,
  until: Date,
): Promise<void> {
  await sql`
    update gatherings.invitations set due_at = least(due_at, ${until}), inside = ${inside}
    where gathering_id = ${gathering} and person_id = ${person}`.execute(db)
}

type Sent = Pick<DueInvitation, 'gathering' | 'person' | 'inside'> & { readonly sequence: number }

/** Before it leaves: a number is never used twice. */
export async function noteInvitation(db: Db, { gathering, person, sequence, inside }: Sent): Promise<void> {
  await sql`
    update gatherings.invitations set sequence = ${sequence}, inside = ${inside}
    where gathering_id = ${gathering} and person_id = ${person}`.execute(db)
}

/** Of these, those that somebody was sent into their calendar, and hears more of in the same way. */
export async function invitedTo(
  db: Db,
  person: PersonId,
  gatherings: readonly GatheringId[],
): Promise<ReadonlySet<GatheringId>> {
  const { rows } = await sql<{ gathering: GatheringId }>`/*=gatherings.invitedTo*/
    select gathering_id gathering from gatherings.invitations
    where person_id = ${person} and gathering_id = any(${gatherings}) and sequence is not null
      and not exists (select 1 from gatherings.without_invitations w where w.person_id = ${person})`.execute(db)
  return new Set(rows.map((row) => row.gathering))
}

/** Without a mail server nothing waits: whoever names one later does not send the past. */
export async function forgetInvitations(db: Db): Promise<void> {
  await sql`update gatherings.invitations set due_at = null where due_at is not null`.execute(db)
}
