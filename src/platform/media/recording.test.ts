/** What is on the disk, however it came to an end; browsers play it in `recording.browser.test.ts`. */
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { eventually } from '#test/eventually.ts'
import { blocksAt, marksIn, withFile } from './film.ts'
import { openLayer, type Layer } from './layer.ts'
import type { Publisher } from './publisher.ts'
import { openRecorder } from './recorder.ts'
import { readRtp } from './rtp.ts'
import { rtpOf } from './test-packets.ts'
import { SILENCE } from './opus.ts'
import { cut, cutFilm, finishRecording, readRecording, whoIsSeen } from './recording.ts'
import { openSheet } from './take.ts'
import { openTimeline } from './timeline.ts'
import { type Block } from './clusters.ts'
import { headOf, PICTURE, SOUND } from './webm.ts'

let dir: string
beforeAll(async () => void (dir = await mkdtemp(join(tmpdir(), 'foyer-recording-'))))
afterAll(() => rm(dir, { recursive: true }))
beforeEach(async () => {
  for (const name of ['maya.1.webm', 'maya.1.heard', 'tom.1.webm', 'tom.1.heard', 'began'])
    await rm(join(dir, name), { force: true })
})

const began = Date.UTC(2026, 10, 22, 19)
/** Of VP8, a whole one of 640 by 360; and one that is drawn on it. */
const whole = Buffer.from([0x10, 0, 0, 0x9d, 0x01, 0x2a, 0x80, 0x02, 0x68, 0x01, 7, 7, 7])
const another = Buffer.from([0x11, 0, 0, 5, 5])
const word = Buffer.from([0xfc, 1, 2, 3])

/** Sound every 20 ms and 25 pictures a second, a whole one every five seconds, written every second as the recorder does. */
function filmed(seconds: number, { sound = (_: number): number => 100, picture = true } = {}) {
  const sheet = openSheet()
  const written = Array.from({ length: seconds }, (_, second) => {
    for (let ms = second * 1000; ms < (second + 1) * 1000; ms += 20) {
      const loudness = sound(ms)
      if (loudness > 0) sheet.sound(ms, word, loudness)
      if (picture && ms % 40 === 0) sheet.picture(ms, ms % 5000 === 0, ms % 5000 === 0 ? whole : another)
    }
    return sheet.until((second - 1) * 1000)
  })
  written.push(sheet.until(Infinity))
  return {
    clusters: Buffer.concat(written.map(({ clusters }) => clusters)),
    heard: Buffer.concat(written.map(({ heard }) => heard)),
  }
}
async function keep(publisher: string, fromMs: number, { clusters, heard }: ReturnType<typeof filmed>): Promise<void> {
  await writeFile(
    join(dir, `${publisher}.1.webm`),
    Buffer.concat([headOf({ publisher, began: began + fromMs, codec: 'VP8' }), clusters]),
  )
  await writeFile(join(dir, `${publisher}.1.heard`), heard)
}
const blocksOf = (file: string): Promise<Block[]> =>
  withFile(join(dir, file), 'r', async (one) =>
    (await Promise.all((await marksIn(one)).map((mark) => blocksAt(one, mark)))).flat(),
  )

test('cut off at any byte, all that was whole before is there, read as it lies and finished', async () => {
  const film = filmed(12)
  await keep('maya', 0, film)
  const all = await blocksOf('maya.1.webm')
  expect(all).toHaveLength(12 * 75)
  await fc.assert(
    fc.asyncProperty(fc.nat(film.clusters.length), fc.nat(film.heard.length), async (bytes, windows) => {
      await keep('maya', 0, film)
      await truncate(join(dir, 'maya.1.webm'), 1024 + bytes)
      await truncate(join(dir, 'maya.1.heard'), windows)
      const asItLies = await readRecording(dir)
      if (!asItLies) return void expect(bytes).toBeLessThan(2000)
      const left = await blocksOf('maya.1.webm')
      expect(left).toEqual(all.slice(0, left.length))
      const finished = await finishRecording(dir)
      expect({ ...finished.tracks[0], bytes: 0 }).toEqual({ ...asItLies.tracks[0], bytes: 0 })
      expect(finished.lengthMs - (left.at(-1)?.ms ?? 0)).toBe(20)
      expect(await finishRecording(dir)).toEqual(finished)
      expect(await blocksOf('maya.1.webm')).toEqual(left)
    }),
    { numRuns: 25 },
  )
  await expect(readRecording(join(dir, 'nowhere'))).resolves.toBeUndefined()
})

