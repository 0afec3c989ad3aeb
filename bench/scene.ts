/** Who asks for what: members with their sessions, the pages they read, the answers they write. */
import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { Home } from '#platform/home.ts'
import { hrefOf } from '#conversations'
import { KEY } from './key.ts'
import { markOf } from './mark.ts'
import type { Request } from './request.ts'
import { wordsOf } from './words.ts'

/** As many as the most connections: nobody reads the same page as somebody else at the same time. */
export const READERS = 64
/** As many as answer in the conversation that everybody has open. */
const ANSWERING = 20
/** What browsers say. */
export const BROWSER = 'accept: text/html\r\naccept-encoding: gzip, deflate, br\r\naccept-language: fr\r\n'

export type Scene = {
  readonly conversation: { readonly member: readonly Request[]; readonly visitor: readonly Request[] }
  readonly group: { readonly member: readonly Request[]; readonly visitor: readonly Request[] }
  readonly front: { readonly member: readonly Request[] }
  readonly search: { readonly member: readonly Request[] }
  readonly pulse: { readonly member: readonly Request[] }
  readonly replies: readonly Request[]
  /** A conversation that everybody has open: what it is called on the live connection, who they are, what is answered. */
  readonly live: { readonly topic: string; readonly ears: readonly string[]; readonly posts: readonly Request[] }
}

type Row = { member: number; conversation: number; title: string; slug: string }

export async function setScene(home: Home): Promise<Scene> {
  const cookies = await openSessions(home)
  const readers = await whoReadsWhat(home, READERS, 20)
  const writers = await whoReadsWhat(home, 2000, 7)
  const [open] = readers
  if (!open) throw new Error('the village has no conversation')
  const get = (path: string, headers = ''): Request => ({ method: 'GET', path, headers: BROWSER + headers })
  const cookieOf = (member: number) => `cookie: ${cookies.get(member)}\r\n`
  const member = (path: (row: Row, at: number) => string) => ({
    member: readers.map((row, at) => get(path(row, at), cookieOf(row.member))),
  })
  const both = (path: (row: Row) => string) => ({
    member: readers.map((row) => get(path(row), cookieOf(row.member))),
    visitor: readers.map((row) => get(path(row))),
  })
  return {
    conversation: both((row) => `${hrefOf({ id: row.conversation, title: row.title })}?page=1`),
    front: member(() => '/'),
    // A word that stands in one post of eight, and one that begins like another.
    search: member((_, at) => (at % 2 === 0 ? '/search?q=chaudi%C3%A8re' : '/search?q=vieux+radiat')),
    pulse: member(() => '/pulse'),
    group: both((row) => `/groups/${row.slug}`),
    replies: writers.map((row, at) => reply(row.conversation, wordsOf(at), cookieOf(row.member))),
    live: {
      topic: `conversation:${open.conversation}`,
      ears: [...cookies.keys()].map(cookieOf),
      // Each by somebody else of the group: who answers ten times in a row is asked to breathe.
      posts: (await membersOf(home, open.slug, ANSWERING)).map((member, at) =>
        reply(open.conversation, `${wordsOf(at)} ${markOf(at)}`, cookieOf(member)),
      ),
    },
  }
}

const reply = (conversation: number, text: string, cookie: string): Request => ({
  method: 'POST',
  path: `/conversations/${conversation}/posts`,
  headers: `${BROWSER}origin: http://localhost\r\nsec-fetch-site: same-origin\r\n${cookie}`,
  body: new URLSearchParams({ text, lang: 'fr', clientKey: KEY }).toString(),
})

async function membersOf(home: Home, group: string, many: number): Promise<number[]> {
  const { rows } = await sql<{ member: number }>`
    select person_id member from platform.audience_people join spaces.places p using (audience_id)
    where p.slug = ${group} and p.space_id is not null order by person_id limit ${many}`.execute(home.db)
  return rows.map(({ member }) => member)
}

/** A member each, and a conversation of one of their groups that has at least so many posts. */
async function whoReadsWhat(home: Home, many: number, posts: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with c as (
      select c.id conversation, c.title, p.slug, p.audience_id,
        row_number() over (partition by c.group_id order by c.id) + 0 nth
      from conversations.conversations c join spaces.places p on p.id = c.group_id where c.posts >= ${posts} and c.posts <= 20
    ), m as (
      select distinct on (person_id) person_id member, audience_id,
        row_number() over (partition by audience_id order by person_id) nth
      from platform.audience_people join spaces.places p using (audience_id) where p.space_id is not null order by person_id, audience_id
    ), g as (select member, audience_id, row_number() over (partition by audience_id order by member) nth from m)
    select g.member, c.conversation, c.title, c.slug from g join lateral (
      select * from c where c.audience_id = g.audience_id order by (c.nth + 7919 - g.nth % 7919) % 7919 limit 1
    ) c on true order by g.nth, g.audience_id limit ${many}`.execute(home.db)
  if (rows.length < many) throw new Error(`the village has ${rows.length} readers, not ${many}`)
  return rows
}

/** As signing in would, without the tenth of a second that hashing each password takes. */
export async function openSessions(home: Home): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ person: number; token: string }>`
    insert into auth.sessions ("expiresAt", token, "updatedAt", "userId", "userAgent")
    select now() + interval '60 days', md5('bench' || id::text), now(), id, 'bench' from auth.users
    on conflict (token) do update set "updatedAt" = now(), "expiresAt" = now() + interval '60 days'
    returning (select "personId" from auth.users u where u.id = "userId") person, token`.execute(home.db)
  const secret = await home.secret('sessions')
  const signed = (token: string) =>
    encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`)
  return new Map(rows.map(({ person, token }) => [person, `foyer.session_token=${signed(token)}`]))
}
