import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { absoluteSendTime, address, dressed, extensionIn, HEADER, isRtcp, readRtp, seqFrom } from './rtp.ts'

const octets = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes))
const seqs = fc.nat(0xffff)

/** RFC 3550 section 5.1, written by hand, with extensions of one byte each (RFC 8285) and padding. */
function packet({
  seq = 1,
  timestamp = 2,
  ssrc = 3,
  type = 96,
  marker = false,
  extensions = [] as [number, string][],
  payload = 'abc',
  padding = 0,
  sources = 0,
}) {
  const said = Buffer.concat(
    extensions.map(([id, text]) => Buffer.concat([Buffer.from([(id << 4) | (text.length - 1)]), Buffer.from(text)])),
  )
  const words = Math.ceil(said.length / 4)
  const head = Buffer.alloc(12 + sources * 4 + (words > 0 ? 4 + words * 4 : 0))
  head[0] = 0x80 | (padding > 0 ? 0x20 : 0) | (words > 0 ? 0x10 : 0) | sources
  head[1] = (marker ? 0x80 : 0) | type
  head.writeUInt16BE(seq, 2)
  head.writeUInt32BE(timestamp, 4)
  head.writeUInt32BE(ssrc, 8)
  if (words > 0) {
    head.writeUInt16BE(0xbede, 12 + sources * 4)
    head.writeUInt16BE(words, 14 + sources * 4)
    said.copy(head, 16 + sources * 4)
  }
  const tail = Buffer.alloc(padding)
  if (padding > 0) tail[padding - 1] = padding
  return Buffer.concat([head, Buffer.from(payload), tail])
}

describe('a packet', () => {
  test('is read to its payload, past other sources, extensions and padding', () => {
    const bytes = packet({
      seq: 65_535,
      type: 111,
      marker: true,
      sources: 2,
      extensions: [
        [4, 'q'],
        [9, 'hello'],
      ],
      payload: 'sound',
      padding: 7,
    })
    const head = readRtp(bytes)
    expect(head).toMatchObject({ seq: 65_535, timestamp: 2, ssrc: 3, type: 111, marker: true })
    expect(bytes.toString('latin1', head?.payload.from, head?.payload.to)).toBe('sound')
    expect(head && extensionIn(bytes, head, 9)).toBe('hello')
    expect(head && extensionIn(bytes, head, 5)).toBeUndefined()
  })

  test('made of anything at all is read inside its own bytes, or not at all', () => {
    fc.assert(
      fc.property(octets, fc.nat(15), (bytes, id) => {
        const head = readRtp(bytes)
        if (!head) return
        expect(head.payload.from).toBeLessThanOrEqual(head.payload.to)
        expect(head.payload.to).toBeLessThanOrEqual(bytes.length)
        extensionIn(bytes, head, id)
        expect(dressed(bytes, head).length).toBe(HEADER + head.payload.to - head.payload.from)
      }),
    )
  })

  test('and a report are told apart', () => {
    expect(readRtp(Buffer.from([0x80, 200, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0]))).toBeUndefined()
    expect(isRtcp(Buffer.from([0x81, 206, 0, 2, 0, 0, 0, 0]))).toBe(true)
    expect(isRtcp(packet({ type: 96, marker: true }))).toBe(false)
  })
})

test('one packet is addressed to one watcher after the other, and its payload stays', () => {
  fc.assert(
    fc.property(
      seqs,
      fc.nat(0xffffffff),
      fc.nat(0xffffffff),
      fc.nat(127),
      fc.nat(14),
      fc.boolean(),
      (seq, timestamp, ssrc, type, sentAt, marker) => {
        const came = packet({ marker, payload: 'picture' })
        const head = readRtp(came)
        if (!head || (type >= 64 && type < 96)) return
        const own = dressed(came, head)
        address(own, { type: 100, seq: 1, timestamp: 1, ssrc: 1, sentAt: 3 }, 5)
        address(own, { type, seq, timestamp, ssrc, sentAt }, 12_345)
        const read = readRtp(own)
        expect(read).toMatchObject({ marker, type, seq, timestamp, ssrc })
        expect(own.toString('latin1', read?.payload.from)).toBe('picture')
        const said = read && sentAt > 0 ? extensionIn(own, read, sentAt) : undefined
        if (sentAt > 0) expect(Buffer.from(said ?? '', 'latin1').readUIntBE(0, 3)).toBe(absoluteSendTime(12_345))
      },
    ),
  )
})

test('numbers are counted on across 65535', () => {
  expect([seqFrom(65_535, 0), seqFrom(0, 65_535), seqFrom(65_000, 100), seqFrom(7, 7)]).toEqual([1, -1, 636, 0])
  fc.assert(
    fc.property(seqs, fc.integer({ min: -32_767, max: 32_767 }), (seq, by) => seqFrom(seq, (seq + by) & 0xffff) === by),
  )
})
