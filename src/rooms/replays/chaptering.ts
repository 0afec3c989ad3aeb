/** Chapters that nobody had to write: what was prepared, and what was taken up while it went on. Hosts put them right afterwards. */
import type { Db } from '#platform/database/index.ts'
import { pointsOf } from '#gatherings'
import { questionsAsked } from '#stage'
import { LONGEST_CHAPTER, momentOf, type Chapter, type Part } from './replay.ts'

type Made = Omit<Chapter, 'id'>
type Point = { readonly title: string; readonly minutes: number | null }
type Question = { readonly text: string; readonly takenAt: Date | null }

/** Of the part that begins at `base`. */
export async function chaptersFor(db: Db, gathering: number, parts: readonly Part[], base: number): Promise<Made[]> {
  const part = parts.find((one) => one.baseMs === base && one.keptAt !== null)
  if (!part) return []
  const questions = fromQuestions(await questionsAsked(db, gathering), part)
  return base === 0 ? [...fromAgenda(await pointsOf(db, gathering), part), ...questions] : questions
}

/** As it was planned, from the opening on: as long as every point before has its minutes. */
export function fromAgenda(points: readonly Point[], { baseMs, lengthMs }: Pick<Part, 'baseMs' | 'lengthMs'>): Made[] {
  const made: Made[] = []
  let at: number | undefined = 0
  for (const { title, minutes } of points) {
    if (at === undefined || at >= lengthMs) break
    made.push({ atMs: baseMs + at, title: title.slice(0, LONGEST_CHAPTER) })
    at = minutes === null ? undefined : at + minutes * 60_000
  }
  return made
}

export const fromQuestions = (questions: readonly Question[], part: Part): Made[] =>
  questions.flatMap(({ text, takenAt }) => {
    const atMs = takenAt === null ? undefined : momentOf([part], takenAt)
    return atMs === undefined ? [] : [{ atMs, title: text.slice(0, LONGEST_CHAPTER) }]
  })
