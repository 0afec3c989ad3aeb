import { expect, test } from 'vitest'
import { weigh } from './weighing.ts'

const cast = (votes: readonly number[]) => votes.map((n, i) => ({ person: i + 1, votes: n }))

test('votes of one each weigh like as many voices; of somebody who gives half of them, like fewer; four people are too few', () => {
  expect(weigh(cast(Array<number>(12).fill(1)), 6)).toMatchObject({
    people: 12,
    voices: expect.closeTo(12),
    wrote: 6,
    silent: 6,
  })
  // Ten, and nine of one each: 19² / (100 + 9).
  const heavy = weigh(cast([10, 1, 1, 1, 1, 1, 1, 1, 1, 1]), 9)
  expect(heavy?.voices).toBeCloseTo(361 / 109)
  expect(heavy).toMatchObject({ half: undefined, wrote: undefined, silent: undefined })
  expect(weigh(cast([1, 1, 1, 1]), 4)).toBeUndefined()
})
