import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { writeFacts, type NewFact } from '#platform/facts/index.ts'
import { randomFrom } from '#platform/numbers/index.ts'
import { theHome } from '#platform/home.ts'
import { answer, bringConversations, conversationStarted, helped, postAdded, startConversation } from '#conversations'
import { bringPeople, markPerson, personMarked, unmarkPerson, type PersonId } from '#people'
import { foundGroup, groupBySlug, spacesSeen, type Group, type Openness } from '#spaces'
import { world, type World } from '#test/world.ts'
import { contestedAnswers, contestedStarts, contestedVoice, takePulse, type Pulse } from './counting.ts'
import type { Asked, WindowName } from './number.ts'
import { countVoices, drawnByBars } from './voices.ts'

const T0 = new Date('2026-03-02T09:00:00Z')
const HOUR = 3_600_000

async function groupIn(
  at: World,
  { openness = 'members', help = false }: { openness?: Openness; help?: boolean } = {},
): Promise<Group> {
  const space = (await spacesSeen(at.home.db, await at.actor(at.maya)))[0]
  const name = `Groupe ${openness} ${help}`
  const { slug } = await at.act(at.maya, (ctx) =>
    foundGroup(ctx, {
      spaceId: space?.id ?? 0,
      name,
      about: '',
      icon: null,
      openness,
      door: openness === 'members' ? 'open' : 'apply',
      domains: [],
      help,
    }),
  )
  const group = await groupBySlug(at.home.db, await at.actor(at.maya), slug)
  if (!group) throw new Error('no group')
  return group
}

async function pulseOf(
  at: World,
  { window = 'all', helpGroups = [] }: { window?: WindowName; helpGroups?: number[] } = {},
): Promise<Pulse> {
  await at.home.settled()
  const pulse = await takePulse(at.home.db, { window, now: at.home.now(), helpGroups })
  if (!pulse) throw new Error('nothing was said')
  return pulse
}

type Reply = { readonly by: World['tom']; readonly text?: string }
/** Somebody asks; each answer comes an hour after the last. Answers the ids of all posts, the question first. */
async function asked(
  at: World,
  group: Group,
  who: World['tom'],
  answers: readonly Reply[],
  title = 'Comment faire ?',
): Promise<number[]> {
  const { conversation } = await at.act(who, (ctx) =>
    startConversation(ctx, { group: group.id, title, text: 'Je ne sais pas.', kind: 'question', tags: [] }),
  )
  for (const { by, text = 'Voici comment je ferais, pas à pas.' } of answers) {
    at.later({ hours: 1 })
    await at.act(by, (ctx) => answer(ctx, { conversation, text, replyTo: null }))
  }
  const { rows } = await sql<{
    id: number
  }>`select id from conversations.posts where conversation_id = ${conversation} order by nth`.execute(at.home.db)
  return rows.map((row) => row.id)
}

/** People and deeds as facts alone, for histories that nobody wants to type. */
const person = (who: World['tom']): PersonId => who.person ?? 0
async function tell(at: World, facts: readonly (NewFact & { by: number | null; hours: number })[]): Promise<void> {
  await writeFacts(
    at.home.db,
    facts.map(({ by, hours, ...fact }) => ({
      ...fact,
      actor: by,
      at: new Date(T0.getTime() + hours * HOUR),
      imported: true,
    })),
  )
}

