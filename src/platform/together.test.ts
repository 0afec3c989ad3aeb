import { expect, test } from 'vitest'
import { together } from './together.ts'

test('who asks for the same at once gets the same, worked out once; afterwards, and elsewhere, it is worked out anew', async () => {
  const [home, other] = [{}, {}]
  let times = 0
  const work = async (): Promise<number> => (times += 1)
  expect(await Promise.all([together(home, 'a', work), together(home, 'a', work)])).toEqual([1, 1])
  expect(await Promise.all([together(home, 'a', work), together(home, 'b', work), together(other, 'a', work)])).toEqual(
    [2, 3, 4],
  )
})

test('what goes wrong is said to all who wait, and tried again by who asks next', async () => {
  const home = {}
  let times = 0
  const work = async (): Promise<number> => {
    times += 1
    if (times === 1) throw new Error('no')
    return times
  }
  const both = await Promise.allSettled([together(home, 'a', work), together(home, 'a', work)])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await together(home, 'a', work)).toBe(2)
})
