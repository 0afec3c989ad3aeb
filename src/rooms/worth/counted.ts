/** What may be said of what was counted: shares with their interval, and nothing about too few. Pure. */
import { cell, wilson, type Share } from '#platform/numbers/index.ts'
import type { Answers } from './valuing.ts'

/** What the pulse lends. */
export type Lent = {
  readonly questions: number
  readonly useful: number
  readonly confirmed: number
  readonly helpers: number
  readonly helped: number
  readonly passedOn: number
}
export type Said = 'few' | 'nothing'
export type Counted = {
  readonly support: Share | Said
  readonly engagement: Share | Said
  /** Undefined where they are too few to be valued. */
  readonly answers: Answers | undefined
}

/** `helpedFirst`: of whom `passedOn` is a part. */
export function counted(lent: Lent, helpedFirst: number): Counted {
  const { questions, useful, confirmed, helpers, helped, passedOn } = lent
  const few = [helpers, helped, questions].some((n) => cell(n) === undefined)
  const fewPassed = [helpedFirst, passedOn, helpedFirst - passedOn].some((n) => cell(n) === undefined)
  return {
    support: few ? 'few' : (wilson(useful, questions) ?? 'nothing'),
    engagement: fewPassed ? 'few' : (wilson(passedOn, helpedFirst) ?? 'nothing'),
    answers: few || useful === 0 ? undefined : { useful, confirmed },
  }
}