describe('answered by a member before staff', () => {
  test('six questions: a member first, staff first, nobody, the asker alone, two letters then a volunteer, a guest', async () => {
    const at = await world({ at: T0 })
    const group = await groupIn(at)
    await asked(at, group, at.tom, [{ by: at.odile }, { by: at.karim }])
    await asked(at, group, at.tom, [{ by: at.karim }, { by: at.odile }])
    await asked(at, group, at.tom, [])
    await asked(at, group, at.odile, [{ by: at.odile }])
    await asked(at, group, at.odile, [{ by: at.tom, text: 'ok' }, { by: at.ines }])
    await asked(at, group, at.sam, [{ by: at.lea }])
    at.later({ days: 3 })
    const { answered } = await pulseOf(at)
    // Useful in time: Odile, Karim, Inès (a volunteer is a member), Léa (a guest is not).
    expect(answered.beforeStaff).toMatchObject({ n: 4, value: 2 / 4 })
    expect(answered.solved).toMatchObject({ n: 6, value: 2 / 6 })
    expect(answered.fallback).toMatchObject({ n: 4, value: 1 })
    expect(answered.outcomes?.guest.value).toBeCloseTo(1 / 6)
    expect(answered.outcomes?.unanswered.value).toBeCloseTo(2 / 6)
  })

  test('what the asker marks or thanks counts rather than what came first, and stops counting when they take it back', async () => {
    const at = await world({ at: T0 })
    const group = await groupIn(at)
    const [, , odiles] = await asked(at, group, at.tom, [{ by: at.karim }, { by: at.odile, text: 'Oui.' }])
    const solved = async () => (await pulseOf(at)).answered.solved?.value
    expect(await solved()).toBe(0)
    await at.as(at.tom).post(`/posts/${odiles}/helpful`)
    expect(await solved()).toBe(1)
    // Karim had written before: it was not before staff.
    expect((await pulseOf(at)).answered.beforeStaff).toMatchObject({ n: 1, value: 0 })
    await at.as(at.tom).post(`/posts/${odiles}/helpful/removal`)
    expect(await solved()).toBe(0)
    await at.as(at.ines).post(`/posts/${odiles}/reactions`, { kind: 'thanks' })
    expect(await solved()).toBe(0)
    await at.as(at.tom).post(`/posts/${odiles}/reactions`, { kind: 'thanks' })
    expect(await solved()).toBe(1)
  })

  test('a question is asked as one, or its text asks, or it stands in a group of help; and the rule is told', async () => {
    const at = await world({ at: T0 })
    const [plain, help] = [await groupIn(at), await groupIn(at, { help: true })]
    const discuss = (group: Group, text: string) =>
      at.act(at.tom, (ctx) =>
        startConversation(ctx, { group: group.id, title: 'Sujet', text, kind: 'discussion', tags: [] }),
      )
    await asked(at, plain, at.tom, [])
    await discuss(plain, 'Qui a une échelle ?')
    await discuss(plain, 'Il fait beau.')
    await discuss(help, 'Ma chaudière est froide.')
    expect((await pulseOf(at, { helpGroups: [help.id] })).answered).toMatchObject({
      questions: 3,
      rules: { declared: 1, asks: 1, help: 1 },
    })
    const page = await at.as(at.tom).text('/pulse/answered')
    expect(page).toContain('son texte demande')
    expect(page).toContain('dans un groupe d’entraide')
  })

  test('an answer removed, hidden by a moderator, or in a hidden conversation stops counting, and counts again when it is back', async () => {
    const at = await world({ at: T0 })
    const group = await groupIn(at)
    const [, odiles] = await asked(at, group, at.tom, [{ by: at.odile }])
    const solved = async () => (await pulseOf(at)).answered.solved
    await at.as(at.odile).post(`/posts/${odiles}/removal`)
    expect(await solved()).toMatchObject({ n: 1, value: 0 })
    await at.as(at.odile).post(`/posts/${odiles}/restoration`)
    expect(await solved()).toMatchObject({ n: 1, value: 1 })
    const judge = async (kind: string, id: number, act: 'hide' | 'restore') =>
      at.act(at.ines, async (ctx) => at.home.house.subject(kind)?.[act]?.(ctx, id))
    await judge('post', odiles ?? 0, 'hide')
    expect(await solved()).toMatchObject({ n: 1, value: 0 })
    await judge('post', odiles ?? 0, 'restore')
    await judge('conversation', 1, 'hide')
    await at.home.settled()
    expect(
      (await takePulse(at.home.db, { window: 'all', now: at.home.now(), helpGroups: [] }))?.answered.questions ?? 0,
    ).toBe(0)
    await judge('conversation', 1, 'restore')
    expect(await solved()).toMatchObject({ n: 1, value: 1 })
  })

  test('questions still young count for as long as they have lasted', async () => {
    const at = await world({ at: T0 })
    const group = await groupIn(at)
    for (let n = 0; n < 3; n++) await asked(at, group, at.tom, [{ by: at.odile }])
    await asked(at, group, at.tom, [])
    at.later({ days: 3 })
    await asked(at, group, at.sam, [])
    const { outcomes } = (await pulseOf(at)).answered
    // Four are known to their end; the fifth has just been asked and says nothing yet.
    expect(outcomes?.member).toMatchObject({ n: 4, value: 3 / 4 })
    expect(outcomes?.unanswered.value).toBeCloseTo(1 / 4)
  })
})

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

