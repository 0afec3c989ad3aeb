import { expect, test } from 'vitest'
import { openLayer } from './layer.ts'
import { readOffer } from './offer.ts'
import { reportReceived } from './rtcp.ts'
import { readRtp } from './rtp.ts'
import { offerOf } from './test-offers.ts'
import { rtpOf, vp8Of } from './test-packets.ts'
import { openWatcher, takeReceived } from './watcher.ts'

test('of pictures that are held back nothing is reported: what was lost of them before does not keep them away for ever', () => {
  const offer = readOffer(offerOf({ direction: 'recvonly' }))
  if (typeof offer !== 'object') return expect.fail('no offer')
  const watcher = openWatcher({
    name: 'lea', own: new Set(), offer, taken: takeReceived(offer) ?? [], now: 0,
    line: () => undefined, sent: () => undefined, wishesWhole: () => undefined,
  }) // prettier-ignore
  const block = { ssrc: 2000, lostInAll: 60, highest: 100, jitter: 0, lastSent: 0, sinceSent: 0 }
  watcher.hear(reportReceived([{ ...block, lost: 0.6 }]), 900)
  watcher.report(1000)
  expect(watcher.judged().drowns).toBe(true)
  watcher.wantsMore = true
  for (let now = 2000; now <= 20_000; now += 1000) watcher.report(now)
  expect(watcher.judged().drowns).toBe(false)
  expect(watcher.lost(20_000)).toBe(0)
})

/** Generic NACK (RFC 4585, section 6.2.1): sixteen more after the first of each. */
function missing(ssrc: number, from: number, words: number): Buffer {
  const bytes = Buffer.alloc(12 + words * 4)
  bytes.writeUInt16BE(0x81cd, 0)
  bytes.writeUInt16BE(bytes.length / 4 - 1, 2)
  bytes.writeUInt32BE(ssrc, 8)
  for (let word = 0; word < words; word += 1) {
    bytes.writeUInt16BE((from + word * 17) & 0xffff, 12 + word * 4)
    bytes.writeUInt16BE(0xffff, 14 + word * 4)
  }
  return bytes
}

test('whoever asks without end for what they were sent gets no more of it in a second than their line carried', () => {
  const offer = readOffer(offerOf({ direction: 'recvonly' }))
  if (typeof offer !== 'object') return expect.fail('no offer')
  let bytes = 0
  const line = { send: (packet: Buffer) => (bytes += packet.length) > 0 }
  const watcher = openWatcher({
    name: 'zed', own: new Set(), offer, taken: takeReceived(offer) ?? [], now: 0,
    line: () => line as never, sent: () => undefined, wishesWhole: () => undefined,
  }) // prettier-ignore
  const layer = openLayer('VP8', 1)
  const view = watcher.pairs[0]?.video ?? expect.fail('no picture')
  view.turnTo(layer)
  for (let nth = 0; nth < 400; nth += 1) {
    const packet = rtpOf({
      seq: nth,
      timestamp: nth * 3600,
      payload: vp8Of({ whole: nth === 0, number: nth, base: nth, text: 'x'.repeat(1100) }),
    })
    const head = readRtp(packet)
    const taken = head && layer.take(packet, head, nth)
    if (taken) view.forward(layer, taken.kept, nth)
  }
  const forwarded = bytes
  expect(forwarded).toBeGreaterThan(400_000)
  for (let nth = 0; nth < 100; nth += 1) watcher.hear(missing(view.ssrc, 1, 24), 500 + nth * 5)
  expect(bytes - forwarded).toBeGreaterThan(100_000)
  expect(bytes - forwarded).toBeLessThan(forwarded + 5000)
  expect(watcher.again.gone).toBeGreaterThan(watcher.again.resent)
})
