import { homeSentence } from '#platform/home-settings.ts'
import { expect, test } from 'vitest'
import { answer, markHelpful, startConversation } from '#conversations'
import { suspend } from '#people'
import { foundGroup, spacesSeen } from '#spaces'
import { world, type World } from '#test/world.ts'
import { choose } from './asking.ts'
import { byHour, hourOf, partOfDay, sayElapsed, sayPassage } from './hours.ts'

const named = { name: 'Les Voisins solidaires', lang: 'fr', colour: 'leaf', accent: '' }
const furnished = { kind: 'aid', sentence: 'Ici, on se répond entre voisins.' }

test('a stranger finds a door that says what is there, and nothing that is not', async () => {
  const at = await world()
  const door = await at.as(at.zed).text('/')
  expect(door).toContain('Ce qui se dit ici se lit entre membres.')
  expect(door).toContain('href="/sign-in"')
  expect(door).not.toContain('/gatherings')
  expect(door).toContain('<meta name="robots" content="noindex"')
  expect(await at.as(at.zed).text('/robots.txt')).toContain('Disallow: /\n')
})

test('somebody suspended is signed in already: the door does not ask them to come in', async () => {
  const at = await world()
  await at.act(at.ines, (ctx) => suspend(ctx, { person: at.tom.person ?? 0, until: null, because: 'essai' }))
  const door = await at.as(at.tom).text('/')
  expect(door).toContain('Votre participation est suspendue.')
  expect(door).not.toContain('href="/sign-in"')
  expect(door).not.toContain('href="#join"')
})

test('the first pages and the settings are for hosts alone', async () => {
  const at = await world()
  for (const path of ['/welcome', '/welcome/groups', '/welcome/words', '/welcome/opened', '/home/settings']) {
    expect((await at.as(at.tom).get(path)).status).toBe(403)
    expect((await at.as(at.zed).get(path)).status).toBe(303)
  }
  expect((await at.as(at.tom).post('/welcome', named)).status).toBe(403)
  expect((await at.as(at.tom).post('/welcome/groups', furnished)).status).toBe(403)
  expect((await at.as(at.tom).post('/home/settings', { lang: 'en', zone: 'Europe/Paris' })).status).toBe(403)
})

test('a fresh home tells its host what to do next, and a member where to go', async () => {
  const at = await world()
  const maya = await at.as(at.maya).text('/')
  expect(maya).toContain('La maison est prête, il ne manque que du monde.')
  expect(maya).toContain('href="/groups/new"')
  expect(await at.as(at.tom).text('/')).toContain('Vous n’êtes encore dans aucun groupe.')
})

test('a group where nobody has spoken asks for the first message', async () => {
  const at = await world()
  await at.act(at.tom, async (ctx) => {
    const [space] = await spacesSeen(ctx.tx, ctx.actor)
    await foundGroup(ctx, { spaceId: space?.id ?? 0, name: 'Atelier vélo', about: '', icon: 'bike', help: false, openness: 'members', door: 'open', domains: [] })
  })
  expect(await at.as(at.tom).text('/')).toContain('Personne n’a encore parlé.')
})

const groupOf = (at: World, openness: 'public' | 'members') =>
  at.act(at.odile, async (ctx) => {
    const [space] = await spacesSeen(ctx.tx, ctx.actor)
    return foundGroup(ctx, { spaceId: space?.id ?? 0, name: 'Bricolage', about: '', icon: 'wrench', help: true, openness, door: 'open', domains: [] })
  })
const ask = (at: World, group: number, title: string) =>
  at.act(at.odile, (ctx) => startConversation(ctx, { group, title, text: 'Qui saurait m’aider ?', kind: 'question', tags: [] }))

test('a member reads what is new since they were here, in the order of time, and comes to an end', async () => {
  const at = await world({ at: new Date('2026-11-17T09:00:00Z') })
  const group = await groupOf(at, 'members')
  await at.as(at.tom).post(`/groups/${group.slug}/joining`)
  await ask(at, group.id, 'Une fuite sous l’évier')
  expect(await at.as(at.tom).text('/')).toContain('Voici ce qui s’est dit dans vos groupes')
  at.later({ hours: 9 })
  expect(await at.as(at.tom).text('/')).toContain('Rien de nouveau dans vos groupes depuis votre passage de 10\u202fh.')
  at.later({ hours: 1 })
  await ask(at, group.id, 'Un store qui ne remonte plus')
  at.later({ minutes: 31 })
  const evening = await at.as(at.tom).text('/')
  expect(evening).toContain('Bonsoir Tom.')
  expect(evening).toContain('Une conversation a du nouveau depuis votre passage de 19\u202fh')
  expect(evening).toContain('Ce soir')
  expect(evening).toContain('Un store qui ne remonte plus')
  const news = evening.slice(evening.indexOf('class="news"'))
  expect(news).not.toContain('Une fuite sous l’évier')
  const further = /href="(\/\?after=[^"]+)">Remonter plus loin/.exec(evening)?.[1] ?? ''
  const older = await at.as(at.tom).text(further)
  expect(older).toContain('Une fuite sous l’évier')
  expect(older).not.toContain('Un store qui ne remonte plus')
  expect(older).toContain('Vous avez tout lu, jusqu’au premier message de vos groupes.')
})

