import { expect, test } from 'vitest'
import { turns } from './turns.ts'

const held = () => Promise.withResolvers<void>()

test('so many work at a time, and whoever came first is next', async () => {
  const inTurn = turns(2)
  const begun: number[] = []
  const works = [held(), held(), held(), held()]
  const done = works.map((work, at) =>
    inTurn(async () => {
      begun.push(at)
      await work.promise
    }),
  )
  expect(begun).toEqual([0, 1])
  works[1]?.resolve()
  await done[1]
  expect(begun).toEqual([0, 1, 2])
  for (const work of works) work.resolve()
  await Promise.all(done)
  expect(begun).toEqual([0, 1, 2, 3])
})

test('work that fails makes room for the next', async () => {
  const inTurn = turns(1)
  const failing = inTurn(() => Promise.reject(new Error('no')))
  const next = inTurn(() => Promise.resolve('yes'))
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('yes')
})
