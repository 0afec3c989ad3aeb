import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { theHome } from '#platform/home.ts'
import type { Group } from '#spaces'
import { bringConversations, type BroughtConversation, type BroughtPost } from '#conversations'
import { begin, comeIn, groupIn, idOf, read, reply } from './test-scene.ts'
import { world, type World } from '#test/world.ts'

const remark = (n: number, author: number, to: string | null = null): BroughtPost => ({
  source: `slack:C1:${n}`,
  author,
  at: new Date(Date.UTC(2024, 2, 1, 10, 0, n)),
  markdown: `Remarque ${n}`,
  editedAt: null,
  to,
  reactions: [],
})
const month = (group: Group, posts: readonly BroughtPost[]): BroughtConversation => ({
  source: 'slack:C1:2024-03',
  group,
  kind: 'running',
  title: 'general, mars 2024',
  at: new Date('2024-03-01T10:00:00Z'),
  posts,
})
const monthOf = (group: Group, author: number, count: number) =>
  month(
    group,
    Array.from({ length: count }, (_, n) => remark(n, author, n === 3 ? 'slack:C1:1' : null)),
  )
const bring = (at: World, ...batch: BroughtConversation[]) =>
  at.home.act(theHome, (ctx) => bringConversations(ctx, batch))

const planOf = async (at: World, statement: ReturnType<typeof sql>): Promise<string> => {
  const { rows } = await sql<Record<string, string>>`explain (costs off) ${statement}`.execute(at.home.db)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

test('5,000 posts are read by the page, through the index, and a second import adds only what is missing', async () => {
  const at = await world()
  const group = await groupIn(at, 'Archive')
  const tom = idOf(at.tom)
  expect(await bring(at, monthOf(group, tom, 4990))).toEqual({ conversations: 1, posts: 4990, reactions: 0 })
  expect(await bring(at, monthOf(group, tom, 5000))).toEqual({ conversations: 0, posts: 10, reactions: 0 })
  expect(await bring(at, monthOf(group, tom, 5000))).toEqual({ conversations: 0, posts: 0, reactions: 0 })
  await sql`analyze conversations.posts`.execute(at.home.db)
  const plan = await planOf(
    at,
    sql`select * from conversations.posts p where p.conversation_id = 1 and p.nth between 4951 and 5000 order by p.nth`,
  )
  expect(plan).toMatch(/^Index Scan using posts_conversation_id_nth_key/)
  expect(plan).not.toContain('Sort')
  const page = await read(at, at.odile, 1, '?page=100')
  expect(page).toContain('Remarque 4999')
  expect(page).toContain('Page 100 sur 100')
  expect(page.match(/class="post"/g)).toHaveLength(50)
  expect((await at.as(at.odile).get('/posts/5000')).location).toContain('?page=100#post-5000')
  const { rows } = await sql<{
    rendered: number
  }>`select count(*) rendered from conversations.posts where html is not null`.execute(at.home.db)
  expect(rows[0]?.rendered).toBe(50)
})

test('a list of a group, and what waits in it, come out of their indexes in order', async () => {
  const at = await world()
  const group = await groupIn(at, 'Archive')
  await bring(
    at,
    ...Array.from({ length: 3000 }, (_, n): BroughtConversation => ({
      source: `slack:t${n}`,
      group,
      kind: 'question',
      title: `Question ${n} ?`,
      at: new Date(Date.UTC(2024, 0, 1, 0, n)),
      posts: [{ ...remark(n, idOf(at.tom)), source: `slack:t${n}:1` }],
    })),
  )
  await sql`analyze conversations.conversations`.execute(at.home.db)
  const list = sql`select * from conversations.conversations c where c.group_id = ${group.id} and c.hidden_at is null and c.shown > 0
    and c.audience_id = any(${[group.audience]}) order by c.last_at desc, c.id desc limit 31`
  expect(await planOf(at, list)).toMatch(/Index Scan using conversations_(of_group|waiting)/)
  expect(await planOf(at, list)).not.toContain('Sort')
  const waiting = sql`select * from conversations.conversations c where c.group_id = ${group.id} and c.kind = 'question' and c.answers = 0
    and c.hidden_at is null and c.shown > 0 and c.audience_id = any(${[group.audience]}) order by c.last_at desc, c.id desc limit 31`
  expect(await planOf(at, waiting)).toMatch(/Index Scan using conversations_(of_group|waiting)/)
})

test('what an import brings has its own dates, lights no dot and is not for strangers', async () => {
  const at = await world()
  const group = await groupIn(at, 'Archive')
  await comeIn(at, group, at.tom)
  await bring(at, monthOf(group, idOf(at.odile), 5))
  expect(await at.as(at.tom).text('/people')).not.toContain('class="dot"')
  expect(await at.as(at.tom).text('/groups/archive')).not.toContain('class="row unread"')
  expect((await at.as(at.zed).get('/conversations/1')).status).toBe(404)
  const facts = await sql<{ at: Date; imported: boolean; actor: number }>`
    select min(at) at, bool_and(imported) imported, max(actor) actor from platform.facts where name = 'conversations.posted'`.execute(
    at.home.db,
  )
  expect(facts.rows[0]).toEqual({ at: new Date('2024-03-01T10:00:00Z'), imported: true, actor: at.odile.person })
  const head =
    await sql`select posts, shown, answers, last_at, last_author, last_words, excerpt from conversations.conversations`.execute(
      at.home.db,
    )
  expect(head.rows).toEqual([
    {
      posts: 5,
      shown: 5,
      answers: 5,
      last_at: new Date('2024-03-01T10:00:04Z'),
      last_author: at.odile.person,
      last_words: 'Remarque 4',
      excerpt: 'Remarque 0',
    },
  ])
})

test('reactions come with those who gave them, once, and edits with their date', async () => {
  const at = await world()
  const group = await groupIn(at, 'Archive')
  const when = new Date('2024-03-01T11:00:00Z')
  const given = (person: number, kind: 'thanks' | 'joy') => ({ person, kind, at: when })
  const post = {
    ...remark(1, idOf(at.odile)),
    editedAt: when,
    reactions: [given(idOf(at.tom), 'thanks'), given(idOf(at.sam), 'thanks'), given(idOf(at.tom), 'joy')],
  }
  expect(await bring(at, month(group, [post]))).toEqual({ conversations: 1, posts: 1, reactions: 3 })
  expect(await bring(at, month(group, [post]))).toEqual({ conversations: 0, posts: 0, reactions: 0 })
  const page = await read(at, at.karim, 1)
  expect(page).toMatch(/Merci<span class="num">2<\/span>/)
  expect(page).toContain('>modifié<')
  await at.as(at.maya).post('/posts/1/reactions', { kind: 'thanks' })
  expect(await read(at, at.karim, 1)).toMatch(/Merci<span class="num">3<\/span>/)
})

test('a remark that somebody has answered since begins a conversation of its own, under its own number', async () => {
  const at = await world()
  const group = await groupIn(at, 'Archive')
  const [tom, odile] = [idOf(at.tom), idOf(at.odile)]
  await bring(at, month(group, [remark(1, tom), remark(2, tom), remark(3, tom)]))
  const thread: BroughtConversation = {
    source: 'slack:C1:thread:2',
    group,
    kind: 'discussion',
    title: 'Remarque 2',
    at: remark(2, tom).at,
    posts: [remark(2, tom), remark(9, odile, 'slack:C1:2')],
  }
  expect(await bring(at, month(group, [remark(1, tom), remark(3, tom)]), thread)).toEqual({
    conversations: 1,
    posts: 1,
    reactions: 0,
  })
  expect((await at.as(at.sam).get('/posts/2')).location).toMatch(/^\/conversations\/\d+-remarque-2\?page=1#post-2$/)
  expect(await read(at, at.sam, 1)).not.toContain('Remarque 2')
  const { rows } = await sql`select shown, excerpt, last_words from conversations.conversations order by id`.execute(
    at.home.db,
  )
  expect(rows).toEqual([
    { shown: 2, excerpt: 'Remarque 1', last_words: 'Remarque 3' },
    { shown: 2, excerpt: 'Remarque 2', last_words: 'Remarque 9' },
  ])
})

test('people answer in what was brought, while more is brought', async () => {
  const at = await world()
  const group = await groupIn(at, 'Archive')
  await bring(at, monthOf(group, idOf(at.odile), 20))
  await Promise.all([
    bring(at, monthOf(group, idOf(at.odile), 40)),
    ...[1, 2, 3].map((n) => reply(at, at.tom, 1, `Moi aussi ${n}`)),
  ])
  const { rows } = await sql<{ n: number; places: number; shown: number }>`
    select count(*) n, count(distinct nth) places, max(c.shown) shown from conversations.posts p join conversations.conversations c on c.id = 1`.execute(
    at.home.db,
  )
  expect(rows[0]).toEqual({ n: 43, places: 43, shown: 43 })
  await begin(at, at.sam, group, 'Et maintenant ?')
})

test('a later run that brings only what came after begins nothing again', async () => {
  const at = await world()
  const group = await groupIn(at, 'Archive')
  const [tom, odile] = [idOf(at.tom), idOf(at.odile)]
  const thread = (...posts: BroughtPost[]): BroughtConversation => ({ ...month(group, posts), kind: 'discussion' })
  await bring(at, thread(remark(1, tom), remark(2, odile)))
  await bring(at, thread(remark(3, odile), remark(4, tom)))
  const { rows } = await sql<{ opening: boolean }>`
    select data->'opening' opening from platform.facts where name = 'conversations.posted' order by id`.execute(
    at.home.db,
  )
  expect(rows.map((row) => row.opening)).toEqual([true, false, false, false])
})
