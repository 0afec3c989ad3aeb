import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { HOME, letIn } from '#platform/audiences.ts'
import { listenTo } from '#test/listening.ts'
import { world } from '#test/world.ts'
import { begin, bellOf, comeIn, follow, groupOf, idOf, read, reply, toldTo } from './test-scene.ts'

/** A place that many members follow: they need no name for this. */
async function crowd(at: Awaited<ReturnType<typeof world>>, place: 'group' | 'conversation', id: number, size: number) {
  await letIn(
    at.home.db,
    HOME,
    Array.from({ length: size }, (_, n) => 1_000_001 + n),
  )
  await sql`insert into notifications.following (person_id, place_kind, place_id, level, chosen, at)
    select 1000000 + n, ${place}, ${id}, 'everything', true, now() - interval '1 day' from generate_series(1, ${size}) n`.execute(
    at.home.db,
  )
}
const rows = async (at: Awaited<ReturnType<typeof world>>) =>
  (await sql<{ n: number }>`select count(*) n from notifications.told`.execute(at.home.db)).rows[0]?.n

async function crowded(size: number) {
  const at = await world()
  const group = await groupOf(at, at.maya, 'Tout le quartier')
  await comeIn(at, group, at.tom, at.odile, at.karim)
  await follow(at, at.karim, `/groups/${group.slug}`, 'everything')
  await crowd(at, 'group', group.id, size)
  at.later({ minutes: 1 })
  return { at, group }
}

test('in a group that thousands follow nobody is written to, and each finds it when they look', async () => {
  const { at, group } = await crowded(5000)
  const begun = await begin(at, at.tom, group, 'La rue est barrée')
  expect(await toldTo(at, at.karim)).toEqual(['• Tom Le Goff a ouvert une conversation: La rue est barrée'])
  expect(await bellOf(at, at.karim)).toBe('1')
  expect(await rows(at)).toBe(0)
  // Those it concerns by itself are told as everywhere.
  await reply(at, at.odile, begun, 'Jusqu’à quand ?')
  expect(await toldTo(at, at.tom)).toEqual(['• Odile Marchand vous a répondu: La rue est barrée'])
  expect(await rows(at)).toBe(1)
})

test('there too, what was read, marked, quietened, removed or said by oneself is not told', async () => {
  const { at, group } = await crowded(600)
  const one = await begin(at, at.tom, group, 'Une')
  const two = await begin(at, at.tom, group, 'Deux')
  const three = await begin(at, at.tom, group, 'Trois')
  const four = await begin(at, at.tom, group, 'Quatre')
  await begin(at, at.karim, group, 'La mienne')
  expect(await bellOf(at, at.karim)).toBe('4')
  await read(at, at.karim, one)
  await at.as(at.karim).post(`/notifications/${two.conversation}/knowing`)
  await follow(at, at.karim, `/conversations/${three.conversation}`, 'concerns')
  await at.as(at.tom).post(`/posts/${four.post}/removal`)
  expect(await toldTo(at, at.karim)).toEqual([])
  expect(await bellOf(at, at.karim)).toBe('')
  at.later({ minutes: 1 })
  await begin(at, at.tom, group, 'Cinq')
  expect(await bellOf(at, at.karim)).toBe('1')
  await at.as(at.karim).post('/notifications/knowing')
  expect(await bellOf(at, at.karim)).toBe('')
})

test('in a group that some hundred follow each has a row of their own', async () => {
  const { at, group } = await crowded(100)
  await begin(at, at.tom, group, 'La rue est barrée')
  expect(await toldTo(at, at.karim)).toEqual(['• Tom Le Goff a ouvert une conversation: La rue est barrée'])
  expect(await rows(at)).toBe(101)
})

test('a post in a group of a hundred thousand writes as little in its own transaction as in a group of ten', async () => {
  const { at, group } = await crowded(100_000)
  const small = await groupOf(at, at.maya, 'Dix')
  await comeIn(at, small, at.tom)
  const written = async (deed: () => Promise<unknown>) => {
    await at.home.settled()
    const before = await rows(at)
    await deed()
    return { told: (await rows(at)) === before }
  }
  expect(await written(() => begin(at, at.tom, group, 'Là'))).toEqual({ told: true })
  expect(await written(() => begin(at, at.tom, small, 'Ici'))).toEqual({ told: true })
  await at.home.settled()
  expect(await rows(at)).toBe(0)
})

test('an open page hears that the bell moves; who follows nothing, and who sees nothing, hears nothing', async () => {
  const { at, group } = await crowded(5000)
  const secret = await groupOf(at, at.maya, 'Secret', 'hidden')
  await sql`insert into notifications.following values (${idOf(at.odile)}, 'group', ${secret.id}, 'everything', true, now())`.execute(
    at.home.db,
  )
  const address = await at.serve()
  const [karim, odile] = await Promise.all(
    [at.karim, at.odile].map(async (who) => listenTo(address, { cookie: await at.cookie(who) })),
  )
  await begin(at, at.maya, secret, 'Entre nous')
  const { conversation } = await begin(at, at.tom, group, 'La rue est barrée')
  const told = await karim?.until((heard) => heard.is === 'notifications.told')
  expect(told?.data).toEqual({ conversation })
  await odile?.until((heard) => heard.is === 'conversations.news' && heard.data['conversation'] === conversation)
  await at.home.settled()
  expect(odile?.heard.filter((heard) => heard.is === 'notifications.told')).toEqual([])
})