describe('one person counted the other way', () => {
  const asking = async (at: World, pulse: Pulse): Promise<Asked> => ({ ...pulse.asked, helpGroups: [] })

  test('is the one for whom the number changes most', async () => {
    const at = await world({ at: T0 })
    const group = await groupIn(at)
    for (let n = 0; n < 4; n++) await asked(at, group, at.tom, [{ by: at.odile }])
    for (let n = 0; n < 2; n++) await asked(at, group, at.tom, [{ by: at.ines }])
    await asked(at, group, at.tom, [{ by: at.karim }])
    const pulse = await pulseOf(at)
    const { db } = at.home
    expect(pulse.answered.beforeStaff).toMatchObject({ n: 7, value: 6 / 7 })
    // Odile as staff leaves two of seven; Karim as a member would make it seven of seven.
    expect(await contestedAnswers(db, await asking(at, pulse))).toBeCloseTo(2 / 7)
    expect(await contestedStarts(db, pulse.asked, pulse.started)).toBe(0)
    // Tom wrote 7, Odile 4, Inès 2: without Odile 81 / 53 voices are left of 169 / 69.
    expect(pulse.voices?.effective).toBeCloseTo(169 / 69)
    expect(await contestedVoice(db, pulse.asked)).toBeCloseTo(81 / 53)
  })
})

describe('people who helped somebody', () => {
  test('every answer that was marked, wherever; by default only the first to a question; never one’s own', async () => {
    const at = await world({ at: T0 })
    const [tom, odile, ines, karim] = [at.tom, at.odile, at.ines, at.karim].map(person)
    const say = (id: number, conversation: number, by: number | undefined, hours: number, opening = false) => ({
      ...postAdded(id, { conversation, opening, to: null, length: 30 }),
      by: by ?? null,
      hours,
    })
    await tell(at, [
      { ...conversationStarted(1, { group: null, kind: 'discussion', asks: false }), by: tom ?? 0, hours: 0 },
      say(1, 1, tom, 0, true), say(2, 1, odile, 1), say(3, 1, ines, 100), say(4, 1, tom, 101),
      { ...helped(3, { conversation: 1 }), by: tom ?? 0, hours: 102 },
      { ...helped(4, { conversation: 1 }), by: tom ?? 0, hours: 102 },
      { ...conversationStarted(2, { group: null, kind: 'question', asks: true }), by: ines ?? 0, hours: 200 },
      say(5, 2, ines, 200, true), say(6, 2, karim, 201), say(7, 2, odile, 202),
      { ...conversationStarted(3, { group: null, kind: 'question', asks: true }), by: odile ?? 0, hours: 300 },
      say(8, 3, odile, 300, true), say(9, 3, tom, 301),
    ]) // prettier-ignore
    // Inès was marked, late, in a discussion; Tom came first to a question; Karim is staff; Odile came first nowhere.
    expect((await pulseOf(at)).helpers).toMatchObject({
      month: '2026-03',
      people: 2,
      said: 1,
      answers: 2,
      share: { n: 3 },
    })
  })
})

