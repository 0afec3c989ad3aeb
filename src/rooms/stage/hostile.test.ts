/** What people try in a live room, alone or two at once. */
import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { offerOf } from '#platform/media/test-offers.ts'
import { call, propose, whenFrom } from '#gatherings'
import type { Somebody } from '#test/browser.ts'
import { world } from '#test/world.ts'
import { floorOf } from './floor.ts'
import { takeKeyBack } from './keys.ts'
import { putOutOf } from './leading.ts'
import { MOST_CAPTIONS } from './stage.ts'

const EVENING = { day: '2027-03-18', from: '20:00', until: '21:30', zone: 'Europe/Paris' }

const at = await world()
const { id } = await at.act(at.maya, (ctx) =>
  propose(ctx, { title: 'Passer l’hiver', when: whenFrom(EVENING), how: 'online', where: 'home', askedFirst: false }),
)
const room = `/gatherings/${id}/live`
const floor = floorOf(at.home)
const does = (who: Somebody, deed: string, form = {}) => at.as(who).post(`${room}/${deed}`, form)
const offers = (who: Somebody, path: 'publishing' | 'watching', headers: Record<string, string> = {}) =>
  at
    .as(who)
    .put(
      `${room}/${path}`,
      'application/sdp',
      offerOf({ direction: path === 'watching' ? 'recvonly' : 'sendonly' }),
      headers,
    )
const numberOf = (who: Somebody): number => who.person ?? 0
const seats = async () =>
  JSON.parse(await at.as(at.ines).text(`${room}/state`)).room.seats.map((seat: { person: number }) => seat.person)

/** Until an answer is there, or a line of the database waits for another. */
async function answeredOrWaiting(answer: Promise<unknown>): Promise<void> {
  let answered = false
  void answer.finally(() => (answered = true))
  const waits = async () => (await sql`select 1 from pg_locks where not granted`.execute(at.home.db)).rows.length > 0
  await expect.poll(async () => answered || (await waits())).toBe(true)
}

test('of one choice, whoever answers ten times at once has chosen one', async () => {
  await does(at.maya, 'opening')
  await does(at.maya, 'polls', { question: 'Quel soir ?', choices: 'Jeudi\nVendredi\nSamedi\nDimanche' })
  const poll = async () => JSON.parse(await at.as(at.maya).text(`${room}/state`)).polls[0]
  const choices: { id: number }[] = (await poll()).choices
  await Promise.all([...choices, ...choices].map((one) => does(at.tom, 'polls/1/votes', { choice: one.id })))
  await does(at.maya, 'polls/1/closing')
  expect((await poll()).choices.reduce((sum: number, one: { votes: number }) => sum + one.votes, 0)).toBe(1)
})

test('of many polls the first is still there to be closed', async () => {
  for (let nth = 0; nth < 20; nth++)
    await does(at.maya, 'polls', { question: `Quel soir ${nth} ?`, choices: 'Jeudi\nVendredi' })
  expect((await does(at.maya, 'polls/1/closing')).status).toBe(303)
})

test('whoever held the room and is put out of it holds it no more', async () => {
  await at.act(at.maya, (ctx) => call(ctx, { gathering: id, person: numberOf(at.lea), part: 'speaker' }))
  await does(at.maya, 'leader', { person: numberOf(at.lea) })
  await does(at.maya, 'removals', { person: numberOf(at.lea) })
  expect((await does(at.lea, 'invitations', { person: numberOf(at.lea) })).status).toBe(403)
  expect((await does(at.lea, 'removals', { person: numberOf(at.tom) })).status).toBe(403)
  await does(at.maya, 'invitations', { person: numberOf(at.lea) })
})

test('whoever is put out while their camera comes in stands nowhere', async () => {
  const lea = await at.act(at.maya, async (ctx) => {
    await putOutOf(ctx, id, numberOf(at.lea))
    const coming = offers(at.lea, 'publishing')
    await answeredOrWaiting(coming)
    return { coming }
  })
  expect((await lea.coming).status).toBe(403)
  expect(await seats()).not.toContain(numberOf(at.lea))
  await does(at.maya, 'invitations', { person: numberOf(at.lea) })
})

