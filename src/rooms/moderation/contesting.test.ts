import { expect, test } from 'vitest'
import { world, type World } from '#test/world.ts'
import { decisionOf, firstCase, groupOf, idOf, postIn, reportPost } from './test-scene.ts'

async function hiddenBy(at: World, who: typeof at.ines) {
  const group = await groupOf(at, at.maya, 'Coups de main')
  const written = await postIn(at, at.sam, group, 'Je vends mon vélo.')
  await reportPost(at, at.tom, written.post)
  await at.as(who).post(`/queue/${await firstCase(at, who)}/hiding`, { ground: 'rule-2', words: '' })
  return { ...written, decision: await decisionOf(at, at.sam) }
}

test('the author asks for a second look, and somebody else than before puts it back', async () => {
  const at = await world()
  const { page, decision } = await hiddenBy(at, at.ines)
  expect((await at.as(at.sam).post(`${decision}/contest`, { plea: '' })).status).toBe(422)
  await at.as(at.sam).post(`${decision}/contest`, { plea: 'It is a gift, read it again.' })
  const waits = await at.as(at.sam).text(decision)
  expect(waits).toContain('You asked for a second look.')
  expect(waits).not.toContain('name="plea"')
  expect((await at.as(at.sam).post(`${decision}/contest`, { plea: 'again' })).status).toBe(403)
  expect(await at.as(at.ines).text('/queue')).toContain('C’est tout.')
  const queue = await at.as(at.maya).text('/queue')
  expect(queue).toContain('It is a gift, read it again.')
  expect(queue).toContain('Inès Carvalho avait décidé')
  const caseId = await firstCase(at, at.maya)
  expect((await at.as(at.ines).post(`/queue/${caseId}/leaving`)).status).toBe(403)
  await at.as(at.maya).post(`/queue/${caseId}/hiding/removal`, { words: 'Sorry, you were right.' })
  expect(await at.as(at.odile).text(page)).toContain('Je vends mon vélo.')
  const told = await at.as(at.sam).text(decision)
  expect(told).toContain('This decision no longer holds')
  expect(told).toContain('Sorry, you were right.')
  expect(await at.as(at.tom).text('/reports/mine')).toContain('puis remis')
  expect((await at.as(at.maya).post(`/queue/${caseId}/hiding/removal`)).status).toBe(409)
  expect((await at.facts()).filter((name) => name.startsWith('moderation.'))).toEqual([
    'moderation.reported',
    'moderation.hidden',
    'moderation.contested',
    'moderation.restored',
  ])
})

test('a form sent twenty times at once asks once', async () => {
  const at = await world()
  const { decision } = await hiddenBy(at, at.ines)
  const press = () => at.as(at.sam).post(`${decision}/contest`, { plea: 'It is a gift, read it again.' })
  const answers = await Promise.all(Array.from({ length: 20 }, press))
  expect(answers.filter((answer) => answer.status === 303)).toHaveLength(1)
  expect((await at.facts()).filter((name) => name === 'moderation.contested')).toHaveLength(1)
})

test('a second look may confirm, with words, and the author is told', async () => {
  const at = await world()
  const { page, decision } = await hiddenBy(at, at.ines)
  await at.as(at.sam).post(`${decision}/contest`, { plea: 'Why?' })
  await at.as(at.maya).post(`/queue/${await firstCase(at, at.maya)}/leaving`, { words: 'Selling goes elsewhere.' })
  expect(await at.as(at.odile).text(page)).not.toContain('Je vends mon vélo.')
  expect(await at.as(at.sam).text('/groups')).toContain('A second look confirmed the decision.')
  expect(await at.as(at.sam).text(decision)).toContain('Selling goes elsewhere.')
  expect(await at.as(at.sam).text(decision)).not.toContain('name="plea"')
})

test('put back by a moderator meanwhile, it need not be looked at again', async () => {
  const at = await world()
  const { decision } = await hiddenBy(at, at.ines)
  await at.as(at.sam).post(`${decision}/contest`, { plea: 'Why?' })
  const caseId = Number(/\/queue\/(\d+)"/.exec(await at.as(at.ines).text('/queue/log'))?.[1])
  await at.as(at.ines).post(`/queue/${caseId}/hiding/removal`)
  expect(await at.as(at.maya).text('/queue')).toContain('C’est tout.')
})

test('where one person moderates alone the author is told so, and the same person looks again', async () => {
  const at = await world()
  await at.as(at.maya).post(`/people/${idOf(at.ines)}/role`, { role: 'member' })
  const { decision } = await hiddenBy(at, at.maya)
  expect(await at.as(at.sam).text(decision)).toContain('the same person will read it again')
  await at.as(at.sam).post(`${decision}/contest`, { plea: 'Why?' })
  const queue = await at.as(at.maya).text('/queue')
  expect(queue).toContain('ce second regard vous revient')
  expect((await at.as(at.maya).post(`/queue/${await firstCase(at, at.maya)}/leaving`)).status).toBe(303)
})

test('a decision is read by the one it is about and by those who moderate there, and by nobody else', async () => {
  const at = await world()
  const { decision } = await hiddenBy(at, at.ines)
  expect((await at.as(at.tom).get(decision)).status).toBe(404)
  expect((await at.as(at.zed).get(decision)).location).toContain('/sign-in')
  expect(await at.as(at.maya).text(decision)).toContain('Inès Carvalho')
  for (const who of [at.tom, at.maya])
    expect((await at.as(who).post(`${decision}/contest`, { plea: 'not mine' })).status).toBe(404)
  expect((await at.as(at.sam).get('/decisions/999999')).status).toBe(404)
  expect((await at.as(at.sam).get('/decisions/x')).status).toBe(404)
})

test('a home that signs its decisions says who took them', async () => {
  const at = await world()
  const rules = await at.as(at.maya).text('/rules/edition')
  expect(rules).toContain('name="signed"')
  await at.as(at.maya).post('/rules', { fr: 'Une seule règle', en: 'One rule', signed: 'on' })
  const group = await groupOf(at, at.maya, 'Coups de main')
  const { post } = await postIn(at, at.sam, group, 'Réclame')
  await reportPost(at, at.tom, post)
  await at.as(at.ines).post(`/queue/${await firstCase(at, at.ines)}/hiding`, { ground: 'rule-0', words: '' })
  expect(await at.as(at.sam).text(await decisionOf(at, at.sam))).toContain('Inès Carvalho')
})
