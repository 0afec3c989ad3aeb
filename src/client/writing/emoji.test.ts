import { expect, test } from 'vitest'
import { emojiLike } from './emoji.ts'

const signs = (typed: string): (string | undefined)[] => emojiLike(typed, 'fr').map(({ sign }) => sign)

test('people look for an emoji in French, in English, by its short code, without accents', () => {
  for (const typed of ['coeur', 'cœur', 'heart']) expect(signs(typed)).toContain('❤️')
  // What bears the word as its short code or begins with it is meant before a face with eyes like it.
  for (const typed of ['coe', 'coeu', 'coeur', 'heart', 'cœur r']) expect(signs(typed)[0]).toBe('❤️')
  expect(signs('velo')[0]).toBe('🚲️')
  expect(signs('fête')).toContain('🎉')
  expect(signs('+1')).toEqual(['👍️'])
  expect(signs('tada')).toEqual(['🎉'])
  expect(signs('xyz')).toEqual([])
  expect(emojiLike('tada', 'en')[0]?.label).toBe('party popper')
})

test('eight at most, each once, each with a name in both languages', () => {
  expect(signs('vi')).toHaveLength(8)
  const everything = [...'abcdefghijklmnopqrstuvwxyz'].flatMap((letter) => [
    ...emojiLike(letter, 'fr'),
    ...emojiLike(letter, 'en'),
  ])
  expect(
    everything.every(
      ({ label, sign }) => label.length > 1 && sign !== undefined && /\p{Extended_Pictographic}|\p{RI}/u.test(sign),
    ),
  ).toBe(true)
})
