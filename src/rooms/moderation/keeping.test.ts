import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { world } from '#test/world.ts'
import { decisionOf, firstCase, groupOf, idOf, postIn, reportPost } from './test-scene.ts'

test('the rules stand open to everybody in both languages, and hosts word them', async () => {
  const at = await world()
  expect(await at.as(at.zed).text('/rules')).toContain('On se parle comme entre voisins')
  expect((await at.as(at.zed).get('/rules', { 'accept-language': 'en' })).text).toContain('We talk as neighbours do')
  expect(await at.as(at.zed).text('/notice')).toContain('href="/rules"')
  for (const who of [at.ines, at.tom]) {
    expect((await at.as(who).get('/rules/edition')).status).toBe(403)
    expect((await at.as(who).post('/rules', { fr: 'À moi', en: '' })).status).toBe(403)
  }
  expect((await at.as(at.maya).post('/rules', { fr: ' ', en: '' })).status).toBe(422)
  expect((await at.as(at.maya).post('/rules', { fr: 'x'.repeat(9000), en: '' })).status).toBe(422)
  await at.as(at.maya).post('/rules', { fr: 'On range <b>après</b>\nLa cuisine aussi.', en: '' })
  const read = (await at.as(at.zed).get('/rules', { 'accept-language': 'en' })).text
  expect(read).toContain('On range &lt;b>après&lt;/b>')
  expect(read).toContain('lang="fr"')
})

test('a decision quotes the rule as it was worded that day', async () => {
  const at = await world()
  const group = await groupOf(at, at.maya, 'Coups de main')
  const { post } = await postIn(at, at.sam, group, 'Réclame')
  await reportPost(at, at.tom, post)
  await at.as(at.ines).post(`/queue/${await firstCase(at, at.ines)}/hiding`, { ground: 'rule-2', words: '' })
  await at.as(at.maya).post('/rules', { fr: 'Autre règle', en: 'Another rule' })
  expect(await at.as(at.sam).text(await decisionOf(at, at.sam))).toContain('No advertising, no scams')
})

test('somebody who leaves for good takes their words along, and what was decided stays as a number', async () => {
  const at = await world()
  const group = await groupOf(at, at.maya, 'Coups de main')
  const { post } = await postIn(at, at.sam, group, 'Réclame')
  await reportPost(at, at.tom, post, 'other', 'mots de Tom')
  const caseId = await firstCase(at, at.ines)
  await at.as(at.ines).post(`/queue/${caseId}/hiding`, { ground: 'rule-2', words: 'mots pour Sam' })
  await at.as(at.sam).post(`${await decisionOf(at, at.sam)}/contest`, { plea: 'mots de Sam' })
  const room = at.home.house.rooms.find((one) => one.name === 'moderation')
  const kept = JSON.stringify(await room?.person.export(at.home.db, idOf(at.sam)))
  for (const words of ['mots pour Sam', 'mots de Sam', 'No advertising']) expect(kept).toContain(words)
  for (const [who, fresh] of [
    [at.sam, 900_001],
    [at.tom, 900_002],
    [at.ines, 900_003],
  ] as const) {
    await at.act(who, async (ctx) => room?.person.erase(ctx, idOf(who), fresh))
  }
  const { rows } = await sql<{ row: string }>`
    select to_jsonb(t)::text row from (select * from moderation.reports) t union all select to_jsonb(t)::text from moderation.decisions t
    union all select to_jsonb(t)::text from moderation.cases t`.execute(at.home.db)
  const everything = rows.map(({ row }) => row).join('\n')
  expect(rows).toHaveLength(4)
  for (const words of ['mots de Tom', 'mots pour Sam', 'mots de Sam']) expect(everything).not.toContain(words)
  for (const who of [at.sam, at.tom, at.ines])
    expect(everything).not.toMatch(new RegExp(`"(about|by|person_id|judged_before)": ${idOf(who)}\\b`))
})

test('the log tells moderators what was decided where they look after things, page by page', async () => {
  const at = await world()
  const group = await groupOf(at, at.maya, 'Coups de main')
  const texts = Array.from({ length: 43 }, (_, n) => `texte numéro ${n}.`)
  for (const text of texts) {
    const { post } = await postIn(at, at.sam, group, text)
    await at.as(at.ines).post('/queue', { kind: 'post', id: post, ground: 'rule-6', words: '' })
  }
  const first = await at.as(at.maya).text('/queue/log')
  expect(first).toContain('texte numéro 42.')
  expect(first).not.toContain('texte numéro 2.')
  const older = /\/queue\/log\?after=\d+/.exec(first)?.[0] ?? ''
  expect(await at.as(at.maya).text(older)).toContain('texte numéro 0.')
  expect((await at.as(at.sam).get('/queue/log')).status).toBe(403)
  expect((await at.as(at.maya).get('/queue/log?after=rubbish')).status).toBe(200)
})
