import { describe, expect, test } from 'vitest'
import { groupBy } from '#test/groups.ts'
import { world } from '#test/world.ts'
import { FORM, held, scene } from './test-scene.ts'

describe('proposing', () => {
  test('a facilitator’s stands at once, a member’s waits for a yes, and then everybody sees it', async () => {
    const at = await world()
    const mine = await at.as(at.maya).post('/gatherings', FORM)
    expect(mine.status).toBe(303)
    expect(await at.as(at.odile).text('/gatherings')).toContain('Atelier vélo')
    const proposed = await at.as(at.tom).post('/gatherings', { ...FORM, title: 'Une balade' })
    expect(await at.as(at.odile).text('/gatherings')).not.toContain('Une balade')
    expect((await at.as(at.odile).get(proposed.location)).status).toBe(404)
    expect((await at.as(at.odile).post(`${proposed.location}/acceptance`)).status).toBe(404)
    expect(await at.as(at.maya).text('/gatherings')).toContain('Une balade')
    expect((await at.as(at.tom).post(`${proposed.location}/acceptance`)).status).toBe(403)
    await at.as(at.maya).post(`${proposed.location}/acceptance`)
    expect(await at.as(at.odile).text('/gatherings')).toContain('Une balade')
    expect(await at.facts()).toEqual(['gatherings.proposed', 'gatherings.proposed', 'gatherings.accepted'])
    await at.home.settled()
    expect(await at.as(at.tom).text('/notifications')).toContain('dit oui à votre rencontre')
  })

  test('a no comes with its reason', async () => {
    const at = await world()
    const { location } = await at.as(at.tom).post('/gatherings', FORM)
    expect((await at.as(at.maya).post(`${location}/declining`, { why: '' })).status).toBe(422)
    await at.as(at.maya).post(`${location}/declining`, { why: 'Ce soir-là, tout le monde est au loto.' })
    expect(await at.as(at.tom).text(location)).toContain('tout le monde est au loto')
  })

  test('what was typed is kept when something is wrong with it; the same form sent twice is one gathering', async () => {
    const at = await world()
    const bare = { ...FORM, place: '', clientKey: '0190a8a0-0000-7000-8000-000000000001' }
    const refused = await at.as(at.maya).post('/gatherings', bare)
    expect(refused.status).toBe(422)
    for (const kept of ['Atelier vélo', '2027-03-18', 'Dites où l’on se retrouve']) expect(refused.text).toContain(kept)
    const form = { ...bare, place: 'Ici' }
    const [one, two] = [await at.as(at.maya).post('/gatherings', form), await at.as(at.maya).post('/gatherings', form)]
    expect(two.location).toBe(one.location)
    expect(await at.facts()).toEqual(['gatherings.proposed'])
  })

  test('rubbish is sent back', async () => {
    const at = await world()
    const rubbish: Readonly<Record<string, string>>[] = [
      { day: '2027-02-30' },
      { from: '25:00' },
      { day: '2020-01-01' },
      // The clocks skip this hour, and show that one twice.
      { day: '2027-03-28', from: '02:30', until: '04:00', zone: 'Europe/Paris' },
      { day: '2027-10-31', from: '02:30', until: '04:00', zone: 'Europe/Paris' },
      { lastDay: '2027-04-30' },
      { zone: 'Mars/Olympus' },
      { how: 'by balloon' },
      { capacity: '0' },
      { where: 'group:abc' },
      { where: 'group:987654' },
    ]
    for (const more of rubbish) {
      const { status } = await at.as(at.maya).post('/gatherings', { ...FORM, ...more })
      expect([404, 422], JSON.stringify(more)).toContain(status)
    }
    expect(await at.facts()).toEqual([])
  })
})

