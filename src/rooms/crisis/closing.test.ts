import { expect, test } from 'vitest'
import { world } from '#test/world.ts'
import { openFlood } from './test-scene.ts'

test('a crisis is closed with its story, which stays where past crises are read', async () => {
  const at = await world()
  expect(await at.as(at.tom).text('/aid')).not.toContain('href="/crisis"')
  const crisis = await openFlood(at)
  expect((await at.as(at.ines).post(`/crisis/${crisis}/closing`, { story: 'non' })).status).toBe(403)
  await at.as(at.maya).post(`/crisis/${crisis}/closing`, { story: 'Quarante-trois personnes ont porté quelque chose.' })
  expect(await at.as(at.tom).text('/')).not.toContain('Crise ouverte')
  expect(await at.as(at.tom).text('/aid')).toContain('href="/crisis"')
  expect(await at.as(at.tom).text('/crisis')).toContain('Quarante-trois personnes')
  const page = await at.as(at.tom).text(`/crisis/${crisis}`)
  expect(page).toContain('Raconté par Maya Haddad')
  expect(page).not.toContain('/asking')
  expect(await at.facts()).toEqual([
    'conversations.started',
    'conversations.posted',
    'conversations.called',
    'crisis.opened',
    'conversations.closed',
    'crisis.closed',
    'crisis.storyTold',
  ])
})

test('closed twice it is closed once, by whoever was first; what was too soon is opened again', async () => {
  const at = await world()
  const crisis = await openFlood(at)
  await Promise.all([1, 2].map(() => at.as(at.maya).post(`/crisis/${crisis}/closing`, { story: '' })))
  expect((await at.facts()).filter((name) => name === 'crisis.closed')).toHaveLength(1)
  await at.as(at.maya).post(`/crisis/${crisis}/opening`)
  expect(await at.as(at.tom).text('/')).toContain('La Doulce déborde')
  await at.as(at.maya).post(`/crisis/${crisis}/closing`, { story: '' })
  await at.as(at.maya).post(`/crisis/${crisis}/story`, { story: 'Racontée plus tard.' })
  expect(await at.as(at.tom).text(`/crisis/${crisis}`)).toContain('Racontée plus tard.')
})

test('whoever opened, checked and told takes it away with them, and leaves without a name', async () => {
  const at = await world()
  const crisis = await openFlood(at)
  await at.as(at.maya).post(`/crisis/${crisis}/notes`, { text: 'Le pont est barré.', source: 'vu' })
  const own = at.home.house.rooms.find((room) => room.name === 'crisis')?.person
  expect(JSON.stringify(await own?.export(at.home.db, at.maya.person ?? 0))).toContain('Le pont est barré.')
  await at.act(at.sam, async (ctx) => own?.erase(ctx, at.maya.person ?? 0, 999_999))
  const page = await at.as(at.tom).text(`/crisis/${crisis}`)
  expect(page).not.toContain('Maya Haddad')
  expect(page).toContain('Le pont est barré.')
})
