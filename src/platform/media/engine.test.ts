/** Real packets over real lines: native clients in a process of their own, the engine in another. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, until } from '#test/eventually.ts'
import { openEmbedded, PLACES, type LiveEngine, type LiveRefusal, type Told } from './engine.ts'
import { startClients, type Client, type Clients } from './test-clients.ts'
import { offerOf } from './test-offers.ts'

const reach = { ports: { from: 42_000, to: 42_999 }, addresses: [], bind: '127.0.0.1', log: () => undefined }
let engine: LiveEngine
let clients: Clients
const told: Told[] = []
beforeAll(() => {
  engine = openEmbedded(reach)
  engine.follow((one) => told.push(one))
  clients = startClients()
})
afterAll(async () => {
  await clients.end()
  await engine.stop()
})

const comesOn = (room: string, who: string, how = {}) =>
  clients.publish((offer) => engine.publish(room, who, offer), { kilobits: 500, ...how })
const sitsDown = (room: string, who: string, how = {}, own: readonly string[] = []) =>
  clients.watch((offer) => engine.watch(room, who, offer, own), how)
const placeOf = async (client: Client, place = 0) =>
  (await client.count()).places[place] ?? expect.fail('no such place')
const sees =
  (client: Client, more: number, place = 0) =>
  async () =>
    expect((await placeOf(client, place)).video).toBeGreaterThan(more)
/** For as long as fifty packets take, nothing comes of the other's picture. */
const seesAlone = (client: Client, place: number, other: number) =>
  eventually(async () => {
    const before = await placeOf(client, other)
    await eventually(sees(client, (await placeOf(client, place)).video + 50, place))
    expect((await placeOf(client, other)).video).toBe(before.video)
  })
/**
 * As the home's pages do: whoever is late offers again. A handshake whose last word is lost both ways is open for one side alone,
 * and is not always said again.
 */
async function atLast(offers: () => Promise<Client>, open: (client: Client) => Promise<boolean>): Promise<Client> {
  for (;;) {
    const client = await offers()
    const late = () => told.some((one) => one.is === 'late' && one.leg === client.leg)
    await until(async () => late() || (await open(client)))
    if (await open(client)) return client
    await client.leave()
  }
}
const why = (offered: Promise<unknown>) =>
  offered.then(
    () => 'taken',
    (refusal: LiveRefusal) => refusal.why,
  )

test('three watch one: they see her at once, then whoever comes, and her again when she offers again, with nothing to do', async () => {
  const maya = await comesOn('agora', 'maya')
  const watchers = await Promise.all(['tom', 'ines', 'lea'].map((who) => sitsDown('agora', who, { pairs: 2 })))
  for (const watcher of watchers) await eventually(sees(watcher, 20))
  await comesOn('agora', 'tom')
  for (const watcher of watchers) await eventually(sees(watcher, 20, 1))
  expect(
    told
      .filter((one) => one.is === 'places')
      .at(-1)
      ?.places.slice(0, 3),
  ).toEqual(['maya', 'tom', null])
  const again = await comesOn('agora', 'maya')
  for (const watcher of watchers) {
    const { video } = await placeOf(watcher)
    await eventually(sees(watcher, video + 20))
    expect(await placeOf(watcher)).toMatchObject({ missing: 0, breaks: 0 })
    expect((await placeOf(watcher)).audio).toBeGreaterThan(10)
  }
  expect(again.leg).not.toBe(maya.leg)
  await engine.end('agora')
  await eventually(async () => expect(await engine.figures()).toMatchObject({ rooms: 0, watching: 0, publishing: 0 }))
})

test('who stands alone and offers again is seen by whoever comes then', async () => {
  await comesOn('early', 'maya')
  await comesOn('early', 'maya')
  await eventually(sees(await sitsDown('early', 'tom'), 10))
  await engine.end('early')
})

