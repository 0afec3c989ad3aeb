/** What a vote weighs: how many voices, and whether those who voted are those who always speak. */
import type { Visit } from '#platform/http/visit.ts'
import { cell, effectiveVoices, fewestForHalf, hideSmall, SMALLEST_CELL } from '#platform/numbers/index.ts'
import { fill } from '#platform/slots.ts'
import { besideVotes, type Votes } from '#platform/votes.ts'
import { wroteAmong } from './voices-store.ts'
import { Weight } from './weighing-views.tsx'

/** As long as people remember what was said. */
const LATELY_DAYS = 90
const DAY = 86_400_000

export type Weighed = {
  readonly people: number
  /** As many equal voices would weigh like these; `people` when everybody gave as much. */
  readonly voices: number
  /** The fewest who gave half of the votes; undefined when they are too few to be told. */
  readonly half: number | undefined
  /** Of those who voted, how many wrote here lately, and how many did not; undefined when either are too few. */
  readonly wrote: number | undefined
  readonly silent: number | undefined
}

/** `wrote`: how many of them wrote something lately. Undefined below five people: a figure would be about somebody. */
export function weigh(cast: Votes['cast'], wrote: number): Weighed | undefined {
  const votes = cast.map((one) => one.votes).filter((n) => n > 0)
  const voices = effectiveVoices(votes)
  if (!voices || voices.people < SMALLEST_CELL) return undefined
  const [spoke, silent] = hideSmall([wrote, voices.people - wrote])
  return {
    people: voices.people,
    voices: voices.effective,
    half: cell(fewestForHalf(votes) ?? 0),
    wrote: spoke,
    silent,
  }
}

export const weightOfVotes = fill(besideVotes, 'how many voices it weighs like', (visit, about) =>
  Promise.all(about.map(({ cast }) => piece(visit, cast))),
)

async function piece({ home, lang, now }: Visit, cast: Votes['cast']) {
  const people = [...new Set(cast.filter(({ votes }) => votes > 0).map(({ person }) => person))]
  if (people.length === 0) return null
  const since = new Date(now.getTime() - LATELY_DAYS * DAY)
  return Weight({ lang, weighed: weigh(cast, await wroteAmong(home.db, people, since)) })
}
