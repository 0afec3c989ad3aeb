import { expect, test } from 'vitest'
import { world } from '#test/world.ts'

test('those who come to a home that was just opened, all at once, make each key once', async () => {
  const { home } = await world()
  for (let key = 0; key < 40; key++) {
    const made = await Promise.all(Array.from({ length: 10 }, () => home.secret(`key ${key}`)))
    expect(new Set(made).size).toBe(1)
  }
})
