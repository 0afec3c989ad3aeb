import { expect, test } from 'vitest'
import { letIn } from '#platform/audiences.ts'
import { answer } from '#conversations'
import { gatheringsByIds, proposeDates, whenFrom } from '#gatherings'
import { suspend } from '#people'
import { groupBy, idOf } from '#test/groups.ts'
import { world } from '#test/world.ts'
import { room } from './room.ts'
import { occasionSubject, ritualSubject } from './subjects.ts'
import { sweep } from './sweeping.ts'

const closing = new AbortController().signal
const at = await world({ at: new Date('2026-11-22T12:00:00Z') })

const FORM = {
  shape: 'prompt',
  title: 'Qu’avez-vous réparé cette semaine ?',
  text: 'Même raté, cela compte.',
  where: 'home',
  day: '2026-11-29',
  time: '18:00',
  zone: 'Europe/Paris',
  repeats: 'week',
  opening: 'Dire bonjour.',
  steps: '10 Le tour des prénoms\nCe qui a marché : 5 min',
  closing: 'Merci.',
}

const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const passes = async (time: { days?: number; hours?: number }) => {
  at.later(time)
  await sweep(at.home, closing)
  await at.home.settled()
}
const said = async (who: typeof at.tom, path: string) =>
  (await at.as(who).text(path)).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
/** The times that the page of a ritual leads to, as addresses. */
const timesOf = async (location: string): Promise<string[]> => [
  ...new Set(
    [...(await at.as(at.odile).text(location)).matchAll(/\/rituals\/\d+\/times\/\d+/g)].map(([found]) => found),
  ),
]

test('a prompt: proposed, a host asked in turn, changed places, opened in their name, answered, remembered', async () => {
  const proposed = await at.as(at.tom).post('/rituals', FORM)
  expect((await at.as(at.odile).get(proposed.location)).status).toBe(404)
  expect(await said(at.maya, '/rituals')).toContain('Attendent un oui')
  await at.as(at.maya).post(`${proposed.location}/acceptance`)
  const page = proposed.location
  const id = /\d+/.exec(page)?.[0]
  expect(await said(at.odile, page)).toContain('Chaque dimanche à 18 h')
  expect(await said(at.odile, page)).toContain('10 minutes')

  await at.as(at.tom).post(`/rituals/${id}/turn`)
  await at.as(at.odile).post(`/rituals/${id}/turn`)
  await passes({ days: 1, hours: 8 })
  const [next = ''] = await timesOf(page)
  expect(await said(at.tom, '/notifications')).toContain('C’est votre tour d’accueillir, dimanche 29 novembre')
  expect(await said(at.odile, '/notifications')).not.toContain('C’est votre tour')
  expect((await at.as(at.odile).post(`${next}/swap`, { person: String(at.tom.person) })).status).toBe(403)
  await at.as(at.tom).post(`${next}/swap`, { person: String(at.odile.person) })
  await at.home.settled()
  expect(await said(at.odile, '/notifications')).toContain('Tom Le Goff vous propose d’échanger')
  await at.as(at.odile).post(`${next}/hosting`, { words: '' })
  await at.home.settled()
  expect(await said(at.tom, '/notifications')).toContain('Odile Marchand échange avec vous')
  await at.as(at.odile).post(`${next}/hosting`, { words: 'Moi, une **lampe**. Et vous ?' })

  await passes({ days: 6 })
  const talk = /\/conversations\/\d+[^"?#]*/.exec(await at.as(at.sam).text(page))?.[0] ?? ''
  expect(await said(at.sam, talk)).toContain('Moi, une lampe')
  const conversation = Number(/\d+/.exec(talk)?.[0])
  for (const who of [at.tom, at.sam, at.karim])
    await at.act(who, (ctx) => answer(ctx, { conversation, replyTo: null, text: 'Un grille-pain.' }))
  await at.home.settled()
  expect(await said(at.sam, page)).toContain('3 people answered')
  expect((await at.as(at.lea).post(`${next}/first`, { on: 'yes' })).status).toBe(404)
  await at.as(at.sam).post(`${next}/first`, { on: 'yes' })
  await at.as(at.tom).post(`${next}/sentence`, { text: 'On a ri.' })
  await at.as(at.tom).post(`${next}/sentence`, { text: 'On a bien ri.' })
  const memory = await said(at.odile, `${page}/memory`)
  expect(memory).toContain('On a bien ri.')
  expect(memory).toMatch(/Sam Whitfield\s+première fois/)
  expect(memory.match(/première fois/g)?.length).toBe(1)

  // The week after it is Tom's turn again; he says nothing, and Odile, who was asked the week before, is left in peace.
  await passes({ days: 2 })
  expect(await said(at.tom, '/notifications')).toContain('dimanche 6 décembre')
  await passes({ days: 4 })
  expect(await said(at.sam, page)).toContain('Nobody hosts')
  await passes({ days: 1 })
  const second = /\/conversations\/\d+[^"?#]*/.exec(await at.as(at.sam).text(page))?.[0] ?? ''
  expect(second).not.toBe(talk)
  expect(await said(at.tom, second)).toContain('Ce qu’on avait répondu la dernière fois')
  // What has just been asked may still be answered.
  expect(await said(at.tom, page)).toContain('Tenu 1 fois sur une prévue')
  await passes({ days: 4 })
  expect(await said(at.tom, page)).toContain('Tenu 1 fois sur 2 prévues')
})

test('a rhythm is said by the clock of its home, and whose clock that is to whoever lives by another', async () => {
  const soon = { ...FORM, day: '2027-06-06' }
  const far = await at.as(at.maya).post('/rituals', { ...soon, title: 'What did you mend?', zone: 'America/New_York' })
  const near = await at.as(at.maya).post('/rituals', soon)
  const there = async ({ location }: { location: string }) =>
    /<span data-there="([^"]+)"[^>]*?( hidden)?(?:="")?>([^<]*)</.exec(await at.as(at.odile).text(location))?.slice(1)
  expect(await there(far)).toEqual(['America/New_York', undefined, ' (à l’heure de New York)'])
  expect(await there(near)).toEqual(['Europe/Paris', ' hidden', ' (à l’heure de Paris)'])
})

