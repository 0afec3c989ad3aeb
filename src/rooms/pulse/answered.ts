/** Answered by a member before staff: pure, from questions already gathered. */
import { cumulativeIncidence, SMALLEST_CELL, wilson, type Share } from '#platform/numbers/index.ts'
import type { PersonId } from '#people'
import { HORIZON_HOURS, type Question } from './number.ts'

export type Answered = {
  /** ABS: of the questions with a useful answer in time, those first answered by a member, before any post of staff. */
  readonly beforeStaff: Share | undefined
  /** Of all questions, those a member usefully answered in time: it does not improve when hard ones go unanswered. */
  readonly solved: Share | undefined
  readonly questions: number
  /** Answers counted by their length alone, because the asker said nothing of them. */
  readonly fallback: number
  readonly rules: Readonly<Record<Question['rule'], number>>
  /** At the horizon, the youngest questions counted for as long as they lasted (Aalen-Johansen). */
  readonly incidence: { readonly member: number; readonly staff: number; readonly waiting: number } | undefined
  readonly contested: { readonly person: PersonId; readonly would: number } | undefined
}

const HOUR = 3_600_000
const isBeforeStaff = (question: Question): boolean =>
  question.as === 'member' && question.usefulAt !== null && (question.staffAt === null || question.usefulAt <= question.staffAt)

/** `until`: when we stopped looking; younger questions are still open. */
export function countAnswered(questions: readonly Question[], until: Date): Answered {
  const answered = questions.filter((question) => question.usefulAt !== null)
  const before = answered.filter(isBeforeStaff)
  const solved = answered.filter((question) => question.as === 'member')
  const rules = { declared: 0, asks: 0, help: 0 }
  for (const question of questions) rules[question.rule] += 1
  return {
    beforeStaff: wilson(before.length, answered.length),
    solved: wilson(solved.length, questions.length),
    questions: questions.length,
    fallback: answered.filter((question) => question.how === 'fallback').length,
    rules,
    incidence: incidenceOf(questions, until),
    contested: mostContested(before, answered.length),
  }
}

function incidenceOf(questions: readonly Question[], until: Date): Answered['incidence'] {
  if (questions.length < SMALLEST_CELL) return undefined
  const outcomes = questions.map((question) => {
    const open = Math.min(HORIZON_HOURS, Math.max(0, (until.getTime() - question.at.getTime()) / HOUR))
    if (question.usefulAt === null) return { time: open, cause: null }
    const time = (question.usefulAt.getTime() - question.at.getTime()) / HOUR
    return { time, cause: question.as === 'member' ? ('member' as const) : ('staff' as const) }
  })
  const curves = cumulativeIncidence(['member', 'staff'] as const, outcomes)
  return { member: curves.at('member', HORIZON_HOURS), staff: curves.at('staff', HORIZON_HOURS), waiting: curves.waiting(HORIZON_HOURS) }
}

/** The one member whose being counted as staff would change the number most: what it would then be. */
function mostContested(before: readonly Question[], answered: number): Answered['contested'] {
  const counts = new Map<PersonId, number>()
  for (const { by } of before) if (by !== null) counts.set(by, (counts.get(by) ?? 0) + 1)
  const [top] = [...counts].sort((a, b) => b[1] - a[1])
  return top && answered >= SMALLEST_CELL ? { person: top[0], would: (before.length - top[1]) / answered } : undefined
}
