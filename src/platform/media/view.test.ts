import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openLayer, type Layer } from './layer.ts'
import { readPicture } from './picture.ts'
import { readRtp, seqFrom } from './rtp.ts'
import { rtpOf, vp8Of } from './test-packets.ts'
import { openView } from './view.ts'

/** One who sends: numbers, times and pictures begin anywhere, near where they go round too. */
type Source = { readonly layer: Layer; seq: number; timestamp: number; number: number; base: number; at: number }
const source = (ssrc: number, from: number): Source => ({
  layer: openLayer('VP8', ssrc),
  seq: from,
  timestamp: from * 65_537,
  number: from & 0x7fff,
  base: from & 0xff,
  at: 0,
})

function watching() {
  const sent: Buffer[] = []
  const view = openView({
    ssrc: 2000,
    types: new Map([['VP8', 100]]),
    sentAt: 2,
    send: (bytes) => sent.push(Buffer.from(bytes)) > 0,
  })
  /** A picture of one packet, a 25th of a second after the last of its source. */
  const picture = (from: Source, whole: boolean, now: number, reaches = true): void => {
    from.seq += 1
    from.timestamp += 3600
    from.number += 1
    from.base += 1
    if (!reaches) return
    const bytes = rtpOf({
      ...from,
      payload: vp8Of({ whole, number: from.number & 0x7fff, base: from.base, text: `${from.layer.ssrc}:${from.seq}` }),
    })
    const head = readRtp(bytes)
    const taken = head && from.layer.take(bytes, head, now)
    if (taken) view.forward(from.layer, taken.kept, now)
  }
  const read = () => sent.map((bytes) => {
    const head = readRtp(bytes) ?? expect.fail('no packet')
    const payload = bytes.subarray(head.payload.from)
    return { ...head, picture: readPicture('VP8', payload), text: payload.toString('latin1', 7) }
  }) // prettier-ignore
  return { view, sent, picture, read }
}

test('whoever sends, and in whichever size, the watcher gets one stream that never breaks', () => {
  const turns = fc.array(
    fc.record({ to: fc.nat(2), pictures: fc.integer({ min: 1, max: 12 }), silence: fc.nat(5000) }),
    { minLength: 1, maxLength: 12 },
  )
  fc.assert(
    fc.property(turns, fc.tuple(fc.nat(0xffff), fc.nat(0xffff), fc.nat(0xffff)), (scenes, starts) => {
      const { view, picture, read } = watching()
      const sources = starts.map((from, at) => source(at + 1, from))
      let now = 1000
      for (const { to, pictures, silence } of scenes) {
        now += silence
        const from = sources[to]
        if (!from) return
        view.turnTo(from.layer)
        // The others go on: nobody sees them.
        for (let one = 0; one < pictures; one += 1) for (const each of sources) picture(each, one === 1, (now += 13))
      }
      const got = read()
      for (const [at, one] of got.entries()) {
        const before = got[at - 1]
        if (!before) continue
        expect(seqFrom(before.seq, one.seq)).toBe(1)
        expect((one.timestamp - before.timestamp) | 0).toBeGreaterThan(0)
        expect(((one.picture.number?.value ?? 0) - (before.picture.number?.value ?? 0)) & 0x7fff).toBe(1)
        expect(((one.picture.base?.value ?? 0) - (before.picture.base?.value ?? 0)) & 0xff).toBe(1)
        if (one.text.split(':')[0] !== before.text.split(':')[0]) expect(one.picture.whole).toBe(true)
      }
      expect(got.every(({ ssrc, type }) => ssrc === 2000 && type === 100)).toBe(true)
    }),
  )
})

test('what a watcher missed is sent again as it was, before and after a change of source, and what comes late finds its place', () => {
  const { view, sent, picture, read } = watching()
  const [maya, tom] = [source(1, 65_530), source(2, 10)]
  view.turnTo(maya.layer)
  for (let one = 0; one < 10; one += 1) picture(maya, one === 0, 1000 + one * 40, one !== 5)
  view.turnTo(tom.layer)
  for (let one = 0; one < 5; one += 1) picture(tom, one === 0, 1400 + one * 40)
  const before = read()
  // The sixth of Maya's never came: its number stays free, nobody else takes it.
  expect(before.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15])
  for (const { seq } of before) expect(view.resend(seq, 2000)).toBe(true)
  expect(
    read()
      .slice(14)
      .map(({ seq, timestamp, text }) => ({ seq, timestamp, text })),
  ).toEqual(before.map(({ seq, timestamp, text }) => ({ seq, timestamp, text })))
  expect(view.resend(6, 2000)).toBe(false)
  expect(view.resend(4000, 2000)).toBe(false)
  expect(sent.length).toBe(28)
})

test('who is muted is not seen, and comes back with a whole picture under the next number', () => {
  const { view, picture, read } = watching()
  const maya = source(1, 100)
  view.turnTo(maya.layer)
  picture(maya, true, 1000)
  view.turnTo(undefined)
  picture(maya, true, 1040)
  view.turnTo(maya.layer)
  picture(maya, false, 1080)
  picture(maya, true, 1120)
  expect(read().map(({ seq, text }) => [seq, text])).toEqual([
    [1, '1:101'],
    [2, '1:104'],
  ])
  expect(view.waitsFor()).toBeUndefined()
})

test('what was sent again is on its way: asked for at once once more, it is not sent a third time', () => {
  const { view, sent, picture } = watching()
  const from = source(1, 100)
  view.turnTo(from.layer)
  for (let nth = 0; nth < 5; nth += 1) picture(from, nth === 0, 1000 + nth)
  const seq = (readRtp(sent[2] ?? expect.fail('nothing was sent')) ?? expect.fail('no packet')).seq
  const times = [2000, 2010, 2049, 2051].map((now) => view.resend(seq, now))
  expect(times).toEqual([true, false, false, true])
  expect(sent).toHaveLength(7)
})
