import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { catchUpFully } from '#platform/facts/consumer.ts'
import { writeFacts } from '#platform/facts/index.ts'
import { theHome } from '#platform/home.ts'
import { groupBySlug, foundGroup, spacesSeen, type Group } from '#spaces'
import { answer, helped, postAdded, postRemoved, postRestored, reacted, startConversation, unhelped, conversationStarted, bringConversations } from '#conversations'
import { markPerson } from '#people'
import { world, type World } from '#test/world.ts'
import { projection, startOver } from './projecting.ts'
import { takePulse, type Pulse } from './counting.ts'
import { questionsIn } from './store.ts'
import { marksNow } from './counting.ts'

const T0 = new Date('2026-03-02T09:00:00Z')
const all = (from: Date, to: Date) => ({ name: 'all' as const, from, to })
const HOUR = 3_600_000

async function groupIn(at: World): Promise<Group> {
  const space = (await spacesSeen(at.home.db, await at.actor(at.maya)))[0]
  const { slug } = await at.act(at.maya, (ctx) => foundGroup(ctx, { spaceId: space?.id ?? 0, name: 'Vélos', about: '', icon: null, openness: 'members', door: 'open', domains: [], help: false }))
  const group = await groupBySlug(at.home.db, await at.actor(at.maya), slug)
  if (!group) throw new Error('no group')
  return group
}

async function pulseOf(at: World): Promise<Pulse> {
  await at.home.settled()
  const asked = { window: all(new Date('2000-01-01'), new Date('2100-01-01')), marks: await marksNow(at.home.db), zone: 'Europe/Paris' }
  return takePulse(at.home.db, asked, [])
}

/** Somebody asks; each answer comes an hour after the last. */
async function asked(at: World, group: Group, who: World['tom'], answers: readonly { by: World['tom']; text?: string }[]): Promise<number> {
  const { conversation } = await at.act(who, (ctx) => startConversation(ctx, { group: group.id, title: 'Comment faire ?', text: 'Je ne sais pas.', kind: 'question', tags: [] }))
  for (const { by, text = 'Voici comment je ferais, pas à pas.' } of answers) {
    at.later({ hours: 1 })
    await at.act(by, (ctx) => answer(ctx, { conversation, text, replyTo: null }))
  }
  return conversation
}

test('six questions: answered by a member first, by staff first, by nobody, too late, by the asker, in two letters', async () => {
  const at = await world({ at: T0 })
  const group = await groupIn(at)
  await asked(at, group, at.tom, [{ by: at.odile }, { by: at.karim }])
  await asked(at, group, at.tom, [{ by: at.karim }, { by: at.odile }])
  await asked(at, group, at.tom, [])
  await asked(at, group, at.odile, [{ by: at.odile }])
  await asked(at, group, at.odile, [{ by: at.tom, text: 'ok' }, { by: at.ines }])
  await asked(at, group, at.sam, [{ by: at.lea }])
  const { answered } = await pulseOf(at)
  // Useful in time: Odile, Karim, Inès (a volunteer is a member), Léa (a guest is not).
  expect(answered.beforeStaff).toMatchObject({ n: 4, value: 2 / 4 })
  expect(answered.solved).toMatchObject({ n: 6, value: 2 / 6 })
  expect(answered.fallback).toBe(4)
})

test('what the asker marks counts rather than what came first, and stops counting when they take it back', async () => {
  const at = await world({ at: T0 })
  const group = await groupIn(at)
  const conversation = await asked(at, group, at.tom, [{ by: at.karim }, { by: at.odile, text: 'Oui.' }])
  const { rows } = await sql<{ id: number }>`select id from conversations.posts where conversation_id = ${conversation} order by nth`.execute(at.home.db)
  const odiles = rows[2]?.id ?? 0
  await at.as(at.tom).post(`/posts/${odiles}/helpful`)
  expect((await pulseOf(at)).answered.solved).toMatchObject({ n: 1, value: 1 })
  // Karim had written before: it was not before staff.
  expect((await pulseOf(at)).answered.beforeStaff).toMatchObject({ n: 1, value: 0 })
  await at.as(at.tom).post(`/posts/${odiles}/helpful/removal`)
  expect((await pulseOf(at)).answered.solved).toMatchObject({ n: 1, value: 0 })
})

