/** A title of which nothing is seen cannot be read aloud, nor pressed: no room takes one. */
import { expect, test } from 'vitest'
import { groupBy } from '#test/groups.ts'
import { world } from '#test/world.ts'

const sentence = 'Il n’y a là que des blancs'
/** Joiners, a filler of Korean, an empty cell of braille, a mark with nothing to stand on: one sign each, and none is seen. */
const blanks = [
  '\u200b\u200c\u200d\u2060',
  '\u3164\u3164\u3164\u3164',
  '\u2800\u2800\u2800\u2800',
  '\u0301\u0301\u0301\u0301',
]

test('nothing is called by signs that nobody sees, in whichever room; what one sees may hold them', async () => {
  const at = await world()
  const group = await groupBy(at, at.maya, 'Jardin')
  const ways: [string, Record<string, string>][] = [
    [`/groups/${group.slug}/conversations`, { text: 'Bonjour', kind: 'discussion' }],
    ['/groups', { openness: 'members', door: 'open', about: '' }],
    ['/needs', { urgency: 'usual' }],
    ['/library', { kind: 'guide', shelf: 'home', editing: 'authors', text: 'Un texte' }],
    ['/library/collections', { kind: 'collection', shelf: 'home' }],
    ['/me', { lang: 'fr' }],
  ]
  for (const [path, rest] of ways)
    for (const blank of blanks) {
      const refused = await at.as(at.maya).post(path, { ...rest, title: blank, name: blank })
      expect([path, refused.status, refused.text.includes(sentence)]).toEqual([path, 422, true])
    }
  const short = await at
    .as(at.maya)
    .post('/library', { kind: 'guide', shelf: 'home', editing: 'authors', text: 'x', title: 'a\u200b\u200b\u200b' })
  expect(short.text).toContain('C’est un peu court')
  const family = await at
    .as(at.maya)
    .post('/library', { kind: 'guide', shelf: 'home', editing: 'authors', text: 'x', title: 'Nos 👨‍👩‍👧 می‌خواهم' })
  expect(await at.as(at.maya).text(family.location)).toContain('Nos 👨‍👩‍👧 می‌خواهم')
})
