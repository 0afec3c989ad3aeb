import { expect, test } from 'vitest'
import { HOME } from '#platform/audiences.ts'
import { opennessesIn, reachOf, readDomains, seenByOf, slugOf } from './place.ts'

test('an address is made of what the name says, without its accents', () => {
  expect(slugOf('Coups de main')).toBe('coups-de-main')
  expect(slugOf('Cœur d’Île : été !')).toBe('coeur-d-ile-ete')
  expect(slugOf('  --- ')).toBe('')
  expect(slugOf('مجموعة')).toBe('')
  expect(slugOf('a'.repeat(200))).toHaveLength(60)
  expect(slugOf(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59))
})

test('openness says who reads, and who knows', () => {
  const own = 10
  expect(reachOf({ openness: 'public' }, HOME)).toEqual({ reach: 'public', parent: HOME })
  expect(reachOf({ openness: 'members' }, HOME)).toEqual({ reach: 'within', parent: HOME })
  expect(reachOf({ openness: 'private' }, HOME)).toEqual({ reach: 'named', parent: HOME, sealed: false })
  expect(reachOf({ openness: 'hidden' }, HOME)).toEqual({ reach: 'named', parent: HOME, sealed: true })
  expect(seenByOf({ openness: 'private' }, own, HOME)).toBe(HOME)
  expect(seenByOf({ openness: 'hidden' }, own, HOME)).toBe(own)
})

test('a group that waits for a yes is seen by nobody else, and never sealed against those who may say it', () => {
  for (const openness of ['public', 'members', 'private', 'hidden'] as const) {
    expect(reachOf({ openness, state: 'asked' }, 5)).toEqual({ reach: 'named', parent: 5 })
    expect(seenByOf({ openness, state: 'asked' }, 10, 5)).toBe(10)
  }
})

test('what moderation took out of sight is read by its members only, and a hidden group stays sealed', () => {
  const hiddenAt = new Date()
  expect(reachOf({ openness: 'public', hiddenAt }, 5)).toEqual({ reach: 'named', parent: 5, sealed: false })
  expect(reachOf({ openness: 'hidden', hiddenAt }, 5)).toEqual({ reach: 'named', parent: 5, sealed: true })
  expect(seenByOf({ openness: 'private', hiddenAt }, 10, 5)).toBe(10)
})

test('a closed space holds no public group', () => {
  expect(opennessesIn('private')).not.toContain('public')
  expect(opennessesIn('members')).toContain('public')
})

test('domains are read as people type them, and rubbish is no domain', () => {
  expect(readDomains('Mairie.example, @boucle.example; mairie.example')).toEqual(['mairie.example', 'boucle.example'])
  expect(readDomains('')).toEqual([])
  expect(readDomains('not a domain')).toBeUndefined()
  expect(readDomains('a..example')).toBeUndefined()
  expect(readDomains('tom@voisins.example')).toBeUndefined()
})
