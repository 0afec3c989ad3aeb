/** What follows from the times of a recording alone: what is large, where a part stands, what may be given. */
import { expect, test } from 'vitest'
import { cuesFrom, vttOf } from './captions.ts'
import { fromAgenda, fromQuestions } from './chaptering.ts'
import { given } from './given.ts'
import { layOut } from './laying.ts'
import { momentOf, readMoment, sayMoment } from './replay.ts'
import { isSeenAt, largeAt, type Timeline } from './timeline.ts'

test('the large picture follows the voice, a screen stands before it, and a camera that is off is not a picture that stands', () => {
  const face = (by: number, fromMs: number, lengthMs: number) => ({
    id: by,
    by,
    src: '',
    fromMs,
    lengthMs,
    sound: true,
    picture: true,
  })
  const timeline: Timeline = {
    fromMs: 0, untilMs: 20_000, chapters: [], cues: [],
    publishers: [{ person: 1, name: 'Maya', what: 'face' }, { person: 2, name: 'Karim', what: 'face' }, { person: 2, name: 'Karim', what: 'screen' }],
    tracks: [face(0, 0, 20_000), face(1, 3000, 6000), face(2, 8000, 1000)],
    heard: [[0, 0, 2000], [1, 4000, 7000], [0, 12_000, 13_000]],
    seen: [[0, 0, 5000]],
  } // prettier-ignore
  expect([0, 3500, 5000, 8500, 9500, 12_500].map((ms) => largeAt(timeline, ms))).toEqual([0, 0, 1, 2, 0, 0])
  expect([4000, 6000].map((ms) => isSeenAt(timeline, 0, ms))).toEqual([true, false])
})

test('an hour is found in the part that was recorded then; chapters and captions follow', () => {
  const began = new Date('2027-03-18T19:00:00Z')
  const later = (seconds: number) => new Date(began.getTime() + seconds * 1000)
  const part = {
    id: 1,
    gathering: 1,
    folder: '',
    begunAt: began,
    keptAt: began,
    baseMs: 0,
    lengthMs: 60_000,
    joinedAt: began,
  }
  const next = { ...part, id: 2, begunAt: later(600), baseMs: 60_000 }
  expect([30, 90, 610].map((seconds) => momentOf([part, next], later(seconds)))).toEqual([30_000, undefined, 70_000])
  const points = [{ title: 'Un', minutes: 1 }, { title: 'Deux', minutes: null }, { title: 'Trois', minutes: 1 }] // prettier-ignore
  expect(fromAgenda(points, { ...part, lengthMs: 90_000 }).map((one) => one.atMs)).toEqual([0, 60_000])
  expect(fromQuestions([{ text: 'Et le pétrole ?', takenAt: later(615) }], next)[0]?.atMs).toBe(75_000)
  const cues = cuesFrom(
    [
      { at: later(10), text: 'a <b>' },
      { at: later(12), text: 'c' },
    ],
    [part],
  )
  expect(vttOf(cues, 0)).toContain('00:00:07.000 --> 00:00:09.000\na &lt;b&gt;')
  expect([sayMoment(3_727_000), readMoment('1:02:07'), readMoment('2:7'), readMoment('x')]).toEqual(['1:02:07', 3_727_000, 127_000, undefined]) // prettier-ignore
})

test('parts stand one after the other, without what is not shown; what is not of it yet comes last and whole', () => {
  const part = (id: number, baseMs: number, lengthMs: number, isJoined = true) => ({ id, baseMs, lengthMs, joinedAt: isJoined ? new Date(0) : null }) // prettier-ignore
  const parts = [part(1, 0, 10), part(2, 10, 5), part(3, 15, 20, false), part(4, 35, 7)]
  expect(layOut(parts, { fromMs: 3, untilMs: 10 })).toEqual([{ id: 1, fromMs: 3, untilMs: 10, baseMs: 0 }, { id: 3, fromMs: 15, untilMs: 35, baseMs: 7 }]) // prettier-ignore
  expect(layOut(parts, { fromMs: 0, untilMs: Infinity }).map(({ id, baseMs }) => [id, baseMs])).toEqual([[1, 0], [2, 10], [4, 15], [3, 22]]) // prettier-ignore
})

test('whoever did not make it is given no film of which a part is not shown, and nobody one that is to be cut', () => {
  const film = (id: number, fromMs: number, lengthMs: number) => ({ id, person: id, fromMs, lengthMs })
  const films = [film(1, 0, 10), film(2, 2, 6), film(3, 4, 2), film(4, 10, 3)]
  const shown = { fromMs: 2, untilMs: 8, lengthMs: 10 }
  const wanted = [{ person: 3, fromMs: 5, untilMs: 9 }]
  const ids = (makes: boolean) => given(films, shown, { makes, wanted }).map(({ id }) => id)
  expect([ids(true), ids(false)]).toEqual([[1, 2], [2]])
})
