import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askAgain, askAtMost, askWhole, readReports, reportReceived, reportSent } from './rtcp.ts'

const ssrc = fc.nat(0xffffffff)

test('whatever is asked for again is what is read, across 65535 too', () => {
  fc.assert(
    fc.property(
      ssrc,
      fc.nat(0xffff),
      fc.uniqueArray(fc.nat(400), { minLength: 1, maxLength: 60 }),
      (of, first, apart) => {
        const wanted = apart.toSorted((a, b) => a - b).map((by) => (first + by) & 0xffff)
        const [read] = readReports(askAgain(of, wanted))
        expect(read).toEqual({ is: 'missing', ssrc: of, seqs: wanted })
      },
    ),
  )
})

test('what a receiver and a sender say comes through, in one packet', () => {
  const block = {
    ssrc: 7,
    lost: 0.25,
    lostInAll: -3,
    highest: 0x1ffff,
    jitter: 12,
    lastSent: 0xdeadbeef,
    sinceSent: 65_536,
  }
  const sent = { ssrc: 9, ntp: 0xe8_00_00_00_80_00_00_00n, timestamp: 0xfffffff0, packets: 5, bytes: 500 }
  const both = Buffer.concat([reportSent(sent), reportReceived([block]), askWhole(7), askAtMost(2_500_000, [7, 8])])
  expect(readReports(both)).toEqual([
    { is: 'sent', ssrc: 9, ntp: sent.ntp, timestamp: 0xfffffff0 },
    { is: 'received', ssrc: 7, lost: 0.25 },
    { is: 'whole', ssrc: 7 },
    { is: 'carries', bits: expect.closeTo(2_500_000, -2) },
  ])
})

test('a line of any width is said within a part of 100,000', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 40 }), (bits) => {
      const [said] = readReports(askAtMost(bits, [1]))
      const read = said?.is === 'carries' ? said.bits : 0
      expect(read).toBeLessThanOrEqual(bits)
      expect(read).toBeGreaterThan(bits * 0.99999 - 1)
    }),
  )
})

/** Bytes as libwebrtc writes them: RFC 5104 section 4.3.1, RFC 3550 section 6.6. */
test('a browser that asks for a whole picture in the other way, and one that says goodbye, are understood', () => {
  const fir = Buffer.from('84ce000400000001000000000000000b01000000', 'hex')
  const bye = Buffer.from('81cb00010000000c', 'hex')
  expect(readReports(fir)).toEqual([{ is: 'whole', ssrc: 11 }])
  expect(readReports(bye)).toEqual([{ is: 'bye', ssrcs: [12] }])
})

test('anything at all is read to its end, or up to where it stops making sense', () => {
  const rubbish = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes))
  const likely = fc.tuple(fc.nat(31), fc.integer({ min: 200, max: 207 }), rubbish).map(([count, kind, rest]) => {
    const whole = Buffer.concat([
      Buffer.from([0x80 | count, kind, 0, 0]),
      rest,
      Buffer.alloc((4 - (rest.length % 4)) % 4),
    ])
    whole.writeUInt16BE(whole.length / 4 - 1, 2)
    return whole
  })
  fc.assert(
    fc.property(fc.oneof(rubbish, likely), (bytes) => {
      const seqs = readReports(bytes).flatMap((report) => (report.is === 'missing' ? report.seqs : []))
      expect(seqs.length).toBeLessThan(520)
    }),
  )
})
