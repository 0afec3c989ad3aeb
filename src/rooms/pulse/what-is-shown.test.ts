/** What a reader of the pulse is shown, and what stays out of it. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { waitFor } from '#platform/facts/consumer.ts'
import { foundGroup, spacesSeen } from '#spaces'
import { world, type World } from '#test/world.ts'
import { takePulse } from './counting.ts'
import { projection } from './projecting.ts'

async function bikes(at: World): Promise<void> {
  const [space] = await spacesSeen(at.home.db, await at.actor(at.maya))
  const group = { spaceId: space?.id ?? 0, name: 'Vélos', about: '', icon: null, domains: [], help: false }
  await at.act(at.maya, (ctx) => foundGroup(ctx, { ...group, openness: 'members', door: 'open' }))
}
const start = async (at: World, title: string, text: string): Promise<number> => {
  const { location } = await at.as(at.tom).post('/groups/velos/conversations', { title, text, kind: 'discussion' })
  return parseInt(location.split('/')[2] ?? '', 10)
}

test('the things behind a number keep a title that moderation hid, whatever was answered to it', async () => {
  const at = await world()
  await bikes(at)
  for (const who of [at.odile, at.sam, at.ines]) await at.as(who).post('/groups/velos/joining')
  const conversation = await start(at, 'Un titre injurieux', 'Et un texte de même.')
  for (const who of [at.odile, at.sam])
    await at.as(who).post(`/conversations/${conversation}/posts`, { text: 'Ce n’est pas bien.' })
  const { rows } = await sql<{ id: number }>`select id from conversations.posts where nth = 1`.execute(at.home.db)
  const hide = at.home.house.subject('post')?.hide
  await at.act(at.ines, (ctx) => hide?.(ctx, rows[0]?.id ?? 0) ?? Promise.resolve())
  await at.home.settled()
  const behind = await at.as(at.sam).text('/pulse/voices?window=30')
  expect(behind).toContain('Ce n’est pas bien.')
  expect(behind).not.toContain('injurieux')
})

test('a discussion whose title is made to ask counts as a question from then on', async () => {
  const at = await world()
  await bikes(at)
  const conversation = await start(at, 'Le local ferme en août', 'Voilà.')
  const questions = async () => {
    await at.home.settled()
    return (await takePulse(at.home.db, { window: '30', now: at.home.now(), helpGroups: [] }))?.answered.questions
  }
  const tend = (form: Record<string, string>) =>
    at.as(at.tom).post(`/conversations/${conversation}/tending`, { tags: '', ...form })
  expect(await questions()).toBe(0)
  await tend({ title: 'Le local ferme-t-il en août ?', kind: 'discussion' })
  expect(await questions()).toBe(1)
  await tend({ title: 'Le local ferme en août', kind: 'discussion' })
  expect(await questions()).toBe(0)
  await tend({ title: 'Le local ferme en août', kind: 'question' })
  expect(await questions()).toBe(1)
})

test('while what happened is read again, the pulse says so, and shows no part as if it were the whole', async () => {
  const at = await world()
  await bikes(at)
  await start(at, 'Le local ferme en août', 'Voilà.')
  await at.home.settled()
  await at.home.db.transaction().execute(async (reading) => {
    await waitFor(reading, projection.name)
    await sql`delete from platform.fact_cursors where consumer = ${projection.name}`.execute(at.home.db)
    await sql`
      insert into platform.facts (name, at, subject_kind, subject_id)
      select 'test.happened', now(), 'thing', n from generate_series(1, 6000) n`.execute(at.home.db)
    for (const path of ['/pulse', '/pulse/voices?window=30'])
      expect(await at.as(at.tom).text(path)).toContain('On compte encore')
  })
  await at.home.settled()
  expect(await at.as(at.tom).text('/pulse')).not.toContain('On compte encore')
})

test('rubbish in the place of a list begins at its beginning', async () => {
  const at = await world()
  await bikes(at)
  await start(at, 'Le local ferme en août', 'Voilà.')
  await at.home.settled()
  for (const after of ['-8640000000000000.1', '8640000000000001.1', '1e99.1', '1', 'x.y', '0.0', '1782000000000.-1'])
    for (const number of ['answered', 'started', 'voices', 'helpers'])
      expect([after, (await at.as(at.tom).get(`/pulse/${number}?after=${after}`)).status]).toEqual([after, 200])
})
