import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hrefOf, pageOf, placeOf, readTags } from './conversation.ts'
import { conversationParams } from './forms.ts'

test('an address says what is talked about, and its number is found whatever stands after it', () => {
  expect(hrefOf({ id: 12, title: 'La chaudière affiche F28 : faut-il appeler ?' })).toBe(
    '/conversations/12-la-chaudiere-affiche-f28-faut-il-appeler',
  )
  expect(hrefOf({ id: 12, title: 'من يتكلم؟' })).toBe('/conversations/12')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 40 }), fc.string(), (id, title) => {
      const last = hrefOf({ id, title }).split('/').at(-1)
      expect(last).toMatch(/^[a-z0-9-]+$/)
      expect(conversationParams.parse({ id: last })).toEqual({ id })
    }),
  )
})

test('the fiftieth post is on the first page, the next one on the second', () => {
  expect([0, 1, 50, 51, 5000].map(pageOf)).toEqual([1, 1, 1, 2, 100])
  expect(placeOf({ id: 3, title: 'Vélo' }, { id: 9, nth: 51 })).toBe('/conversations/3-velo?page=2#post-9')
})

test('tags are few, short and in small letters, however they are typed', () => {
  expect(readTags(' #Vélo, Atelier du Mardi;  vélo, <b>')).toEqual(['vélo', 'atelier-du-mardi', 'b'])
  expect(readTags('a,b,c,d')).toEqual(['a', 'b', 'c'])
  expect(readTags('')).toEqual([])
  fc.assert(
    fc.property(fc.string(), (typed) =>
      readTags(typed).every((tag) => /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}\p{Lu}\p{Lt}-]{1,30}$/u.test(tag)),
    ),
  )
})
