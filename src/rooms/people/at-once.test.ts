/** What holds when a form is sent several times, or two people act at the same moment. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { giveHomeRole } from '#people'
import { world, type World } from '#test/world.ts'

const aPassword = 'quatre mots pour entrer'
const TIMES = 20

async function linkFrom(at: World, uses = '100'): Promise<string> {
  const made = await at.as(at.tom).post('/invitations', { uses })
  return /\/join\/[^"]+/.exec(await at.as(at.tom).text(made.location))?.[0] ?? ''
}
const hostsOf = async (at: World): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*) n from platform.audience_people where audience_id = 2 and role = 'host'`.execute(at.home.db)
  return rows[0]?.n ?? 0
}

test('a join form that is sent many times at once lets one person in, and each press lands inside', async () => {
  const at = await world()
  const path = await linkFrom(at)
  const form = { name: 'Rose Diallo', email: 'rose@example.org', password: aPassword }
  // Fewer than would be stopped as a guesser.
  const presses = Array.from({ length: 8 }, (_, n) => at.as({ name: `r${n}`, person: null, email: `press ${n}` }).post(path, form))
  expect((await Promise.all(presses)).map((answer) => [answer.status, answer.location])).toEqual(presses.map(() => [303, '/']))
  expect((await at.facts()).filter((name) => name === 'people.joined')).toHaveLength(1)
  const { rows } = await sql`select used from people.invitations`.execute(at.home.db)
  expect(rows).toEqual([{ used: 1 }])
})

test('two links, one address, at once: one comes in, the other is told in words', async () => {
  const at = await world()
  const links = await Promise.all([linkFrom(at), linkFrom(at)])
  for (let n = 0; n < 5; n++) {
    const answers = await Promise.all(
      links.map((path, k) =>
        at.as({ name: 'r', person: null, email: `r ${n} ${k}` }, `10.0.${n}.${k}`).post(path, { name: `Rose ${k}`, email: `rose${n}@example.org`, password: `${aPassword} ${k}` }),
      ),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 422])
  }
})

test('two hosts who step down, or leave, at the same moment: one of them stays', async () => {
  const at = await world()
  for (let round = 0; round < 4; round++) {
    for (const who of [at.maya, at.odile]) await sql`update platform.audience_people set role = 'host' where audience_id = 2 and person_id = ${who.person}`.execute(at.home.db)
    const answers = await Promise.all([
      at.as(at.maya).post(`/people/${at.maya.person}/role`, { role: 'member' }),
      at.as(at.odile).post(`/people/${at.odile.person}/role`, { role: 'member' }),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 422])
    expect(await hostsOf(at)).toBe(1)
  }
  for (const who of [at.maya, at.odile]) await sql`update platform.audience_people set role = 'host' where audience_id = 2 and person_id = ${who.person}`.execute(at.home.db)
  await Promise.all([at.maya, at.odile].map((who) => at.as(who).post('/me/leaving', { sure: 'yes' })))
  expect(await hostsOf(at)).toBe(1)
})

test('the same mark pressed twenty times at once is one mark, and the others are told', async () => {
  const at = await world()
  const press = () => at.as(at.maya).post(`/people/${at.sam.person}/marks`, { kind: 'staff', detail: '', from: '2026-01-05' })
  const answers = await Promise.all(Array.from({ length: TIMES }, press))
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([303, 422]))
  expect((await at.facts()).filter((name) => name === 'people.marked')).toHaveLength(1)
  await Promise.all(Array.from({ length: TIMES }, () => at.as(at.maya).post(`/people/${at.sam.person}/marks/ending`)))
  expect((await at.facts()).filter((name) => name === 'people.unmarked')).toHaveLength(1)
})

test('a role given twenty times at once', async () => {
  const at = await world()
  await Promise.all(Array.from({ length: TIMES }, () => at.act(at.maya, (ctx) => giveHomeRole(ctx, { person: at.sam.person ?? 0, role: 'moderator' }))))
  expect((await at.actor(at.sam)).roles.get(2)).toBe('moderator')
})
