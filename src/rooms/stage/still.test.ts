import { expect, test } from 'vitest'
import { openStill } from './still.ts'

test('a picture stands still after two seconds in which nothing of it came, and goes on with the next packet', () => {
  const still = openStill()
  still(0, new Map([[0, 10], [1, 10]])) // prettier-ignore
  expect(still(1400, new Map([[0, 60], [1, 10]]))).toEqual(new Set()) // prettier-ignore
  expect(still(2100, new Map([[0, 90], [1, 10]]))).toEqual(new Set([1])) // prettier-ignore
  expect(still(2800, new Map([[0, 120], [1, 11]]))).toEqual(new Set()) // prettier-ignore
})

test('whoever turned their camera off and on again is waited for anew', () => {
  const still = openStill()
  still(0, new Map([[1, 10]]))
  still(1000, new Map())
  still(5000, new Map([[1, 10]]))
  expect(still(6900, new Map([[1, 10]]))).toEqual(new Set())
  expect(still(7100, new Map([[1, 10]]))).toEqual(new Set([1]))
})