test('an answer that was taken away is neither counted nor quoted: the front page says what can still be read', async () => {
  const at = await world()
  const group = await groupOf(at, 'members')
  await at.as(at.tom).post(`/groups/${group.slug}/joining`)
  const asked = await ask(at, group.id, 'Une fuite sous l’évier')
  const said = await at.act(at.tom, (ctx) => answer(ctx, { conversation: asked.conversation, replyTo: null, text: 'Serrez l’écrou.' }))
  expect(newsOf(await at.as(at.tom).text('/'))).toContain('Serrez l’écrou.')
  expect((await at.as(at.tom).post(`/posts/${said.post}/removal`)).status).toBe(303)
  const news = newsOf(await at.as(at.tom).text('/'))
  expect(news).toContain('Qui saurait m’aider')
  expect(news).toContain('demande')
  expect(news).not.toContain('1 réponse')
})

const newsOf = (text: string) => text.slice(text.indexOf('class="news"'))

test('one question is put to whoever could answer it, with the reason, until they answer or let it pass', async () => {
  const at = await world()
  const group = await groupOf(at, 'members')
  const first = await ask(at, group.id, 'Une fuite sous l’évier')
  at.later({ hours: 3 })
  await at.as(at.tom).post(`/groups/${group.slug}/joining`)
  const tom = await at.as(at.tom).text('/')
  expect(tom).toContain('Répondre à Odile')
  expect(tom).toContain('Odile attend depuis 3 heures. Vous êtes dans le groupe «\u00a0Bricolage\u00a0»')
  expect(await at.as(at.odile).text('/')).not.toContain('Vous pourriez répondre')
  await at.as(at.tom).post(`/home/questions/${first.conversation}/passing`)
  expect(await at.as(at.tom).text('/')).not.toContain('Vous pourriez répondre')
  await at.as(at.sam).post(`/groups/${group.slug}/joining`)
  expect(await at.as(at.sam).text('/')).toContain('You could answer')
  await at.act(at.tom, (ctx) => answer(ctx, { conversation: first.conversation, replyTo: null, text: 'Coupez l’eau.' }))
  expect(await at.as(at.sam).text('/')).not.toContain('You could answer')
})

test('what is public is heard at the door, in the words that helped; the rest is not', async () => {
  const at = await world()
  const group = await groupOf(at, 'public')
  const asked = await ask(at, group.id, 'Une fuite sous l’évier')
  const told = await at.act(at.tom, (ctx) => answer(ctx, { conversation: asked.conversation, replyTo: null, text: 'Coupez l’eau, serrez le siphon.' }))
  await at.act(at.odile, (ctx) => markHelpful(ctx, told.post))
  const door = await at.as(at.zed).text('/')
  expect(door).toContain('Coupez l’eau, serrez le siphon.')
  expect(door).toContain('cette réponse a aidé')
  expect(door).not.toContain(`/people/${at.tom.person}`)
})

test('rubbish in the place of the list is no error', async () => {
  const at = await world()
  for (const after of ['x', '1', '99999999999999999999.1', '-1.-1', 'NaN.NaN']) expect((await at.as(at.tom).get(`/?after=${after}`)).status).toBe(200)
})

test('each setting says why it is one, and is kept', async () => {
  const at = await world()
  const maya = at.as(at.maya)
  expect(await maya.text('/home/settings')).toContain('Nous ne pouvons pas dire à votre place')
  const wrongZone = await maya.post('/home/settings', { sentence: 'Bonjour', lang: 'fr', zone: 'Mars/Olympus' })
  expect(wrongZone.status).toBe(422)
  expect(wrongZone.text).toContain('Bonjour')
  await maya.post('/home/settings', { sentence: 'Bonjour', lang: 'en', zone: 'Europe/Brussels', indexed: 'on' })
  expect(at.home.settings.get(homeSentence)).toBe('Bonjour')
  expect(await at.as(at.zed).text('/robots.txt')).not.toMatch(/^User-agent: \*\nDisallow: \/\n/m)
  expect(await at.as(at.zed).text('/')).not.toContain('content="noindex"')
})

