import { expect, test } from 'vitest'
import { world } from '#test/world.ts'
import { allow } from './limits.ts'

test('what was tried too often is allowed again in the next window, by the clock of the home', async () => {
  const at = await world()
  const once = () => allow(at.home, 'a test', { times: 1, minutes: 10 })
  expect([await once(), await once()]).toEqual([true, false])
  at.later({ minutes: 10 })
  expect([await once(), await once()]).toEqual([true, false])
})
