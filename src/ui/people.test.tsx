import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Avatar } from './avatar.tsx'
import { HUES, hueOf, initialsOf } from './face.ts'
import { Who } from './who.tsx'

test('a person keeps the same colour for ever', () => {
  // Written down: a change here repaints everybody.
  expect(['tom', 'odile', 'bakary', 'maya'].map(hueOf)).toEqual([2, 5, 0, 6])
})

test('colours are shared out evenly', () => {
  const counts = Array.from({ length: HUES }, () => 0)
  for (let i = 0; i < 12_000; i++) {
    const hue = hueOf(`person-${i}`)
    counts[hue] = (counts[hue] ?? 0) + 1
  }
  expect(Math.min(...counts)).toBeGreaterThan(850)
  expect(Math.max(...counts)).toBeLessThan(1_150)
})

test('initials are those one would write by hand', () => {
  const names = {
    'Tom Le Goff': 'TG',
    'Inès Carvalho': 'IC',
    'Jean-Baptiste Delacroix-Montmorency': 'JD',
    élise: 'É',
    'يوسف العمراني': 'ي',
    郭琳: '郭',
    '🌻 Rose': '🌻',
    '(Tom)': 'T',
    '👩‍👩‍👧': '👩‍👩‍👧',
    '': '?',
    '   ': '?',
  }
  for (const [name, initials] of Object.entries(names)) expect(initialsOf(name), name).toBe(initials)
})

test('who speaks is always written in words', () => {
  const said = (kind: 'volunteer' | 'staff' | 'guest') =>
    renderToString(<Who face={{ id: 'x', name: 'Léa' }} role={{ kind, lang: 'fr', detail: 'La Boucle' }} />)
  expect(said('volunteer')).toContain('bénévole, La Boucle')
  expect(said('staff')).toContain('équipe salariée')
  expect(said('guest')).toContain('en visite')
})

test('somebody who came with an import is an empty doorway, and it says so', () => {
  const html = renderToString(
    <Who face={{ id: 'x', name: 'Anna', unclaimed: true }} role={{ kind: 'member', lang: 'en' }} />,
  )
  expect(html).toContain('not here yet')
  expect(html).not.toContain('member')
  expect(renderToString(<Avatar face={{ id: 'x', name: 'Anna', unclaimed: true }} />)).toContain('ghost')
})
