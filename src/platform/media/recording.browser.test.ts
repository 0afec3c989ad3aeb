/** What Chromium's camera and microphone sent is kept, killed in the middle, finished, and played by Chromium again. */
import { createServer, type Server } from 'node:http'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '#test/eventually.ts'
import { openEmbedded, type LiveEngine } from './engine.ts'
import { blocksAt, marksIn, withFile } from './film.ts'
import { cut, finishRecording, readRecording } from './recording.ts'
import { openChromium } from './test-chromium.ts'
import { PICTURE } from './webm.ts'

const engine: LiveEngine = openEmbedded({
  ports: { from: 47_000, to: 47_099 },
  addresses: [],
  bind: '127.0.0.1',
  log: () => undefined,
})
let browser: Browser
let server: Server
let dir: string
beforeAll(async () => {
  dir = join(await mkdtemp(join(tmpdir(), 'foyer-recording-')), 'deep', 'kept')
  server = createServer(serve).listen(0)
  browser = await openChromium()
})
afterAll(async () => {
  await browser.close()
  server.close()
  await engine.stop()
  await rm(join(dir, '..', '..'), { recursive: true })
})

/** Files with ranges, as a home serves them. */
async function serve(...[asked, answer]: Parameters<Parameters<typeof createServer>[1] & object>): Promise<void> {
  const file = asked.url?.slice(1) ?? ''
  if (file === '') return void answer.setHeader('content-type', 'text/html').end('<!doctype html><title>r</title>')
  const bytes = await readFile(join(dir, file)).catch(() => undefined)
  if (!bytes) return void answer.writeHead(404).end()
  const [, from = '0', to = ''] = /bytes=(\d+)-(\d*)/.exec(asked.headers.range ?? '') ?? []
  const until = to === '' ? bytes.length - 1 : Number(to)
  answer.writeHead(206, {
    'content-type': 'video/webm',
    'accept-ranges': 'bytes',
    'content-range': `bytes ${from}-${until}/${bytes.length}`,
    'content-length': until - Number(from) + 1,
  })
  answer.end(bytes.subarray(Number(from), until + 1))
}

const script = `
  /** In the format that OBS sends, where this browser can show it again. */
  const encoder = document.createElement('video').canPlayType('video/mp4; codecs="avc1.42E01F"') ? 'video/H264' : 'video/VP8'
  async function publish(codec) {
    globalThis.pc?.close()
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: { width: 1280, height: 720, frameRate: 20 } })
    const pc = (globalThis.pc = new RTCPeerConnection())
    pc.addTransceiver(stream.getAudioTracks()[0], { direction: 'sendonly' })
    pc.addTransceiver(stream.getVideoTracks()[0], { direction: 'sendonly', sendEncodings: [
      { rid: 'q', scaleResolutionDownBy: 4, maxBitrate: 150000 }, { rid: 'h', scaleResolutionDownBy: 2, maxBitrate: 500000 }, { rid: 'f', maxBitrate: 1500000 },
    ] })
    if (codec) pc.getTransceivers()[1].setCodecPreferences(RTCRtpSender.getCapabilities('video').codecs.filter(({ mimeType }) => mimeType === codec))
    await pc.setLocalDescription(await pc.createOffer())
    await pc.setRemoteDescription({ type: 'answer', sdp: await offer(pc.localDescription.sdp) })
  }
  const when = (element, name) => new Promise((done, failed) => { element.addEventListener(name, done, { once: true }); element.addEventListener('error', () => failed(new Error(element.error?.message)), { once: true }) })
  async function load(file) {
    globalThis.film?.remove()
    const film = (globalThis.film = Object.assign(document.createElement('video'), { src: '/' + file }))
    document.body.append(film)
    await when(film, 'canplay')
    return film
  }
  /** Plays on for a second from a time: how far it came, which pictures it showed, and how loud it was. */
  async function play(from) {
    if (film.currentTime !== from) { film.currentTime = from; await when(film, 'seeked') }
    const context = (globalThis.context ??= new AudioContext())
    const listening = context.createAnalyser()
    ;(film.source ??= context.createMediaElementSource(film)).connect(listening)
    listening.connect(context.destination)
    const pictures = new Set()
    let loud = 0
    const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 36 }).getContext('2d', { willReadFrequently: true })
    film.play()
    const began = performance.now()
    while (performance.now() - began < 1000) {
      await new Promise(requestAnimationFrame)
      canvas.drawImage(film, 0, 0, 64, 36)
      pictures.add(canvas.getImageData(0, 0, 64, 36).data.join())
      const wave = new Float32Array(listening.fftSize)
      listening.getFloatTimeDomainData(wave)
      loud = Math.max(loud, ...wave)
    }
    film.pause()
    return { at: film.currentTime, pictures: pictures.size, loud }
  }`

