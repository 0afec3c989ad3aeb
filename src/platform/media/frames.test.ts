import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openFrames } from './frames.ts'
import { setupIn } from './h264.ts'
import { openLayer, type Kept } from './layer.ts'
import { readRtp } from './rtp.ts'
import { rtpOf, vp8Of } from './test-packets.ts'

/** A picture in one to three packets, with its number in each. */
type Sent = { readonly whole: boolean; readonly parts: number }
type Packet = { readonly kept: Kept; readonly picture: number }

function packetsOf(pictures: readonly Sent[], from: number): Packet[] {
  const layer = openLayer('VP8', 7)
  let seq = from
  return pictures.flatMap(({ whole, parts }, picture) =>
    Array.from({ length: parts }, (_, part) => {
      const text = `${picture}/${part} `
      const bytes = rtpOf({
        seq: (seq += 1),
        timestamp: picture * 3600,
        marker: part === parts - 1,
        payload: part === 0 ? vp8Of({ whole, number: picture & 0x7fff, base: 0, text }) : Buffer.from(`\x00${text}`),
      })
      const head = readRtp(bytes)
      const taken = head && layer.take(bytes, head, 0)
      return { picture, kept: taken?.kept ?? expect.fail('not taken') }
    }),
  )
}

const sending = fc.array(fc.record({ whole: fc.boolean(), parts: fc.integer({ min: 1, max: 3 }) }), {
  minLength: 1,
  maxLength: 40,
})
const wordsOf = (pictures: readonly Sent[], at: number): string =>
  Array.from({ length: pictures[at]?.parts ?? 0 }, (_, part) => `${at}/${part} `).join('')
/** Behind what VP8 says of a whole or another picture. */
const read = (bytes: Buffer): string => bytes.toString('latin1', 1)

test('packets that come in any order, across 65535 too, make every picture from the first whole one on, in order', () => {
  fc.assert(
    fc.property(sending, fc.nat(0xffff), fc.array(fc.nat(5)), (pictures, from, delays) => {
      const [first, ...packets] = packetsOf([{ whole: true, parts: 1 }, ...pictures], from)
      const jumbled = packets
        .map((packet, at) => ({ packet, comes: at + (delays[at % Math.max(1, delays.length)] ?? 0) }))
        .toSorted((a, b) => a.comes - b.comes)
        .map(({ packet }) => packet)
      const frames = openFrames('VP8')
      const made = [first, ...jumbled].flatMap((packet) => (packet ? frames.take(packet.kept, 0) : []))
      const all = [{ whole: true, parts: 1 }, ...pictures]
      expect(made.map(({ bytes }) => read(bytes))).toEqual(all.map((_, at) => wordsOf(all, at)))
      expect(made.map(({ key }) => key)).toEqual(all.map(({ whole }) => whole))
      expect(made.map(({ timestamp }) => timestamp)).toEqual(all.map((_, at) => at * 3600))
    }),
  )
})

test('of pictures that lost a packet for good nothing is kept, nor what is drawn on them, until the next whole one', () => {
  fc.assert(
    fc.property(sending, fc.array(fc.nat(120), { maxLength: 12 }), (pictures, lost) => {
      const packets = packetsOf(pictures, 65_500)
      const frames = openFrames('VP8')
      let now = 0
      const made = packets.flatMap(({ kept }, at) => {
        now += 40
        return lost.includes(at) ? [] : [...frames.take(kept, now), ...frames.due(now)]
      })
      made.push(...frames.due(now + 2000))
      const broken = new Set(lost.map((at) => packets[at]?.picture))
      let drawable = false
      const expected = pictures.flatMap(({ whole }, at) => {
        drawable = !broken.has(at) && (whole || drawable)
        return drawable ? [wordsOf(pictures, at)] : []
      })
      // A loss at the very end is not known of; one before the first packet is none.
      expect(made.map(({ bytes }) => read(bytes))).toEqual(expected)
    }),
  )
})

test('what was lost is waited for a second, and sound for a moment', () => {
  const [one, two, three] = packetsOf(
    [1, 2, 3].map(() => ({ whole: true, parts: 1 })),
    10,
  )
  for (const [codec, waits] of [
    ['VP8', 1000],
    ['opus', 120],
  ] as const) {
    const frames = openFrames(codec)
    if (!one || !two || !three) return expect.fail()
    expect(frames.take(one.kept, 0)).toHaveLength(1)
    expect(frames.take(three.kept, 0)).toHaveLength(0)
    expect(frames.due(waits - 1)).toHaveLength(0)
    expect(frames.due(waits + 1)).toHaveLength(1)
    expect(frames.take(two.kept, waits + 2)).toHaveLength(0)
  }
})

test('a picture of H.264 that came in packets of every kind is one again, each unit behind its length', () => {
  const layer = openLayer('H264', 7)
  const frames = openFrames('H264')
  const send = (seq: number, timestamp: number, marker: boolean, payload: string) => {
    const bytes = rtpOf({ seq, timestamp, marker, payload: Buffer.from(payload, 'hex') })
    const head = readRtp(bytes)
    const taken = head && layer.take(bytes, head, 0)
    return frames.take(taken?.kept ?? expect.fail('not taken'), 0)
  }
  // Drawn on one that never came.
  expect(send(1, 10, true, '41aa')).toEqual([])
  // Both settings in one packet, then the picture in three.
  const packets = ['78' + '0004' + '674d001e' + '0002' + '68ee', '7c85b1', '7c05b2', '7c45b3']
  const made = packets.flatMap((payload, at) => send(2 + at, 20, at === 3, payload))
  expect(made).toMatchObject([{ key: true, timestamp: 20 }])
  const [whole] = made
  expect(whole?.bytes.toString('hex')).toBe('00000004674d001e' + '0000000268ee' + '0000000465b1b2b3')
  expect(setupIn(whole?.bytes ?? Buffer.alloc(0))?.toString('hex')).toBe('014d001eff' + 'e10004674d001e' + '01000268ee')
  expect(send(6, 30, true, '41cc')).toMatchObject([{ key: false, bytes: Buffer.from('0000000241cc', 'hex') }])
})
