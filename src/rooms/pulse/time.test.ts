import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { theHome } from '#platform/home.ts'
import { answer, bringConversations, conversationStarted, postAdded, startConversation } from '#conversations'
import { bringPeople, markPerson, unmarkPerson } from '#people'
import { world } from '#test/world.ts'
import { takePulse } from './counting.ts'
import { takeDeep } from './deep.ts'
import { T0, HOUR, groupIn, pulseOf, asked, person, tell } from './test-scene.ts'

describe('marks have dates', () => {
  test('a mark set today for the past changes the past, and only its own dates', async () => {
    const at = await world({ at: T0 })
    const group = await groupIn(at)
    await asked(at, group, at.tom, [{ by: at.sam }])
    at.later({ days: 40 })
    await asked(at, group, at.tom, [{ by: at.sam }])
    expect((await pulseOf(at)).answered.solved).toMatchObject({ n: 2, value: 1 })
    await at.act(at.maya, (ctx) =>
      markPerson(ctx, {
        person: person(at.sam),
        kind: 'staff',
        detail: '',
        from: new Date(T0.getTime() + 20 * 24 * HOUR),
      }),
    )
    expect((await pulseOf(at)).answered.solved).toMatchObject({ n: 2, value: 1 / 2 })
  })

  test('who was staff when they answered stays staff there after leaving; at the very moment of leaving one is a member', async () => {
    const at = await world({ at: T0 })
    const group = await groupIn(at)
    await asked(at, group, at.tom, [{ by: at.karim }])
    at.later({ days: 1 })
    await at.act(at.maya, (ctx) => unmarkPerson(ctx, { person: person(at.karim), until: ctx.now }))
    const { conversation } = await at.act(at.odile, (ctx) =>
      startConversation(ctx, { group: group.id, title: 'Et là ?', text: 'Dites.', kind: 'question', tags: [] }),
    )
    await at.act(at.karim, (ctx) =>
      answer(ctx, { conversation, text: 'Je ne suis plus salarié, et je réponds.', replyTo: null }),
    )
    const { answered, excluded } = await pulseOf(at)
    expect(answered.solved).toMatchObject({ n: 2, value: 1 / 2 })
    expect(excluded.map(({ kind, people }) => ({ kind, people }))).toEqual([
      { kind: 'staff', people: 1 },
      { kind: 'guest', people: 1 },
    ])
  })

  test('bots answer nobody, even where they came first, and their conversations stand apart', async () => {
    const at = await world({ at: T0 })
    const group = await groupIn(at)
    const bots = await at.home.act(theHome, (ctx) =>
      bringPeople(ctx, [{ source: 'bot:1', name: 'Robot', bot: true, at: new Date('2020-01-01') }]),
    )
    const bot = bots.get('bot:1') ?? 0
    const post = (
      author: number,
      hours: number,
      source: string,
      markdown = 'Une phrase assez longue pour compter.',
    ) => ({
      source,
      author,
      at: new Date(T0.getTime() + hours * HOUR),
      markdown,
      editedAt: null,
      to: null,
      reactions: [],
    })
    const [tom, odile, karim] = [at.tom, at.odile, at.karim].map(person) as [number, number, number]
    const talk = (source: string, kind: 'question' | 'discussion', posts: ReturnType<typeof post>[]) => ({
      source,
      group,
      kind,
      title: source,
      at: T0,
      posts,
    })
    await at.home.act(theHome, (ctx) =>
      bringConversations(ctx, [
        talk('A', 'question', [post(tom, 0, 'a1'), post(bot, 1, 'a2'), post(odile, 2, 'a3')]),
        // Staff who wrote between the bot and the member came before the member.
        talk('B', 'question', [
          post(tom, 0, 'b1'),
          post(bot, 1, 'b2'),
          post(karim, 1, 'b3', 'Vu.'),
          post(odile, 2, 'b4'),
        ]),
        talk('C', 'discussion', [post(bot, 0, 'c1')]),
      ]),
    )
    const { answered, started, voices } = await pulseOf(at)
    expect(answered.beforeStaff).toMatchObject({ n: 2, value: 1 / 2 })
    expect(answered.solved).toMatchObject({ n: 2, value: 1 })
    expect(started).toMatchObject({ by: { member: 2, bot: 1 }, share: { n: 2 } })
    expect(voices).toMatchObject({ people: 2, posts: 4 })
  })

  test('somebody who is erased stays one person, and staff then if they were', async () => {
    const at = await world({ at: T0 })
    const group = await groupIn(at)
    await asked(at, group, at.tom, [{ by: at.karim }])
    await asked(at, group, at.odile, [{ by: at.tom }])
    const before = await pulseOf(at)
    for (const who of [at.karim, at.tom]) await at.as(who).post('/me/leaving', { sure: 'yes' })
    const { rows } = await sql<{
      n: number
    }>`select count(*) n from platform.facts where actor in (${person(at.karim)}, ${person(at.tom)}) and name like 'conversations%'`.execute(
      at.home.db,
    )
    expect(rows[0]?.n, 'they did leave').toBe(0)
    const after = await pulseOf(at)
    expect(JSON.stringify({ ...after, asked: 0 })).toBe(JSON.stringify({ ...before, asked: 0 }))
    const { rows: left } = await sql<{ n: number }>`
      select (select count(*) from pulse.posts where author in (${person(at.karim)}, ${person(at.tom)}))
        + (select count(*) from pulse.conversations where ${person(at.tom)} = any(earlier_by || useful_by || author)) n`.execute(
      at.home.db,
    )
    expect(left[0]?.n).toBe(0)
  })
})

