import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesWanted } from './ranges.ts'

const wanted = (range: string | undefined, size = 100, ifRange?: string) =>
  bytesWanted({ range, ifRange }, size, '"v1"')

describe('the examples of RFC 9110', () => {
  test.each([
    [undefined, 'whole'],
    ['bytes=0-49', { start: 0, end: 49 }],
    ['bytes=50-99', { start: 50, end: 99 }],
    ['bytes=-30', { start: 70, end: 99 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=-1', { start: 99, end: 99 }],
    ['bytes=50-1000', { start: 50, end: 99 }],
    ['bytes=-1000', { start: 0, end: 99 }],
    ['BYTES = 1-2', { start: 1, end: 2 }],
    ['bytes=100-', 'beyond'],
    ['bytes=1000-2000', 'beyond'],
    ['bytes=-0', 'beyond'],
    ['bytes=50-49', 'whole'],
    ['bytes=200-150', 'whole'],
    ['bytes=0-1,5-6', 'whole'],
    ['bytes=-', 'whole'],
    ['bytes=a-b', 'whole'],
    ['bytes=0x1-2', 'whole'],
    ['lines=1-2', 'whole'],
    ['', 'whole'],
    [`bytes=${'9'.repeat(400)}-`, 'beyond'],
  ])('%s', (range, answer) => expect(wanted(range)).toEqual(answer))

  test('an empty file has no byte to give a part of', () => {
    expect(wanted('bytes=0-', 0)).toBe('beyond')
    expect(wanted('bytes=-5', 0)).toBe('beyond')
  })

  test('whoever has part of another version is given the whole of this one', () => {
    expect(wanted('bytes=0-1', 100, '"v1"')).toEqual({ start: 0, end: 1 })
    for (const other of ['"v0"', 'W/"v1"', 'Sun, 22 Nov 2026 10:00:00 GMT', ''])
      expect(wanted('bytes=0-1', 100, other)).toBe('whole')
  })
})

/** The same question, asked of the bytes themselves: which numbers of 0 … size − 1 are meant. */
function reference(range: string, size: number): number[] | 'whole' | 'beyond' {
  const [first, last] = range.slice('bytes='.length).split('-')
  const all = Array.from({ length: size }, (_, at) => at)
  if (first === '') {
    const some = last === '0' ? [] : all.slice(-Number(last))
    return some.length === 0 ? 'beyond' : some
  }
  if (last !== '' && Number(last) < Number(first)) return 'whole'
  const some = all.filter((at) => at >= Number(first) && (last === '' || at <= Number(last)))
  return some.length === 0 ? 'beyond' : some
}

test('every range of every size means the bytes that a plain list says', () => {
  const edge = fc.oneof(fc.nat(130).map(String), fc.constant(''))
  fc.assert(
    fc.property(fc.nat(120), edge, edge, (size, first, last) => {
      fc.pre(first !== '' || last !== '')
      const answer = wanted(`bytes=${first}-${last}`, size)
      const listed =
        typeof answer === 'string'
          ? answer
          : Array.from({ length: answer.end - answer.start + 1 }, (_, at) => answer.start + at)
      expect(listed).toEqual(reference(`bytes=${first}-${last}`, size))
    }),
    { numRuns: 2000 },
  )
})