test('a mark set today for the past changes the past, and only its own dates', async () => {
  const at = await world({ at: T0 })
  const group = await groupIn(at)
  await asked(at, group, at.tom, [{ by: at.sam }])
  at.later({ days: 40 })
  await asked(at, group, at.tom, [{ by: at.sam }])
  expect((await pulseOf(at)).answered.solved).toMatchObject({ n: 2, value: 1 })
  await at.act(at.maya, (ctx) => markPerson(ctx, { person: at.sam.person ?? 0, kind: 'staff', detail: '', from: new Date(T0.getTime() + 20 * 24 * HOUR) }))
  expect((await pulseOf(at)).answered.solved).toMatchObject({ n: 2, value: 1 / 2 })
})

test('a removed answer stops counting, and counts again when it is back', async () => {
  const at = await world({ at: T0 })
  const group = await groupIn(at)
  const conversation = await asked(at, group, at.tom, [{ by: at.odile }])
  const { rows } = await sql<{ id: number }>`select id from conversations.posts where conversation_id = ${conversation} and nth = 2`.execute(at.home.db)
  await at.as(at.odile).post(`/posts/${rows[0]?.id}/removal`)
  expect((await pulseOf(at)).answered.solved).toMatchObject({ value: 0 })
  await at.as(at.odile).post(`/posts/${rows[0]?.id}/restoration`)
  expect((await pulseOf(at)).answered.solved).toMatchObject({ value: 1 })
})

test('an archived month was begun by nobody and asks nothing; its voices count', async () => {
  const at = await world({ at: T0 })
  const group = await groupIn(at)
  const people = [at.tom, at.odile, at.ines, at.sam, at.maya].map((who) => who.person ?? 0)
  const posts = people.map((author, n) => ({ source: `s:${n}`, author, at: new Date('2024-03-01T10:00:00Z'), markdown: 'Pourquoi pas ?', editedAt: null, to: null, reactions: [] }))
  await at.home.act(theHome, (ctx) => bringConversations(ctx, [{ source: 's', group, kind: 'running', title: 'general', at: new Date('2024-03-01T10:00:00Z'), posts }]))
  const pulse = await pulseOf(at)
  expect(pulse.answered.questions).toBe(0)
  expect(pulse.started.share).toBeUndefined()
  expect(pulse.voices?.people).toBe(5)
  expect(pulse.voices?.effective).toBeCloseTo(5)
})

test('the interval of the voices holds the number, however much one person writes', async () => {
  const at = await world({ at: T0 })
  const group = await groupIn(at)
  const writers = [at.tom, ...Array<World['tom']>(60).fill(at.odile), at.ines, at.sam, at.maya, at.maya]
  const posts = writers.map((who, n) => ({ source: `s:${n}`, author: who.person ?? 0, at: new Date('2024-03-01T10:00:00Z'), markdown: 'Voilà', editedAt: null, to: null, reactions: [] }))
  await at.home.act(theHome, (ctx) => bringConversations(ctx, [{ source: 's', group, kind: 'running', title: 'general', at: new Date('2024-03-01T10:00:00Z'), posts }]))
  const { voices } = await pulseOf(at)
  const { low, high } = voices?.interval ?? { low: NaN, high: NaN }
  expect(low).toBeLessThanOrEqual(voices?.effective ?? NaN)
  expect(high).toBeGreaterThanOrEqual(voices?.effective ?? NaN)
  expect((await pulseOf(at)).voices).toEqual(voices)
})

test('where nobody is marked as staff, the numbers about staff say that they cannot speak', async () => {
  const at = await world({ at: T0 })
  const group = await groupIn(at)
  for (let n = 0; n < 6; n++) await asked(at, group, [at.tom, at.odile, at.ines, at.sam][n % 4] ?? at.tom, [{ by: at.maya }])
  await at.home.settled()
  expect(await at.as(at.tom).text('/pulse')).not.toContain('encore marqué comme salarié')
  await sql`delete from people.marks`.execute(at.home.db)
  expect(await at.as(at.tom).text('/pulse')).toContain('encore marqué comme salarié')
})

test('the page says sentences with their n, hides what is too few, and leads to what this reader may see', async () => {
  const at = await world({ at: T0 })
  const group = await groupIn(at)
  for (let n = 0; n < 6; n++) await asked(at, group, [at.tom, at.odile, at.ines, at.sam][n % 4] ?? at.tom, [{ by: at.maya }])
  await at.home.settled()
  const page = await at.as(at.tom).text('/pulse')
  expect(page).toContain('Sur les 6 questions')
  expect(page).toContain('Trop peu pour en dire un nombre')
  const number = await at.as(at.tom).text('/pulse/answered')
  expect(number).toContain('Wilson')
  expect(number.match(/Comment faire \?/g)?.length).toBe(6)
  expect((await at.as(at.zed).get('/pulse')).location).toContain('/sign-in')
  expect((await at.as(at.tom).get('/pulse/nonsense')).status).toBe(404)
  expect(await at.as(at.sam).text('/pulse?window=rubbish')).toContain('Of the 6 questions')
})

