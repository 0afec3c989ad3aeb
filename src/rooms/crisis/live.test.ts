import { expect, test } from 'vitest'
import { listenTo } from '#test/listening.ts'
import { world } from '#test/world.ts'
import { openFlood } from './test-scene.ts'

test('the banner comes to pages that are open, in their language, and goes when the crisis is closed', async () => {
  const at = await world()
  await at.as(at.tom).post('/me', { name: 'Tom', about: '', lang: 'en', zone: '' })
  const address = await at.serve()
  const french = await listenTo(address, { cookie: await at.cookie(at.odile), topics: [] })
  const english = await listenTo(address, { cookie: await at.cookie(at.tom), topics: [] })
  const crisis = await openFlood(at)
  const banner = await french.until((heard) => heard.is === 'crisis.banner')
  expect(String(banner.data['html'])).toContain('Crise ouverte')
  expect(String((await english.until((heard) => heard.is === 'crisis.banner')).data['html'])).toContain('I need help')
  await french.until((heard) => heard.is === 'notifications.told')
  await at.as(at.maya).post(`/crisis/${crisis}/closing`, { story: '' })
  await french.until((heard) => heard.is === 'crisis.banner' && heard.data['html'] === '')
})

test('what is verified arrives on the page of the crisis', async () => {
  const at = await world()
  const crisis = await openFlood(at)
  const line = await listenTo(await at.serve(), { cookie: await at.cookie(at.tom), topics: [`crisis:${crisis}`] })
  await at.as(at.ines).post(`/crisis/${crisis}/notes`, { text: 'Le gymnase ouvre à 20 h.', source: 'la mairie' })
  const heard = await line.until((one) => one.is === 'crisis.notes')
  expect(String(heard.data['html'])).toContain('Le gymnase ouvre à 20 h.')
})
