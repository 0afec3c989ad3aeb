import { expect, test } from 'vitest'
import { world, type World } from '#test/world.ts'
import { decisionOf, firstCase, groupOf, idOf, postIn, reportPost } from './test-scene.ts'

const page = (who: { person: number | null }) => `/people/${who.person}/suspension`
const suspend = (at: World, by: typeof at.ines, who: typeof at.ines, form: Record<string, string> = {}) =>
  at.as(by).post(page(who), { length: '7', ground: 'rule-0', words: 'Trois insultes en un soir.', ...form })

test('Sam is suspended for a week: what he had open ends at once, he reads why and until when, and cannot write', async () => {
  const at = await world()
  const group = await groupOf(at, at.maya, 'Coups de main', 'public')
  const { conversation } = await postIn(at, at.sam, group, 'bonjour')
  expect(await at.as(at.ines).text(`/people/${idOf(at.sam)}`)).toContain(`href="${page(at.sam)}"`)
  expect(await at.as(at.sam).text('/groups')).toContain('Sam Whitfield')
  expect((await suspend(at, at.ines, at.sam)).location).toBe(`/people/${idOf(at.sam)}`)
  expect((await at.as(at.sam).get('/me')).status).toBe(303)
  const back = { ...at.sam, email: 'sam-again@voisins.example' }
  const read = await at.as(back).text('/groups')
  expect(read).toContain('Trois insultes en un soir.')
  expect(read).toContain('We talk as neighbours do.')
  const decision = await decisionOf(at, back)
  const statement = await at.as(back).text(decision)
  expect(statement).toContain('You are suspended.')
  expect(statement).toContain('Until')
  const refused = await at.as(back).post(`/conversations/${conversation}/posts`, { text: 'encore' })
  expect(refused.status).toBe(403)
  for (const path of ['/reports/mine', '/people']) expect((await at.as(back).get(path)).status).toBe(403)
  expect((await at.as(back).post(`${decision}/contest`, { plea: 'I was provoked.' })).status).toBe(303)
  expect(await at.as(at.maya).text('/queue')).toContain('I was provoked.')
  await at.as(at.maya).post(`/queue/${await firstCase(at, at.maya)}/hiding/removal`, { words: '' })
  expect((await at.as(back).get('/people')).status).toBe(200)
  expect(await at.as(back).text('/people')).toContain('You can take part again.')
  expect((await at.facts()).filter((name) => name.includes('suspended') || name === 'moderation.restored')).toEqual([
    'people.suspended',
    'moderation.suspended',
    'people.unsuspended',
    'moderation.restored',
  ])
})

test('a suspension ends by itself on its day, or when somebody lifts it', async () => {
  const at = await world()
  await suspend(at, at.ines, at.sam, { length: '1' })
  const back = { ...at.sam, email: 'back@voisins.example' }
  expect((await at.as(back).get('/people')).status).toBe(403)
  at.later({ hours: 25 })
  expect((await at.as(back).get('/people')).status).toBe(200)
  await suspend(at, at.ines, at.tom, { length: 'open' })
  expect(await at.as(at.maya).text(`/people/${idOf(at.tom)}`)).toContain('Inès Carvalho a suspendu cette personne')
  expect((await suspend(at, at.maya, at.tom)).location).toBe(`/people/${idOf(at.tom)}`)
  expect(await at.as(at.maya).text('/people')).toContain('Cette personne est déjà suspendue.')
  expect((await at.facts()).filter((name) => name === 'moderation.suspended')).toHaveLength(2)
  await at.as(at.maya).post(`${page(at.tom)}/removal`)
  const tom = { ...at.tom, email: 'tom-back@voisins.example' }
  expect(await at.as(tom).text('/people')).toContain('Votre suspension est levée.')
  expect((await at.facts()).filter((name) => name === 'moderation.unsuspended')).toHaveLength(1)
})

test('moderators of the home suspend members, hosts suspend moderators, and nobody suspends themselves', async () => {
  const at = await world()
  await groupOf(at, at.odile, 'Potagers')
  const refused: [typeof at.ines, typeof at.ines][] = [
    [at.tom, at.sam],
    [at.odile, at.sam],
    [at.ines, at.maya],
    [at.ines, at.ines],
    [at.maya, at.maya],
  ]
  for (const [by, who] of refused) {
    expect((await suspend(at, by, who)).status, `${by.name} ${who.name}`).toBe(403)
    expect((await at.as(by).get(page(who))).status).toBe(403)
    expect((await at.as(by).post(`${page(who)}/removal`)).status).toBe(403)
  }
  expect((await suspend(at, at.maya, at.ines)).status).toBe(303)
  expect((await at.as(at.maya).get('/people/999999/suspension')).status).toBe(404)
  expect((await suspend(at, at.maya, { ...at.tom, person: 999_999 })).status).toBe(404)
  expect((await suspend(at, at.maya, at.tom, { length: 'forever' })).status).toBe(422)
  const wordless = await suspend(at, at.maya, at.tom, { ground: 'law', words: '' })
  expect(wordless.text).toContain('Dites de quelle loi il s’agit')
  expect(await at.as(at.tom).text('/people')).not.toContain('Suspendre')
})

test('a reported profile is settled by suspending its person, from the queue', async () => {
  const at = await world()
  await at.as(at.tom).post('/reports', { kind: 'person', id: idOf(at.sam), reason: 'attack', words: '' })
  const caseId = await firstCase(at, at.ines)
  expect(await at.as(at.ines).text('/queue')).toContain(`${page(at.sam)}?case=${caseId}`)
  await suspend(at, at.ines, at.sam, { case: String(caseId) })
  expect(await at.as(at.ines).text('/queue')).toContain('C’est tout.')
  expect(await at.as(at.tom).text('/reports/mine')).toContain('La personne est suspendue')
  expect((await suspend(at, at.maya, at.odile, { case: String(caseId) })).status).toBe(409)
})

test('from the case of a post, suspending its author leaves the post to be judged', async () => {
  const at = await world()
  const group = await groupOf(at, at.maya, 'Coups de main')
  const { post } = await postIn(at, at.sam, group, 'insulte')
  await reportPost(at, at.tom, post)
  const caseId = await firstCase(at, at.ines)
  expect((await suspend(at, at.ines, at.sam, { case: String(caseId) })).location).toBe(`/queue/${caseId}`)
  expect(await firstCase(at, at.ines)).toBe(caseId)
})

test('two moderators suspend the same person at once: it is done once', async () => {
  const at = await world()
  await Promise.all([suspend(at, at.ines, at.sam), suspend(at, at.maya, at.sam, { length: 'open' })])
  expect((await at.facts()).filter((name) => name === 'moderation.suspended')).toHaveLength(1)
})