describe('the time looked at', () => {
  test('an imported history ends with its last day; once somebody writes here it ends today', async () => {
    const at = await world({ at: T0 })
    const group = await groupIn(at)
    const people = [at.tom, at.odile, at.ines, at.sam, at.maya].map(person)
    const posts = people.map((author, n) => ({
      source: `s:${n}`,
      author,
      at: new Date('2024-03-01T10:00:00Z'),
      markdown: 'Pourquoi pas ?',
      editedAt: null,
      to: null,
      reactions: [],
    }))
    await at.home.act(theHome, (ctx) =>
      bringConversations(ctx, [
        { source: 's', group, kind: 'running', title: 'general', at: new Date('2024-03-01T10:00:00Z'), posts },
      ]),
    )
    const archive = await pulseOf(at, { window: '30' })
    expect(archive).toMatchObject({ ongoing: false, answered: { questions: 0 }, voices: { people: 5, posts: 5 } })
    // A month of a channel was begun by nobody.
    expect(archive.started.share).toBeUndefined()
    await asked(at, group, at.tom, [])
    expect(await pulseOf(at, { window: '30' })).toMatchObject({ ongoing: true, voices: { people: 1 } })
    expect(await pulseOf(at, { window: 'all' })).toMatchObject({ voices: { people: 5, posts: 6 } })
  })

  test('months are those of the home, and are counted again when it moves to another zone', async () => {
    const at = await world({ at: T0 })
    const late = Date.parse('2025-12-31T23:30:00Z') - T0.getTime()
    const facts = [1, 2, 3, 4, 5].flatMap((by) => [
      { ...conversationStarted(by, { group: null, kind: 'discussion', asks: false }), by, hours: late / HOUR },
      { ...postAdded(by, { conversation: by, opening: true, to: null, length: 30 }), by, hours: late / HOUR },
    ])
    await tell(at, facts)
    expect((await pulseOf(at)).course.voices).toMatchObject([{ key: '2026-01', n: 5 }])
    await sql`insert into platform.settings (key, value) values ('home.zone', '"America/New_York"')`.execute(at.home.db)
    await tell(at, [
      { ...postAdded(6, { conversation: 1, opening: false, to: null, length: 30 }), by: 1, hours: late / HOUR },
    ])
    expect((await pulseOf(at)).course).toMatchObject({
      voices: [{ key: '2025-12', n: 5 }],
      started: [{ key: '2025-12', n: 5 }],
    })
  })
})

test('what waits, and when it was asked, over months that are kept: by hand, before a late answer and after it', async () => {
  const at = await world({ at: T0 })
  const group = await groupIn(at)
  await asked(at, group, at.tom, [{ by: at.sam }])
  await asked(at, group, at.tom, [])
  at.later({ days: 42 })
  await asked(at, group, at.odile, [{ by: at.karim }])
  await asked(at, group, at.tom, [{ by: at.sam }])
  const [inApril = 0] = await asked(at, group, at.odile, [])
  at.later({ days: 42 })
  await asked(at, group, at.tom, [{ by: at.odile }])
  await asked(at, group, at.tom, [])
  const now = async () => {
    await at.home.settled()
    const { db } = at.home
    const pulse = await takePulse(db, { window: 'all', now: at.home.now(), helpGroups: [], inPieces: true })
    const deep = pulse && (await takeDeep(db, 'all', pulse))
    return deep ?? expect.fail('nothing was said')
  }
  const { hours, unanswered } = await now()
  expect(unanswered).toBe(3)
  const given = (as: string | null) => hours.filter((one) => one.as === as).flatMap(({ minutes }) => minutes)
  expect([given('member'), given('staff'), given(null).length]).toEqual([[60, 60, 60], [60], 3])
  // A Monday in March at ten in Paris; Mondays in April and May, after noon by its clock.
  const mondays = (quarter: number) =>
    hours.filter((one) => one.day === 1 && one.quarter === quarter && one.as === 'member')
  expect([mondays(1), mondays(2)]).toMatchObject([[{ minutes: [60] }], [{ minutes: [60, 60] }]])
  const { rows } = await sql<{
    id: number
  }>`select conversation_id id from conversations.posts where id = ${inApril}`.execute(at.home.db)
  await at.act(at.tom, (ctx) =>
    answer(ctx, { conversation: rows[0]?.id ?? 0, text: 'Tard, mais je sais comment faire.', replyTo: null }),
  )
  expect((await now()).unanswered).toBe(2)
})
