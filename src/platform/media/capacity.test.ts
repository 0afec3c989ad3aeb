import { expect, test } from 'vitest'
import { capacityOf, measureCapacity } from './capacity.ts'

test('what a machine carries is said below what it sends bare, and nobody who comes meanwhile waits for it', async () => {
  // The bench, with 400 who watch: 131,400 bare packets a second with one core, and 691 viewers on it.
  expect(capacityOf(131_400)).toEqual({ packets: 131_400, viewers: 700 })
  let asked = 0
  expect(await measureCapacity(() => (asked += 1) > 3)).toBeUndefined()
  expect(asked).toBe(4)
})
