import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { itemNames } from './scale.ts'
import { endRuns } from './ending.ts'
import { world, type World } from '#test/world.ts'
import type { Somebody } from '#test/browser.ts'

const T0 = new Date('2026-03-02T09:00:00Z')
const answers = (n: number) => Object.fromEntries(itemNames.map((item) => [item, String(n)]))
const counted = async (at: World, table: 'given' | 'done' | 'asked') =>
  (await sql<{ n: number }>`select count(*)::int n from ${sql.table(`belonging.${table}`)}`.execute(at.home.db)).rows[0]
    ?.n
const askedIn = async (at: World) =>
  (
    await sql<{ person: number }>`select person from belonging.asked order by run desc, person`.execute(at.home.db)
  ).rows.map(({ person }) => person)

test('Maya asks, those drawn answer on a phone, and everybody reads what it came to', async () => {
  const at = await world({ at: T0 })
  const people: Somebody[] = []
  for (let n = 0; n < 26; n++) people.push(await at.newcomer(`Voisine ${n}`))
  const [first = at.tom, second = at.tom, third = at.tom, objector = at.tom] = people
  await at.as(objector).post('/me/pulse/objection', {})

  // Only a host asks; what cannot be taken stays typed.
  expect((await at.as(at.tom).post('/pulse/belonging/asking', { people: '100', days: '14' })).status).toBe(403)
  const refused = await at.as(at.maya).post('/pulse/belonging/asking', { people: '7000', days: '14' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('value="7000"')
  expect((await at.as(at.maya).post('/pulse/belonging/asking', { people: '100', days: '14' })).status).toBe(303)
  expect((await at.as(at.maya).post('/pulse/belonging/asking', { people: '100', days: '14' })).status).toBe(422)
  await at.home.settled()

  // Staff, guests and whoever objects are not asked; for them there is no page.
  const asked = await askedIn(at)
  for (const who of [at.karim, at.lea, objector]) {
    expect(asked, who.name).not.toContain(who.person)
    expect((await at.as(who).get('/belonging/1')).status).toBe(404)
    expect((await at.as(who).post('/belonging/1/answer', answers(5))).status).toBe(404)
  }
  expect(await at.as(first).text('/notifications')).toContain('Le sort est tombé sur vous')

  // Seven of eight are not enough, and stay chosen; eight are, once.
  const seven = await at.as(first).post('/belonging/1/answer', { ...answers(4), item8: '' })
  expect(seven.status).toBe(422)
  expect(seven.text.match(/checked/g)).toHaveLength(7)
  for (const who of people.filter((one) => ![second, third, objector].includes(one)))
    expect((await at.as(who).post('/belonging/1/answer', answers(4))).status).toBe(303)
  expect((await at.as(first).post('/belonging/1/answer', answers(1))).status).toBe(422)
  expect((await at.as(second).post('/belonging/1/declining', { how: 'forGood' })).status).toBe(303)
  expect((await at.as(second).post('/belonging/1/answer', answers(1))).status).toBe(422)

  // Until it is over nobody reads a number, and no fact says who answered.
  expect(await at.as(at.maya).text('/pulse/belonging')).not.toContain('sur 5, à la question')
  expect((await at.facts()).filter((name) => name.startsWith('belonging.'))).toEqual(['belonging.asked'])
  at.later({ days: 15 })
  expect((await at.as(third).post('/belonging/1/answer', answers(1))).status).toBe(422)
  await endRuns(at.home)
  const page = await at.as(objector).text('/pulse/belonging')
  expect(page).toContain('4,0 sur 5, à la question')
  expect(page).toContain('23 réponses')
  expect(page).toContain('23 sur ')
  expect([await counted(at, 'given'), await counted(at, 'done')]).toEqual([0, 0])

  // Not again within six months; afterwards, but never whoever said never.
  at.later({ days: 150 })
  const early = await at.as(at.maya).post('/pulse/belonging/asking', { people: '100', days: '3' })
  expect(early.status).toBe(422)
  expect(early.text).toContain('il en faut dix')
  at.later({ days: 40 })
  expect((await at.as(at.maya).post('/pulse/belonging/asking', { people: '100', days: '3' })).status).toBe(303)
  const again = (await askedIn(at)).slice(0, asked.length - 1)
  expect(again).not.toContain(second.person)
  expect(await counted(at, 'asked')).toBe(2 * asked.length - 1)

  // A host closes the part.
  await at.as(at.maya).post('/pulse/parts/belonging/closing')
  expect(await at.as(at.tom).text('/pulse/belonging')).not.toContain('4,0 sur 5')
  expect(await at.as(at.maya).text('/pulse/belonging')).toContain('4,0 sur 5')
})
