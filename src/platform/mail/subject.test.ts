import { expect, test } from 'vitest'
import { bareSubject } from './subject.ts'

test.each([
  ['Des tomates ?', 'Des tomates ?'],
  ['Re: Des tomates ?', 'Des tomates ?'],
  ['RE : TR: Fwd: [Voisins] Re[2]: Des tomates ?', 'Des tomates ?'],
  ['AW: WG: Tomaten', 'Tomaten'],
  ['Réf : Des tomates', 'Des tomates'],
  ['[Voisins] [Jardin] Des tomates', 'Des tomates'],
  ['[urgent]', '[urgent]'],
  ['Rer: ligne B', 'Rer: ligne B'],
  ['Réunion : samedi', 'Réunion : samedi'],
  ['  Deux\r\n  lignes\u0000 et\u200b plus ', 'Deux lignes et plus'],
  ['Re:', ''],
  ['Re: [urgent]', '[urgent]'],
  ['', ''],
])('%j is about %j', (said, title) => expect(bareSubject(said)).toBe(title))

test('a title made to hold the home up is read in a moment', () => {
  const began = performance.now()
  for (const one of ['Re: ', '[', '[a', 're   ', ' ']) bareSubject(one.repeat(1_000_000))
  expect(performance.now() - began).toBeLessThan(500)
})
