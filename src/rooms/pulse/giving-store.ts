/** What giving asks of the projection: to how many different people somebody answered, and how many thanked them. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import { FALLBACK_LENGTH } from './number.ts'
import { byMemberAt, marksInForce } from './shared-store.ts'

/**
 * Answers of some length, or that were marked or thanked, by members to questions of other members. What staff, guests and
 * bots ask or answer is the business of those who are paid for it. `marks` comes before it.
 */
const answers = (since: Date) => sql`
  answers as (
    select p.author person, c.author asker, c.group_id "group", p.id, p.helped
    from pulse.posts p join pulse.conversations c on c.id = p.conversation_id
    where p.counts and not p.opening and p.at >= ${since} and c.counts and c.group_id is not null and c.author <> p.author
      and (c.kind = 'question' or c.asks) and (p.helped or p.thanked or p.length >= ${FALLBACK_LENGTH})
      and ${byMemberAt('p.author', 'p.at')} and ${byMemberAt('c.author', 'c.started_at')}
  )`

export type Answered = { readonly person: PersonId; readonly group: number; readonly people: number }

export async function answeredSince(db: Db, { since, least }: { since: Date; least: number }): Promise<Answered[]> {
  const { rows } = await sql<Answered>`
    with ${marksInForce}, ${answers(since)}
    select person, "group", count(distinct asker) people from answers group by 1, 2
    having count(distinct asker) >= ${least} order by 1, 2`.execute(db)
  return rows
}

export type Gave = {
  readonly person: PersonId
  /** Different people they answered. */
  readonly people: number
  /** Different people who thanked them: under a post of this group, by marking it, with a word anywhere. */
  readonly thankedBy: number
}

/** Everybody who answered somebody in a group lately. */
export async function gaveAndGot(db: Db, { since, group }: { since: Date; group: number }): Promise<Gave[]> {
  const { rows } = await sql<Gave>`
    with ${marksInForce}, ${answers(since)},
    gave as (select person, count(distinct asker) people from answers where "group" = ${group} group by 1),
    got as (
      select a.person, a.asker giver from answers a where a.helped and a."group" = ${group}
      union
      select p.author, t.giver from pulse.thanks t join pulse.posts p on p.id = t.id join pulse.conversations c on c.id = p.conversation_id
      where t.kind = 'post' and t.at >= ${since} and c.group_id = ${group} and t.giver <> p.author
      union
      select t.receiver, t.giver from pulse.thanks t where t.kind = 'word' and t.at >= ${since} and not t.hidden
    )
    select g.person, g.people, count(distinct got.giver) "thankedBy"
    from gave g left join got on got.person = g.person group by 1, 2 order by 1`.execute(db)
  return rows
}