test('on a narrow line whoever stands there sees the other: their own picture does not come back, their sound does', async () => {
  await comesOn('bench', 'maya')
  const tom = await comesOn('bench', 'tom')
  const narrow = { pairs: 2, carries: 100_000 }
  const [maya, ines] = [await sitsDown('bench', 'maya', narrow, ['maya']), await sitsDown('bench', 'ines', narrow)]
  // Whoever only watches has the first alone: it is known by then what the line carries.
  await seesAlone(ines, 0, 1)
  await eventually(sees(maya, (await placeOf(maya, 1)).video + 50, 1))
  expect(await placeOf(maya)).toMatchObject({ video: 0 })
  expect((await placeOf(maya)).audio).toBeGreaterThan(10)
  // Tom comes back: it is still him whom she sees.
  await tom.leave()
  await comesOn('bench', 'tom')
  await eventually(sees(maya, (await placeOf(maya, 1)).video + 20, 1))
  await engine.end('bench')
})

test('on a narrow line one sees who speaks, whoever came first', async () => {
  await comesOn('turns', 'maya', { speaks: false })
  const lea = await sitsDown('turns', 'lea', { pairs: 2, carries: 100_000 })
  await eventually(sees(lea, 50))
  await comesOn('turns', 'tom')
  await seesAlone(lea, 1, 0)
  await engine.end('turns')
})

test('a screen that is shown is seen before whoever speaks', async () => {
  await comesOn('screen', 'maya')
  await clients.publish((offer) => engine.publish('screen', 'her screen', offer, true), {
    kilobits: 500,
  })
  const lea = await sitsDown('screen', 'lea', { pairs: 2, carries: 100_000 })
  await seesAlone(lea, 1, 0)
  await engine.end('screen')
})

test('who is muted by the server is no longer heard, and still seen', async () => {
  await comesOn('hush', 'maya')
  const tom = await sitsDown('hush', 'tom')
  await eventually(async () => expect((await placeOf(tom)).audio).toBeGreaterThan(10))
  await engine.mute('hush', 'maya', { audio: true })
  const { audio, video } = await placeOf(tom)
  await eventually(sees(tom, video + 50))
  expect((await placeOf(tom)).audio).toBeLessThan(audio + 5)
  // Offering again does not undo it.
  await comesOn('hush', 'maya')
  const then = await placeOf(tom)
  await eventually(sees(tom, then.video + 30))
  expect((await placeOf(tom)).audio).toBeLessThan(audio + 5)
  await engine.mute('hush', 'maya', { audio: false })
  await eventually(async () => expect((await placeOf(tom)).audio).toBeGreaterThan(audio + 20))
  await engine.end('hush')
})

test('through networks that lose three and ten packets of a hundred both ways, almost every picture arrives', async () => {
  const clear = await sitsDown('storm', 'clear')
  const isSeen = async (client: Client) => (await placeOf(client)).video > 0
  const maya = await atLast(
    () => comesOn('storm', 'maya', { loss: 0.1 }),
    () => isSeen(clear),
  )
  const [three, ten] = await Promise.all([
    atLast(() => sitsDown('storm', 'three', { loss: 0.03 }), isSeen),
    atLast(() => sitsDown('storm', 'ten', { loss: 0.1 }), isSeen),
  ])
  await eventually(sees(ten, 300))
  // What was just sent may still be asked for: only when nothing new is sent is it known what never came.
  await maya.pause()
  for (const [watcher, most] of [
    [clear, 0.005],
    [three, 0.01],
    [ten, 0.02],
  ] as const) {
    await eventually(async () => {
      const { video, missing } = await placeOf(watcher)
      expect(missing / video).toBeLessThan(most)
    })
  }
  expect((await engine.figures()).resent).toBeGreaterThan(10)
  await engine.end('storm')
})

test('who is gone without a word is missed, and their place is free', async () => {
  const maya = await comesOn('tunnel', 'maya')
  await sitsDown('tunnel', 'tom')
  await maya.vanish()
  await eventually(() => expect(told).toContainEqual({ is: 'lost', room: 'tunnel', publisher: 'maya' }))
  expect(told.at(-1)).toMatchObject({ is: 'lost' })
  expect(told.filter((one) => one.is === 'places').at(-1)).toEqual({
    is: 'places',
    room: 'tunnel',
    places: Array.from({ length: PLACES }, () => null),
  })
  await engine.end('tunnel')
})

