/**
 * Makes a home of any size, the same each time but for the day it ends on: what happened (`town-life.ts`) streams into
 * PostgreSQL some days at a time, as facts, people, conversations and posts.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { HOME } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import { catchUpFully } from '#platform/facts/behind.ts'
import { writeFacts, type NewFact, type Telling } from '#platform/facts/index.ts'
import { theHome, type Home } from '#platform/home.ts'
import { openPostgres } from '#platform/postgres/index.ts'
import { conversationStarted, helped, postAdded, postRemoved, reacted } from '#conversations'
import { joinHome, personJoined, personMarked } from '#people'
import { bringGroup, type Group } from '#spaces'
import { HASTY } from './big-village.ts'
import { openOn } from './open.ts'
import { DAYS, GROUPS, lifeOf, type Deed, type Size } from './town-life.ts'
import { copyOf, recipe } from './village.ts'
import { groupNames, nameOf, titleOf, wordsOf } from './words.ts'

const DAY = 86_400_000
/** Above whatever a fresh home has given out. */
const APART = 1000
const AT_ONCE = 5000

/** Raised when what is made here, or happens in `town-life.ts`, changes. */
const RECIPE = 2

/** A copy of the town of this size, to be worked on; made at the first run and kept. */
export async function town(kept: string, size: Size, to: string): Promise<string> {
  const dir = join(kept, `town-${size.members}`)
  const stamp = `${dir}.made`
  const made = `${recipe()} ${RECIPE} ${JSON.stringify(size)}`
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== made) {
    process.stderr.write(`  Making a town of ${size.members} members and ${size.posts} posts, once, some minutes…\n`)
    const making = `${dir}-${process.pid}`
    mkdirSync(making, { recursive: true })
    await makeTown(making, size)
    rmSync(dir, { recursive: true, force: true })
    renameSync(making, dir)
    writeFileSync(stamp, made)
  }
  copyOf(dir, to)
  return to
}

/** An empty folder becomes a home, whose pulse has read what happened; of it nothing is to be looked for by words. */
export async function makeTown(dir: string, size: Size): Promise<void> {
  const postgres = await openPostgres({ dir, settings: HASTY })
  const home = await openOn(postgres.url, dir, false)
  try {
    const groups = await found(home)
    const began = Math.floor(Date.now() / DAY) * DAY - DAYS * DAY
    let some: Deed[] = []
    for (const day of lifeOf(size)) {
      some.push(...day)
      if (some.length >= AT_ONCE) await write(home.db, some.splice(0), { began, groups })
    }
    await write(home.db, some, { began, groups })
    for (const table of ['people.people', 'conversations.conversations', 'conversations.posts'])
      await sql`select setval(pg_get_serial_sequence(${table}, 'id'), (select max(id) from ${sql.table(table)}))`.execute(
        home.db,
      )
    await countPosts(home.db)
    await letIn(home.db, groups)
    await sql`vacuum analyze`.execute(home.db)
    await catchUpFully(home.db, home.house.reactions.filter(readsForPulse))
    await pretendRead(
      home.db,
      home.house.reactions.filter((one) => !readsForPulse(one)),
    )
    await sql`vacuum analyze`.execute(home.db)
    await sql`checkpoint`.execute(home.db).catch(() => undefined)
  } finally {
    await home.close()
    await postgres.stop()
  }
}

export const readsForPulse = ({ name }: { readonly name: string }): boolean => name.startsWith('pulse.')

/** Some members have accounts, and are in all groups: they can read, and answer. */
async function letIn(db: Db, groups: readonly Group[]): Promise<void> {
  await sql`
    insert into auth.users (name, email, "emailVerified", "personId") select name, email, true, id from people.people
    where id between ${APART + 70} and ${APART + 69 + READERS}`.execute(db)
  await sql`
    insert into platform.audience_people (audience_id, person_id, role)
    select a, p, 'member' from unnest(${groups.map(({ audience }) => audience)}::bigint[]) a, generate_series(${APART + 70}::bigint, ${APART + 69 + READERS}::bigint) p`.execute(db) // prettier-ignore
}
const READERS = 30

/** As the room of conversations keeps it. */
async function countPosts(db: Db): Promise<void> {
  await sql`
    update conversations.conversations c set posts = p.n, shown = p.n, answers = p.others, last_at = p.last, last_author = p.by
    from (
      select q.conversation_id id, count(*) n, count(*) filter (where q.author <> k.author) others, max(q.at) last, (array_agg(q.author order by q.nth desc))[1] by
      from conversations.posts q join conversations.conversations k on k.id = q.conversation_id group by 1
    ) p where p.id = c.id`.execute(db)
}

async function pretendRead(db: Db, readers: readonly { readonly name: string }[]): Promise<void> {
  await sql`
    insert into platform.fact_cursors (consumer, tx, id)
    select consumer, tx, id from unnest(${readers.map(({ name }) => name)}::text[]) consumer, (select tx, id from platform.facts order by tx desc, id desc limit 1) last
    on conflict (consumer) do update set tx = excluded.tx, id = excluded.id`.execute(db)
}

