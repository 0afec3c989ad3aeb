/** What is worked out once for every reader: the first useful answer of a conversation, who wrote how much in a month. */
import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'
import { FALLBACK_LENGTH, HORIZON_HOURS } from './number.ts'
import { whom } from './projection-store.ts'

export async function refreshConversations(tx: Tx, conversations: readonly number[]): Promise<void> {
  await sql`
    update pulse.conversations c set opening_gone = gone.now
    from (
      select t.id, exists (select 1 from pulse.posts p where p.conversation_id = t.id and p.opening and not p.counts) now
      from unnest(${conversations}::bigint[]) t (id)
    ) gone
    where c.id = gone.id and c.opening_gone <> gone.now`.execute(tx)
  await sql`
    update pulse.conversations c
    set useful_post = u.post, useful_by = u.author, useful_at = u.at, useful_how = u.how,
      earlier_by = coalesce(u.earlier_by, '{}'), earlier_at = coalesce(u.earlier_at, '{}')
    from (
      select c.id, first.*, earlier.* from pulse.conversations c
      left join lateral (
        select p.id post, p.author, p.at, case when p.helped then 'helped' when p.thanked then 'thanked' else 'length' end how
        from pulse.posts p
        where p.conversation_id = c.id and p.counts and not p.opening and p.author <> c.author
          and p.at <= c.started_at + make_interval(hours => ${HORIZON_HOURS})
          and (p.helped or p.thanked or p.length >= ${FALLBACK_LENGTH})
        order by (p.helped or p.thanked) desc, p.at, p.id limit 1
      ) first on true
      left join lateral (
        select array_agg(p.author order by p.at, p.id) earlier_by, array_agg(p.at order by p.at, p.id) earlier_at
        from pulse.posts p
        where p.conversation_id = c.id and p.counts and not p.opening and p.author <> c.author and (p.at, p.id) < (first.at, first.post)
      ) earlier on true
      where c.id = any(${conversations}) and c.kind <> 'running' and c.author is not null
    ) u
    where c.id = u.id`.execute(tx)
}

/**
 * What a reply stands under, and how its conversation began, may be read after it. Found first and then joined: while a table has
 * no statistics yet, how many there are is guessed a thousand times too high, and all posts would be read to join them. Answers
 * the posts of which it may be so.
 */
export async function refreshAnswers(tx: Tx, posts: readonly number[], begun: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select t.id from unnest(${posts}::bigint[]) r (id) cross join lateral (select id from pulse.posts where to_post = r.id offset 0) t
    union
    select t.id from unnest(${begun}::bigint[]) r (id) cross join lateral (select id from pulse.posts where conversation_id = r.id offset 0) t`.execute(
    tx,
  )
  if (rows.length === 0) return []
  await sql`
    with known as (
      select p.id, ${whom('p', sql`u.author`)} person from unnest(${rows.map(({ id }) => id)}::bigint[]) t (id) join pulse.posts p on p.id = t.id
      left join pulse.posts u on u.id = p.to_post left join pulse.conversations c on c.id = p.conversation_id
    )
    update pulse.posts p set answers = known.person from known where p.id = known.id and p.answers is distinct from known.person`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

/** The zone in which the months of the home are cut: its setting, or the usual one. */
const homeZone = sql`coalesce((select value #>> '{}' from platform.settings where key = 'home.zone'), 'Europe/Paris')`

/** When the host moves the home to another zone its months begin at other moments: all of them are counted again. */
export async function followZone(tx: Tx): Promise<string> {
  const { rows } = await sql<{ zone: string; kept: string | null }>`
    select ${homeZone} zone, (select zone from pulse.calendar) kept`.execute(tx)
  const { zone, kept } = rows[0] ?? { zone: 'Europe/Paris', kept: null }
  if (zone === kept) return zone
  await sql`delete from pulse.calendar`.execute(tx)
  await sql`insert into pulse.calendar (zone) values (${zone})`.execute(tx)
  if (kept === null) return zone
  await sql`truncate pulse.wrote`.execute(tx)
  await sql`
    insert into pulse.wrote (month, person, posts)
    select date_trunc('month', at at time zone ${zone})::date, author, count(*) from pulse.posts where counts group by 1, 2`.execute(
    tx,
  )
  return zone
}

/** Counted again from the posts of that month rather than added to: a fact read twice counts once. */
export async function refreshWrote(tx: Tx, posts: readonly number[], zone: string): Promise<void> {
  await sql`
    with touched as (
      select distinct author person, date_trunc('month', at at time zone ${zone}) "month"
      from pulse.posts where id = any(${posts}) and author is not null
    )
    insert into pulse.wrote (month, person, posts)
    select t.month::date, t.person, (
      select count(*) from pulse.posts p
      where p.author = t.person and p.counts and p.at >= t.month at time zone ${zone} and p.at < (t.month + interval '1 month') at time zone ${zone}
    ) from touched t
    on conflict (month, person) do update set posts = excluded.posts`.execute(tx)
}