// Random histories against a slow and plain way to the same numbers --------------------------------------------------

type Deed =
  | { readonly is: 'start'; readonly by: number; readonly asks: boolean }
  | { readonly is: 'post' | 'help' | 'unhelp' | 'thank' | 'remove' | 'restore'; readonly by: number; readonly on: number; readonly length: number }

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ is: fc.constant('start' as const), by: fc.integer({ min: 1, max: 6 }), asks: fc.boolean() }),
  fc.record({ is: fc.constantFrom('post' as const, 'post' as const, 'post' as const, 'help' as const, 'unhelp' as const, 'thank' as const, 'remove' as const, 'restore' as const), by: fc.integer({ min: 1, max: 6 }), on: fc.nat(50), length: fc.constantFrom(5, 40) }),
)

/** A history as facts, and the same history counted by hand. Person 6 is staff throughout. */
function told(deeds: readonly Deed[]) {
  const conversations: { id: number; by: number; asks: boolean; at: Date }[] = []
  const posts: { id: number; conversation: number; by: number; at: Date; length: number; thanks: Set<number>; helped: boolean; out: boolean }[] = []
  const facts = deeds.flatMap((one, n) => {
    const at = new Date(T0.getTime() + n * 3 * HOUR)
    const say = { actor: one.by, at }
    if (one.is === 'start') {
      conversations.push({ id: conversations.length + 1, by: one.by, asks: one.asks, at })
      return [{ ...conversationStarted(conversations.length, { group: null, kind: 'discussion', asks: one.asks }), ...say }]
    }
    if (one.is === 'post') {
      const conversation = conversations[one.on % Math.max(1, conversations.length)]
      if (!conversation) return []
      posts.push({ id: posts.length + 1, conversation: conversation.id, by: one.by, at, length: one.length, thanks: new Set(), helped: false, out: false })
      return [{ ...postAdded(posts.length, { conversation: conversation.id, opening: false, to: null, length: one.length }), ...say }]
    }
    const post = posts[one.on % Math.max(1, posts.length)]
    if (!post) return []
    const data = { conversation: post.conversation }
    if (one.is === 'thank') return post.thanks.add(one.by), [{ ...reacted(post.id, { ...data, kind: 'thanks' }), ...say }]
    if (one.is === 'help') return (post.helped = true), [{ ...helped(post.id, data), ...say }]
    if (one.is === 'unhelp') return (post.helped = false), [{ ...unhelped(post.id, data), ...say }]
    if (one.is === 'remove') return (post.out = true), [{ ...postRemoved(post.id, data), ...say }]
    return (post.out = false), [{ ...postRestored(post.id, data), ...say }]
  })
  const questions = conversations.filter((one) => one.asks && one.by !== 6).map((one) => {
    const replies = posts.filter((post) => post.conversation === one.id && post.by !== one.by && !post.out && post.at.getTime() <= one.at.getTime() + 48 * HOUR)
    const marked = replies.filter((post) => post.helped || post.thanks.has(one.by))
    const useful = marked[0] ?? replies.find((post) => post.length >= 20)
    return { id: one.id, by: useful?.by ?? null, how: useful ? (marked[0] ? 'marked' : 'fallback') : null }
  })
  return { facts, questions }
}

test('whatever happened, in whatever order, the projection says what counting by hand says, and says it again when rebuilt', { timeout: 60_000 }, async () => {
  const at = await world({ at: T0 })
  const { db } = at.home
  const marks = [{ person: 6, kind: 'staff' as const, from: new Date('2000-01-01'), until: null }]
  const window = all(new Date('2000-01-01'), new Date('2100-01-01'))
  const count = async () => (await questionsIn(db, { window, marks, zone: 'UTC' }, [])).map(({ id, by, how }) => ({ id, by, how })).toSorted((a, b) => a.id - b.id)
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 60 }), async (deeds) => {
      const { facts, questions } = told(deeds)
      await sql`truncate platform.facts`.execute(db)
      await db.transaction().execute(startOver)
      const half = Math.floor(facts.length / 2)
      await writeFacts(db, facts.slice(0, half))
      await catchUpFully(db, projection)
      await writeFacts(db, facts.slice(half))
      await catchUpFully(db, projection)
      expect(await count()).toEqual(questions)
      await db.transaction().execute(startOver)
      await catchUpFully(db, projection)
      expect(await count()).toEqual(questions)
    }),
    { numRuns: 40 },
  )
})
