import { expect, test } from 'vitest'
import { world } from '#test/world.ts'
import { openFlood } from './test-scene.ts'

const note = { text: 'Le gymnase ouvre à 20 h.', source: 'la mairie, au téléphone' }

test('a moderator signs what is certain, first on the page, and members cannot', async () => {
  const at = await world()
  const crisis = await openFlood(at)
  expect((await at.as(at.tom).post(`/crisis/${crisis}/notes`, note)).status).toBe(403)
  expect((await at.as(at.ines).post(`/crisis/${crisis}/notes`, { ...note, source: '' })).status).toBe(422)
  await at.as(at.ines).post(`/crisis/${crisis}/notes`, note)
  const page = await at.as(at.tom).text(`/crisis/${crisis}`)
  expect(page).toContain('Le gymnase ouvre à 20 h.')
  expect(page).toContain('Inès Carvalho, d’après\u00a0: la mairie, au téléphone')
  expect(page).not.toContain('/correction')
})

test('what was wrong is corrected beside it, never under it; what is corrected once is not corrected again', async () => {
  const at = await world()
  const crisis = await openFlood(at)
  await at.as(at.ines).post(`/crisis/${crisis}/notes`, note)
  const corrected = { text: 'Le gymnase ouvre à 21 h.', source: 'le gardien' }
  await at.as(at.maya).post(`/crisis/${crisis}/notes/1/correction`, corrected)
  const page = await at.as(at.tom).text(`/crisis/${crisis}`)
  expect(page.indexOf('21 h')).toBeLessThan(page.indexOf('20 h'))
  expect(page).toContain('Ce qui était écrit avant')
  expect((await at.as(at.maya).post(`/crisis/${crisis}/notes/1/correction`, corrected)).status).toBe(403)
  await at.as(at.ines).post(`/crisis/${crisis}/notes/2/withdrawal`)
  expect(await at.as(at.tom).text(`/crisis/${crisis}`)).toContain('Retirée par Inès Carvalho')
  expect(await at.facts()).toContain('crisis.noteWithdrawn')
})

test('the same note sent twice stands once; another crisis has no say over it', async () => {
  const at = await world()
  const crisis = await openFlood(at)
  const other = await openFlood(at, at.maya, { title: 'Une autre' })
  const clientKey = crypto.randomUUID()
  await Promise.all([1, 2].map(() => at.as(at.ines).post(`/crisis/${crisis}/notes`, { ...note, clientKey })))
  expect((await at.facts()).filter((name) => name === 'crisis.noted')).toHaveLength(1)
  expect((await at.as(at.ines).get(`/crisis/${other}/notes/1/correction`)).status).toBe(404)
  expect((await at.as(at.ines).post(`/crisis/${other}/notes/1/withdrawal`)).status).toBe(404)
})
