import { expect, test } from 'vitest'
import type { Told } from '#platform/media/engine.ts'
import { answerGathering, askBeforehand, call, propose, voteFor as voteForAsked, whenFrom } from '#gatherings'
import { foundGroup, spacesSeen } from '#spaces'
import type { Somebody } from '#test/browser.ts'
import { eventually } from '#test/eventually.ts'
import { world, type World } from '#test/world.ts'
import { followEngine } from './losing.ts'
import { roomsByIds } from './store.ts'

const EVENING = { day: '2027-03-18', from: '20:00', until: '21:30', zone: 'Europe/Paris' }
const OFFER = 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n'

async function held(at: World, where = 'home'): Promise<string> {
  const { id } = await at.act(at.maya, (ctx) =>
    propose(ctx, { title: 'Passer l’hiver', when: whenFrom(EVENING), how: 'online', where, askedFirst: false }),
  )
  return `/gatherings/${id}/live`
}

const at = await world()
const room = await held(at)
const gathering = Number(/\d+/.exec(room)?.[0])
const offers = (who: Somebody, path: string, headers: Record<string, string> = {}) =>
  at.as(who).put(`${room}/${path}`, 'application/sdp', OFFER, headers)
const does = (who: Somebody, deed: string, form = {}) => at.as(who).post(`${room}/${deed}`, form)
const told = async (who: Somebody) => JSON.parse(await at.as(who).text(`${room}/state`)).room

test('behind the curtain nobody watches but those of the stage; once it is up everybody does, and a closed door keeps newcomers out', async () => {
  expect(await offers(at.tom, 'watching')).toMatchObject({ status: 409, text: 'La salle n’est pas encore ouverte.' })
  expect((await does(at.tom, 'opening')).status).toBe(403)
  await does(at.maya, 'opening')
  // The offer is no good, and that is all that is wrong with it now.
  expect((await offers(at.tom, 'watching')).status).toBe(422)
  await does(at.maya, 'lock')
  expect(await offers(at.odile, 'watching')).toMatchObject({
    status: 403,
    text: 'La salle est fermée\u00a0: plus personne n’y entre pour l’instant.',
  })
  await does(at.maya, 'lock/removal')
  expect((await offers(at.odile, 'watching')).status).toBe(422)
})

test('sending is for those on stage: a hand is raised, somebody is brought up, and sent back', async () => {
  expect(await offers(at.tom, 'publishing')).toMatchObject({
    status: 403,
    text: 'Vous n’êtes pas sur scène\u00a0: levez la main pour y être invité.',
  })
  await does(at.odile, 'hand')
  at.later({ minutes: 1 })
  await does(at.tom, 'hand')
  await does(at.tom, 'hand')
  expect((await told(at.ines)).hands).toEqual([at.odile.person, at.tom.person])
  expect((await does(at.odile, 'invitations', { person: at.odile.person ?? 0 })).status).toBe(403)
  await does(at.maya, 'invitations', { person: at.tom.person ?? 0 })
  expect((await told(at.ines)).hands).toEqual([at.odile.person])
  expect((await offers(at.tom, 'publishing')).status).toBe(422)
  await does(at.maya, 'returns', { person: at.tom.person ?? 0 })
  expect((await offers(at.tom, 'publishing')).status).toBe(403)
})

test('whoever was put out neither watches, nor writes, nor comes back; a host is put out by nobody', async () => {
  await does(at.maya, 'removals', { person: at.karim.person ?? 0 })
  expect((await offers(at.karim, 'watching')).text).toBe('Vous avez été mis hors de cette salle par qui l’accueille.')
  expect((await does(at.karim, 'lines', { text: 'Encore moi' })).status).toBe(403)
  expect((await does(at.ines, 'removals', { person: at.maya.person ?? 0 })).status).toBe(403)
})

