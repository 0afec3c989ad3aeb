import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { qrSvgPath } from './qr.ts'

/** The modules that a path paints, by hand. */
function painted(path: string): Set<string> {
  const cells = new Set<string>()
  for (const [, x, y, width, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    expect(back).toBe(width)
    for (let i = 0; i < Number(width); i += 1) cells.add(`${Number(x) + i},${y}`)
  }
  return cells
}

test('the drawing paints the dark modules and no other', () => {
  for (const text of ['a', 'https://foyer.example.org/join/3f9a', 'é'.repeat(300)]) {
    const { size, path } = qrSvgPath(text)
    const { data } = encode(text, { ecc: 'M', border: 4 })
    const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`${x},${y}`] : [])))
    expect([...painted(path)].sort()).toEqual(dark.sort())
    expect(path.replace(/M\d+ \d+h\d+v1h-\d+z/g, '')).toBe('')
    expect(size).toBe(data.length)
  }
})

test('four light modules lie around it, and three eyes look out of its corners', () => {
  const { size, path } = qrSvgPath('foyer')
  const cells = painted(path)
  const at = (x: number, y: number) => cells.has(`${x},${y}`)
  for (let i = 0; i < size; i += 1)
    for (const edge of [0, 3, size - 4, size - 1]) expect(at(i, edge) || at(edge, i)).toBe(false)
  for (const [x, y] of [
    [4, 4],
    [size - 11, 4],
    [4, size - 11],
  ] as const) {
    expect([at(x, y), at(x + 1, y + 1), at(x + 3, y + 3), at(x + 6, y + 6)]).toEqual([true, false, true, true])
  }
})

test('more than a code can hold is an error', () => {
  expect(() => qrSvgPath('x'.repeat(3000))).toThrow()
})
