import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effort } from '#test/effort.ts'
import { takeSent } from './publisher.ts'
import { candidatesAt, offerOfOneLine, readOwnLine, writeAnswer } from './answer.ts'
import { readOffer } from './offer.ts'
import { offerOf } from './test-offers.ts'
import { takeReceived } from './watcher.ts'

const own = {
  ufrag: 'ours',
  pwd: 'a'.repeat(22),
  fingerprint: `sha-256 ${Array.from({ length: 32 }, () => 'CD').join(':')}`,
  setup: 'active',
  candidates: ['candidate:1 1 UDP 2122317823 192.0.2.7 40001 typ host'],
} as const
const read = (text: string) => readOffer(text) ?? expect.fail('no offer')

describe('who offers to send', () => {
  test('is answered with one format of each, and the sizes of their picture', () => {
    const offer = read(offerOf({ rids: ['q', 'h', 'f'] }))
    const answer = writeAnswer(offer, takeSent(offer), own)
    expect(answer.split('\r\n').filter((line) => /^m=|rtpmap|simulcast|^a=rid|^a=recv|candidate/.test(line))).toEqual([
      'm=audio 9 UDP/TLS/RTP/SAVPF 111', 'a=recvonly', 'a=rtpmap:111 opus/48000/2',
      'a=candidate:1 1 UDP 2122317823 192.0.2.7 40001 typ host', 'a=end-of-candidates',
      'm=video 9 UDP/TLS/RTP/SAVPF 96', 'a=recvonly', 'a=rtpmap:96 VP8/90000', 'a=rid:q recv', 'a=rid:h recv', 'a=rid:f recv', 'a=simulcast:recv q;h;f',
    ]) // prettier-ignore
  })

  test('from OBS is answered in H.264', () => {
    const offer = read(offerOf({ video: 'obs' }))
    expect(takeSent(offer).map((taken) => taken?.codecs.map(({ name }) => name))).toEqual([['opus'], ['H264']])
  })

  test('with a second camera in the same offer is answered for the first alone', () => {
    const offer = read(offerOf({ pairs: 2 }))
    const answer = writeAnswer(offer, takeSent(offer), own)
    expect(answer).toContain('a=group:BUNDLE 0 1\r\n')
    expect(
      answer
        .split('\r\n')
        .filter((line) => line.startsWith('m='))
        .map((line) => line.split(' ')[1]),
    ).toEqual(['9', '9', '0', '0'])
  })
})

describe('who offers to receive', () => {
  test('gets a place in each pair, and whatever its publisher may send', () => {
    const offer = read(offerOf({ direction: 'recvonly', pairs: 3 }))
    const taken = takeReceived(offer)
    expect(taken?.map((one) => [one?.sending?.stream, one?.codecs.map(({ type }) => type)])).toEqual([
      ['place-0', [111]], ['place-0', [96, 109]], ['place-1', [111]], ['place-1', [96, 109]], ['place-2', [111]], ['place-2', [96, 109]],
    ]) // prettier-ignore
  })

  test('may ask for nine places and no more', () => {
    expect(takeReceived(read(offerOf({ direction: 'recvonly', pairs: 9 })))).toBeDefined()
    expect(takeReceived(read(offerOf({ direction: 'recvonly', pairs: 10 })))).toBeUndefined()
  })
})

test('what is no offer of a line is none', () => {
  const whole = offerOf({})
  const without = (what: RegExp): string => whole.replaceAll(what, '')
  const broken = [
    '',
    'hello',
    'v=0',
    without(/a=ice-ufrag.*\r\n/g),
    without(/a=ice-pwd.*\r\n/g),
    without(/a=fingerprint.*\r\n/g),
    without(/a=group.*\r\n/g),
    without(/a=mid.*\r\n/g),
    whole.replaceAll('a=mid:1', 'a=mid:0'),
    whole.replaceAll('sha-256', 'md5'),
    offerOf({ pairs: 25 }),
  ]
  expect(broken.map(readOffer).filter((offer) => offer !== undefined)).toEqual([])
  expect(readOffer(whole.replaceAll('\r\n', '\n'))).toEqual(readOffer(whole))
})

test('nothing that was written in an offer goes further than what was understood of it', () => {
  const line = fc.oneof(
    fc.constantFrom(...offerOf({ rids: ['q', 'h'] }).split('\r\n')),
    fc.constantFrom(
      'a=mid:',
      'a=rid:x send',
      'a=extmap:999 x',
      'm=audio',
      'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
      'a=rtpmap:96 VP8',
      'a=ice-ufrag:evil\u0000x',
      'a=fmtp:96 \u2028evil',
      'a=setup:evil',
    ),
    fc.string({ unit: 'binary', maxLength: 80 }).map((text) => `a=evil:${text}`),
    fc.string({ unit: 'binary', maxLength: 80 }),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 120 }), fc.nat(60), (lines, from) => {
      const good = offerOf({ rids: ['q', 'h'] }).split('\r\n')
      good.splice(from, lines.length % 30, ...lines)
      const offer = readOffer(good.join('\r\n'))
      if (!offer) return
      const told =
        offerOfOneLine(offer.line) +
        writeAnswer(offer, takeSent(offer), own) +
        writeAnswer(offer, takeReceived(offer) ?? [], own)
      expect(told).not.toMatch(/evil/)
      expect(told).toMatch(/^[\x20-\x7e\r\n]*$/)
    }),
    { numRuns: 300 },
  )
})

test('a huge offer is refused in a moment', () => {
  const huge = [
    `v=0\r\n${'a=extmap:1 '.repeat(20_000)}\r\n${'m=video 9 '.repeat(3000)}\r\n`,
    `v=0\r\n${'m=audio 9 UDP/TLS/RTP/SAVPF 1\r\n'.repeat(8000)}`,
  ]
  expect(effort(() => huge.map(readOffer))).toBeLessThan(1000)
})

test('behind a router, the address people reach stands in place of what the machine knows', () => {
  const gathered = [
    'candidate:1 1 UDP 2122317823 172.17.0.2 40001 typ host',
    'candidate:2 1 UDP 2122317567 fd00::2 40001 typ host',
  ]
  expect(candidatesAt([], gathered)).toEqual(gathered)
  expect(candidatesAt(['203.0.113.7'], gathered)).toEqual(['candidate:1 1 UDP 2122317823 203.0.113.7 40001 typ host'])
  expect(readOwnLine('v=0\r\na=setup:actpass\r\n')).toBeUndefined()
})