test('where no sound came silence stands, for sound never runs ahead of its picture; and who only listens with a camera off has no picture', async () => {
  await keep('maya', 0, filmed(8, { sound: (ms) => (ms >= 2000 && ms < 6000 ? 0 : 100) }))
  await keep('tom', 3000, filmed(4, { picture: false, sound: (ms) => (ms < 2000 ? 110 : 30) }))
  const sounds = (await blocksOf('maya.1.webm')).filter(({ track }) => track === SOUND)
  expect(sounds.map(({ ms }) => ms)).toEqual(Array.from({ length: 400 }, (_, at) => at * 20))
  expect(sounds.filter(({ bytes }) => bytes.equals(SILENCE))).toHaveLength(200)
  expect(await finishRecording(dir)).toMatchObject({
    startedAt: new Date(began),
    lengthMs: 8000,
    tracks: [
      { publisher: 'maya', fromMs: 0, lengthMs: 8000, sound: true, picture: true },
      { publisher: 'tom', fromMs: 3000, lengthMs: 4000, sound: true, picture: false },
    ],
    speaking: [
      { publisher: 'maya', fromMs: 0, untilMs: 2000 },
      { publisher: 'tom', fromMs: 3000, untilMs: 5000 },
      { publisher: 'maya', fromMs: 6000 },
    ],
    seen: [{ publisher: 'maya', fromMs: 0 }],
  })
})

test('what Tom wants out is gone from the disk, the rest stays at its time; when all of him goes nobody else moves', async () => {
  await keep('tom', 0, filmed(10))
  await keep('maya', 4000, filmed(10))
  await writeFile(join(dir, 'began'), String(began))
  await finishRecording(dir)
  const cutOut = await cut(dir, [{ publisher: 'tom', fromMs: 2000, untilMs: 6000 }])
  expect(cutOut?.tracks).toMatchObject([{ publisher: 'tom', fromMs: 0, lengthMs: 10_000 }, { fromMs: 4000 }])
  const left = await blocksOf('tom.1.webm')
  expect(left.filter(({ ms, bytes }) => ms >= 2000 && ms < 6000 && !bytes.equals(SILENCE))).toEqual([])
  expect(left.filter(({ ms, bytes }) => ms < 2000 && !bytes.equals(SILENCE))).toHaveLength(150)
  // The next whole picture comes at 10 s: nothing could be drawn on what is gone.
  expect(left.filter(({ track, ms }) => track === PICTURE && ms >= 2000)).toEqual([])
  expect(cutOut?.speaking.filter(({ publisher }) => publisher === 'tom')).toMatchObject([
    { untilMs: 2000 },
    { fromMs: 6000 },
  ])
  const without = await cut(dir, [{ publisher: 'tom', fromMs: 0, untilMs: Infinity }])
  expect(without?.tracks).toMatchObject([{ publisher: 'maya', fromMs: 4000 }])
  expect(await cut(dir, [{ publisher: 'maya', fromMs: 0, untilMs: Infinity }])).toBeUndefined()
})