describe('who sees', () => {
  test('what is held in a private group stays there; what is open to the world a stranger reads, without a name of who comes', async () => {
    const at = await world()
    const group = await groupBy(at, at.maya, 'Cercle', 'private')
    const inside = await held(at, { where: `group:${group.id}`, title: 'Entre nous' })
    expect((await at.as(at.tom).get(`/gatherings/${inside.id}`)).status).toBe(404)
    expect(await at.as(at.tom).text('/gatherings')).not.toContain('Entre nous')
    const open = await held(at, { where: 'open', title: 'Portes ouvertes' })
    const home = await held(at, { title: 'Chez nous' })
    await at.as(at.tom).post(`/gatherings/${open.id}/answers`, { answer: 'yes' })
    const seen = (await at.as(at.zed).get(`/gatherings/${open.id}`)).location
    const text = await at.as(at.zed).text(seen)
    expect(text).toContain('Portes ouvertes')
    expect(text).toContain('Une personne vient')
    expect(text).not.toContain('Tom')
    expect((await at.as(at.zed).get(`/gatherings/${home.id}`)).status).toBe(404)
    expect(await at.as(at.zed).text('/gatherings')).toContain('Portes ouvertes')
  })

  test('the hour is told by the reader’s clock and by the hosts’', async () => {
    const { at, page } = await scene()
    await at.as(at.tom).post('/me', { name: 'Tom', zone: 'Indian/Reunion', lang: '' })
    const text = (await at.as(at.tom).text(page)).replaceAll(/<[^>]+>|\s/g, '')
    expect(text).toContain('jeudi18mars2027,de23hà0h30')
    expect(text).toContain('20hàParis')
    expect((await at.as(at.odile).text(page)).replaceAll(/<[^>]+>|\s/g, '')).toContain('de20hà21h30')
  })
})

describe('afterwards', () => {
  test('moved, it tells whoever comes; called off, it says so and why', async () => {
    const { at, gathering, page, says } = await scene()
    await says(at.tom, 'yes')
    const moved = { ...FORM, title: gathering.title, from: '19:00', place: 'Café du 12, Nantes' }
    expect((await at.as(at.tom).post(`${page}/edition`, moved)).status).toBe(403)
    expect((await at.as(at.maya).post(`${page}/edition`, moved)).status).toBe(303)
    await at.home.settled()
    expect(await at.as(at.tom).text('/notifications')).toContain('a changé le moment ou le lieu')
    expect(await at.as(at.odile).text('/notifications')).not.toContain('a changé le moment')
    await at.as(at.maya).post(`${page}/cancellation`, { why: 'Une fuite au café.' })
    await at.home.settled()
    expect(await at.as(at.tom).text('/notifications')).toContain('a annulé la rencontre')
    expect(await at.as(at.tom).text(page)).toContain('Une fuite au café')
    expect((await says(at.odile, 'yes')).status).toBe(403)
  })

  test('a moderator takes it out of sight and back', async () => {
    const { at, gathering, page } = await scene()
    await at.act(at.ines, async (ctx) => at.home.house.subject('gathering')?.hide?.(ctx, gathering.id))
    expect((await at.as(at.tom).get(page)).status).toBe(404)
    expect(await at.as(at.tom).text('/gatherings')).not.toContain(gathering.title)
    await at.act(at.ines, async (ctx) => at.home.house.subject('gathering')?.restore?.(ctx, gathering.id))
    expect((await at.as(at.tom).get(page)).status).toBe(200)
  })

  test('whoever leaves the home frees their seat, and what they alone hosted is called off', async () => {
    const { at, gathering, page, says } = await scene({ capacity: 1 })
    await says(at.tom, 'yes')
    await says(at.odile, 'yes')
    await at.home.settled()
    const room = at.home.house.rooms.find((one) => one.name === 'gatherings')
    await at.act(at.tom, async (ctx) => room?.person.erase(ctx, at.tom.person ?? 0, 987_654))
    expect(await at.as(at.odile).text(page)).toContain('Vous venez.')
    await at.act(at.maya, async (ctx) => room?.person.erase(ctx, at.maya.person ?? 0, 987_655))
    expect(await at.as(at.odile).text(`/gatherings/${gathering.id}-${page.split(/\d+-/)[1]}`)).toContain(
      'n’aura pas lieu',
    )
  })
})