test('anybody may read what the home promises, and see its pieces and its sign', async () => {
  const at = await world()
  expect(await at.as(at.zed).text('/about')).toContain('WCAG 2.2')
  expect(await at.as(at.zed).text('/ui')).toContain('class="catalogue"')
  const sign = await at.as(at.zed).get('/favicon.ico')
  expect((await at.as(at.zed).get(sign.location)).headers['content-type']).toContain('image/svg+xml')
})

test('what the front page keeps about somebody is theirs to take, and goes with them', async () => {
  const at = await world()
  await at.as(at.tom).text('/')
  await at.as(at.tom).post('/home/questions/7/passing')
  const room = at.home.house.rooms.find((one) => one.name === 'home')
  expect(await room?.person.export(at.home.db, at.tom.person ?? 0)).toMatchObject({ lastHere: expect.any(Date), letPass: [{ conversation: 7 }] })
  await at.act(at.tom, async (ctx) => room?.person.erase(ctx, at.tom.person ?? 0, 999))
  expect(await room?.person.export(at.home.db, at.tom.person ?? 0)).toEqual({ lastHere: null, letPass: [] })
})

const clock = (now: string, lang: 'fr' | 'en' = 'fr') => ({ now: new Date(now), zone: 'Europe/Paris', lang })

test('hours are said as people say them, in the reader’s zone', () => {
  const evening = clock('2026-11-17T18:55:00Z')
  expect(hourOf(new Date('2026-11-17T17:00:00Z'), evening)).toBe('Ce soir')
  expect(hourOf(new Date('2026-11-17T08:00:00Z'), evening)).toBe('Ce matin')
  expect(hourOf(new Date('2026-11-16T20:00:00Z'), evening)).toBe('Hier soir')
  expect(hourOf(new Date('2026-11-15T20:00:00Z'), evening)).toBe('Dimanche')
  expect(hourOf(new Date('2026-11-03T09:00:00Z'), clock('2026-11-17T18:55:00Z', 'en'))).toBe('Tuesday 3\u00a0November')
  // 23:30 UTC is already tomorrow in Paris.
  expect(hourOf(new Date('2026-11-16T23:30:00Z'), evening)).toBe('Cette nuit')
})

test('the greeting follows the hour, and the small hours are still the evening', () => {
  expect(partOfDay(clock('2026-11-17T06:00:00Z'))).toBe('morning')
  expect(partOfDay(clock('2026-11-17T14:00:00Z'))).toBe('day')
  expect(partOfDay(clock('2026-11-17T02:00:00Z'))).toBe('evening')
})

test('the last visit is said so that it can be read aloud', () => {
  const now = clock('2026-11-17T18:55:00Z')
  expect(sayPassage(new Date('2026-11-16T20:10:00Z'), now)).toBe('d’hier à 21\u202fh\u202f10')
  expect(sayPassage(new Date('2026-11-17T13:05:00Z'), now)).toBe('de 14\u202fh\u202f05')
  expect(sayPassage(new Date('2026-10-03T13:05:00Z'), now)).toBe('du 3\u00a0octobre')
  expect(sayElapsed(new Date('2026-11-17T08:00:00Z'), now.now, 'fr')).toBe('10 heures')
  expect(sayElapsed(new Date('2026-11-16T08:00:00Z'), now.now, 'fr')).toBe('hier')
})

test('a list in pieces keeps its order and loses nothing', () => {
  const at = (text: string) => new Date(text)
  const list = [at('2026-11-17T18:00:00Z'), at('2026-11-17T17:30:00Z'), at('2026-11-17T09:00:00Z'), at('2026-11-16T19:00:00Z')]
  const pieces = byHour(list, (one) => one, clock('2026-11-17T18:55:00Z'))
  expect(pieces.map((piece) => piece.label)).toEqual(['Ce soir', 'Ce matin', 'Hier soir'])
  expect(pieces.flatMap((piece) => piece.things)).toEqual(list)
})

test('the question put to somebody is the one that waits longest, never their own, never one they let pass', () => {
  const asked = (id: number, by: number, day: number) => ({ id, startedBy: by, startedAt: new Date(Date.UTC(2026, 10, day)) })
  const waiting = [asked(1, 10, 5), asked(2, 11, 3), asked(3, 12, 1), asked(4, 10, 2)]
  expect(choose(waiting, 12, new Set())?.id).toBe(4)
  expect(choose(waiting, 12, new Set([4]))?.id).toBe(2)
  expect(choose([asked(1, 10, 5)], 10, new Set())).toBeUndefined()
})
