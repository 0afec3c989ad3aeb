import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { theHome } from '#platform/home.ts'
import { answer, bringConversations } from '#conversations'
import { bringGroup } from '#spaces'
import { world, type World } from '#test/world.ts'
import { readAsked } from './asking.ts'
import { findTexts } from './finding-store.ts'
import { readAgain, readOn } from './rereading.ts'
import { readingUnderWay } from './rereading-store.ts'

const CONVERSATIONS = 300

/** Twelve hundred posts in three hundred conversations, each with a word of its own among the others. */
async function scene() {
  const at = await world()
  await at.home.act(theHome, async (ctx) => {
    const group = await bringGroup(ctx, {
      source: 'g',
      name: 'Réparations',
      about: '',
      at: new Date('2025-01-01'),
      by: null,
      members: [at.tom.person ?? 0],
      openness: 'public',
    })
    const post = (nth: number, place: number) => ({
      source: `p${nth}:${place}`,
      author: at.odile.person ?? 0,
      at: new Date(Date.parse('2026-01-01') + (nth * 4 + place) * 60_000),
      markdown: `La chaudière numéro n${nth * 4 + place} chauffe.`,
      lang: 'fr',
      editedAt: null,
      to: null,
      reactions: [],
    })
    await bringConversations(
      ctx,
      Array.from({ length: CONVERSATIONS }, (_, nth) => ({
        source: `c${nth}`,
        group,
        kind: 'question' as const,
        title: `Chaudière ${nth}`,
        lang: 'fr',
        at: new Date(Date.parse('2026-01-01') + nth * 240_000),
        posts: [0, 1, 2, 3].map((place) => post(nth, place)),
      })),
    )
  })
  await at.home.settled()
  return at
}

async function count(at: World, q: string): Promise<number> {
  const { sees } = await at.actor(at.tom)
  return (await findTexts(at.home.db, { asked: readAsked(q), sees, order: 'date', limit: 5000 })).length
}

const until = new AbortController().signal

test('whoever searches while everything is read again never finds less, and finds what is written meanwhile', async () => {
  const at = await scene()
  const all = await count(at, 'chaudières')
  expect(all).toBe(CONVERSATIONS * 5)
  await readAgain(at.home)
  let reading = true
  const least: number[] = []
  const looking = (async () => {
    while (reading) least.push(await count(at, 'chaudières'), await count(at, 'n777'))
  })()
  const writing = (async () => {
    const { rows } = await sql<{ id: number }>`select id from conversations.conversations order by id limit 5`.execute(
      at.home.db,
    )
    for (const { id } of rows)
      await at.act(at.tom, (ctx) =>
        answer(ctx, { conversation: id, text: `Et la chaudière du zorblax numéro ${id} ?`, replyTo: null }),
      )
  })()
  await readOn(at.home, { signal: until })
  reading = false
  await Promise.all([looking, writing])
  await at.home.settled()
  expect(least.length).toBeGreaterThan(4)
  expect(Math.min(...least.filter((_, place) => place % 2 === 0))).toBeGreaterThanOrEqual(all)
  expect(new Set(least.filter((_, place) => place % 2 === 1))).toEqual(new Set([1]))
  expect(await count(at, 'zorblax')).toBe(5)
  expect(await count(at, 'chaudières')).toBe(all + 5)
})

test('what is there no more is forgotten at the end, and so are words that nobody wrote', async () => {
  const at = await scene()
  await sql`insert into search.texts (kind, id, within_kind, within_id, audience_id, at, words)
    select 'post', 999999, 'conversation', 999999, audience_id, now(), to_tsvector('search.plain', 'fantôme') from search.texts limit 1`.execute(
    at.home.db,
  )
  await sql`insert into search.vocabulary (word) values ('fantome')`.execute(at.home.db)
  const words = async () =>
    (await sql<{ word: string }>`select word from search.vocabulary order by word`.execute(at.home.db)).rows.map(
      (row) => row.word,
    )
  const before = await words()
  expect(await count(at, 'fantôme')).toBe(1)
  await readAgain(at.home)
  await readOn(at.home, { signal: until })
  expect(await count(at, 'fantôme')).toBe(0)
  expect(await words()).toEqual(before.filter((word) => word !== 'fantome'))
})

test('stopped in the middle it goes on where it was, in a home that opens later; two at once are one', async () => {
  const at = await scene()
  await readAgain(at.home)
  const stop = new AbortController()
  let steps = 0
  await readOn(at.home, { signal: stop.signal, onProgress: () => ++steps === 4 && stop.abort() })
  const half = await readingUnderWay(at.home.db)
  expect(half).toMatchObject({ nth: 1 })
  await readAgain(at.home)
  expect(await readingUnderWay(at.home.db)).toEqual(half)
  const { rows: some } = await sql<{ n: number }>`select count(*)::int n from search.texts where reading = 1`.execute(
    at.home.db,
  )
  expect(some[0]?.n).toBeGreaterThan(0)
  expect(some[0]?.n).toBeLessThan(CONVERSATIONS * 5)
  const later = await world({ beside: at })
  await expect.poll(() => readingUnderWay(later.home.db)).toBeUndefined()
  const { rows: left } = await sql<{ n: number }>`select count(*)::int n from search.texts where reading = 0`.execute(
    at.home.db,
  )
  expect(left[0]?.n).toBe(0)
  expect(await count(at, 'chaudières')).toBe(CONVERSATIONS * 5)
})
