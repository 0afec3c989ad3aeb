import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { trackChanges } from '#platform/changes.ts'
import { keepPages } from './kept-pages.ts'

const at = new Date('2026-05-04T12:00:00Z')
const made = (text: string, since = 0) => ({ text, headers: {}, since, about: undefined })

describe('what is kept', () => {
  test('holds until something changes, and what was begun before a change is not kept after it', async () => {
    const changes = trackChanges()
    const kept = keepPages(changes, () => at)
    await kept.keep('door', made('as it was', changes.moment()))
    expect(kept.find('door')).toBeDefined()
    const begun = changes.moment()
    changes.tell()
    expect(kept.find('door')).toBeUndefined()
    await kept.keep('door', made('read before the change', begun))
    expect(kept.find('door')).toBeUndefined()
  })

  test('about one thing holds while others of its kind change, and not when it changes itself, or anything may have', () => {
    const changes = trackChanges()
    const since = changes.moment()
    changes.tell(['conversation 2'])
    changes.tellDerived()
    expect([
      changes.holds(since, 'conversation 1'),
      changes.holds(since, 'conversation 2'),
      changes.holds(since),
    ]).toEqual([true, false, false])
    changes.tell()
    expect(changes.holds(since, 'conversation 1')).toBe(false)
  })

  test('fills no more memory than it was given: what was kept longest goes first', async () => {
    const kept = keepPages(trackChanges(), () => at, [], 100_000)
    for (let nth = 0; nth < 20; nth++) await kept.keep(`page ${nth}`, made(randomBytes(4000).toString('base64')))
    const there = Array.from({ length: 20 }, (_, nth) => nth).filter((nth) => kept.find(`page ${nth}`))
    expect(there.length).toBeGreaterThan(3)
    expect(there.length).toBeLessThan(10)
    expect(there.at(-1)).toBe(19)
    const huge = await kept.keep('huge', made(randomBytes(90_000).toString('base64')))
    expect(huge.by.identity.body.length).toBe(120_000)
    expect(kept.find('huge')).toBeUndefined()
  })

  test('is made again after a minute, because it says how long ago things were', async () => {
    let now = at
    const kept = keepPages(trackChanges(), () => now)
    await kept.keep('door', made('three minutes ago'))
    now = new Date(at.getTime() + 59_000)
    expect(kept.find('door')).toBeDefined()
    now = new Date(at.getTime() + 60_000)
    expect(kept.find('door')).toBeUndefined()
  })
})
