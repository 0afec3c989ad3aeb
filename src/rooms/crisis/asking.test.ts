import { brotliCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foundGroup, spacesSeen } from '#spaces'
import { world } from '#test/world.ts'
import { keyIn, openFlood } from './test-scene.ts'

const need = {
  what: 'Des bras pour vider la cave',
  where: 'Rue du Four, en bas',
  urgency: '2',
  reach: '06 39 98 12 34, sonnette Vasseur',
}

test('Tom asks in four lines, and it stands first on the page of the crisis and on the front page', async () => {
  const at = await world()
  const crisis = await openFlood(at)
  const form = await at.as(at.tom).text(`/crisis/${crisis}/asking`)
  await at.as(at.odile).post(`/crisis/${crisis}/needs`, { ...need, what: 'Un chargeur', urgency: '0' })
  const sent = await at.as(at.tom).post(`/crisis/${crisis}/needs`, { ...need, clientKey: keyIn(form) })
  expect(sent.location).toMatch(new RegExp(`^/crisis/${crisis}/needs/\\d+$`))
  expect(await at.as(at.tom).text(sent.location)).toContain('C’est demandé.')
  const page = await at.as(at.odile).text(`/crisis/${crisis}`)
  expect(page).toContain('Des bras pour vider la cave')
  expect(page.indexOf('Des bras')).toBeLessThan(page.indexOf('Un chargeur'))
  expect(await at.as(at.odile).text('/')).toContain('Des bras pour vider la cave')
  expect(await at.as(at.odile).text(`/crisis/${crisis}/needs`)).toContain('Rue du Four, en bas')
  await at.as(at.odile).post(`/crisis/${crisis}/offers`, { ...need, what: 'Deux lits et de la soupe' })
  expect(await at.as(at.tom).text(`/crisis/${crisis}/offers`)).toContain('Deux lits et de la soupe')
})

test('whoever came in today and is in no group yet reads on the front page what cannot wait', async () => {
  const at = await world()
  const crisis = await openFlood(at)
  await at.act(at.odile, async (ctx) => {
    const [space] = await spacesSeen(ctx.tx, ctx.actor)
    return foundGroup(ctx, {
      spaceId: space?.id ?? 0,
      name: 'Le café',
      about: '',
      icon: null,
      openness: 'members',
      door: 'open',
      domains: [],
      help: false,
    })
  })
  await at.as(at.sam).post(`/crisis/${crisis}/needs`, need)
  const page = await at.as(at.tom).text('/')
  expect(page).toContain('Pour commencer')
  expect(page.indexOf('Des bras pour vider la cave')).toBeLessThan(page.indexOf('Pour commencer'))
})

test('the form and all it needs fit the first flight of a bad network, and nothing waits for a script', async () => {
  const at = await world()
  const crisis = await openFlood(at)
  const page = await at.as(at.tom).text(`/crisis/${crisis}/asking`)
  const sheet = await at.as(at.tom).text(/href="(\/crisis\/plain\.css[^"]+)"/.exec(page)?.[1] ?? '')
  // Ten segments of 1,460 bytes, less the headers of the answers.
  expect(brotliCompressSync(page).length + brotliCompressSync(sheet).length).toBeLessThan(13_000)
  expect(page).not.toMatch(/<script(?![^>]*type="module")/)
  expect(page.match(/<link rel="stylesheet"/g)).toHaveLength(1)
})

test('what is missing is said, and what was typed comes back', async () => {
  const at = await world()
  const crisis = await openFlood(at)
  const without = await at.as(at.tom).post(`/crisis/${crisis}/needs`, { ...need, where: '', urgency: '' })
  expect(without.status).toBe(422)
  expect(without.text).toContain('Des bras pour vider la cave')
  expect(without.text).toMatch(/<a href="#f-where">Où\s\? Il manque quelque chose ici\.<\/a>/)
  const onPaper = await at.as(at.tom).post(`/crisis/${crisis}/needs`, { ...need, reach: '', paper: 'on' })
  expect(onPaper.status).toBe(422)
  expect(onPaper.text).toContain('Pour le papier, dites comment vous joindre.')
})

