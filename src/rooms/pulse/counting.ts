/** Each number, with its n and its interval, from the projection. What is too few to show is not worked out. */
import { bootstrapRatioByPerson, effectiveVoices, randomFrom, SMALLEST_CELL, wilson, type Interval, type Share } from '#platform/numbers/index.ts'
import { monthKey } from '#platform/clock.ts'
import type { Db } from '#platform/database/index.ts'
import { markedPeople, type PersonId } from '#people'
import { countAnswered, type Answered } from './answered.ts'
import type { Question, Window } from './number.ts'
import { beginnersByMonth, beginnersIn, questionsIn, span, voicesIn, writersByMonth, type Asked, type MarkSpan } from './store.ts'

export type Started = { readonly share: Share | undefined; readonly members: number; readonly staff: number; readonly guests: number }
export type VoiceCount = { readonly people: number; readonly effective: number; readonly byEntropy: number; readonly interval: Interval | undefined; readonly posts: number; readonly whole: boolean }
export type Helpers = { readonly month: string; readonly people: number | undefined; readonly answers: number }
export type CoursePoint = { readonly month: string; readonly value: number | undefined; readonly n: number }

export type Pulse = {
  readonly window: Window
  readonly answered: Answered
  readonly started: Started
  readonly voices: VoiceCount | undefined
  readonly helpers: Helpers
  readonly course: Readonly<Record<'answered' | 'started' | 'voices' | 'helpers', readonly CoursePoint[]>>
  readonly excluded: { readonly staff: number; readonly guests: number; readonly bots: number; readonly since: Date | undefined }
  readonly contested: PersonId | undefined
}

/** The voices an interval is drawn from, and one seed: the same figures on every visit. */
const MOST_VOICES = 20_000
const SEED = 1_284
const ROUNDS = 500

export const historyOf = span
export const marksNow = async (db: Db): Promise<readonly MarkSpan[]> => (await markedPeople(db)).map(({ person, kind, from, until }) => ({ person, kind, from, until }))

export async function takePulse(db: Db, asked: Asked, helpGroups: readonly number[]): Promise<Pulse> {
  const { window, marks, zone } = asked
  const questions = await questionsIn(db, asked, helpGroups)
  const answered = countAnswered(questions, window.to)
  return {
    window, answered,
    started: startedFrom(await beginnersIn(db, asked)),
    voices: voicesFrom(await voicesIn(db, asked, MOST_VOICES)),
    helpers: helpersIn(questions, monthKey(window.to, zone), zone),
    course: {
      answered: answeredCourse(questions, zone),
      started: (await beginnersByMonth(db, asked)).map((one) => ({ month: one.month, n: one.of, value: one.of < SMALLEST_CELL ? undefined : (100 * one.n) / one.of })),
      voices: (await writersByMonth(db, asked)).map((one) => ({ month: one.month, n: one.people, value: one.people < SMALLEST_CELL ? undefined : (one.posts * one.posts) / one.squares })),
      helpers: helpersCourse(questions, zone),
    },
    excluded: excludedFrom(marks),
    contested: answered.contested?.person,
  }
}

function startedFrom(rows: readonly { as: string; n: number }[]): Started {
  const of = (as: string) => rows.find((row) => row.as === as)?.n ?? 0
  const [members, staff, guests] = [of('member'), of('staff'), of('guest')]
  return { share: wilson(members, members + staff + guests), members, staff, guests }
}

function voicesFrom(rows: readonly { n: number }[]): VoiceCount | undefined {
  const counts = rows.map((row) => row.n)
  const voices = effectiveVoices(counts)
  if (!voices || counts.length < SMALLEST_CELL) return undefined
  const interval = bootstrapRatioByPerson(randomFrom(SEED), counts.map((n) => [n]), (drawn) => effectiveVoices(drawn)?.effective, voices.effective, ROUNDS)
  return { people: voices.people, effective: voices.effective, byEntropy: voices.byEntropy, interval, posts: counts.reduce((sum, n) => sum + n, 0), whole: rows.length < MOST_VOICES }
}

/** Members who gave the first useful answer to somebody else's question in that month. */
function helpersIn(questions: readonly Question[], month: string, zone: string): Helpers {
  const useful = questions.filter((question) => question.as === 'member' && question.usefulAt !== null && monthKey(question.usefulAt, zone) === month)
  const people = new Set(useful.map((question) => question.by)).size
  return { month, people: people > 0 && people < SMALLEST_CELL ? undefined : people, answers: useful.length }
}

function helpersCourse(questions: readonly Question[], zone: string): CoursePoint[] {
  const useful = questions.filter((question) => question.as === 'member' && question.usefulAt !== null)
  const months = Map.groupBy(useful, (question) => monthKey(question.usefulAt ?? question.at, zone))
  return [...months].sort().map(([month, rows]) => {
    const people = new Set(rows.map((row) => row.by)).size
    return { month, n: rows.length, value: people < SMALLEST_CELL ? undefined : people }
  })
}

function answeredCourse(questions: readonly Question[], zone: string): CoursePoint[] {
  const months = Map.groupBy(questions, (question) => monthKey(question.at, zone))
  return [...months].sort().map(([month, rows]) => {
    const share = countAnswered(rows, new Date(8.64e15)).beforeStaff
    return { month, n: share?.n ?? 0, value: share && share.n >= SMALLEST_CELL ? 100 * share.value : undefined }
  })
}

function excludedFrom(marks: readonly MarkSpan[]): Pulse['excluded'] {
  const of = (kind: MarkSpan['kind']) => new Set(marks.filter((mark) => mark.kind === kind).map((mark) => mark.person)).size
  const first = marks.reduce<Date | undefined>((least, mark) => (least === undefined || mark.from < least ? mark.from : least), undefined)
  return { staff: of('staff'), guests: of('guest'), bots: of('bot'), since: first }
}
