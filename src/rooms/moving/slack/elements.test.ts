import fc from 'fast-check'
import { expect, test } from 'vitest'
import { elementsOf } from './elements.ts'
import { all } from './test-export.ts'
import { Unreadable } from './zip.ts'

async function elements(text: string, piece = 65_536, largest = 1e6): Promise<unknown[]> {
  const bytes = Buffer.from(text)
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
  }
  return (await all(elementsOf(chunks(), largest))).flat()
}

test('a list is cut into what JSON itself would read, wherever the file is cut in pieces', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue(), { maxLength: 8 }),
      fc.integer({ min: 1, max: 9 }),
      fc.nat(3),
      async (list, piece, indent) => {
        const text = JSON.stringify(list, null, indent)
        expect(await elements(text, piece)).toEqual(JSON.parse(text))
      },
    ),
    { numRuns: 500 },
  )
})

test('a byte order mark and empty lists are fine', async () => {
  expect(await elements('\ufeff[{"a":1}]\n')).toEqual([{ a: 1 }])
  expect(await elements(' [\n\n] ')).toEqual([])
  expect(await elements('["a\\"],[", "\\\\"]', 1)).toEqual(['a"],[', '\\'])
})

test.each([
  '',
  '{}',
  'null',
  '[',
  '[1',
  '[1,]',
  '[,1]',
  '[1]]',
  '[1][2]',
  '[{]',
  '[{"a":"}]',
  '["a',
  '[1 2]',
  'x[1]',
  '[{"a":1}',
])('%s is not read', async (text) => {
  await expect(elements(text, 1)).rejects.toThrow(Unreadable)
  await expect(elements(text)).rejects.toThrow(Unreadable)
})

test('one element larger than the limit is not held', async () => {
  await expect(elements(`["${'a'.repeat(5000)}"]`, 100, 1000)).rejects.toThrow(Unreadable)
})
