import { expect, test } from 'vitest'
import { readOffer } from './offer.ts'
import { reportReceived } from './rtcp.ts'
import { offerOf } from './test-offers.ts'
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
