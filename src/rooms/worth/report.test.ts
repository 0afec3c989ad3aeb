import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { readDocument } from '#platform/documents/index.ts'
import { counted } from './counted.ts'
import { runsOf } from './letters.ts'
import { reportOf } from './report.ts'

const AT = new Date('2026-03-02T09:00:00Z')
const assumed = { minutes: 12, hourly: 30, share: 50 }
const deeds = {
  brought: { resources: 8, authors: 7, useful: 6, helped: 19 },
  gatherings: { held: 12, came: 40, again: 20 },
  occasions: { held: 2, came: 3, again: 1 },
  invited: { invited: 20, by: 14, wrote: 10 },
}
const lent = {
  questions: 4000,
  useful: 2000,
  confirmed: 8,
  helpers: 9,
  helped: 11,
  askers: 30,
  sayHelped: 15,
  helpedFirst: 12,
  passedOn: 6,
}

test('one page holds what the screen says, is read aloud in its language, and writes names as far as it has letters', async () => {
  const by = (scenario: 'careful' | 'middle' | 'bold', name: string, source: string) => ({ scenario, assumed, source, by: 1, at: AT, name, when: '2 mars 2026' }) // prettier-ignore
  const bytes = await reportOf({
    lang: 'fr',
    home: 'Les *Voisins* 🌿',
    address: 'https://voisins.example',
    from: '3 mars 2025',
    to: '2 mars 2026',
    today: '2 mars 2026',
    counted: counted(lent, deeds),
    signed: [
      by('careful', 'Ольга Łukasz', 'Relevé *de mars*'),
      by('middle', 'مايا', 'x'.repeat(200)),
      by('bold', 'Maya', 'y '.repeat(100)),
    ],
  })
  const raw = bytes.toString('latin1')
  expect(raw).toContain('/Lang (fr-FR)')
  expect(raw).toContain('/Marked true')
  const known = await readDocument(Readable.from([bytes]), 'pdf')
  if (typeof known === 'string') return expect.fail(known)
  expect(known.pages).toBe(1)
  const text = known.text.replaceAll(/\s+/g, ' ')
  for (const said of [
    'Les *Voisins* Du 3 mars 2025',
    'Sur 100 questions de membres, 50 ont eu',
    'Sur 8 guides, liens et fichiers apportés par des membres à la bibliothèque, 6 ont aidé',
    'Sur 30 membres qui ont demandé quelque chose, 15 disent',
    'Soit entre 35 et 65 sur 100, pour 40 membres à 12 rencontres',
    'Rituels : trop peu de membres',
    'Entre 24 € et 6 000 €',
    'Signé par Ольга Łukasz, le 2 mars 2026. Source : Relevé *de mars*',
    'quelqu’un dont le nom s’écrit en d’autres lettres',
    'https://voisins.example',
  ])
    expect(text).toContain(said)
  // No file has the narrow space of French numbers: it would be printed as a box.
  expect(known.text).not.toContain('\u202f')
})

test('what the files lack is written with its plain kin, or left out', () => {
  const [run, ...others] = runsOf('44\u202f268\u2009€, peut\u2011être\u200d ‽', 'figtree 400', 'figtree 700')
  expect([run?.text, others]).toEqual(['44\u00a0268\u00a0€, peut-être ', []])
})

test('a line is cut where its weight or its letters change, and what no file can write is left out', () => {
  const runs = runsOf('Né *12* Ж🌿', 'figtree 400', 'figtree 700')
  expect(runs.map(({ text, loud }) => [text, loud])).toEqual([['Né ', false], ['12', true], [' ', false], ['Ж', false]]) // prettier-ignore
  expect(runs.map(({ file }) => /([a-z]+-[a-z-]+-\d+)-normal/.exec(file)?.[1])).toEqual(['figtree-latin-400', 'figtree-latin-700', 'figtree-latin-400', 'piazzolla-cyrillic-500']) // prettier-ignore
})
