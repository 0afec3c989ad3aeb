import { expect, test } from 'vitest'
import { Bound } from './bound.tsx'
import { renderPart } from './render.ts'

const bound = (text: string): string =>
  renderPart(<Bound text={text} />).replaceAll(/<span class="nowrap">(.*?)<\/span>/g, '[$1]')

test('short words with a hyphen, and a colon with its word, stay on one line', () => {
  expect(bound('La chaudière affiche F28 : que faire, faut-il appeler ?')).toBe(
    'La chaudière affiche [F28 :] que faire, [faut-il] appeler ?',
  )
  expect(bound('Wait: is it 12:30 : yes')).toBe('Wait: is it [12:30 :] yes')
})

test('what is long may break, since a phone is narrow', () => {
  expect(bound('Donaudampfschifffahrtselektrizität : oui')).toBe('Donaudampfschifffahrtselektrizität : oui')
})
