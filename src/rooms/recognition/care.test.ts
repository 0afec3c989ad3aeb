import { expect, test } from 'vitest'
import type { Somebody } from '#test/browser.ts'
import { world, type World } from '#test/world.ts'
import { decide, lastThanks, profile, thank } from './test-scene.ts'

const report = (at: World, who: Somebody, id: number) =>
  at.as(who).post('/reports', { kind: 'thanks', id, reason: 'attack', words: '' })

async function caseOn(at: World, who: Somebody): Promise<string> {
  return /\/queue\/(\d+)\/hiding/.exec(await at.as(who).text('/queue'))?.[1] ?? ''
}

test('a poisoned word is reported by whoever received it, hidden with a reason, and put back', async () => {
  const at = await world()
  await thank(at, at.sam, at.odile, 'Merci de rester chez vous, mégère.', 'private')
  const id = await lastThanks(at, at.odile)
  expect(await at.as(at.odile).text('/me/thanks')).toContain(`/reports/new?kind=thanks&amp;id=${id}`)
  await report(at, at.odile, id)
  expect(await at.as(at.ines).text('/queue')).toContain('mégère')
  const found = await caseOn(at, at.ines)
  await at.as(at.ines).post(`/queue/${found}/hiding`, { ground: 'rule-1', words: '' })
  expect(await at.as(at.odile).text('/me/thanks')).not.toContain('mégère')
  expect(await at.as(at.sam).text('/me/thanks/given')).toContain('taken away by moderation')
  expect((await at.as(at.sam).post(`/thanks/${id}/removal`)).status).toBe(403)
  await at.as(at.ines).post(`/queue/${found}/hiding/removal`, { words: '' })
  expect(await at.as(at.odile).text('/me/thanks')).toContain('mégère')
  expect((await at.facts()).filter((name) => name.startsWith('recognition'))).toContain('recognition.hidden')
})

test('nobody who moderates reads a private word before somebody who received it asks', async () => {
  const at = await world()
  await thank(at, at.sam, at.odile, 'Rien que pour vous.', 'private')
  const id = await lastThanks(at, at.odile)
  for (const who of [at.ines, at.maya, at.tom])
    for (const path of [`/reports/new?kind=thanks&id=${id}`, `/queue/new?kind=thanks&id=${id}`, `/thanks/${id}`])
      expect((await at.as(who).get(path)).status, `${who.name} ${path}`).toBe(404)
  expect((await report(at, at.tom, id)).status).toBe(404)
  expect((await at.as(at.ines).post('/queue', { kind: 'thanks', id, ground: 'rule-1', words: '' })).status).toBe(404)
})

test('what stood on a page and was hidden stands there no more', async () => {
  const at = await world()
  await thank(at, at.sam, at.odile, 'Achetez mes montres.')
  await decide(at, at.odile, { whole: true })
  const id = await lastThanks(at, at.odile)
  await at.as(at.ines).post('/queue', { kind: 'thanks', id, ground: 'rule-2', words: '' })
  for (const who of [at.odile, at.tom]) expect(await at.as(who).text(profile(at.odile))).not.toContain('montres')
})

test('whoever leaves takes with them what they were told; what they said stays, signed by nobody', async () => {
  const at = await world()
  await thank(at, at.sam, at.odile, 'Pour la soupe.')
  await thank(at, at.odile, at.tom, 'Pour la chaise.')
  await decide(at, at.tom, { whole: true })
  const data = JSON.parse((await at.as(at.odile).get('/me/data')).text) as Record<string, never>
  expect(JSON.stringify(data['recognition'])).toContain('Pour la soupe.')
  expect(JSON.stringify(data['recognition'])).toContain('Pour la chaise.')
  await at.as(at.odile).post('/me/leaving', { sure: 'yes' })
  expect(await at.as(at.sam).text('/me/thanks/given')).not.toContain('soupe')
  const page = await at.as(at.sam).text(profile(at.tom))
  expect(page).toContain('Pour la chaise.')
  expect(page).not.toContain('Odile')
})