describe('voices', () => {
  test('the interval holds the number, however much one person writes, and is the same on every visit', async () => {
    const at = await world({ at: T0 })
    const group = await groupIn(at)
    const writers = [at.tom, ...Array<World['tom']>(60).fill(at.odile), at.ines, at.sam, at.maya, at.maya]
    const moment = new Date('2024-03-01T10:00:00Z')
    const posts = writers.map((who, n) => ({
      source: `s:${n}`,
      author: person(who),
      at: moment,
      markdown: 'Voilà',
      editedAt: null,
      to: null,
      reactions: [],
    }))
    await at.home.act(theHome, (ctx) =>
      bringConversations(ctx, [{ source: 's', group, kind: 'running', title: 'general', at: moment, posts }]),
    )
    const { voices } = await pulseOf(at)
    expect(voices?.interval?.low).toBeLessThanOrEqual(voices?.effective ?? NaN)
    expect(voices?.interval?.high).toBeGreaterThanOrEqual(voices?.effective ?? NaN)
    expect((await pulseOf(at)).voices).toEqual(voices)
  })

  test('many people are drawn by how much they wrote, to the same interval as one by one', () => {
    const bars = [
      { posts: 1, people: 150 },
      { posts: 2, people: 80 },
      { posts: 7, people: 40 },
      { posts: 40, people: 12 },
      { posts: 90, people: 9 },
    ]
    const one = countVoices(bars)
    const many = drawnByBars(randomFrom(3), bars, one?.effective ?? 0)
    expect(many.low / (one?.interval?.low ?? 0)).toBeCloseTo(1, 1)
    expect(many.high / (one?.interval?.high ?? 0)).toBeCloseTo(1, 1)
  })
})