test('a key lets a program send in the name of whoever made it, here alone, until it is taken back', async () => {
  expect((await does(at.tom, 'keys')).status).toBe(403)
  const shown = (await does(at.maya, 'keys')).text
  const key = /name="bearer"[^>]*value="([\w-]+)"/.exec(shown)?.[1] ?? ''
  const bearing = (token: string) => ({ authorization: `Bearer ${token}` })
  expect(key).toHaveLength(43)
  expect(await at.as(at.maya).text(`${room}/keys`)).not.toContain(key)
  expect((await offers(at.zed, 'publishing', bearing(key))).status).toBe(422)
  const other = await held(at)
  expect((await at.as(at.zed).put(`${other}/publishing`, 'application/sdp', OFFER, bearing(key))).status).toBe(401)
  expect(
    (await offers(at.zed, 'publishing', bearing(`${key.slice(0, -1)}${key.endsWith('_') ? '-' : '_'}`))).status,
  ).toBe(401)
  at.later({ hours: 13 })
  expect((await offers(at.zed, 'publishing', bearing(key))).status).toBe(401)
  at.later({ hours: -13 })
  await does(at.maya, 'keys/1/removal')
  expect(await offers(at.zed, 'publishing', bearing(key))).toMatchObject({
    status: 401,
    text: expect.stringContaining('n’est plus valable'),
  })
})

test('what is no offer, or far too long, is refused in words', async () => {
  const put = (body: string) => at.as(at.maya).put(`${room}/publishing`, 'application/sdp', body)
  expect(await put('bonjour')).toMatchObject({ status: 422, text: 'Ce n’est pas une offre de connexion (SDP).' })
  expect(await put(OFFER.padEnd(300_000, 'a'))).toMatchObject({
    status: 413,
    text: 'Cette offre de connexion est trop longue.',
  })
  expect((await put(OFFER.padEnd(2_000_000, 'a'))).status).toBe(413)
  expect((await at.as(at.maya).post(`${room}/publishing`, { sdp: OFFER })).status).toBe(422)
  expect((await at.as(at.maya).remove(`${room}/legs/nobody`)).status).toBe(404)
})

test('the room of a private group is not there for others', async () => {
  const space = (await spacesSeen(at.home.db, await at.actor(at.maya)))[0]
  const group = await at.act(at.maya, (ctx) =>
    foundGroup(ctx, {
      spaceId: space?.id ?? 0,
      name: 'Cercle',
      about: '',
      icon: null,
      openness: 'private',
      door: 'apply',
      domains: [],
      help: false,
    }),
  )
  const closed = await held(at, `group:${group.id}`)
  expect((await at.as(at.tom).get(closed)).status).toBe(404)
  expect((await at.as(at.tom).put(`${closed}/watching`, 'application/sdp', OFFER)).status).toBe(404)
  expect((await at.as(at.zed).put(`${closed}/watching`, 'application/sdp', OFFER)).status).toBe(404)
})

test('what was asked on the page beforehand stands in the room once it opens, with its votes, once', async () => {
  const evening = await held(at)
  const id = Number(/\d+/.exec(evening)?.[0])
  for (const who of [at.tom, at.odile]) await at.act(who, (ctx) => answerGathering(ctx, { gathering: id, says: 'yes' }))
  const { id: asked } = await at.act(at.tom, (ctx) => askBeforehand(ctx, { gathering: id, text: 'Et les vélos ?' }))
  await at.act(at.odile, (ctx) => voteForAsked(ctx, asked, true))
  const opens = () => at.as(at.maya).post(`${evening}/opening`)
  await opens()
  await at.as(at.maya).post(`${evening}/ending`)
  await opens()
  const { questions } = JSON.parse(await at.as(at.odile).text(`${evening}/state`))
  expect(questions).toMatchObject([{ text: 'Et les vélos ?', votes: 2, author: { name: 'Tom Le Goff' } }])
  // She voted already: once is enough.
  await at.as(at.odile).post(`${evening}/questions/${questions[0].id}/votes`)
  expect(JSON.parse(await at.as(at.odile).text(`${evening}/state`)).questions[0].votes).toBe(2)
})

