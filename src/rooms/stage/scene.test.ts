import { expect, test } from 'vitest'
import { heardInto, type Scene } from './scene.ts'
import type { ToldRoom } from './told.ts'

const told = (by: string, nth: number, viewers: number) => ({ asOf: { by, nth }, viewers }) as unknown as ToldRoom
const scene = (room: ToldRoom) => ({ room }) as unknown as Scene
const viewersOf = (before: ToldRoom, heard: ToldRoom): number =>
  heardInto(scene(before), 'stage.room', { room: heard }).room.viewers

test('a state of the room that was read earlier and arrives later changes nothing', () => {
  expect(viewersOf(told('one', 7, 12), told('one', 6, 11))).toBe(12)
  expect(viewersOf(told('one', 7, 12), told('one', 8, 13))).toBe(13)
})

test('a server that began anew is heard, however little it has read', () => {
  expect(viewersOf(told('one', 7, 12), told('two', 1, 0))).toBe(0)
})