test('the process is killed: it is there again, rooms are told, and whoever offers again is seen where they stood', async () => {
  await comesOn('fall', 'lea')
  const before = await comesOn('fall', 'maya')
  await engine.mute('fall', 'maya', { audio: true })
  const { pid = 0, restarts } = await engine.figures()
  const again = new Promise<readonly string[]>((heard) =>
    engine.follow((one) => one.is === 'again' && heard(one.rooms)),
  )
  process.kill(pid, 'SIGKILL')
  expect(await why(engine.watch('fall', 'odile', offerOf({ direction: 'recvonly' })))).toMatch(/fell|taken/)
  expect(await again).toEqual(['fall'])
  await comesOn('fall', 'maya')
  const tom = await sitsDown('fall', 'tom', { pairs: 2 })
  await eventually(sees(tom, 10, 1))
  expect(await placeOf(tom, 1)).toMatchObject({ audio: 0 })
  expect((await engine.figures()).restarts).toBe(restarts + 1)
  await engine.close(before.leg)
  await engine.end('fall')
})

test('a crowd of people whom nobody knows keeps no member waiting, nor anybody off the stage; who vanishes is told of', async () => {
  await comesOn('square', 'maya')
  const receiving = offerOf({ direction: 'recvonly', pairs: 1 })
  const strangers = await Promise.all(Array.from({ length: 60 }, () => why(engine.watch('square', null, receiving))))
  expect(strangers.filter((one) => one === 'taken')).toHaveLength(40)
  const tom = await sitsDown('square', 'tom')
  await comesOn('square', 'ines')
  await tom.leave()
  await eventually(async () => expect(told).toContainEqual({ is: 'gone', room: 'square', leg: tom.leg }))
  await engine.end('square')
})

test('what cannot be taken is refused with a word and counted, and hurts nobody', async () => {
  await comesOn('fort', 'maya')
  const tom = await sitsDown('fort', 'tom')
  const receiving = (pairs: number) => offerOf({ direction: 'recvonly', pairs })
  expect(await why(engine.watch('fort', 'zed', 'x'))).toBe('not-an-offer')
  expect(await why(engine.publish('fort', 'zed', `v=0\r\n${'a=x\r\n'.repeat(100_000)}`))).toBe('too-large')
  expect(await why(engine.publish('fort', 'zed', offerOf({}).replaceAll(/VP8|H264|opus/g, 'AV1')))).toBe('no-codec')
  expect(await why(engine.publish('fort', 'zed', receiving(1)))).toBe('no-codec')
  expect(await why(engine.watch('fort', 'zed', receiving(PLACES + 1)))).toBe('too-many-pairs')
  const stands = await Promise.all(
    Array.from({ length: PLACES }, (_, at) => why(engine.publish('fort', `stands ${at}`, offerOf({})))),
  )
  expect(stands.filter((one) => one === 'stage-full')).toHaveLength(1)
  const crowd = await Promise.all(
    Array.from({ length: 1000 }, (_, at) => why(engine.watch('fort', `in the crowd ${at}`, receiving(1)))),
  )
  expect(crowd.filter((one) => one === 'busy').length).toBeGreaterThan(800)
  expect(crowd.filter((one) => !['busy', 'taken'].includes(one))).toEqual([])
  expect((await engine.figures()).refused).toMatchObject({
    'not-an-offer': 1,
    'too-large': 1,
    'no-codec': 2,
    'too-many-pairs': 1,
    'stage-full': 1,
  })
  const { video } = await placeOf(tom)
  await eventually(sees(tom, video + 20))
  await engine.end('fort')
})

test('who opens page after page keeps three of them', async () => {
  const pages: Client[] = []
  for (let page = 0; page < 5; page += 1) pages.push(await sitsDown('pages', 'tom'))
  await eventually(async () => expect((await engine.figures()).watching).toBe(3))
  await engine.end('pages')
})
