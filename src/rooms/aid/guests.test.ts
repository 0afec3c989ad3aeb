/** A brand or a partner is here to ask, and not to read who needs whom: what guests see of needs, and where. */
import { expect, test } from 'vitest'
import { letIn, sightOf, whoSees } from '#platform/audiences.ts'
import { openCrisis } from '#crisis'
import { unmarkPerson } from '#people'
import { world } from '#test/world.ts'
import { groupOf, idOf, needs, offers } from './test-scene.ts'
import { hrefOf } from './wish.ts'

/** Léa came as a guest, a month ago. */
async function scene() {
  const at = await world()
  const square = await groupOf(at, at.maya, 'Place')
  const circle = await groupOf(at, at.maya, 'Cercle')
  await letIn(at.home.db, circle.audience, [idOf(at.lea)])
  const within = (id: number) => ({ within: { kind: 'group', id } as const })
  const there = {
    home: await needs(at, at.odile, { title: 'Zyxmaison : un frigo' }),
    square: await needs(at, at.odile, { title: 'Zyxplace : un frigo', ...within(square.id) }),
    circle: await needs(at, at.odile, { title: 'Zyxcercle : un frigo', ...within(circle.id) }),
    ticked: await needs(at, at.odile, { title: 'Zyxouvert : un frigo', guests: true }),
    tickedThere: await needs(at, at.odile, { title: 'Zyxaussi : un frigo', guests: true, ...within(square.id) }),
  }
  return { at, there }
}

test('a guest reads what is asked where they were let in, and what its author opens to them; by no list, page, search or bell the rest', async () => {
  const { at, there } = await scene()
  await offers(at, at.lea, { title: 'Monter un frigo, deux bras', place: 'Bellevue' })
  await at.home.settled()
  const open = ['Zyxaussi', 'Zyxcercle', 'Zyxouvert']
  const readBy = async (path: string) => [...new Set((await at.as(at.lea).text(path)).match(/Zyx[a-z]+/g))].toSorted()
  expect(await readBy('/aid')).toEqual(open)
  expect(await readBy('/search?q=frigo')).toEqual(open)
  expect(await readBy('/aid?kind=needs')).toEqual(open)
  for (const [name, wish] of Object.entries(there))
    expect([name, (await at.as(at.lea).get(hrefOf(wish))).status]).toEqual([
      name,
      ['home', 'square'].includes(name) ? 404 : 200,
    ])
  expect(await readBy('/notifications')).not.toContain('Zyxmaison')
  expect((await at.as(at.lea).post(`${hrefOf(there.home)}/proposals`, { word: 'Nous venons.' })).status).toBe(404)
  expect((await at.as(at.lea).post(`${hrefOf(there.ticked)}/proposals`, { word: 'Nous venons.' })).status).toBe(303)
  expect((await at.as(at.lea).get('/aid/numbers')).status).toBe(404)
  expect(await at.as(at.lea).text('/aid')).toContain('Vous êtes en visite')
  // Everybody else reads all of it; both ways of asking who sees agree.
  for (const wish of Object.values(there)) {
    expect((await at.as(at.tom).get(hrefOf(wish))).status).toBe(200)
    const lea = idOf(at.lea)
    const sight = (await sightOf(at.home.db, lea)).sees.includes(wish.audience)
    expect([wish.title, (await whoSees(at.home.db, wish.audience, [lea])).has(lea)]).toEqual([wish.title, sight])
  }
})

test('a guest counts no needs of a crisis, and reads as everybody does once they are a guest no more', async () => {
  const { at, there } = await scene()
  const flood = { title: 'La Doulce déborde', place: 'Quai', message: 'Montez.', space: null, public: false }
  const crisis = await at.act(at.maya, (ctx) => openCrisis(ctx, flood))
  await at.as(at.odile).post(`/crisis/${crisis}/needs`, { what: 'Zyxpompe', where: 'Quai', urgency: '2', reach: '' })
  const count = async (who: typeof at.lea) =>
    /data-crisis-count="need"[^>]*>(\d+)/.exec(await at.as(who).text(`/crisis/${crisis}`))?.[1]
  expect([await count(at.lea), await count(at.tom)]).toEqual([undefined, '1'])
  await at.act(at.maya, (ctx) => unmarkPerson(ctx, { person: idOf(at.lea), until: at.home.now() }))
  expect(await count(at.lea)).toBe('1')
  expect((await at.as(at.lea).get(hrefOf(there.home))).status).toBe(200)
})

test('whoever asks is asked about guests where there are some, and ticks it themselves', async () => {
  const { at } = await scene()
  expect(await at.as(at.odile).text('/needs/new')).toContain('Les personnes en visite aussi')
  const asked = { title: 'Une échelle', within: 'home', guests: 'on' }
  const { location } = await at.as(at.odile).post('/needs', asked)
  expect((await at.as(at.lea).get(location)).status).toBe(200)
  const { location: kept } = await at.as(at.odile).post('/needs', { title: 'Une autre échelle', within: 'home' })
  expect((await at.as(at.lea).get(kept)).status).toBe(404)
})
