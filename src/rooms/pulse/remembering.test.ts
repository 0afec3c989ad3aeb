import { expect, onTestFinished, test, vi } from 'vitest'
import { eventually } from '#test/eventually.ts'
import { world } from '#test/world.ts'
import { countAndKeep, countIfChanged } from './kept.ts'
import { rememberedAtOnce } from './remembering.ts'

test('what takes long is told as it was counted last, while it is counted again', async () => {
  const { home } = await world()
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  onTestFinished(() => void vi.restoreAllMocks())
  const open: ((n: number) => void)[] = []
  const slowly = () => new Promise<number>((answer) => open.push(answer))
  const ask = () => rememberedAtOnce(home, 'slow', slowly)
  const first = ask()
  now += 1000
  open[0]?.(1)
  expect(await first).toBe(1)
  now += 20_000
  expect(await ask()).toBe(1)
  expect(await ask()).toBe(1)
  expect(open).toHaveLength(2)
  now += 1000
  open[1]?.(2)
  await eventually(async () => expect(await ask()).toBe(2))
})

test('what is counted quickly is counted anew for everybody', async () => {
  const { home } = await world()
  let counted = 0
  const quickly = async (): Promise<number> => (counted += 1)
  expect(await rememberedAtOnce(home, 'quick', quickly)).toBe(1)
  expect(await rememberedAtOnce(home, 'quick', quickly)).toBe(2)
})

test('those who want the same count at the same moment wait for one; what nothing changed since is not counted again', async () => {
  const { home } = await world()
  const begun: ((n: number) => void)[] = []
  const count = () => new Promise<{ n: number }>((counted) => begun.push((n) => counted({ n })))
  const keeping = { key: 'at once', shape: 1, upto: 'now', count }
  const both = [countAndKeep(home, keeping), countAndKeep(home, keeping)]
  begun[0]?.(3)
  expect((await Promise.all(both)).map((kept) => kept?.body.n)).toEqual([3, 3])
  expect((await countIfChanged(home, keeping))?.body.n).toBe(3)
  expect(begun).toHaveLength(1)
})
