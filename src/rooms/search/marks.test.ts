import { expect, test } from 'vitest'
import { MARK_FROM, MARK_TO } from './finding-store.ts'
import { cutMarked } from './marks.ts'

const marked = (text: string) => text.replace('[', MARK_FROM).replace(']', MARK_TO)
const cut = (found: string, text = found.replace(/[[\]]/g, '')) =>
  cutMarked(marked(found), text).replace(MARK_FROM, '[').replace(MARK_TO, ']')

test('what was found stands in the first line of a phone, however far into the text it is', () => {
  expect(cut('Le [jardin] est ouvert.')).toBe('Le [jardin] est ouvert.')
  expect(cut('Je suis passée sur le quai et l’équipe me proposerait une remorque de broyat pour le [jardin].')).toBe(
    '… une remorque de broyat pour le [jardin].',
  )
})

test('where words are not parted no letter is cut in half', () => {
  for (const before of ['𠮷'.repeat(40), `あ${'𠮷'.repeat(40)}`]) {
    const shown = cut(`${before}[庭]`)
    expect(shown.isWellFormed()).toBe(true)
    expect(shown).toMatch(/^… 𠮷+\[庭\]$/u)
  }
})
