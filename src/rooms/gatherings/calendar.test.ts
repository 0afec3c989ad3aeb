/** Calendars that follow the home: what each address gives, to whom, and until when. */
import ICAL from 'ical.js'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { suspend } from '#people'
import type { Group } from '#spaces'
import type { Somebody } from '#test/browser.ts'
import { groupBy } from '#test/groups.ts'
import { world, type World } from '#test/world.ts'
import { hrefOf } from './gathering.ts'
import { cancelGathering } from './tending.ts'
import { held } from './test-scene.ts'

const group = (at: World, openness: 'public' | 'private'): Promise<Group> =>
  groupBy(at, at.maya, `Vélos ${openness}`, openness)

const titlesIn = (file: string): string[] =>
  new ICAL.Component(ICAL.parse(file) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event).summary)
    .toSorted()

const at = async (there: World, address: string) => {
  const { status, text, headers } = await there.as(there.zed).get(address)
  return { status, headers, titles: status === 200 ? titlesIn(text) : [], text }
}

const PAGE = '/gatherings/calendars'
const addressesOf = async (there: World, who: Somebody): Promise<string[]> =>
  [...(await there.as(who).text(PAGE)).matchAll(/value="http:\/\/localhost:3000(\/calendars\/[\w-]+\.ics)"/g)].map(
    ([, found = '']) => found,
  )

test('everybody follows what is open to everybody; a group of members has no address without a key', async () => {
  const there = await world()
  const [open, closed] = [await group(there, 'public'), await group(there, 'private')]
  await held(there, { title: 'Pour le monde', where: `group:${open.id}` })
  await held(there, { title: 'Entre nous', where: `group:${closed.id}` })
  await held(there, { title: 'Chez nous', where: 'home' })
  for (const address of ['/gatherings.ics', `/groups/${open.slug}/gatherings.ics`]) {
    const { status, titles, headers } = await at(there, address)
    expect([status, titles]).toEqual([200, ['Pour le monde']])
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
    // Asked again, it answers with nothing.
    const again = await there.as(there.zed).get(address, { 'if-none-match': String(headers['etag']) })
    expect([again.status, again.text]).toEqual([304, ''])
  }
  expect((await at(there, `/groups/${closed.slug}/gatherings.ics`)).status).toBe(404)
  expect((await there.as(there.maya).get(`/groups/${closed.slug}/gatherings.ics`)).status).toBe(404)
  expect((await at(there, '/groups/nulle-part/gatherings.ics')).status).toBe(404)
  // From the page of a group one is led to its address: everybody's where it is open, and a key to make where it is not.
  const way = `${PAGE}?of=group:`
  expect(await there.as(there.zed).text(`/groups/${open.slug}`)).toContain(`${way}${open.id}`)
  expect(await there.as(there.zed).text(`${way}${open.id}`)).toContain(
    `http://localhost:3000/groups/${open.slug}/gatherings.ics`,
  )
  expect(await there.as(there.zed).text(`${way}${closed.id}`)).not.toContain('Vélos private')
  expect(await there.as(there.maya).text(`${way}${closed.id}`)).toMatch(
    new RegExp(`value="group:${closed.id}" selected`),
  )
})

test('a member’s own address gives what they come to and host, at once right when it is called off, and nothing else', async () => {
  const there = await world()
  const winter = await held(there)
  await held(there, { title: 'Sans Tom' })
  const mine = await held(there, { title: 'Chez Tom' }, there.tom)
  await there.as(there.tom).post(`/gatherings/${winter.id}/answers`, { answer: 'maybe' })
  await there.as(there.tom).post(PAGE)
  await there.as(there.tom).post(PAGE)
  const [address = '', ...others] = await addressesOf(there, there.tom)
  expect(others).toEqual([])
  const first = await at(there, address)
  expect(first.titles).toEqual(['Chez Tom', winter.title])
  expect(first.headers['x-robots-tag']).toContain('noindex')
  expect(first.headers['cache-control']).toBe('private, no-cache')
  expect(first.text).toContain('STATUS:TENTATIVE')
  expect(first.text).not.toContain('ATTENDEE')
  await there.act(there.tom, (ctx) => cancelGathering(ctx, { id: mine.id, why: '' }))
  expect((await at(there, address)).text).toContain('STATUS:CANCELLED')
})

