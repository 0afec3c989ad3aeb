import { expect, test } from 'vitest'
import { z } from 'zod'
import { choice, email, figure, line, problemsOf, wholeFigure } from './fields.ts'

const body = z.object({ hours: figure(0, 480), people: wholeFigure(20, 2000), kind: choice(['one', 'other']) })
const wrong = (typed: object): Record<string, string> =>
  problemsOf(body.safeParse(typed).error ?? expect.fail('it was taken'), 'fr')

test('a number is read as one writes it here', () => {
  expect(body.parse({ hours: ' 12,5 ', people: '20', kind: 'one' })).toEqual({ hours: 12.5, people: 20, kind: 'one' })
})

test('whoever types something else is told what would do', () => {
  expect(wrong({ hours: 'beaucoup', people: '3', kind: 'x' })).toEqual({
    hours: 'Écrivez un nombre, de 0 à 480.',
    people: expect.stringMatching(/^Écrivez un nombre, de 20 à 2\s000\.$/),
    kind: 'Choisissez une des réponses proposées.',
  })
  expect(wrong({ hours: '481', people: '20,5' })).toMatchObject({
    hours: 'Écrivez un nombre, de 0 à 480.',
    people: expect.stringMatching(/^Écrivez un nombre entier, /),
    kind: 'Choisissez une des réponses proposées.',
  })
  for (const nothing of [undefined, ' '])
    expect(wrong({ hours: nothing, people: '20', kind: 'one' })).toEqual({ hours: 'Il manque quelque chose ici.' })
  for (const trick of ['Infinity', '1e999', 'NaN', '0x1f4', '-1'])
    expect([trick, wrong({ hours: trick, people: '20', kind: 'one' })]).toEqual([
      trick,
      { hours: 'Écrivez un nombre, de 0 à 480.' },
    ])
})

test('what is left empty is missing, and not too short', () => {
  const joining = z.object({ name: line(80, 3), email })
  const said = (typed: object) => problemsOf(joining.safeParse(typed).error ?? expect.fail('it was taken'), 'fr')
  for (const nothing of ['', '  '])
    expect(said({ name: nothing, email: nothing })).toEqual({
      name: 'Il manque quelque chose ici.',
      email: 'Il manque quelque chose ici.',
    })
  expect(said({ name: 'Al', email: 'al' })).toEqual({
    name: expect.stringMatching(/^C’est un peu court/),
    email: 'Cette adresse e-mail ne semble pas complète.',
  })
})