async function page(publisher: string): Promise<Page> {
  const opened = await (await browser.newContext()).newPage()
  const address = server.address()
  await opened.exposeFunction('offer', async (sdp: string) => (await engine.publish('stage', publisher, sdp)).answer)
  await opened.goto(`http://localhost:${typeof address === 'object' ? address?.port : ''}/`)
  await opened.addScriptTag({ content: script })
  return opened
}
const lasts = (count: number, ms: number) =>
  eventually(async () => expect((await readRecording(dir))?.tracks[count - 1]?.lengthMs).toBeGreaterThan(ms))

type Played = { at: number; pictures: number; loud: number }
/** Loads it, plays a second near its end and then one from near its beginning. */
async function playsWell(on: Page, { file, lengthMs }: { file: string; lengthMs: number }): Promise<void> {
  const duration = await on.evaluate<number>(`load('${file}').then((film) => film.duration)`)
  expect(Math.abs(duration * 1000 - lengthMs)).toBeLessThan(500)
  for (const from of [duration - 1.5, 0.2]) {
    const { at, pictures, loud } = await on.evaluate<Played>(`play(${from})`)
    expect(at).toBeGreaterThan(from)
    expect(at).toBeLessThan(from + 2)
    expect(pictures).toBeGreaterThan(3)
    expect(loud).toBeGreaterThan(0.1)
  }
}

test('what Maya sends is kept, also what came before the engine was killed; finished, it plays and seeks in Chromium; what she wants out is out', async () => {
  await engine.record('stage', dir)
  const maya = await page('12-face')
  await maya.evaluate('publish()')
  await lasts(1, 4000)
  process.kill((await engine.figures()).pid ?? 0, 'SIGKILL')
  const killed = await readRecording(dir)
  await maya.evaluate('publish(encoder)')
  await lasts(2, 6000)
  await engine.stopRecording('stage')
  const recording = await finishRecording(dir)
  expect(recording).toEqual(await finishRecording(dir))
  expect(recording.startedAt).toEqual(killed?.startedAt)
  expect(recording.tracks).toMatchObject([
    { publisher: '12-face', file: '12-face.1.webm', fromMs: 0, lengthMs: killed?.tracks[0]?.lengthMs, sound: true, picture: true },
    { publisher: '12-face', file: '12-face.2.webm', sound: true, picture: true },
  ]) // prettier-ignore
  for (const { file } of recording.tracks) expect((await stat(join(dir, file))).mode & 0o777).toBe(0o600)
  expect((await stat(dir)).mode & 0o777).toBe(0o700)
  const [first, second] = recording.tracks
  if (!first || !second) return expect.fail()
  expect(second.fromMs).toBeGreaterThan(first.lengthMs)
  expect(new Set(recording.speaking.map(({ publisher }) => publisher))).toEqual(new Set(['12-face']))
  // A busy machine leaves holes in what it sends, and she speaks in several goes.
  expect(recording.speaking.reduce((sum, { fromMs, untilMs }) => sum + untilMs - fromMs, 0)).toBeGreaterThan(2000)
  await playsWell(maya, first)
  await playsWell(maya, second)

  const [whole, clusters] = await insideOf(second.file)
  const stays = clusters.find(({ ms }) => ms > 500)
  const goes = clusters.find(({ ms }) => ms > 2500)
  await cut(dir, [{ publisher: '12-face', fromMs: second.fromMs + 2000, untilMs: second.fromMs + 4000 }])
  const [left] = await insideOf(second.file)
  expect(whole.includes(goes?.bytes ?? '')).toBe(true)
  expect(left.includes(goes?.bytes ?? '')).toBe(false)
  expect(left.includes(stays?.bytes ?? '')).toBe(true)
  const then = await readRecording(dir)
  expect(then?.tracks[1]).toMatchObject({ file: second.file, fromMs: second.fromMs })
  expect(then?.speaking.filter(({ fromMs }) => fromMs >= second.fromMs)).toHaveLength(2)
  await playsWell(maya, then?.tracks[1] ?? second)
  expect((await cut(dir, [{ ...second, fromMs: second.fromMs, untilMs: Infinity }]))?.tracks).toHaveLength(1)
  expect(await readdir(dir)).toEqual(['12-face.1.heard', '12-face.1.webm', 'began'])
})

/** Its bytes, and pictures in it. */
async function insideOf(file: string) {
  const bytes = await readFile(join(dir, file))
  const blocks = await withFile(join(dir, file), 'r', async (one) =>
    Promise.all((await marksIn(one)).map((mark) => blocksAt(one, mark))),
  )
  return [bytes, blocks.flat().filter((block) => block.track === PICTURE && block.bytes.length > 100)] as const
}
