import { expect, test } from 'vitest'
import { world } from '#test/world.ts'
import { groupOf, idOf, postIn } from './test-scene.ts'
import { POSTS_AN_HOUR } from './newcomer.ts'

test('a newcomer writes some posts an hour; then a sentence, the text kept; an hour later they go on', async () => {
  const at = await world()
  const group = await groupOf(at, at.maya, 'Coups de main')
  const { conversation } = await postIn(at, at.tom, group, 'Bonjour')
  const nour = await at.newcomer('Nour')
  const say = (text: string) => at.as(nour).post(`/conversations/${conversation}/posts`, { text })
  for (let n = 0; n < POSTS_AN_HOUR; n++) expect((await say(`réponse ${n}`)).status).toBe(303)
  const refused = await say('une de trop')
  expect(refused.status).toBe(429)
  expect(refused.text).toContain('Les premiers jours, on écrit 6 messages par heure au plus.')
  expect(refused.text).toContain('une de trop')
  at.later({ minutes: 61 })
  expect((await say('une de plus')).status).toBe(303)
})

test('first posts carry two links; somebody who has been here for a month is not counted by the hour', async () => {
  const at = await world()
  const group = await groupOf(at, at.maya, 'Coups de main')
  const { conversation } = await postIn(at, at.maya, group, 'Bonjour')
  const say = (who: typeof at.tom, text: string) => at.as(who).post(`/conversations/${conversation}/posts`, { text })
  const links = 'https://a.example https://b.example https://c.example'
  const refused = await say(at.odile, links)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('2 liens au plus')
  expect(refused.text).toContain('https://c.example')
  for (let n = 0; n < 8; n++) expect((await say(at.odile, `bonjour ${n}`)).status).toBe(303)
  expect((await say(at.odile, links)).status).toBe(303)
  const begun = await at
    .as(at.tom)
    .post('/groups/coups-de-main/conversations', { title: 'Mes liens', text: links, kind: 'discussion', tags: '' })
  expect(begun.status).toBe(422)
  expect(begun.text).toContain('https://c.example')
})

test('moderators and hosts are exempt, and a moderator answers for somebody they know', async () => {
  const at = await world()
  const group = await groupOf(at, at.maya, 'Coups de main')
  const links = 'https://a.example https://b.example https://c.example'
  const { conversation } = await postIn(at, at.maya, group, links)
  const nour = await at.newcomer('Nour')
  const say = (text: string) => at.as(nour).post(`/conversations/${conversation}/posts`, { text })
  expect((await say(links)).status).toBe(422)
  expect((await at.as(at.tom).post(`/people/${idOf(nour)}/trust`)).status).toBe(403)
  expect(await at.as(at.tom).text(`/people/${idOf(nour)}`)).not.toContain('Se porter garant')
  expect(await at.as(at.ines).text(`/people/${idOf(nour)}`)).toContain('Se porter garant')
  await at.as(at.ines).post(`/people/${idOf(nour)}/trust`)
  await at.as(at.ines).post(`/people/${idOf(nour)}/trust`)
  expect(await at.as(at.ines).text(`/people/${idOf(nour)}`)).not.toContain('Se porter garant')
  expect((await say(links)).status).toBe(303)
  expect((await at.facts()).filter((name) => name === 'moderation.trusted')).toHaveLength(1)
})
