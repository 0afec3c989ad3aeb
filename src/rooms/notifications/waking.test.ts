import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Fact } from '#platform/facts/index.ts'
import type { Somebody } from '#test/browser.ts'
import { world } from '#test/world.ts'
import { keepNotes } from './notes-store.ts'
import { tellThem } from './telling-store.ts'
import { begin, groupOf, idOf } from './test-scene.ts'

// prettier-ignore
const thanked = (id: number, at: Date): Fact => ({
  id, tx: '1', name: 'recognition.thanked', actor: null, at, kind: 'person', subject: 1, data: {}, imported: false,
})

test('what is said and what is told beside it wake the same two people at once, and neither reader falls over the other', async () => {
  const at = await world()
  const group = await groupOf(at, at.maya, 'Réparer')
  const { conversation } = await begin(at, at.maya, group, 'La chaudière')
  await at.home.settled()
  const when = new Date()
  const named = (who: Somebody) => [{ person: idOf(who), why: 'named' as const }]
  const said = (post: number) => ({ post, nth: post, at: when, conversation })
  const note = (id: number, who: Somebody) => [{ fact: thanked(id, when), people: [idOf(who)] }]
  let halfWay = false
  const waits = async () => (await sql`select 1 from pg_locks where not granted`.execute(at.home.db)).rows.length > 0
  const { beside } = await at.home.db.transaction().execute(async (tx) => {
    await tellThem(tx, said(9001), named(at.tom))
    const other = at.home.db.transaction().execute(async (second) => {
      await keepNotes(second, note(9001, at.odile), when)
      halfWay = true
      await keepNotes(second, note(9002, at.tom), when)
    })
    await expect.poll(async () => halfWay || (await waits()), { interval: 10 }).toBe(true)
    await tellThem(tx, said(9002), named(at.odile))
    return { beside: other }
  })
  await beside
  const { rows } = await sql`select 1 from notifications.mailing where due_at is not null and person_id in (${idOf(at.tom)}, ${idOf(at.odile)})`.execute(at.home.db) // prettier-ignore
  expect(rows).toHaveLength(2)
})

test('what is told a day after it happened, by the clock of the home, is kept for the bell and wakes nobody', async () => {
  const at = await world()
  const happened = at.home.now()
  const told = (id: number, who: Somebody, hours: number) =>
    keepNotes(
      at.home.db,
      [{ fact: thanked(id, happened), people: [idOf(who)] }],
      new Date(happened.getTime() + hours * 3_600_000),
    )
  await told(9001, at.tom, 25)
  await told(9002, at.odile, 23)
  const whose = (of: string) =>
    sql<{ person: number }>`select person_id person from ${sql.table(of)} order by 1`.execute(at.home.db)
  expect((await whose('notifications.notes')).rows).toHaveLength(2)
  expect((await whose('notifications.mailing')).rows).toEqual([{ person: idOf(at.odile) }])
})