describe('the pages', () => {
  test('where nobody is marked as staff, the numbers about staff say that they cannot speak', async () => {
    const at = await world({ at: T0 })
    const group = await groupIn(at)
    for (let n = 0; n < 6; n++)
      await asked(at, group, [at.tom, at.odile, at.ines, at.sam][n % 4] ?? at.tom, [{ by: at.maya }])
    await at.home.settled()
    expect(await at.as(at.tom).text('/pulse')).not.toContain('Personne n’est marqué comme salarié')
    await at.act(at.maya, (ctx) => unmarkPerson(ctx, { person: person(at.karim), until: new Date('2020-01-01') }))
    await at.home.settled()
    expect(await at.as(at.tom).text('/pulse')).toContain('Personne n’est marqué comme salarié')
  })

  test('say sentences with their n, hide what is too few, and open every number', async () => {
    const at = await world({ at: T0 })
    const group = await groupIn(at)
    for (let n = 0; n < 6; n++)
      await asked(at, group, [at.tom, at.odile, at.ines, at.sam][n % 4] ?? at.tom, [{ by: at.maya }])
    await at.home.settled()
    const page = await at.as(at.tom).text('/pulse')
    expect(page).toContain('Sur 100 questions qui ont eu une réponse utile, <b>100</b> l’ont eue d’un membre')
    expect(page).toContain('Entre 61 et 100, sur 6 questions répondues')
    expect(page).toContain('5 membres ont écrit')
    // Only Maya helped: one is fewer than five.
    expect(page).toContain('Trop peu pour en tirer un nombre')
    expect(page).toContain('1 personne salariée, depuis le 31 janvier 2026')
    for (const name of ['answered', 'started', 'voices', 'helpers']) {
      const number = await at.as(at.sam).text(`/pulse/${name}?window=30`)
      expect(number).toContain('Definition')
      expect(number).toContain('Where the formula comes from')
    }
    expect((await at.as(at.zed).get('/pulse')).location).toContain('/sign-in')
    expect((await at.as(at.tom).get('/pulse/nonsense')).status).toBe(404)
    expect((await at.as(at.tom).get('/pulse/answered?after=9.9.9&window=rubbish')).status).toBe(200)
  })

  test('show of what is behind a number what this reader may see, and count the rest without a title', async () => {
    const at = await world({ at: T0 })
    const [open, closed] = [await groupIn(at), await groupIn(at, { openness: 'private' })]
    await asked(at, open, at.tom, [{ by: at.odile }], 'Où est le tournevis ?')
    await asked(at, closed, at.maya, [], 'Entre nous seuls ?')
    await at.home.settled()
    for (const name of ['answered', 'started', 'voices']) {
      const toms = await at.as(at.tom).text(`/pulse/${name}`)
      expect(toms).toContain('Où est le tournevis')
      expect(toms).not.toContain('Entre nous seuls')
      expect(toms).toContain('1 autre sur cette page est comptée sans que vous puissiez la lire')
      expect(await at.as(at.maya).text(`/pulse/${name}`)).toContain('Entre nous seuls')
    }
  })

  test('go further back in what is behind, without losing or repeating anything', async () => {
    const at = await world({ at: T0 })
    const group = await groupIn(at)
    const posts = (n: number) => [
      { source: `p${n}`, author: person(at.tom), at: T0, markdown: 'Alors ?', editedAt: null, to: null, reactions: [] },
    ]
    const batch = Array.from({ length: 70 }, (_, n) => ({
      source: `c${n}`,
      group,
      kind: 'question' as const,
      title: `Numéro ${n + 1}.`,
      at: T0,
      posts: posts(n),
    }))
    await at.home.act(theHome, (ctx) => bringConversations(ctx, batch))
    await at.home.settled()
    for (const name of ['answered', 'started', 'voices']) {
      const seen: string[] = []
      let path: string | undefined = `/pulse/${name}?window=all`
      for (let page = 0; path !== undefined; page++) {
        const text: string = await at.as(at.tom).text(path)
        seen.push(...[...text.matchAll(/>Numéro (\d+)\./g)].map((found) => found[1] ?? ''))
        path = /href="([^"]*after=[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
        expect(page).toBeLessThan(5)
      }
      expect(seen.length, name).toBe(70)
      expect(new Set(seen).size, name).toBe(70)
    }
  })

  test('go back through who helped, in a month that began slowly and ended in a rush, without losing or repeating anything', async () => {
    const END = new Date('2026-03-31T18:00:00Z')
    const at = await world({ at: END })
    const group = await groupIn(at)
    const ago = (hours: number) => new Date(END.getTime() - hours * HOUR)
    // Forty answers in the last day and a half; then one every eighteen hours, some of them to a question of the day before.
    const answered = [
      ...Array.from({ length: 40 }, (_, n) => ({ asked: ago(2 + n), after: 1 })),
      ...Array.from({ length: 36 }, (_, n) => ({ asked: ago(60 + n * 18), after: n % 3 === 0 ? 40 : 2 })),
    ]
    const batch = answered.map((one, n) => ({
      source: `c${n}`,
      group,
      kind: 'question' as const,
      title: `Numéro ${n + 1}.`,
      at: one.asked,
      posts: [
        {
          source: `q${n}`,
          author: person(at.tom),
          at: one.asked,
          markdown: 'Alors ?',
          editedAt: null,
          to: null,
          reactions: [],
        },
        {
          source: `a${n}`,
          author: person(at.odile),
          at: new Date(one.asked.getTime() + one.after * HOUR),
          markdown:
            'Une vraie réponse, assez longue pour compter comme telle, avec ce qu’il faut faire et dans quel ordre. '.repeat(
              3,
            ),
          editedAt: null,
          to: null,
          reactions: [],
        },
      ],
    }))
    await at.home.act(theHome, (ctx) => bringConversations(ctx, batch))
    const { helpers } = await pulseOf(at)
    expect(helpers.answers).toBe(76)
    const seen: string[] = []
    let path: string | undefined = '/pulse/helpers?window=all'
    for (let page = 0; path !== undefined; page++) {
      const text: string = await at.as(at.tom).text(path)
      seen.push(...[...text.matchAll(/>Numéro (\d+)\./g)].map((found) => found[1] ?? ''))
      path = /href="([^"]*after=[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
      expect(page).toBeLessThan(5)
    }
    expect(seen.length).toBe(76)
    expect(new Set(seen).size).toBe(76)
    expect(seen.slice(0, 3)).toEqual(['1', '2', '3'])
  })

  test('a home where nothing was said says so', async () => {
    const at = await world({ at: T0 })
    expect(await at.as(at.tom).text('/pulse')).toContain('Rien à compter pour l’instant')
    await tell(at, [{ ...personMarked(person(at.tom), { mark: 'staff', from: T0.toISOString() }), by: null, hours: 0 }])
    expect(await at.as(at.tom).text('/pulse/voices')).toContain('Rien à compter pour l’instant')
  })
})