test('somebody comes into a group: asked whether they wish it, and shown to nobody without', async () => {
  const group = await groupBy(at, at.maya, 'Atelier', 'public')
  const form = { ...FORM, shape: 'welcome', title: 'Bienvenue à l’atelier', where: `group:${group.id}` }
  const { location } = await at.as(at.maya).post('/rituals', form)
  const id = /\d+/.exec(location)?.[0]
  await at.as(at.maya).post(`/rituals/${id}/turn`)
  for (const who of [at.tom, at.sam]) await at.as(who).post(`/groups/${group.slug}/joining`)
  await at.home.settled()
  await passes({ hours: 1 })
  expect(await said(at.tom, '/notifications')).toContain('Voulez-vous être accueilli')
  await at.as(at.sam).post(`/rituals/${id}/welcome`, { wishes: 'no' })
  await at.as(at.tom).post(`/rituals/${id}/welcome`, { wishes: 'yes' })
  await at.home.settled()
  const [week = ''] = await timesOf(location)
  expect(await said(at.odile, week)).toContain('Tom Le Goff')
  expect(await said(at.odile, week)).not.toContain('Sam Whitfield')
  expect(await said(at.maya, '/notifications')).toContain('C’est votre tour d’accueillir')
  expect((await at.as(at.odile).get(`/rituals/${id}/welcome`)).status).toBe(404)
})

test('whoever left the group is asked no more, and holds no place there', async () => {
  const group = await groupBy(at, at.maya, 'Four à pain', 'private')
  await letIn(at.home.db, group.audience, [at.tom, at.karim, at.sam].map(idOf))
  const title = 'Quel pain cette semaine ?'
  const form = { ...FORM, title, where: `group:${group.id}`, day: '2027-02-07' }
  const { location } = await at.as(at.maya).post('/rituals', form)
  const id = /\d+/.exec(location)?.[0]
  for (const who of [at.tom, at.karim, at.sam]) await at.as(who).post(`/rituals/${id}/turn`)
  at.later({ days: (Date.parse('2027-02-01T18:00:00Z') - at.home.now().getTime()) / 86_400_000 })
  await passes({ hours: 1 })
  const page = await at.as(at.karim).text(location)
  const [next = ''] = /\/rituals\/\d+\/times\/\d+/.exec(page) ?? []
  await at.as(at.tom).post(`${next}/hosting`, { words: 'Du seigle.' })
  expect(await said(at.karim, next)).toContain('Tom Le Goff')
  await at.as(at.tom).post(`/groups/${group.slug}/leaving`)
  await at.home.settled()
  await passes({ hours: 1 })
  expect(await said(at.karim, next)).not.toContain('Tom Le Goff')
  expect(await said(at.karim, '/notifications')).toContain(title)

  await passes({ days: 7 })
  const sent = new FormData()
  sent.append('picture', new Blob([Buffer.from(DOT, 'base64')], { type: 'image/png' }), 'pain.png')
  expect((await at.as(at.maya).send(`${next}/picture`, sent)).status).toBe(303)
  const [picture = ''] = /\/files\/\d+\/memory\.webp/.exec(await at.as(at.karim).text(next)) ?? []
  expect((await at.as(at.karim).get(picture)).status).toBe(200)
  expect((await at.as(at.odile).get(picture)).status).toBe(404)
  const before = (await Array.fromAsync(at.home.files.each())).length
  await at.act(at.maya, (ctx) => room.person.erase(ctx, idOf(at.maya), 999_999))
  expect((await at.as(at.karim).get(picture)).status).toBe(404)
  await expect.poll(async () => (await Array.fromAsync(at.home.files.each())).length).toBe(before - 1)
})