test('a key that is taken back while its program comes in opens nothing', async () => {
  const key = /name="bearer"[^>]*value="([\w-]+)"/.exec((await does(at.maya, 'keys')).text)?.[1] ?? ''
  const { coming } = await at.act(at.maya, async (ctx) => {
    await takeKeyBack(ctx, id, 1)
    const program = offers(at.zed, 'publishing', { authorization: `Bearer ${key}` })
    await answeredOrWaiting(program)
    return { coming: program }
  })
  expect((await coming).status).toBe(401)
  expect(await seats()).not.toContain(numberOf(at.maya))
})

test('what a host muted is heard again once they were sent back and invited anew', async () => {
  const told = vi.spyOn(floor.engine, 'mute')
  expect((await offers(at.lea, 'publishing')).status).toBe(201)
  await does(at.maya, 'mutings', { person: numberOf(at.lea) })
  await does(at.maya, 'returns', { person: numberOf(at.lea) })
  told.mockClear()
  expect((await offers(at.lea, 'publishing')).status).toBe(201)
  expect(told).toHaveBeenLastCalledWith(String(id), `${numberOf(at.lea)}-face`, { audio: false })
})

test('a program that says its microphone is off and sends all the same is muted by the engine when a host mutes it', async () => {
  const told = vi.spyOn(floor.engine, 'mute')
  await does(at.lea, 'showing', { what: 'face', audio: 'off', video: 'on' })
  await does(at.maya, 'mutings', { person: numberOf(at.lea) })
  expect(told).toHaveBeenLastCalledWith(String(id), `${numberOf(at.lea)}-face`, { audio: true })
  // Whoever was muted unmutes by saying so, as before.
  await does(at.lea, 'showing', { what: 'face', audio: 'on', video: 'on' })
  expect(told).toHaveBeenLastCalledWith(String(id), `${numberOf(at.lea)}-face`, { audio: false })
})

test('captions have an end, and it is said; one that is taken back makes room', async () => {
  await sql`insert into stage.captions (gathering_id, by, at, text)
    select ${id}, ${numberOf(at.maya)}, now(), 'et puis' from generate_series(1, ${MOST_CAPTIONS - 1})`.execute(
    at.home.db,
  )
  expect((await does(at.maya, 'captions', { text: 'la dernière' })).status).toBe(303)
  const beyond = await does(at.maya, 'captions', { text: 'une de trop' })
  expect(beyond.status).toBe(422)
  expect(beyond.text).toContain('sous-titres')
  await sql`delete from stage.captions where gathering_id = ${id}`.execute(at.home.db)
  expect((await does(at.maya, 'captions', { text: 'encore' })).status).toBe(303)
})

test('the two hundred and first who is put out is sent nothing more', async () => {
  await at.act(at.maya, async (ctx) => {
    for (let nth = 0; nth < 200; nth++) await putOutOf(ctx, id, 900_000 + nth)
  })
  at.later({ minutes: 1 })
  expect((await offers(at.tom, 'watching')).status).toBe(201)
  await does(at.maya, 'removals', { person: numberOf(at.tom) })
  expect(floor.all(id).map(({ person }) => person)).not.toContain(numberOf(at.tom))
})

test('applause has an end: a program that claps without one is stopped', async () => {
  expect((await does(at.odile, 'signs', { sign: 'applause' })).status).toBe(303)
  await sql`update platform.limits set tries = 100000 where key = ${`stage.deeds ${numberOf(at.odile)}`}`.execute(
    at.home.db,
  )
  expect((await does(at.odile, 'signs', { sign: 'applause' })).status).toBe(429)
  expect((await does(at.ines, 'signs', { sign: 'applause' })).status).toBe(303)
})
