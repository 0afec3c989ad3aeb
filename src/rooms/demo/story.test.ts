/** What was written for content/, held to its own rules: no home has to be opened for that. */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { guess } from '#platform/text/guessing.ts'
import { chaptersIn } from './chapters.ts'
import { endOf } from './dating.ts'
import { drawFace } from './face.ts'
import { faces } from './faces.ts'
import { neighbours } from './neighbours.ts'
import { planYear } from './planning.ts'
import type { Line, Talk } from './story.ts'

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
const chapters = await chaptersIn(root)
const talks: Talk[] = chapters.flatMap((chapter) => chapter.talks)
const said = talks.flatMap((talk) => talk.lines.map((line, nth) => ({ talk, line, nth })))
const where = ({ talk, nth }: { talk: Talk; nth: number }) => `${talk.title}, ${nth + 1}`
const reactedTo = (line: Line) => line.reactions.flatMap(({ by }) => by)

test('two spaces, eight groups, forty people, a year of talk', () => {
  expect(new Set(chapters.map(({ space }) => space)).size).toBe(2)
  expect(chapters).toHaveLength(8)
  expect(neighbours.size).toBe(40)
  expect(talks.length).toBeGreaterThanOrEqual(160)
  expect(said.length).toBeGreaterThanOrEqual(640)
  expect(
    talks
      .filter(({ lang }) => lang !== 'fr')
      .map(({ lang }) => lang)
      .toSorted(),
  ).toEqual(['ar', 'en', 'en', 'es'])
})

test('everybody who is named is one of the forty, and everybody speaks', () => {
  const named = said.flatMap(({ line }) => [
    line.by,
    ...reactedTo(line),
    ...line.reported.map(({ by }) => by),
    ...line.words.map(({ by }) => by),
    ...(line.hidden ? [line.hidden.by] : []),
  ])
  const kept = chapters.flatMap(({ founded, moderators, also }) => [founded.by, ...moderators, ...also])
  expect([...new Set([...named, ...kept])].filter((who) => !neighbours.has(who))).toEqual([])
  expect([...neighbours.keys()].filter((who) => !said.some(({ line }) => line.by === who))).toEqual([])
  const called = said.flatMap(({ line }) =>
    [...line.text.matchAll(/(?<![\p{L}\p{N}])@([a-z]+)/gu)].map(([, who]) => who ?? ''),
  )
  expect(called.length).toBeGreaterThan(10)
  expect(called.filter((who) => !neighbours.has(who))).toEqual([])
})

test('nobody applauds themselves, and what helped was said by somebody else to somebody who asked', () => {
  expect(said.filter(({ line }) => reactedTo(line).includes(line.by)).map(where)).toEqual([])
  expect(said.filter(({ line }) => line.words.some(({ by }) => by === line.by)).map(where)).toEqual([])
  const helpful = said.filter(({ line }) => line.helpful !== null)
  expect(
    helpful.filter(({ talk, line }) => talk.kind !== 'question' || line.by === talk.lines[0]?.by).map(where),
  ).toEqual([])
  expect(said.filter(({ line, nth }) => line.to !== null && line.to > nth).map(where)).toEqual([])
})

test('everything is said in the language that the conversation declares; a neighbour may answer in French', () => {
  const wrong = said.filter(({ talk, line, nth }) => {
    const found = guess(line.text)
    return ![talk.lang, 'und', ...(nth > 0 ? ['fr'] : [])].includes(found)
  })
  // Shouted or very short, French looks like anything.
  const close = wrong.filter(
    ({ talk, line }) => talk.lang !== 'fr' || (line.text !== line.text.toUpperCase() && line.text.length > 60),
  )
  expect(close.map(where)).toEqual([])
})

test('nobody real can be rung, written to or visited', () => {
  const numbers = said.flatMap(({ line }) => line.text.match(/\b0\d(?:[ .]?\d{2}){4}\b/g) ?? [])
  expect(numbers.filter((number) => !/^(01 99 00|06 39 98)/.test(number))).toEqual([])
  expect(said.filter(({ line }) => /https?:|www\.|\S@\S+\.\S/.test(line.text)).map(where)).toEqual([])
})

test('whatever day a home is opened, all of it has been said by the evening before, in order, in groups that were there', () => {
  // Every weekday and every month, once around the year.
  for (let nth = 0; nth < 29; nth++) {
    const today = { now: new Date(Date.UTC(2026, 10, 22, 4) + nth * 13 * 86_400_000), zone: 'Europe/Paris' }
    const { chapters: told, joined } = planYear(chapters, neighbours, today)
    const end = endOf(today)
    for (const { at, talks: all, members } of told) {
      for (const { title, lines } of all) {
        const dates = lines.map((line) => line.at)
        expect(
          dates.toSorted((a, b) => a.getTime() - b.getTime()),
          title,
        ).toEqual(dates)
        expect(
          (dates.at(-1) ?? end) <= end && (dates[0] ?? at) >= at,
          `${title}, opened on ${today.now.toISOString()}`,
        ).toBe(true)
      }
      for (const { who, at: came } of members) expect((joined.get(who) ?? end) < came, who).toBe(true)
    }
  }
})

test('the flood rises on a Tuesday of October and tables are laid on Saturdays, whatever the year', () => {
  for (const now of ['2026-11-22T04:00:00Z', '2028-02-29T12:00:00Z', '2031-06-01T12:00:00Z']) {
    const { chapters: told } = planYear(chapters, neighbours, { now: new Date(now), zone: 'Europe/Paris' })
    const flood = told.flatMap((chapter) => chapter.talks).find(({ title }) => title.startsWith('L’eau monte'))
    expect(flood?.lines[0]?.at.toLocaleString('en', { weekday: 'long', month: 'long', timeZone: 'Europe/Paris' })).toBe(
      'October Tuesday',
    )
  }
})

test('forty faces, no two alike, the same each time', () => {
  const drawn = Object.values(faces).map(drawFace)
  expect(new Set(drawn).size).toBe(40)
  expect(Object.values(faces).map(drawFace)).toEqual(drawn)
  expect(Object.keys(faces).toSorted()).toEqual([...neighbours.keys()].toSorted())
})
