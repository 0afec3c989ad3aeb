import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { eventually } from '#test/eventually.ts'
import { world } from '#test/world.ts'

test('those who come to a home that was just opened, all at once, make each key once', async () => {
  const { home } = await world()
  for (let key = 0; key < 40; key++) {
    const made = await Promise.all(Array.from({ length: 10 }, () => home.secret(`key ${key}`)))
    expect(new Set(made).size).toBe(1)
  }
})

describe('a home that has closed', () => {
  let closed: WeakRef<object>

  test('was open, and answered', async () => {
    const at = await world()
    await at.as(at.tom).text('/')
    closed = new WeakRef(at.home)
  })

  test('leaves nothing of itself behind: what the process keeps knows it no more', async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    await eventually(() => {
      collect()
      expect(closed.deref() === undefined).toBe(true)
    })
  })
})