test('nothing is sent in another’s name; whoever sends it later is asked to wait, not refused', async () => {
  const at = await world()
  const crisis = await openFlood(at)
  const later = await at.as(at.tom).post(`/crisis/${crisis}/needs`, { ...need, as: String(at.odile.person) })
  expect(later.status).toBe(409)
  // The page says whose it is, and so does what sends it from another page.
  const twice = [String(at.tom.person), String(at.tom.person)]
  expect((await at.as(at.tom).post(`/crisis/${crisis}/needs`, { ...need, as: twice })).status).toBe(303)
})

test('however often a form is sent, and whatever is sent beside it at the same moment, it is one need', async () => {
  const at = await world()
  const crisis = await openFlood(at)
  const forms = fc.uniqueArray(
    fc.record({
      what: fc.constantFrom('Un toit', 'De l’eau', 'Une pompe', 'Des bras'),
      where: fc.constantFrom('Quai', 'Rue du Four'),
    }),
    { minLength: 1, maxLength: 4, selector: (form) => JSON.stringify(form) },
  )
  const sending = forms.chain((all) => fc.array(fc.constantFrom(...all), { minLength: 2, maxLength: 9 }))
  await fc.assert(
    fc.asyncProperty(sending, fc.uuid({ version: 4 }), async (sent, clientKey) => {
      const replies = await Promise.all(
        sent.map((form) => at.as(at.tom).post(`/crisis/${crisis}/needs`, { ...need, ...form, clientKey })),
      )
      expect(replies.every((reply) => reply.status === 303)).toBe(true)
      const places = (by: (at: number) => string) => new Set(sent.map((_, nth) => by(nth))).size
      expect(places((nth) => replies[nth]?.location ?? '')).toBe(places((nth) => JSON.stringify(sent[nth])))
    }),
    { numRuns: 12 },
  )
})

test('how somebody is reached is read on no page by anybody but themselves', async () => {
  const at = await world()
  const crisis = await openFlood(at)
  const sent = await at.as(at.tom).post(`/crisis/${crisis}/needs`, { ...need, paper: 'on' })
  const wish = sent.location.split('/').at(-1)
  for (const path of [
    `/crisis/${crisis}`,
    `/crisis/${crisis}/needs`,
    `/needs/${wish}`,
    '/aid',
    '/',
    '/search?q=Vasseur',
  ])
    for (const who of [at.odile, at.ines, at.maya]) expect(await at.as(who).text(path)).not.toContain('06 39 98 12 34')
  expect((await at.as(at.odile).get(sent.location)).status).toBe(404)
})

test('a crisis that is closed asks nobody any more; what waited for a network is asked all the same', async () => {
  const at = await world()
  const crisis = await openFlood(at)
  await at.as(at.maya).post(`/crisis/${crisis}/closing`, { story: '' })
  expect((await at.as(at.tom).get(`/crisis/${crisis}/asking`)).location).toBe(`/crisis/${crisis}`)
  const late = await at.as(at.tom).post(`/crisis/${crisis}/needs`, need)
  expect(late.status).toBe(303)
  expect(await at.as(at.odile).text('/aid')).toContain('Des bras pour vider la cave')
})

test('whoever passes by is led in by the crisis; to one they may not see, they sign in first', async () => {
  const at = await world()
  const open = await openFlood(at, at.maya, { public: true })
  expect((await at.as(at.zed).get(`/crisis/${open}/asking`)).location).toMatch(/^\/join\//)
  const inside = await openFlood(at, at.maya, { title: 'Entre nous' })
  expect((await at.as(at.zed).get(`/crisis/${inside}/asking`)).location).toMatch(/^\/sign-in/)
  expect((await at.as(at.zed).post(`/crisis/${open}/needs`, need)).location).toBe('/sign-in')
})
