import { expect, test } from 'vitest'
import { readRules, ruleSaid, rulesIn } from './rules.ts'
import { usualRules } from './usual-rules.ts'

test('a paragraph is a rule: its first line says it, the others explain', () => {
  expect(readRules('Be kind\nEven when you disagree.\nAlways.\n\n\r\n  One thread each  \n')).toEqual([
    { title: 'Be kind', text: 'Even when you disagree. Always.' },
    { title: 'One thread each', text: '' },
  ])
  expect(readRules(' \n\n ')).toEqual([])
})

test('the rules of a fresh home say the same in both languages, one by one', () => {
  expect(readRules(usualRules.fr)).toHaveLength(readRules(usualRules.en).length)
  expect(ruleSaid(usualRules, 'en', 2)).toMatchObject({
    fr: { title: 'Ni publicité, ni arnaque' },
    en: { title: 'No advertising, no scams' },
  })
})

test('a language left empty reads the other, and a rule without a twin is quoted as it was chosen', () => {
  expect(rulesIn({ fr: 'Une règle', en: '' }, 'en')).toEqual({ lang: 'fr', rules: [{ title: 'Une règle', text: '' }] })
  expect(ruleSaid({ fr: 'Une\n\nDeux', en: 'Only one' }, 'fr', 0)).toEqual({ fr: { title: 'Une', text: '' } })
  expect(ruleSaid({ fr: 'Une', en: '' }, 'en', 0)).toEqual({ fr: { title: 'Une', text: '' } })
  expect(ruleSaid(usualRules, 'fr', 99)).toBeUndefined()
})
