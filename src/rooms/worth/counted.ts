/** What may be said of what was counted: shares with their interval, and nothing about too few. Pure. */
import { cell, wilson, type Share } from '#platform/numbers/index.ts'
import type { Brought, Invited, Met } from './deeds-store.ts'
import type { Answers } from './valuing.ts'

/** What the pulse lends. `helpedFirst`: of whom `passedOn` is a part. */
export type Lent = {
  readonly questions: number
  readonly useful: number
  readonly confirmed: number
  readonly helpers: number
  readonly helped: number
  /** Members who asked, and of them those who said by a mark or a thank-you that a member helped them. */
  readonly askers: number
  readonly sayHelped: number
  readonly helpedFirst: number
  readonly passedOn: number
}
/** What the room's own reading counts. */
export type Deeds = {
  readonly brought: Brought
  readonly gatherings: Met
  readonly occasions: Met
  readonly invited: Invited
}
export type Said = 'few' | 'nothing'
export type Counted = {
  readonly questions: number
  readonly support: Share | Said
  readonly engagement: Share | Said
  readonly content: Share | Said
  readonly success: Share | Said
  readonly gatherings: Share | Said
  readonly occasions: Share | Said
  readonly acquisition: Share | Said
  /** Undefined where they are too few to be valued. */
  readonly answers: Answers | undefined
  /** Undefined where they are too few to be said. */
  readonly confirmed: number | undefined
  readonly deeds: Deeds
}

export function counted(lent: Lent, deeds: Deeds): Counted {
  const { questions, useful, confirmed, helpers, helped, askers, sayHelped, helpedFirst, passedOn } = lent
  const { brought, gatherings, occasions, invited } = deeds
  const support = said(useful, questions, [helpers, helped])
  return {
    questions,
    support,
    engagement: said(passedOn, helpedFirst, [passedOn, helpedFirst - passedOn]),
    content: said(brought.useful, brought.resources, [brought.authors, brought.helped]),
    success: said(sayHelped, askers, [sayHelped, askers - sayHelped]),
    gatherings: again(gatherings),
    occasions: again(occasions),
    acquisition: said(invited.wrote, invited.invited, [invited.by, invited.wrote, invited.invited - invited.wrote]),
    // Of fewer than five confirmed ones nothing is said, nor a sum of money that would say it.
    answers: support === 'few' || useful === 0 ? undefined : { useful, confirmed: cell(confirmed) ?? 0 },
    confirmed: cell(confirmed),
    deeds,
  }
}

const again = ({ came, again: times }: Met): Share | Said => said(times, came, [times, came - times])

/** `people`: whoever a number of them alone would be about. */
function said(successes: number, n: number, people: readonly number[]): Share | Said {
  if ([n, ...people].some((one) => cell(one) === undefined)) return 'few'
  return wilson(successes, n) ?? 'nothing'
}
