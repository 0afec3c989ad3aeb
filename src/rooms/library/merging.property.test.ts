import fc from 'fast-check'
import { expect, test } from 'vitest'
import { putTogether } from './merging.ts'

const BASE = ['## Avant', '', 'Prendre une clé.', '', '## Pendant', '', 'Tourner à gauche.', '', 'Tourner encore.']

test('what two people changed far from each other stands there together', () => {
  const mine = BASE.with(2, 'Prendre une clé de 13.').join('\n')
  const theirs = [...BASE.with(8, 'Tourner encore un peu.'), '', 'Souffler.'].join('\n')
  expect(putTogether(BASE.join('\n'), mine, theirs)).toBe(
    [...BASE.with(2, 'Prendre une clé de 13.').with(8, 'Tourner encore un peu.'), '', 'Souffler.'].join('\n'),
  )
})

test('what two people changed in one place is for people to put together; the same change twice is one', () => {
  const [mine, theirs] = ['de 13', 'de 15'].map((size) => BASE.with(2, `Prendre une clé ${size}.`).join('\n'))
  expect(putTogether(BASE.join('\n'), mine ?? '', theirs ?? '')).toBeUndefined()
  expect(putTogether(BASE.join('\n'), mine ?? '', mine ?? '')).toBe(mine)
  expect(putTogether(BASE.join('\n'), [...BASE, 'Fin.'].join('\n'), [...BASE, 'Bravo.'].join('\n'))).toBeUndefined()
})

/** Changes at some lines: taken out, written otherwise, followed by a new one. Each word that is written is written once. */
const edits = (who: string) =>
  fc
    .array(fc.record({ line: fc.nat(30), deed: fc.constantFrom('out', 'other', 'more') }), { maxLength: 6 })
    .map((all) => (base: readonly string[]): string[] => {
      const at = new Map(all.map(({ line, deed }, nth) => [line % base.length, { deed, word: `${who}${nth}` }]))
      return base.flatMap((text, nth) => {
        const one = at.get(nth)
        if (!one) return [text]
        if (one.deed === 'out') return []
        return one.deed === 'other' ? [one.word] : [text, one.word]
      })
    })
/** Lines that are all different, with empty ones between them, which are not. */
const texts = fc
  .array(fc.boolean(), { minLength: 1, maxLength: 30 })
  .map((all) => all.map((empty, nth) => (empty ? '' : `ligne ${nth}`)))

test('put together, all that either wrote is there, and all that neither took out', () => {
  let clean = 0
  fc.assert(
    fc.property(texts, edits('moi'), edits('elle'), (base, one, other) => {
      const [mine, theirs] = [one(base), other(base)]
      const all = putTogether(base.join('\n'), mine.join('\n'), theirs.join('\n'))?.split('\n')
      if (!all) return
      clean += 1
      const stays = (line: string) => (mine.includes(line) && theirs.includes(line)) || !base.includes(line)
      const expected = [...new Set([...mine, ...theirs])].filter((line) => line !== '' && stays(line))
      expect(all.filter((line) => line !== '').toSorted()).toEqual(expected.toSorted())
      expect(putTogether(base.join('\n'), theirs.join('\n'), mine.join('\n'))?.split('\n')).toEqual(all)
    }),
    { numRuns: 3000 },
  )
  // It is asked of texts that can be put together, and not of none.
  expect(clean).toBeGreaterThan(500)
})
