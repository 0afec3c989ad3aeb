import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { paced } from './paced.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Pieces of work that come one by one; each time takes all that wait. */
function desk() {
  const waiting: number[] = []
  const done: number[][] = []
  const reading = paced(async () => {
    const all = waiting.splice(0)
    if (all.length > 0) done.push(all)
    return all.length > 0
  }, 100)
  const bring = (one: number): void => {
    waiting.push(one)
    reading.wake()
  }
  return { done, reading, bring }
}

test('what comes alone is done at once; what comes while it rests is done together, and nothing is left', async () => {
  const { done, reading, bring } = desk()
  bring(1)
  await vi.advanceTimersByTimeAsync(0)
  expect(done).toEqual([[1]])
  for (const one of [2, 3, 4]) bring(one)
  await vi.advanceTimersByTimeAsync(99)
  expect(done).toEqual([[1]])
  await vi.advanceTimersByTimeAsync(1)
  expect(done).toEqual([[1], [2, 3, 4]])
  await vi.advanceTimersByTimeAsync(100)
  bring(5)
  await vi.advanceTimersByTimeAsync(0)
  expect(done).toEqual([[1], [2, 3, 4], [5]])
  await reading.stop()
})

test('whoever needs it now does not wait for the rest; after the end nothing is done', async () => {
  const { done, reading, bring } = desk()
  bring(1)
  await vi.advanceTimersByTimeAsync(0)
  bring(2)
  expect(await reading.now()).toBe(true)
  expect(await reading.now()).toBe(false)
  expect(done).toEqual([[1], [2]])
  await reading.stop()
  bring(3)
  await vi.advanceTimersByTimeAsync(1000)
  expect(await reading.now()).toBe(false)
  expect(done).toEqual([[1], [2]])
})
