import { describe, expect, test } from 'vitest'
import { letIn, letOut } from '#platform/audiences.ts'
import { world } from '#test/world.ts'
import { groupOf, idOf, needs, offers, scene } from './test-scene.ts'

describe('asking', () => {
  test('one sentence is enough, and every member reads it', async () => {
    const at = await world()
    const sent = await at.as(at.odile).post('/needs', { title: 'Monter un frigo au quatrième' })
    expect(sent.status).toBe(303)
    expect(await at.as(at.tom).text(sent.location)).toContain('Monter un frigo')
    expect(await at.as(at.tom).text('/aid')).toContain('Monter un frigo')
    expect(await at.facts()).toEqual(['aid.needOpened'])
  })

  test('what was typed is kept when something is wrong with it', async () => {
    const at = await world()
    const form = {
      title: 'Un frigo',
      text: 'Il est lourd.',
      place: 'Bellevue',
      byDay: '2020-01-01',
      urgency: '2',
      phone: '06 00',
    }
    const refused = await at.as(at.odile).post('/needs', form)
    expect(refused.status).toBe(422)
    for (const kept of ['Un frigo', 'Il est lourd.', 'Bellevue', '06 00', 'Ce jour est passé'])
      expect(refused.text).toContain(kept)
    expect(await at.facts()).toEqual([])
  })

  test('the same form sent twice asks once', async () => {
    const at = await world()
    const form = { title: 'Un frigo', clientKey: '0190a8a0-0000-7000-8000-000000000001' }
    const [one, two] = [await at.as(at.odile).post('/needs', form), await at.as(at.odile).post('/needs', form)]
    expect(two.location).toBe(one.location)
    expect(await at.facts()).toEqual(['aid.needOpened'])
  })

  test.each([
    ['a date that is none', { byDay: 'demain' }],
    ['a weekday that is none', { weekdays: '9' }],
    ['too many', { wanted: '100000' }],
    ['a place that is none', { within: 'group:abc' }],
    ['a group that is not there', { within: 'group:987654' }],
  ])('rubbish is sent back: %s', async (_, more) => {
    const at = await world()
    expect([404, 422]).toContain((await at.as(at.odile).post('/needs', { title: 'Un frigo', ...more })).status)
  })
})

describe('who sees', () => {
  test('no stranger sees any of it, not even what is asked in a public group', async () => {
    const at = await world()
    const group = await groupOf(at, at.maya, 'Place du marché', 'public')
    const wish = await needs(at, at.odile, { within: { kind: 'group', id: group.id } })
    expect((await at.as(at.zed).get(`/needs/${wish.id}`)).location).toContain('/sign-in')
    expect((await at.actor(at.zed)).sees).not.toContain(wish.audience)
    expect(await at.as(at.tom).text(`/needs/${wish.id}`)).toContain('Monter un frigo')
    await at.home.settled()
    expect(await at.as(at.zed).text('/search?q=frigo')).not.toContain('quatrième')
    expect(await at.as(at.tom).text('/search?q=frigo')).toContain('quatrième')
  })

  test('what is asked in a private group stays there, and goes with whoever is put out', async () => {
    const at = await world()
    const group = await groupOf(at, at.maya, 'Cercle', 'private')
    await letIn(at.home.db, group.audience, [idOf(at.odile), idOf(at.sam)])
    const wish = await needs(at, at.odile, { within: { kind: 'group', id: group.id } })
    expect((await at.as(at.tom).get(`/needs/${wish.id}`)).status).toBe(404)
    expect(await at.as(at.tom).text('/aid')).not.toContain('Monter un frigo')
    expect(await at.as(at.sam).text('/aid')).toContain('Monter un frigo')
    await letOut(at.home.db, group.audience, idOf(at.sam))
    expect((await at.as(at.sam).get(`/needs/${wish.id}`)).status).toBe(404)
  })

  test('an offer is no need: each has its own address', async () => {
    const at = await world()
    const offer = await offers(at, at.tom)
    expect((await at.as(at.odile).get(`/offers/${offer.id}`)).status).toBe(200)
    expect((await at.as(at.odile).get(`/needs/${offer.id}`)).status).toBe(404)
  })
})