test('a gathering that comes back: whoever hosts in turn and left, or is suspended, hosts it no more; hidden, its pictures go out of sight until it is back', async () => {
  const group = await groupBy(at, at.maya, 'Chorale', 'private')
  await letIn(at.home.db, group.audience, [at.tom, at.karim, at.sam].map(idOf))
  const starts = new Date(at.home.now().getTime() + 6 * 86_400_000)
  const day = starts.toISOString().slice(0, 10)
  const when = whenFrom({ day, from: '20:00', until: '21:00', zone: 'Europe/Paris' })
  const held = await at.act(at.maya, (ctx) => proposeDates(ctx, { title: 'Chanter', when, how: 'place', where: `group:${group.id}`, askedFirst: false, repeats: 'week' })) // prettier-ignore
  const raised = { shape: 'gathering', title: 'Chanter ensemble', text: '', series: String(held.series) }
  const { location } = await at.as(at.maya).post('/rituals', raised)
  const id = Number(/\d+/.exec(location)?.[0])
  const hosts = async () => (await gatheringsByIds(at.home.db, [held.id]))[0]?.hosts
  for (const who of [at.tom, at.karim, at.sam]) await at.as(who).post(`/rituals/${id}/turn`)
  await passes({ hours: 1 })
  const [next = ''] = /\/rituals\/\d+\/times\/\d+/.exec(await at.as(at.karim).text(location)) ?? []
  await at.as(at.tom).post(`${next}/hosting`, { words: '' })
  expect(await hosts()).toEqual([idOf(at.tom), idOf(at.maya)])
  await at.as(at.tom).post(`/groups/${group.slug}/leaving`)
  await at.home.settled()
  await passes({})
  expect(await hosts()).toEqual([idOf(at.maya)])
  await at.as(at.karim).post(`${next}/hosting`, { words: '' })
  expect(await hosts()).toContain(idOf(at.karim))
  await at.act(at.maya, (ctx) => suspend(ctx, { person: idOf(at.karim), until: null, because: 'Des insultes.' }))
  await at.home.settled()
  await passes({})
  expect(await hosts()).toEqual([idOf(at.maya)])
  expect(await said(at.sam, '/notifications')).toContain('Chanter ensemble')

  await passes({ days: 7 })
  const sent = new FormData()
  sent.append('picture', new Blob([Buffer.from(DOT, 'base64')], { type: 'image/png' }), 'voix.png')
  await at.as(at.maya).send(`${next}/picture`, sent)
  await at.as(at.sam).post(`${next}/sentence`, { text: 'Trois voix.' })
  const [picture = ''] = /\/files\/\d+\/memory\.webp/.exec(await at.as(at.sam).text(next)) ?? []
  const occasion = Number(/times\/(\d+)/.exec(next)?.[1])
  const seen = async () => (await at.as(at.sam).get(picture)).status
  const judges = (deed: 'hide' | 'restore', subject: typeof ritualSubject, of: number) =>
    at.act(at.maya, async (ctx) => subject[deed]?.(ctx, of))
  expect(await seen()).toBe(200)
  await judges('hide', ritualSubject, id)
  expect([await seen(), (await at.as(at.sam).get(next)).status]).toEqual([404, 404])
  // What is judged meanwhile stays out of sight with the whole.
  await judges('hide', occasionSubject, occasion)
  await judges('restore', occasionSubject, occasion)
  expect(await seen()).toBe(404)
  await judges('restore', ritualSubject, id)
  expect(await seen()).toBe(200)
  expect(await said(at.sam, next)).toContain('Trois voix.')
})
