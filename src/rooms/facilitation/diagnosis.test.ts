import { expect, test } from 'vitest'
import { answer, startConversation } from '#conversations'
import { joinGroup } from '#spaces'
import { groupBy } from '#test/groups.ts'
import { world } from '#test/world.ts'
import { answerNames, diagnose, questionNames, type AnswerName, type QuestionName } from './diagnosis.ts'

const saying = (said: Partial<Record<QuestionName, AnswerName>>) => questionNames.map((name) => said[name] ?? 'no')

test('the rules give what the page says of them', () => {
  const whole = { p1: 'seen', p2: 'seen', h1: 'seen', h2: 'seen', b1: 'seen', b2: 'seen', k3: 'seen' } as const
  expect(diagnose(saying(whole)).kind).toBe('community')
  expect(diagnose(saying({ ...whole, h2: 'thought' })).kind).toBe('alike')
  expect(diagnose(saying({ ...whole, h2: 'thought' })).thought).toEqual(['h2'])
  expect(diagnose(saying({ ...whole, k3: 'thought', k2: 'seen' })).kind).toBe('audience')
  expect(diagnose(saying({ k1: 'seen', k2: 'thought' })).kind).toBe('customers')
  expect(diagnose(questionNames.map(() => 'thought')).kind).toBe('nobody')
  expect(diagnose(saying(whole)).seen).toEqual({ passion: 2, help: 2, benefit: 2 })
})

test('Maya answers before she begins, and a year later reads both side by side', async () => {
  const at = await world({ at: new Date('2026-03-02T09:00:00Z') })
  const all = (answer: AnswerName) => Object.fromEntries(questionNames.map((name) => [name, answer]))
  const here = at.as(at.maya)
  const missing = await here.post('/facilitation/diagnosis', { ...all('seen'), k3: '' })
  expect(missing.status).toBe(422)
  expect(missing.text.match(/checked/g)).toHaveLength(11)
  const group = await groupBy(at, at.tom, 'Réparer')
  const names = ['Awa', 'Bob', 'Cléo', 'Dan', 'Ève', 'Fred']
  const people = await Promise.all(names.map((name) => at.newcomer(name)))
  for (const who of [...people, at.karim]) await at.act(who, (ctx) => joinGroup(ctx, group.id))
  const begun = { group: group.id, title: 'Comment faire ?', text: 'Qui sait ?', kind: 'question', tags: [] } as const
  for (const [nth, who] of people.entries()) {
    const { conversation } = await at.act(who, (ctx) => startConversation(ctx, begun))
    for (const by of [people[nth - 1] ?? at.karim, at.karim])
      await at.act(by, (ctx) => answer(ctx, { conversation, text: 'Voici comment je ferais, moi.', replyTo: null }))
  }
  await at.home.settled()
  expect((await here.post('/facilitation/diagnosis', { ...all('no'), k1: 'seen', h1: 'thought' })).status).toBe(303)
  const first = await here.text('/facilitation/diagnosis')
  expect(first).toContain('Vous avez des clients, pas encore une communauté.')
  expect(first).toContain('quarante personnes')
  expect(first).toContain('Réponses de Maya')
  expect(first).not.toContain('côte à côte')
  // Five of six, that day and now; and those who answered, of whom none is staff.
  expect(first.match(/83\u202f% \(entre 44 et 97, sur 6\)/g)).toHaveLength(2)
  const forty = /<ul class="forty">.*?<\/ul>/.exec(first)?.[0] ?? ''
  expect([...names, 'Karim'].filter((name) => forty.includes(name))).toEqual(names.slice(0, 5))
  await at.as(people[0] ?? at.tom).post('/me/pulse/objection')
  expect(await here.text('/facilitation/diagnosis')).not.toContain('class="forty"')
  at.later({ days: 365 })
  await here.post('/facilitation/diagnosis', all(answerNames[0]))
  const later = await here.text('/facilitation/diagnosis')
  expect(later).toContain('côte à côte')
  expect(later).toContain('83\u202f% (entre 44 et 97, sur 6)')
  expect(later).toContain('trop peu pour le dire')
  expect(later.match(/Vous avez une communauté\./g)?.length).toBeGreaterThanOrEqual(2)
  expect((await at.as(at.tom).get('/facilitation/diagnosis')).status).toBe(403)
})
