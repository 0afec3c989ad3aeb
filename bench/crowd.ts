/** A hundred thousand members who want a digest on Mondays: the village's own, and others who are in the same groups. By SQL. */
import type pg from 'pg'
import { HOME } from '#platform/audiences.ts'

export const CROWD = 100_000
const APART = 10_000_000
/** In the middle of the year that is talked of: each group has a week of news. */
export const MONDAY = '2026-09-28T09:00:00Z'

export async function gather(client: pg.Client, crowd = CROWD): Promise<void> {
  const { rows } = await client.query<{ n: number }>('select count(*)::int n from people.people')
  const missing = crowd - (rows[0]?.n ?? 0)
  await client.query(
    `with came as (
       insert into people.people (id, name, email, joined_at, lang) overriding system value
       select ${APART} + n, 'Voisine ' || n, 'crowd-' || n || '@example.org', timestamptz '2026-01-01' + n * interval '1 minute', case n % 5 when 4 then 'en' else 'fr' end
       from generate_series(1, $1) n returning id, name, email
     ), known as (insert into auth.users (name, email, "emailVerified", "personId") select name, email, true, id from came)
     insert into platform.audience_people (audience_id, person_id, role)
     select ${HOME}, id, 'member' from came
     union all
     select p.audience_id, came.id, 'member' from came join spaces.places p on p.space_id is not null and (p.id + came.id) % 7 = 0`,
    [missing],
  )
  await client.query(
    `insert into notifications.preferences (person_id, digest, digest_answered) select id, 'weekly', true from people.people on conflict do nothing`,
  )
  await client.query('vacuum analyze')
}

/** A group that everybody follows, and one that ten people follow. Numbers of their conversations, to be answered. */
export async function followGroup(client: pg.Client, group: number, audience: number, people: number): Promise<void> {
  await client.query(
    `insert into platform.audience_people (audience_id, person_id, role)
     select $1, id, 'member' from people.people order by id desc limit $2 on conflict do nothing`,
    [audience, people],
  )
  await client.query(
    `insert into notifications.following (person_id, place_kind, place_id, level, chosen, at)
     select id, 'group', $1, 'everything', true, now() from people.people order by id desc limit $2 on conflict do nothing`,
    [group, people],
  )
}