test('what is ended before its hour is over is past for everybody, and goes on where it is opened again; a rehearsal ends nothing', async () => {
  const on = await world({ at: new Date('2027-03-18T18:00:00Z') })
  const evening = await held(on)
  const page = '/gatherings/1-passer-l-hiver'
  const press = (deed: string) => on.as(on.maya).post(`${evening}/${deed}`)
  const isPast = async () => (await on.as(on.tom).text('/gatherings?show=past')).includes('Passer l’hiver')
  const state = async () => ((await on.as(on.tom).text(page)).includes('En ce moment') ? 'now' : 'not now')
  await press('opening')
  await press('ending')
  await press('opening')
  expect(await isPast()).toBe(false)
  on.later({ minutes: 80 })
  expect(await state()).toBe('now')
  await press('ending')
  expect([await isPast(), await state()]).toEqual([true, 'not now'])
  expect(await on.as(on.tom).text('/')).not.toContain('Passer l’hiver')
  await press('opening')
  expect([await isPast(), await state()]).toEqual([false, 'now'])
  on.later({ minutes: 80 })
  expect(await isPast()).toBe(true)
})

test('questions come up with votes and are answered, on stage or in writing', async () => {
  await does(at.tom, 'questions', { text: 'Éteinte ou allumée ?' })
  await does(at.odile, 'questions', { text: 'Et le pétrole ?' })
  const state = async () => JSON.parse(await at.as(at.ines).text(`${room}/state`)).questions
  const second = (await state()).find((one: { text: string }) => one.text.startsWith('Et le')).id
  await does(at.ines, `questions/${second}/votes`)
  await does(at.ines, `questions/${second}/votes`)
  expect((await state())[0]).toMatchObject({ id: second, votes: 1 })
  expect((await does(at.tom, `questions/${second}/answer`, { answer: 'Jamais.' })).status).toBe(403)
  await does(at.maya, `questions/${second}/answer`, { answer: 'Jamais.' })
  expect((await state())[1]).toMatchObject({ answered: 'writing', answer: 'Jamais.' })
})

test('a poll shows its results to whoever has answered, and to everybody once it is closed', async () => {
  await does(at.maya, 'polls', { question: 'Quel soir ?', choices: 'Jeudi\nVendredi' })
  const poll = async (who: Somebody) => JSON.parse(await at.as(who).text(`${room}/state`)).polls[0]
  const [thursday, friday] = (await poll(at.tom)).choices
  await does(at.tom, 'polls/1/votes', { choice: thursday.id })
  await does(at.tom, 'polls/1/votes', { choice: [friday.id, thursday.id] })
  expect((await poll(at.tom)).choices.map((one: { votes: number }) => one.votes)).toEqual([0, 1])
  expect((await poll(at.odile)).choices.map((one: { votes: number | null }) => one.votes)).toEqual([null, null])
  await does(at.maya, 'polls/1/closing')
  // With one voter the pulse says that it is too few to say anything of.
  expect(await poll(at.odile)).toMatchObject({ voters: 1, beside: expect.stringContaining('<p') })
  expect((await does(at.odile, 'polls/1/votes', { choice: friday.id })).status).toBe(403)
})

test('an announced speaker may hold the room, and what Tom says is in the conversation of the gathering', async () => {
  await at.act(at.maya, (ctx) => call(ctx, { gathering, person: at.lea.person ?? 0, part: 'speaker' }))
  expect((await does(at.maya, 'leader', { person: at.tom.person ?? 0 })).status).toBe(422)
  await does(at.maya, 'leader', { person: at.lea.person ?? 0 })
  expect((await does(at.lea, 'layout', { layout: 'grid' })).status).toBe(303)
  await does(at.tom, 'lines', { text: 'Bonsoir depuis le **café**.' })
  const { lines } = JSON.parse(await at.as(at.odile).text(`${room}/state`))
  expect(lines.at(-1)).toMatchObject({ html: expect.stringContaining('<strong>café</strong>') })
})

