/**
 * What open pages of a gathering hear: how many come, wait and may sit down, in words, once for everybody who sees it; and whoever
 * has a seat now, or a host's word, that their own answer is another. Who comes is on no line.
 */
import type { Fact } from '#platform/facts/index.ts'
import { inEvery, type Broadcast, type LiveMessage } from '#platform/live/index.ts'
import { countsSaid } from './counting.ts'
import {
  answered, approved, changed, ended, movedUp, outsiderAnswered, outsiderApproved, outsiderMovedUp, outsiderRefused, refused, resumed,
} from './facts.ts' // prettier-ignore
import type { Gathering } from './gathering.ts'
import { isInSight } from './policy.ts'
import { gatheringsByIds } from './store.ts'

const counting = [
  answered,
  approved,
  refused,
  movedUp,
  outsiderAnswered,
  outsiderApproved,
  outsiderRefused,
  outsiderMovedUp,
  changed,
  ended,
  resumed,
]

export const countsMove: Broadcast = {
  on: counting.map(({ factName }) => factName),
  async write(home, facts) {
    const gatherings = await gatheringsByIds(home.db, [...new Set(facts.map((fact) => fact.subject))])
    return gatherings.filter(isInSight).flatMap((gathering) => [
      countsOf(gathering, home.now()),
      ...yours(gathering, facts.filter((fact) => fact.subject === gathering.id)),
    ]) // prettier-ignore
  },
}

function countsOf(gathering: Gathering, now: Date): LiveMessage {
  const { id, audience } = gathering
  const data = { fr: countsSaid(gathering, now, 'fr'), en: countsSaid(gathering, now, 'en') }
  return { is: 'gatherings.counts', topic: `gathering:${id}`, audience, data }
}

/** Those whose answer became another without them. */
function yours({ id, audience }: Gathering, facts: readonly Fact[]): LiveMessage[] {
  const people = facts.flatMap(
    (fact) => (approved.read(fact) ?? refused.read(fact) ?? movedUp.read(fact))?.person ?? [],
  )
  if (people.length === 0) return []
  return [{ is: 'gatherings.yours', topic: `gathering:${id}`, audience, only: new Set(people), data: inEvery({}) }]
}
