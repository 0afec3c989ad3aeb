/** Pictures that a real browser makes, sends, receives and shows: Chromium with a camera of its own. The lean one of npm can, too. */
import { createServer, type Server } from 'node:http'
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '#test/eventually.ts'
import { openEmbedded, type Leg, type LiveEngine } from './engine.ts'
import { openChromium } from './test-chromium.ts'
import { startClients, type Clients } from './test-clients.ts'

const engine: LiveEngine = openEmbedded({
  ports: { from: 44_000, to: 44_099 },
  addresses: [],
  bind: '127.0.0.1',
  log: () => undefined,
})
let browser: Browser
let server: Server
let clients: Clients
beforeAll(async () => {
  clients = startClients()
  server = createServer((_, answer) =>
    answer.setHeader('content-type', 'text/html').end('<!doctype html><title>r</title>'),
  ).listen(0)
  browser = await openChromium()
})
afterAll(async () => {
  await browser.close()
  server.close()
  await clients.end()
  await engine.stop()
})

/** What a page does to be live. Evaluated there. */
const script = `
  async function connect(pc, offer) {
    await pc.setLocalDescription(await pc.createOffer())
    await pc.setRemoteDescription({ type: 'answer', sdp: await offer(pc.localDescription.sdp) })
  }
  async function publish(codec) {
    globalThis.pc?.close()
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: { width: 1280, height: 720, frameRate: 20 } })
    const pc = (globalThis.pc = new RTCPeerConnection())
    pc.addTransceiver(stream.getAudioTracks()[0], { direction: 'sendonly' })
    pc.addTransceiver(stream.getVideoTracks()[0], { direction: 'sendonly', sendEncodings: [
      { rid: 'q', scaleResolutionDownBy: 4, maxBitrate: 150000 }, { rid: 'h', scaleResolutionDownBy: 2, maxBitrate: 500000 }, { rid: 'f', maxBitrate: 1500000 },
    ] })
    if (codec) pc.getTransceivers()[1].setCodecPreferences(RTCRtpSender.getCapabilities('video').codecs.filter(({ mimeType }) => mimeType === codec))
    await connect(pc, offer)
  }
  async function watch(pairs) {
    globalThis.pc?.close()
    const pc = (globalThis.pc = new RTCPeerConnection())
    pc.ontrack = ({ track }) => {
      const element = document.createElement(track.kind)
      Object.assign(element, { muted: track.kind === 'video', autoplay: true, srcObject: new MediaStream([track]) })
      document.body.append(element)
    }
    for (let pair = 0; pair < pairs; pair += 1) for (const kind of ['audio', 'video']) pc.addTransceiver(kind, { direction: 'recvonly' })
    await connect(pc, offer)
  }
  async function seen() {
    const all = [...(await pc.getStats()).values()].filter(({ type }) => type === 'inbound-rtp')
    const of = (kind) => all.filter((one) => one.kind === kind && one.packetsReceived > 0)
    return { decoded: of('video').map((one) => one.framesDecoded), widths: of('video').map((one) => one.frameWidth ?? 0), freezes: of('video').map((one) => one.freezeCount),
      sounds: of('audio').map((one) => one.packetsReceived), heard: of('audio').some((one) => one.totalAudioEnergy > 0) }
  }`
type Seen = { decoded: number[]; widths: number[]; freezes: number[]; sounds: number[]; heard: boolean }

async function page(offer: (sdp: string) => Promise<Leg>): Promise<Page> {
  const opened = await (await browser.newContext()).newPage()
  const address = server.address()
  await opened.exposeFunction('offer', async (sdp: string) => (await offer(sdp)).answer)
  await opened.goto(`http://localhost:${typeof address === 'object' ? address?.port : ''}/`)
  await opened.addScriptTag({ content: script })
  return opened
}
const seenBy = (one: Page) => one.evaluate<Seen>('seen()')

test('three browsers show what a fourth films, small on a narrow line; are back after a fall; and show whoever comes next', async () => {
  let leg = ''
  const maya = await page(async (sdp) => {
    const made = await engine.publish('stage', 'maya', sdp)
    leg = made.leg
    return made
  })
  await maya.evaluate('publish()')
  const watching = await Promise.all(
    ['tom', 'ines', 'lea'].map((who) => page((sdp) => engine.watch('stage', who, sdp))),
  )
  for (const one of watching) await one.evaluate('watch(9)')
  for (const one of watching) await eventually(async () => expect((await seenBy(one)).decoded[0]).toBeGreaterThan(30))
  for (const one of watching)
    await eventually(async () => expect(await seenBy(one)).toMatchObject({ heard: true, widths: [1280] }))

  const narrow = await clients.watch((sdp) => engine.watch('stage', 'on a train', sdp), { carries: 260_000 })
  const wide = await clients.watch((sdp) => engine.watch('stage', 'at home', sdp))
  const place = async (client: typeof wide) => (await client.count()).places[0] ?? expect.fail()
  await eventually(async () => {
    // Side by side, for as long as sixty packets take.
    const before = { narrow: await place(narrow), wide: await place(wide) }
    await eventually(async () => expect((await place(wide)).video).toBeGreaterThan(before.wide.video + 60))
    const now = { narrow: await place(narrow), wide: await place(wide) }
    expect(now.narrow.bytes).toBeGreaterThan(before.narrow.bytes)
    expect((now.narrow.bytes - before.narrow.bytes) * 2).toBeLessThan(now.wide.bytes - before.wide.bytes)
  })
  expect((await narrow.count()).places[0]).toMatchObject({ missing: 0, breaks: 0 })

  const again = new Promise<void>((told) => engine.follow((one) => one.is === 'again' && told()))
  process.kill((await engine.figures()).pid ?? 0, 'SIGKILL')
  await again
  await Promise.all([maya.evaluate('publish()'), ...watching.map((one) => one.evaluate('watch(9)'))])
  for (const one of watching) await eventually(async () => expect((await seenBy(one)).decoded[0]).toBeGreaterThan(0))

  // Somebody else takes her place, in the format that OBS sends: nobody who watches does anything.
  await engine.close(leg)
  const tom = await page((sdp) => engine.publish('stage', 'tom', sdp))
  await tom.evaluate(`publish('video/H264')`)
  for (const one of watching) {
    const { decoded } = await seenBy(one)
    await eventually(async () => expect((await seenBy(one)).decoded[0]).toBeGreaterThan((decoded[0] ?? 0) + 20))
  }
})