async function found(home: Home): Promise<Group[]> {
  const groups: Group[] = []
  await home.act(theHome, async (ctx) => {
    const host = await joinHome(ctx, { invitation: null, name: nameOf(0), email: 'host@example.org', lang: 'fr', passwordHash: null, proven: true }) // prettier-ignore
    await sql`update platform.audience_people set role = 'host' where audience_id = ${HOME} and person_id = ${host}`.execute(
      ctx.tx,
    )
    for (const [nth, name] of groupNames.slice(0, GROUPS).entries())
      groups.push(
        await bringGroup(ctx, {
          source: `town:${nth}`, name, about: wordsOf(nth), at: ctx.now, by: null, members: [host], openness: 'members', help: nth === 0,
        }), // prettier-ignore
      )
  })
  return groups
}

type Where = { readonly began: number; readonly groups: readonly Group[] }

async function write(db: Db, deeds: readonly Deed[], where: Where): Promise<void> {
  const when = (deed: Deed): Date => new Date(where.began + deed.at * 60_000)
  const only = <K extends Deed['is']>(is: K) => deeds.filter((deed): deed is Extract<Deed, { is: K }> => deed.is === is)
  await db.transaction().execute(async (tx) => {
    const [came, began, said] = [only('came'), only('began'), only('said')]
    const ids = came.map(({ person }) => person + APART)
    await sql`
      insert into people.people (id, name, email, lang, joined_at, arrived_at) overriding system value
      select id, name, 'town-' || id || '@example.org', lang, at, at
      from unnest(${ids}::bigint[], ${came.map(({ person }) => nameOf(person))}::text[], ${came.map(({ person }) => (person % 5 === 4 ? 'en' : 'fr'))}::text[], ${came.map(when)}::timestamptz[]) as r (id, name, lang, at)`.execute(tx) // prettier-ignore
    await sql`insert into platform.audience_people (audience_id, person_id, role) select ${HOME}::bigint, id, 'member' from unnest(${ids}::bigint[]) id`.execute(
      tx,
    )
    const marked = came.filter(({ mark }) => mark)
    await sql`
      insert into people.marks (person_id, mark, valid) select id, mark, tstzrange(at, null)
      from unnest(${marked.map(({ person }) => person + APART)}::bigint[], ${marked.map(({ mark }) => mark)}::text[], ${marked.map(when)}::timestamptz[]) as r (id, mark, at)`.execute(tx) // prettier-ignore
    const group = (nth: number) => where.groups[nth - 1]
    await sql`
      insert into conversations.conversations (id, group_id, audience_id, kind, title, lang, asks, author, started_at, last_at) overriding system value
      select id, "group", audience, kind, title, 'fr', kind = 'question', author, at, at
      from unnest(${began.map(({ talk }) => talk + APART)}::bigint[], ${began.map((one) => group(one.group)?.id ?? 0)}::bigint[], ${began.map((one) => group(one.group)?.audience ?? 0)}::bigint[],
        ${began.map(({ question }) => (question ? 'question' : 'discussion'))}::text[], ${began.map(({ talk }) => titleOf(talk))}::text[], ${began.map(({ person }) => person + APART)}::bigint[], ${began.map(when)}::timestamptz[])
        as r (id, "group", audience, kind, title, author, at)`.execute(tx) // prettier-ignore
    await sql`
      insert into conversations.posts (id, conversation_id, nth, author, at, markdown, lang) overriding system value
      select * from unnest(${said.map(({ post }) => post + APART)}::bigint[], ${said.map(({ talk }) => talk + APART)}::bigint[], ${said.map(({ nth }) => nth)}::int[],
        ${said.map(({ person }) => person + APART)}::bigint[], ${said.map(when)}::timestamptz[], ${said.map(({ post }) => wordsOf(post))}::text[], ${said.map(({ post }) => (post % 5 === 4 ? 'en' : 'fr'))}::text[])`.execute(tx) // prettier-ignore
    await writeFacts(
      tx,
      deeds.flatMap((deed) => factsOf(deed, when(deed), where)),
    )
  })
}

function factsOf(deed: Deed, at: Date, { groups }: Where): (NewFact & Telling)[] {
  const told = (fact: NewFact) => ({ ...fact, actor: deed.person + APART, at, imported: false })
  const post = 'post' in deed ? deed.post + APART : 0
  const conversation = 'talk' in deed ? deed.talk + APART : 0
  if (deed.is === 'came') {
    const joined = told(personJoined(deed.person + APART, { invitedBy: null }))
    return deed.mark
      ? [joined, told(personMarked(deed.person + APART, { mark: deed.mark, from: at.toISOString() }))]
      : [joined]
  }
  if (deed.is === 'began')
    return [told(conversationStarted(conversation, { group: groups[deed.group - 1]?.id ?? null, kind: deed.question ? 'question' : 'discussion', asks: deed.question }))] // prettier-ignore
  if (deed.is === 'said')
    return [told(postAdded(post, { conversation, opening: deed.opening, to: deed.to === null ? null : deed.to + APART, length: deed.length }))] // prettier-ignore
  if (deed.is === 'helped') return [told(helped(post, { conversation }))]
  if (deed.is === 'removed') return [told(postRemoved(post, { conversation }))]
  return [told(reacted(post, { conversation, kind: 'thanks' }))]
}
