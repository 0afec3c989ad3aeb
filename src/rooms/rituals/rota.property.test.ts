/** Whoever says yes, no, nothing or "not me, her": turns stay fair, and no date is lost between two. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantAt, wallAt } from '#platform/calendar/index.ts'
import { datesAfter } from '#gatherings'
import {
  answerBy,
  ASKED_AHEAD_MS,
  exchange,
  nextToAsk,
  turnsMoved,
  turnsToBeginWith,
  type Hosting,
  type Turn,
} from './rota.ts'

type Mood = 'always' | 'sometimes' | 'never'
const mood = fc.constantFrom<Mood>('always', 'always', 'sometimes', 'never')
const moods = fc.array(mood, { minLength: 1, maxLength: 7 })

const beginning = (n: number): Turn[] =>
  Array.from({ length: n }, (_, person) => ({ person, turns: 0, askedAt: null, since: new Date(person) }))

/** Asks for one occasion after the other, as the home does; answers who was asked and who hosts each time. */
function live(people: readonly Mood[], yes: readonly boolean[]) {
  let rota = beginning(people.length)
  let before: number[] = []
  const times: { asked: number[]; host: number | null }[] = []
  for (const [nth, says] of yes.entries()) {
    const asked: number[] = []
    let host: number | null = null
    for (;;) {
      const person = nextToAsk(rota, { before, already: asked })
      if (person === undefined || host !== null) break
      asked.push(person)
      const takes = people[person] === 'always' || (people[person] === 'sometimes' && says)
      if (takes) host = person
      const at = new Date(1000 * (nth + 1) + asked.length)
      rota = rota.map((one) =>
        one.person === person ? { ...one, askedAt: at, turns: one.turns + (takes ? 1 : 0) } : one,
      )
    }
    times.push({ asked, host })
    before = asked
  }
  return { rota, times }
}

test('those who always say yes host as often as each other, give or take once; nobody is asked twice in a row unless alone', () => {
  fc.assert(
    fc.property(moods, fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }), (people, yes) => {
      const { rota, times } = live(people, yes)
      const always = rota.filter(({ person }) => people[person] === 'always').map(({ turns }) => turns)
      if (always.length > 0) expect(Math.max(...always) - Math.min(...always)).toBeLessThanOrEqual(1)
      for (const [nth, { asked }] of times.entries()) {
        expect(new Set(asked).size).toBe(asked.length)
        if (people.length > 1 && nth > 0)
          for (const person of asked) expect(times[nth - 1]?.asked).not.toContain(person)
      }
      // Where two or more always say yes, every time has its host.
      if (always.length > 1) expect(times.every(({ host }) => host !== null)).toBe(true)
    }),
  )
})

test('whoever comes later owes nothing for the time before', () => {
  const rota = beginning(3).map((one) => ({ ...one, turns: 9 + one.person }))
  expect(turnsToBeginWith(rota)).toBe(9)
  expect(turnsToBeginWith([])).toBe(0)
})

test('places change hands and none is lost: whoever hosted hosts, and turns add up', () => {
  const swap = fc.record({ nth: fc.nat(7), from: fc.nat(4), to: fc.nat(4) })
  const hosts = fc.array(fc.option(fc.nat(4)), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(hosts, fc.array(swap, { maxLength: 12 }), (first, swaps) => {
      let all: Hosting[] = first.map((host, occasion) => ({ occasion, host }))
      const held = all.filter(({ host }) => host !== null).map(({ occasion }) => occasion)
      const turns = new Map<number, number>()
      for (const { nth, from, to } of swaps) {
        const place = all[nth % all.length]
        if (!place || from === to || (place.host !== null && place.host !== from) || place.host === to) continue
        const changed = exchange(all, { occasion: place.occasion, from, to })
        for (const [person, n] of turnsMoved(all, changed)) turns.set(person, (turns.get(person) ?? 0) + n)
        all = all.map((one) => changed.find(({ occasion }) => occasion === one.occasion) ?? one)
      }
      for (const occasion of held) expect(all.find((one) => one.occasion === occasion)?.host).not.toBeNull()
      for (let person = 0; person <= 4; person += 1) {
        const count = (host: number | null) => (host === person ? 1 : 0)
        const before = first.reduce<number>((n, host) => n + count(host), 0)
        const after = all.reduce((n, { host }) => n + count(host), 0)
        expect(after - before).toBe(turns.get(person) ?? 0)
      }
    }),
  )
})

test('an answer is asked for in time: never after it begins, and several may be asked in turn', () => {
  const start = Date.parse('2026-11-29T17:00:00Z')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: ASKED_AHEAD_MS }), (before) => {
      const by = answerBy(new Date(start - before), new Date(start)).getTime()
      expect(by).toBeLessThanOrEqual(start)
      expect(by).toBeGreaterThanOrEqual(start - before)
    }),
  )
  let [at, asked] = [start - ASKED_AHEAD_MS, 0]
  while (at < start) [at, asked] = [answerBy(new Date(at), new Date(start)).getTime(), asked + 1]
  expect(asked).toBeGreaterThanOrEqual(5)
})

test('a question asked at six is asked at six on the wall, on both sides of every change of the clocks', () => {
  const zones = ['Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'America/Santiago', 'Asia/Kolkata']
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 365 }), (zone, later) => {
      const day = new Date(Date.UTC(2026, 9, 1) + later * 86_400_000).toISOString().slice(0, 10)
      const series = { rule: 'FREQ=WEEKLY', zone, wallStarts: `${day}T18:00`, minutes: 1, madeUntil: '2026-01-01' }
      const dates = datesAfter(series, instantAt({ day, time: '00:00' }, zone).at, 30)
      expect(dates.length).toBe(30)
      for (const { when } of dates) expect(wallAt(when.starts, zone).time).toBe('18:00')
    }),
    { numRuns: 40 },
  )
})
