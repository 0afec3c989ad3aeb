/** Hands held out, and what the two say to one another. */
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Proposal, ProposalId, State, Word } from './proposal.ts'
import type { WishId } from './wish.ts'

const columns = sql`
  p.id, p.wish_id wish, p.person_id person, p.word, p.part, p.at, p.state, p.answered_at "answeredAt", p.answer,
  p.done_at "doneAt"`

const proposals = async (db: Db, where: RawBuilder<unknown>): Promise<Proposal[]> => {
  const { rows } = await sql<Proposal>`select ${columns} from aid.proposals p where ${where}`.execute(db)
  return rows
}

export const proposalById = async (db: Db, id: ProposalId): Promise<Proposal | undefined> =>
  (await proposals(db, sql`p.id = ${id}`))[0]

export const proposalsByIds = async (db: Db, ids: readonly ProposalId[]): Promise<Proposal[]> =>
  ids.length === 0 ? [] : proposals(db, sql`p.id = any(${ids})`)

/** Of one need, whatever became of them; in the order in which they came. */
export const proposalsOf = (db: Db, wish: WishId): Promise<Proposal[]> =>
  proposals(db, sql`p.wish_id = ${wish} order by p.id`)

export const proposalBy = async (db: Db, wish: WishId, person: PersonId): Promise<Proposal | undefined> =>
  (await proposals(db, sql`p.wish_id = ${wish} and p.person_id = ${person}`))[0]

/** Those that some people held out, in some needs. */
export const proposalsAmong = async (
  db: Db,
  some: readonly WishId[],
  people: readonly PersonId[],
): Promise<Proposal[]> =>
  some.length === 0 ? [] : proposals(db, sql`p.wish_id = any(${some}) and p.person_id = any(${people})`)

/** Where somebody held out a hand, the latest first. */
export const proposalsByPerson = (db: Db, person: PersonId, limit: number): Promise<Proposal[]> =>
  proposals(db, sql`p.person_id = ${person} order by p.id desc limit ${limit}`)

/** Those whose hand was taken, by need. */
export async function acceptedOf(db: Db, wishes: readonly WishId[]): Promise<ReadonlyMap<WishId, Proposal[]>> {
  const rows = await proposals(db, sql`p.wish_id = any(${wishes}) and p.state = 'accepted' order by p.id`)
  return Map.groupBy(rows, (one) => one.wish)
}

/** How many wait for an answer, by need. */
export async function heldOf(db: Db, wishes: readonly WishId[]): Promise<ReadonlyMap<WishId, number>> {
  const { rows } = await sql<{ wish: WishId; n: number }>`
    select wish_id wish, count(*) n from aid.proposals where wish_id = any(${wishes}) and state = 'held' group by 1`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.wish, row.n]))
}

type NewProposal = Pick<Proposal, 'wish' | 'person' | 'word' | 'part' | 'at'>

/** Whoever stood back may hold out their hand again. */
export async function insertProposal(db: Db, { wish, person, word, part, at }: NewProposal): Promise<ProposalId> {
  const { rows } = await sql<{ id: ProposalId }>`
    insert into aid.proposals as p (wish_id, person_id, word, part, at) values (${wish}, ${person}, ${word}, ${part}, ${at})
    on conflict (wish_id, person_id) do update
      set word = excluded.word, part = excluded.part, at = excluded.at, state = 'held', answered_at = null, answer = ''
      where p.state = 'withdrawn'
    returning id`.execute(db)
  await sql`update aid.wishes set first_at = coalesce(first_at, ${at}) where id = ${wish}`.execute(db)
  const [row] = rows
  if (!row) throw new Error('a proposal was not kept')
  return row.id
}

type Answering = { readonly state: State; readonly answer: string; readonly at: Date }

export async function setState(db: Db, id: ProposalId, { state, answer, at }: Answering): Promise<void> {
  await sql`
    update aid.proposals set state = ${state}, answered_at = ${at}, answer = ${answer} where id = ${id}`.execute(db)
}

export async function setDone(db: Db, id: ProposalId, at: Date): Promise<void> {
  await sql`update aid.proposals set done_at = ${at} where id = ${id}`.execute(db)
}

type Move = { readonly from: WishId; readonly to: WishId; readonly asAccepted: boolean }

/** With what was said since; whoever holds out a hand in both keeps the one that is there. */
export async function moveProposals(db: Db, { from, to, asAccepted }: Move): Promise<void> {
  const state = asAccepted ? sql`` : sql`, state = case p.state when 'accepted' then 'held' else p.state end`
  await sql`
    update aid.proposals p set wish_id = ${to} ${state}
    where p.wish_id = ${from} and not exists (
      select 1 from aid.proposals o where o.wish_id = ${to} and o.person_id = p.person_id)`.execute(db)
  await sql`
    update aid.wishes set first_at = (select min(at) from aid.proposals where wish_id = ${to}) where id = ${to}`.execute(
    db,
  )
  for (const wish of [from, to]) await recount(db, wish)
}

/** How many are promised and how many were given, counted by whoever changes it. */
export async function recount(db: Db, wish: WishId): Promise<void> {
  await sql`
    update aid.wishes w set taken = least(n.taken, ${MOST}), done = least(n.done, ${MOST}) from (
      select coalesce(sum(part), 0) taken, coalesce(sum(part) filter (where done_at is not null), 0) done
      from aid.proposals where wish_id = ${wish} and state = 'accepted'
    ) n where w.id = ${wish}`.execute(db)
}
/** A column holds no more; no need is near it. */
const MOST = 1_000_000

export async function insertWord(db: Db, { proposal, author, text, at }: Omit<Word, 'id'>): Promise<void> {
  await sql`
    insert into aid.words (proposal_id, author, text, at) values (${proposal}, ${author}, ${text}, ${at})`.execute(db)
}

/** The latest of each, in the order they were said. */
const MOST_WORDS = 200
export async function wordsOf(db: Db, proposals: readonly ProposalId[]): Promise<ReadonlyMap<ProposalId, Word[]>> {
  const { rows } = await sql<Word>`
    select w.* from unnest(${proposals}::bigint[]) p (id)
    cross join lateral (
      select id, proposal_id proposal, author, text, at from aid.words where proposal_id = p.id order by id desc limit ${MOST_WORDS}
    ) w order by w.id`.execute(db)
  return Map.groupBy(rows, (one) => one.proposal)
}
