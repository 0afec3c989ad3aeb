import fc from 'fast-check'
import { expect, test } from 'vitest'
import { receive } from './reception.ts'

test('what is missing is asked for at once, again after a while, and not for ever', () => {
  const reception = receive(1, 90_000)
  for (const seq of [65_533, 65_534, 1, 2]) reception.arrive(seq, seq * 3000, 100)
  expect(reception.missing(100)).toEqual([65_535, 0])
  expect(reception.missing(120)).toEqual([])
  expect(reception.arrive(0, 0, 130)).toBe('late')
  expect(reception.arrive(0, 0, 131)).toBe('again')
  expect(reception.missing(170)).toEqual([65_535])
  expect(reception.missing(2000)).toEqual([])
})

test('a report says what share of the packets was lost since the last, and counts those that came late as here', () => {
  const reception = receive(1, 90_000)
  for (let seq = 1; seq <= 100; seq += 1) if (seq % 10 !== 5) reception.arrive(seq, seq * 3600, seq * 40)
  expect(reception.block(4000)).toMatchObject({ lost: 0.1, lostInAll: 10, highest: 100, jitter: 0 })
  reception.sent(0x1234_5678_9abc_def0n, 4000)
  for (let seq = 5; seq < 100; seq += 10) reception.arrive(seq, seq * 3600, 4100)
  for (let seq = 101; seq <= 110; seq += 1) reception.arrive(seq, seq * 3600, seq * 40)
  expect(reception.block(4500)).toMatchObject({
    lost: 0,
    lostInAll: 0,
    highest: 110,
    lastSent: 0x56789abc,
    sinceSent: 32_768,
  })
})

test('a stream that jumps begins anew, and nobody asks for what lies between', () => {
  const reception = receive(1, 90_000)
  expect(reception.arrive(10, 0, 0)).toBe('anew')
  expect(reception.arrive(11, 0, 0)).toBe('next')
  expect(reception.arrive(20_000, 0, 10)).toBe('anew')
  expect(reception.missing(10)).toEqual([])
  expect(reception.block(10).lost).toBe(0)
})

test('in whatever order packets come, each counts once', () => {
  const order = fc.shuffledSubarray(
    Array.from({ length: 60 }, (_, at) => at),
    { minLength: 1 },
  )
  fc.assert(
    fc.property(fc.nat(0xffff), order, fc.array(fc.nat(59)), (from, came, twice) => {
      const reception = receive(1, 90_000)
      const first = came[0] ?? 0
      let taken = 0
      for (const at of [...came, ...twice.filter((one) => came.includes(one))])
        taken += reception.arrive((from + at) & 0xffff, 0, 0) === 'again' ? 0 : 1
      // What lies before the first that came is not waited for.
      expect(taken).toBe(came.filter((at) => at >= first).length)
      expect(reception.block(0).lost).toBeGreaterThanOrEqual(0)
    }),
  )
})