test('an address is closed by its owner alone, and opens nothing when forged, suspended or out of a group', async () => {
  const there = await world()
  const closed = await group(there, 'private')
  await held(there, { title: 'Entre nous', where: `group:${closed.id}` })
  expect((await there.as(there.tom).post(PAGE, { where: `group:${closed.id}` })).status).toBe(404)
  await there.as(there.maya).post(PAGE, { where: `group:${closed.id}` })
  await there.as(there.maya).post(PAGE)
  const [own = '', address = ''] = await addressesOf(there, there.maya)
  expect((await at(there, address)).titles).toEqual(['Entre nous'])
  for (const forged of [
    address.replace(/.\.ics$/, (end) => `${end[0] === 'A' ? 'E' : 'A'}.ics`),
    address.replace(/\d+-/, '999-'),
    '/calendars/1-x.ics',
    '/calendars/x',
  ])
    expect([forged, (await at(there, forged)).status]).toEqual([forged, 404])
  const page = await there.as(there.maya).text(PAGE)
  expect(page).toContain('lue pour la dernière fois')
  const removal = /action="(\/gatherings\/calendars\/\d+\/removal)"/.exec(page)?.[1] ?? ''
  expect((await there.as(there.tom).post(removal)).status).toBe(404)
  expect((await there.as(there.maya).post(removal)).status).toBe(303)
  expect((await at(there, own)).status).toBe(404)
  await there.act(there.ines, (ctx) => suspend(ctx, { person: there.maya.person ?? 0, until: null, because: 'essai' }))
  expect((await at(there, address)).status).toBe(404)
})

test('whoever leaves the home leaves no address, no wish and no invitation behind, and had them in their export', async () => {
  const there = await world()
  const winter = await held(there)
  await there.as(there.tom).post(`/gatherings/${winter.id}/answers`, { answer: 'yes' })
  await there.as(there.tom).post(PAGE)
  await there.as(there.tom).post(`${PAGE}/invitations`, { wanted: 'no' })
  await there.home.settled()
  const [address = ''] = await addressesOf(there, there.tom)
  const room = there.home.house.rooms.find(({ name }) => name === 'gatherings')
  expect(await room?.person.export(there.home.db, there.tom.person ?? 0)).toMatchObject({
    calendars: { addresses: [{ audience: null }], invitationsByMail: false },
  })
  await there.act(there.tom, async (ctx) => room?.person.erase(ctx, there.tom.person ?? 0, 987_654))
  expect((await at(there, address)).status).toBe(404)
  for (const table of ['calendars', 'without_invitations', 'invitations'])
    expect((await sql`select 1 from ${sql.id('gatherings', table)}`.execute(there.home.db)).rows).toEqual([])
})

test('the page of a gathering gives its file to whoever reads the page', async () => {
  const there = await world()
  const winter = await held(there, { access: 'Deux marches; rampe' })
  const page = await there.as(there.tom).text(hrefOf(winter))
  expect(page).toContain(`/gatherings/${winter.id}/calendar.ics`)
  const { text, headers } = await there.as(there.tom).get(`/gatherings/${winter.id}/calendar.ics`)
  expect(headers['content-disposition']).toBe(`attachment; filename="gathering-${winter.id}.ics"`)
  const [event] = new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one))
  expect([event?.summary, event?.location]).toEqual([winter.title, winter.place])
  expect(event?.description).toContain('Deux marches; rampe')
  expect((await there.as(there.zed).get(`/gatherings/${winter.id}/calendar.ics`)).status).toBe(404)
})