test('what was typed under the picture is read afterwards with its moment, and a slip of the pen is taken out', async () => {
  const { openedAt } = (await roomsByIds(at.home.db, [gathering]))[0] ?? {}
  at.later({ minutes: 1 })
  const minutes = Math.floor((at.home.now().getTime() - (openedAt?.getTime() ?? 0)) / 60_000)
  await does(at.maya, 'captions', { text: 'On ne coupe jamais le poêle.' })
  await does(at.maya, 'captions', { text: 'On ne coupe jammais' })
  expect((await does(at.tom, 'captions', { text: 'Je parle à sa place.' })).status).toBe(403)
  expect((await does(at.tom, 'captions/2/removal')).status).toBe(403)
  await does(at.maya, 'captions/2/removal')
  const read = await at.as(at.odile).text(`${room}/captions`)
  expect(read).toMatch(new RegExp(`>${minutes}:\\d\\d</span><p[^>]*>On ne coupe jamais le poêle`))
  expect(read).not.toContain('jammais')
  expect(await at.as(at.odile).text(room)).toContain(`href="${room}/captions"`)
})

test('what is said in the room calls nobody from elsewhere, but those it names', async () => {
  await does(at.ines, 'lines', { text: 'Bonsoir à tous.' })
  await does(at.sam, 'lines', { text: `Bonsoir [@${at.ines.name}](/people/${at.ines.person})` })
  await does(at.tom, 'lines', { text: 'Et moi, donc.' })
  await at.home.settled()
  const saidTo = async (who: Somebody) => (await at.as(who).text('/notifications')).match(/href="[^"]*#post-\d+/g) ?? []
  expect(await saidTo(at.ines)).toHaveLength(1)
  expect(await saidTo(at.sam)).toEqual([])
})

test('when the disk is full it is said to those who lead, in the room and on the page, until they record again', async () => {
  const [page, warning] = [room.replace('/live', '-passer-l-hiver'), 'L’enregistrement s’est arrêté']
  let tell: (told: Told) => void = () => undefined
  await followEngine({
    ...at.home,
    media: { ...at.home.media, follow: (listener) => ((tell = listener), () => undefined) },
  })
  await does(at.maya, 'recording')
  tell({ is: 'unrecorded', room: String(gathering) })
  await eventually(async () => expect(await told(at.maya)).toMatchObject({ recorded: false, broke: true }))
  expect(await at.as(at.maya).text(room)).toContain(warning)
  expect(await at.as(at.maya).text(page)).toContain(warning)
  for (const path of [room, page]) expect(await at.as(at.tom).text(path)).not.toContain(warning)
  await at.home.settled()
  expect(await at.as(at.maya).text('/notifications')).toContain(warning)
  await does(at.maya, 'recording')
  expect(await told(at.maya)).toMatchObject({ recorded: true, broke: false })
  await does(at.maya, 'recording/removal')
  expect(await at.as(at.maya).text(page)).not.toContain(warning)
})

test('once it is over nobody sends, watches or raises a hand, and what was said stays to be read', async () => {
  await does(at.maya, 'ending')
  expect(await offers(at.maya, 'publishing')).toMatchObject({ status: 409, text: 'La rencontre est terminée.' })
  expect((await offers(at.odile, 'watching')).status).toBe(409)
  expect((await does(at.odile, 'hand')).status).toBe(403)
  expect(await at.as(at.odile).text(room)).toContain('Bonsoir depuis le')
  expect(await at.as(at.odile).text(room)).toContain('C’est terminé')
  at.later({ days: 400 })
  const page = await at.as(at.odile).text(room.replace('/live', '-passer-l-hiver'))
  expect(page).toMatch(new RegExp(`href="${room}"[^>]*>(?:(?!</a>).)*Relire les questions et les votes`))
})
