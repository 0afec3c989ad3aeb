/**
 * Each change of the clocks in ten zones, against what Node's own Intl shows of every instant around it: an oracle that
 * knows nothing of walls, and is asked the other way round.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantAt, wallAt, type Wall } from './wall.ts'
import { changesShown, shown, TEN_ZONES } from './test-clocks.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

test('around each change of ten zones, what somebody types is the first instant that shows it, or lies past the leap', () => {
  let changes = 0
  for (const zone of TEN_ZONES)
    for (const { at, leap } of changesShown(zone, 2018, 2033)) {
      changes += 1
      const around = Array.from({ length: 12 * 4 }, (_, n) => at + (n - 24) * 15 * MINUTE)
      const instants = Map.groupBy(around, (instant) => shown(instant, zone))
      for (const [said, shownAt] of instants) {
        const [day = '', time = ''] = said.split('T')
        const twice = shownAt.length > 1
        expect(instantAt({ day, time }, zone), `${said} in ${zone}`).toEqual({
          at: new Date(Math.min(...shownAt)),
          ...(twice ? { odd: 'twice' } : {}),
        })
      }
      // What no instant shows: each quarter of an hour of the leap.
      for (let skipped = 0; skipped < leap; skipped += 15 * MINUTE) {
        const [day = '', time = ''] = shown(at - MINUTE, zone, MINUTE + skipped).split('T')
        expect(instantAt({ day, time }, zone), `${day} ${time} in ${zone}`).toEqual({
          at: new Date(at + skipped),
          odd: 'skipped',
        })
      }
    }
  // Beirut, Casablanca and Gaza have changed their minds, others twice a year.
  expect(changes).toBeGreaterThan(250)
})

test('whatever the instant and the zone, the wall shows what Intl shows, and says that instant or its twin', () => {
  const instants = fc.integer({ min: Date.UTC(1975, 0) / MINUTE, max: Date.UTC(2090, 0) / MINUTE })
  fc.assert(
    fc.property(instants, fc.constantFrom(...TEN_ZONES), (minutes, zone) => {
      const at = minutes * MINUTE
      const wall = wallAt(new Date(at), zone)
      expect(`${wall.day}T${wall.time}`).toBe(shown(at, zone))
      const back = instantAt(wall, zone)
      const late = at - back.at.getTime()
      expect(back.odd).not.toBe('skipped')
      if (back.odd === undefined) expect(late).toBe(0)
      else expect(late === 0 || (late > 0 && late <= 2 * HOUR)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('what is no hour of a day is refused, never guessed', () => {
  const wrong: Wall[] = [
    { day: '2026-02-30', time: '20:00' },
    { day: '2026-02-20', time: '24:30' },
    { day: '', time: '' },
  ]
  for (const wall of wrong) expect(() => instantAt(wall, 'Europe/Paris')).toThrow(RangeError)
  expect(() => instantAt({ day: '2026-02-20', time: '20:00' }, 'Europe/Atlantis')).toThrow(RangeError)
})