describe('the board', () => {
  test('is sifted by kind, group, place and urgency', async () => {
    const at = await world()
    const group = await groupOf(at, at.maya, 'Jardin')
    await needs(at, at.odile, { title: 'Un frigo à monter', place: 'Bellevue', urgency: 2 })
    await needs(at, at.odile, {
      title: 'Des tuteurs à tomates',
      place: 'Chantenay',
      within: { kind: 'group', id: group.id },
    })
    await offers(at, at.tom, { title: 'Une échelle' })
    const shown = async (query: string) => {
      const text = await at.as(at.sam).text(`/aid${query}`)
      return ['frigo', 'tuteurs', 'échelle'].filter((word) => text.includes(word))
    }
    expect(await shown('')).toEqual(['frigo', 'tuteurs', 'échelle'])
    expect(await shown('?kind=offers')).toEqual(['échelle'])
    expect(await shown('?urgent=yes')).toEqual(['frigo'])
    expect(await shown('?q=chantenay')).toEqual(['tuteurs'])
    expect(await shown(`?group=${group.id}`)).toEqual(['tuteurs'])
    expect(await shown('?kind=what&after=x&group=-1')).toEqual(['frigo', 'tuteurs', 'échelle'])
  })

  test('a long list goes on where it stopped, each once', async () => {
    const at = await world()
    for (let n = 1; n <= 33; n++) await needs(at, at.odile, { title: `Besoin numéro ${n}.` })
    const first = await at.as(at.tom).text('/aid?kind=needs')
    const older = /href="(\/aid\?[^"]*after=[^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await at.as(at.tom).text(older)
    const seen = [...`${first}${second}`.matchAll(/Besoin numéro (\d+)\./g)].map((one) => one[1])
    expect(seen.length).toBe(33)
    expect(new Set(seen).size).toBe(33)
  })
})

describe('its words', () => {
  test('their author changes them, and nobody else', async () => {
    const { at, wish, page } = await scene()
    expect((await at.as(at.tom).get(`${page}/edit`)).status).toBe(403)
    expect((await at.as(at.tom).post(`${page}/edition`, { title: 'Rien du tout' })).status).toBe(403)
    await at.as(at.odile).post(`${page}/edition`, { title: 'Monter un piano', place: 'Bellevue' })
    expect(await at.as(at.tom).text(page)).toContain('Monter un piano')
    expect(wish.title).not.toBe('Monter un piano')
  })

  test('a moderator takes it out of sight and back; its author still reads it, with the reason', async () => {
    const { at, wish, page } = await scene()
    await at.act(at.ines, async (ctx) => at.home.house.subject('need')?.hide?.(ctx, wish.id))
    expect((await at.as(at.tom).get(page)).status).toBe(404)
    expect(await at.as(at.tom).text('/aid')).not.toContain('Monter un frigo')
    expect(await at.as(at.odile).text(page)).toContain('Monter un frigo')
    await at.act(at.ines, async (ctx) => at.home.house.subject('need')?.restore?.(ctx, wish.id))
    expect((await at.as(at.tom).get(page)).status).toBe(200)
  })

  test('it is reported and judged like anything that is said here', async () => {
    const { at, wish, page } = await scene()
    expect(await at.as(at.tom).text(page)).toContain(`/reports/new?kind=need&amp;id=${wish.id}`)
    expect((await at.as(at.tom).get(`/reports/new?kind=need&id=${wish.id}`)).status).toBe(200)
    await at.as(at.tom).post('/reports', { kind: 'need', id: wish.id, reason: 'spam', words: '' })
    const queue = await at.as(at.ines).text('/queue')
    expect(queue).toContain('Monter un frigo')
    expect(queue).not.toContain('Zyx')
  })

  test('a newcomer asks a few times an hour', async () => {
    const at = await world()
    const nour = await at.newcomer('Nour')
    for (let n = 0; n < 6; n++) expect((await at.as(nour).post('/needs', { title: `Besoin ${n}` })).status).toBe(303)
    const refused = await at.as(nour).post('/needs', { title: 'Un de trop' })
    expect(refused.status).toBe(429)
    expect(refused.text).toContain('Un de trop')
  })
})
