import { expect, test } from 'vitest'
import { effort } from '#test/effort.ts'
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
  const long = ['Re: ', '[', '[a', 're   ', ' '].map((one) => one.repeat(1_000_000))
  expect(effort(() => long.map(bareSubject))).toBeLessThan(1000)
})
