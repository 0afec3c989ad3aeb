/**
 * Whoever comes without an account: to what is open to the whole world, with a name and an address. They stand in the same queue as
 * members and are never counted as the community's. What is kept of them goes some days afterwards. Pure.
 */
import type { Actor } from '#platform/action.ts'
import type { Lang } from '#platform/i18n.ts'
import { stateOf, type Gathering, type GatheringId } from './gathering.ts'
import { isInSight } from './policy.ts'
import type { Answer, Standing } from './seats.ts'

export type OutsiderId = number
/** `unconfirmed`: nobody has shown yet that the address is theirs. */
export type OutsiderStanding = Exclude<Standing, 'maybe'> | 'unconfirmed'

export type Outsider = Omit<Answer, 'person' | 'standing'> & {
  readonly id: OutsiderId
  readonly gathering: GatheringId
  readonly name: string
  /** Null where the home sends no mail. */
  readonly email: string | null
  readonly lang: Lang
  readonly standing: OutsiderStanding
  readonly sequence: number | null
  /** Their calendar shows it, as far as we told it. */
  readonly inside: boolean
}

/** Long enough to thank somebody or to find a lost umbrella. Said on the form. */
export const KEPT_DAYS = 30
/** A letter that lay in a folder over a weekend still opens. */
export const UNCONFIRMED_HOURS = 72
/** The letter that takes it out of their calendar leaves first. */
export const LEFT_HOURS = 24

const isAhead = (gathering: Gathering, now: Date): boolean =>
  gathering.open && isInSight(gathering) && ['ahead', 'now'].includes(stateOf(gathering, now))

/** Whoever is at home here answers as who they are. */
export const canComeFromOutside = (actor: Actor, gathering: Gathering, now: Date): boolean =>
  actor.standing === 'stranger' && isAhead(gathering, now)

/** By their link, whoever holds it. A host's no is not asked again. */
export const canChangeFromOutside = (outsider: Pick<Outsider, 'standing'>, gathering: Gathering, now: Date): boolean =>
  isAhead(gathering, now) && outsider.standing !== 'refused'

/** What they said, as the room counts it: who has not confirmed holds nothing. */
export function answerFrom(outsider: Outsider): Answer | undefined {
  const { standing } = outsider
  return standing === 'unconfirmed' ? undefined : { ...outsider, standing, person: 0 }
}
