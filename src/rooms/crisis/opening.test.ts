import { expect, test } from 'vitest'
import { letIn } from '#platform/audiences.ts'
import { spacesSeen } from '#spaces'
import { world } from '#test/world.ts'
import { formFor, keyIn, openFlood } from './test-scene.ts'

test('a host opens a crisis with the words that are ready, and every page says so', async () => {
  const at = await world()
  const form = await at.as(at.maya).text('/crisis/new')
  expect(form).toContain('Urgence près de chez nous')
  const opened = await at.as(at.maya).post('/crisis', { ...formFor, clientKey: keyIn(form) })
  expect(opened.location).toBe('/crisis/1')
  for (const page of ['/', '/groups', '/me', '/search'])
    expect(await at.as(at.tom).text(page)).toContain('Crise ouverte\u00a0: La Doulce déborde.')
  const page = await at.as(at.tom).text('/crisis/1')
  expect(page).toContain('coupez le courant des caves')
  expect(page).toContain('href="/crisis/1/asking"')
  expect(page).toContain('href="/crisis/1/offering"')
  expect(await at.facts()).toEqual([
    'conversations.started',
    'conversations.posted',
    'conversations.called',
    'crisis.opened',
  ])
})

test('the same form sent twice opens one crisis, even at the same moment', async () => {
  const at = await world()
  const clientKey = keyIn(await at.as(at.maya).text('/crisis/new'))
  const sent = await Promise.all([1, 2, 3].map(() => at.as(at.maya).post('/crisis', { ...formFor, clientKey })))
  expect(new Set(sent.map((one) => one.location))).toEqual(new Set(['/crisis/1']))
  expect((await at.facts()).filter((name) => name === 'crisis.opened')).toHaveLength(1)
})

test('once it is closed, the same words open another, on the same day too', async () => {
  const at = await world()
  const open = async () =>
    (await at.as(at.maya).post('/crisis', { ...formFor, clientKey: keyIn(await at.as(at.maya).text('/crisis/new')) }))
      .location
  const first = await open()
  await at.as(at.maya).post(`${first}/closing`, { story: '' })
  expect(await open()).not.toBe(first)
  expect(await at.as(at.tom).text('/')).toContain('La Doulce déborde')
})

test('without a title the form comes back, and what was typed with it', async () => {
  const at = await world()
  const reply = await at.as(at.maya).post('/crisis', { ...formFor, title: '' })
  expect(reply.status).toBe(422)
  expect(reply.text).toContain('coupez le courant des caves')
})

test('neither a member nor a moderator opens one; who facilitates a space opens it there, and others do not see it', async () => {
  const at = await world()
  expect((await at.as(at.tom).get('/crisis/new')).status).toBe(403)
  expect((await at.as(at.tom).post('/crisis', formFor)).status).toBe(403)
  expect((await at.as(at.ines).post('/crisis', formFor)).status).toBe(403)
  await at.as(at.maya).post('/spaces', { name: 'Les relais', about: '', openness: 'private', door: 'apply' })
  const relays = (await spacesSeen(at.home.db, await at.actor(at.maya))).find((one) => one.name === 'Les relais')
  await letIn(at.home.db, relays?.audience ?? 0, [at.odile.person ?? 0], 'facilitator')
  expect((await at.as(at.odile).post('/crisis', formFor)).status).toBe(403)
  const opened = await at.as(at.odile).post('/crisis', { ...formFor, where: String(relays?.id) })
  expect(await at.as(at.odile).text(opened.location)).toContain('Changer les mots')
  expect((await at.as(at.tom).get(opened.location)).status).toBe(404)
  expect(await at.as(at.tom).text('/')).not.toContain('La Doulce déborde')
  expect(await at.as(at.odile).text('/')).toContain('La Doulce déborde')
})

test('passers-by read of a crisis that is open to them, and the pages kept for them notice', async () => {
  const at = await world()
  const before = await at.as(at.zed).text('/')
  expect(before).not.toContain('La Doulce')
  const inside = await openFlood(at)
  expect(await at.as(at.zed).text('/')).not.toContain('La Doulce')
  expect((await at.as(at.zed).get(`/crisis/${inside}`)).status).toBe(404)
  const open = await openFlood(at, at.maya, { title: 'Pour tout le quartier', public: true })
  expect(await at.as(at.zed).text('/')).toContain('Pour tout le quartier')
  const page = await at.as(at.zed).text(`/crisis/${open}`)
  expect(page).toContain('Entrer et demander de l’aide')
  expect(page).not.toContain('Quand il arrive')
  await at.as(at.maya).post(`/crisis/${open}/closing`, { story: '' })
  expect(await at.as(at.zed).text('/')).not.toContain('Pour tout le quartier')
})

test('a stranger comes in by the crisis in one step, and lands where one asks', async () => {
  const at = await world()
  const crisis = await openFlood(at, at.maya, { public: true })
  const way = /href="(\/join\/[^"]+)"/.exec(await at.as(at.zed).text(`/crisis/${crisis}`))?.[1] ?? ''
  const joined = await at
    .as(at.zed)
    .post(way, { name: 'Zoé Lambert', email: 'zoe@rive.example', password: 'la nuit de la crue' })
  expect(joined.location).toBe(`/crisis/${crisis}/asking`)
  await at.as(at.maya).post(`/crisis/${crisis}/closing`, { story: '' })
  expect((await at.as(at.zed).get(way)).status).toBe(410)
})

test('the words change everywhere at once, and nobody is told a second time', async () => {
  const at = await world()
  const crisis = await openFlood(at)
  const changed = { title: 'La Doulce redescend', place: 'Bas de la rue du Four', message: 'On pompe les caves.' }
  expect((await at.as(at.ines).post(`/crisis/${crisis}/edition`, changed)).status).toBe(403)
  await at.as(at.maya).post(`/crisis/${crisis}/edition`, changed)
  expect(await at.as(at.tom).text('/')).toContain('La Doulce redescend')
  expect(await at.as(at.tom).text(`/crisis/${crisis}`)).toContain('Mots changés par Maya Haddad')
  expect((await at.facts()).filter((name) => name === 'conversations.called')).toHaveLength(1)
})

test('a crisis that moderation takes down is gone for everybody but those who moderate', async () => {
  const at = await world()
  const crisis = await openFlood(at)
  const { hideCrisis } = await import('./closing.ts')
  await at.act(at.ines, (ctx) => hideCrisis(ctx, crisis, true))
  expect((await at.as(at.tom).get(`/crisis/${crisis}`)).status).toBe(404)
  expect(await at.as(at.tom).text('/')).not.toContain('La Doulce')
  expect(await at.as(at.ines).text(`/crisis/${crisis}`)).toContain('La modération a retiré cette crise')
})
