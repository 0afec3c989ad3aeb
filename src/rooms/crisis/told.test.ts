import { expect, test } from 'vitest'
import { world } from '#test/world.ts'
import { openFlood, unwritten } from './test-scene.ts'

test('every member who sees it is told once on the bell, and the line leads to the crisis', async () => {
  const at = await world()
  const crisis = await openFlood(at)
  await at.home.settled()
  const told = await at.as(at.tom).text('/notifications')
  expect(told).toContain('Maya Haddad prévient tout le monde')
  expect(told).toContain(`href="/crisis/${crisis}"`)
  expect(await at.as(at.maya).text('/notifications')).not.toContain('prévient tout le monde')
  await at.as(at.tom).get(`/crisis/${crisis}`)
  expect(await at.as(at.tom).text('/notifications')).not.toContain('prévient tout le monde')
  expect(await at.as(at.odile).text('/notifications')).toContain('prévient tout le monde')
})

test('once it is read, pages ask no more of it than on any other day', async () => {
  const at = await world()
  const crisis = await openFlood(at)
  await at.home.settled()
  await at.as(at.tom).get(`/crisis/${crisis}`)
  await at.as(at.tom).text('/me')
  expect(await unwritten(at, at.tom)).toEqual([])
  expect(await unwritten(at, at.odile)).toHaveLength(1)
})

test('whoever says that they know it hears no more of it; once it is closed nobody does', async () => {
  const at = await world()
  const crisis = await openFlood(at)
  await at.home.settled()
  at.later({ minutes: 1 })
  await at.as(at.odile).post('/notifications/knowing')
  expect(await at.as(at.odile).text('/notifications')).not.toContain('prévient tout le monde')
  expect(await at.as(at.karim).text('/notifications')).toContain('prévient tout le monde')
  await at.as(at.maya).post(`/crisis/${crisis}/closing`, { story: '' })
  expect(await at.as(at.karim).text('/notifications')).not.toContain('prévient tout le monde')
})
