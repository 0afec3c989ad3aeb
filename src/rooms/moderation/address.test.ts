import { expect, test } from 'vitest'
import { guessSubjects, ownAddress } from './address.ts'

const ours = ['https://foyer.example.org', 'http://localhost:3000']

test.each([
  [
    'https://foyer.example.org/conversations/12-velo?page=2#post-45',
    'https://foyer.example.org/conversations/12-velo?page=2#post-45',
  ],
  ['foyer.example.org/people/7', 'https://foyer.example.org/people/7'],
  ['/groups/velos', 'https://foyer.example.org/groups/velos'],
  ['http://localhost:3000/posts/3', 'http://localhost:3000/posts/3'],
])('an address of this home: %s', (typed, url) => expect(ownAddress(typed, ours)?.href).toBe(url))

test.each([
  'https://elsewhere.example/posts/3',
  'javascript:alert(1)',
  '//elsewhere.example/x',
  'mailto:a@b.fr',
  'https://',
  'foyer.example.org.evil.example/posts/1',
])('not an address of this home: %s', (typed) => expect(ownAddress(typed, ours)).toBeUndefined())

test.each([
  [
    '/conversations/12-velo?page=2#post-45',
    [
      { kind: 'post', id: 45 },
      { kind: 'conversation', id: 12 },
    ],
  ],
  ['/posts/45/actions', [{ kind: 'post', id: 45 }]],
  ['/people/7', [{ kind: 'person', id: 7 }]],
  ['/conversations/12x', []],
  ['/posts/99999999999999999999', []],
  ['/', []],
])('what stands at %s', (path, subjects) =>
  expect(guessSubjects(new URL(path, 'https://foyer.example.org'))).toEqual(subjects),
)