test('a stretch becomes a film of its own that begins at 0, without a packet from outside; its pictures begin with the first whole one', async () => {
  await keep('maya', 0, filmed(12))
  await finishRecording(dir)
  const [was, is] = ['maya.1.webm', 'tom.1.webm'].map((name) => join(dir, name)) as [string, string]
  const left = await cutFilm(was, is, { fromMs: 2010, untilMs: 8000, without: [{ fromMs: 6500, untilMs: 7000 }] })
  expect(left).toMatchObject({ lengthMs: 5990, sound: true, picture: true })
  expect(left?.blind).toEqual([
    { fromMs: 0, untilMs: 5000 },
    { fromMs: 6520, untilMs: Infinity },
  ])
  const blocks = await blocksOf('tom.1.webm')
  const heard = blocks.filter(({ track, bytes }) => track === SOUND && !bytes.equals(SILENCE)).map(({ ms }) => ms)
  expect([heard[0], heard.at(-1), heard.filter((ms) => ms > 4470 && ms < 4990)]).toEqual([10, 5970, []])
  expect(blocks.find(({ track }) => track === PICTURE)).toMatchObject({ ms: 2990, key: true })
  expect(await cutFilm(was, is, { fromMs: 13_000, untilMs: 14_000, without: [] })).toBeUndefined()
})

test('a disk that takes no more ends the recording of its room, once, and says so', async () => {
  const broken: string[] = []
  const recorder = openRecorder({ now: () => 0, stumbled: () => undefined, broke: (room) => broken.push(room) })
  const gone = join(dir, 'gone')
  const layer = openLayer('opus', 1)
  const publisher = { name: 'maya', codec: 'VP8', muted: {}, pictures: () => [], sound: () => layer } as unknown as Publisher // prettier-ignore
  const speaks = (ms: number) => {
    const [timestamp, seq] = [ms * 48, ms / 20]
    const bytes = rtpOf({ seq, timestamp, payload: word })
    const head = readRtp(bytes)
    const heard = head && layer.take(bytes, head, ms, 100)
    if (heard) recorder.hear('7', publisher, layer, heard.kept, heard.anew, ms)
    recorder.flush(ms)
  }
  await recorder.record('7', gone)
  await rm(gone, { recursive: true })
  for (let ms = 0; ms < 3000; ms += 20) speaks(ms)
  await eventually(() => expect(broken).toEqual(['7']))
  speaks(3000)
  await recorder.close()
  expect(broken).toEqual(['7'])
})

test('sound and pictures that count from anywhere meet by the reports of who sends them, and stay together when two clocks run apart', () => {
  const [sound, picture]: [Layer, Layer] = [openLayer('opus', 1), openLayer('VP8', 2)]
  const timeline = openTimeline(5000)
  const fast = 1.0002
  let apart = 0
  for (let ms = 0; ms < 3_600_000; ms += 200) {
    const ntp = BigInt(Math.round((ms * fast * 2 ** 32) / 1000)) + (3_000_000_000n << 32n)
    if (ms > 0 && ms % 5000 === 0) {
      sound.clock = { ntp, timestamp: (0xfffffff0 + Math.round(ms * fast * 48)) >>> 0 }
      picture.clock = { ntp, timestamp: (0x7ffffff0 + Math.round(ms * fast * 90)) >>> 0 }
    }
    // What is big is late on the line.
    const heard = timeline.at(sound, (0xfffffff0 + Math.round(ms * fast * 48)) >>> 0, 5000 + ms + (ms % 7))
    const seen = timeline.at(picture, (0x7ffffff0 + Math.round(ms * fast * 90)) >>> 0, 5000 + ms + 60 + (ms % 90))
    if (ms > 5000) expect(Math.abs(heard - seen)).toBeLessThan(6)
    apart = Math.max(apart, Math.abs(heard - ms))
  }
  expect(apart).toBeLessThan(60)
})

test('whoever speaks is seen, who only says yes is not; a screen that is shared comes before all; who has no camera leaves the picture where it is', () => {
  const span = (publisher: string, from: number, until: number) => ({
    publisher,
    fromMs: from * 1000,
    untilMs: until * 1000,
  })
  const recording = {
    lengthMs: 60_000,
    speaking: [span('maya', 0, 30), span('tom', 10, 11), span('tom', 20, 25), span('zed', 40, 50)],
    seen: [span('maya', 0, 60), span('tom', 0, 60), span('screen', 52, 55)],
  }
  expect(whoIsSeen(recording, (publisher) => publisher === 'screen')).toEqual([
    span('maya', 0, 20),
    span('tom', 20, 25),
    span('maya', 25, 52),
    span('screen', 52, 55),
    span('maya', 55, 60),
  ])
})
