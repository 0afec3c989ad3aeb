/** What is prepared together: the points that hosts put in order, and what people would like to hear about. Pure. */
import { holds, type Actor } from '#platform/action.ts'
import type { PersonId } from '#people'
import { isOver, stateOf, type Gathering, type GatheringId } from './gathering.ts'
import { canHost, canReadGathering, isHost, isInSight } from './policy.ts'
import type { Standing } from './seats.ts'

export type Point = {
  readonly id: number
  readonly gathering: GatheringId
  readonly nth: number
  readonly title: string
  readonly note: string
  /** As long as it takes, if somebody said. */
  readonly minutes: number | null
  readonly author: PersonId | null
  /** Waits for a yes of those who prepare it, and is read by them and by whoever proposed it. */
  readonly proposed: boolean
  /** The question it came from. */
  readonly asked: number | null
}

export type Asked = {
  readonly id: number
  readonly gathering: GatheringId
  readonly author: PersonId
  readonly text: string
  readonly lang: string
  readonly at: Date
  readonly votes: number
  readonly hiddenAt: Date | null
}

export const LONGEST_ASKED = 280
export const MOST_POINTS = 40
/** Of one person who comes, waiting for a yes. */
export const MOST_PROPOSED_EACH = 5
/** More is a crowd at a microphone: whoever comes votes for what is there. */
export const MOST_ASKED_EACH = 10
export const ASKED_SHOWN = 50

/** Its hosts and whoever speaks prepare it together. */
export const canPrepare = (actor: Actor, gathering: Gathering, now: Date): boolean =>
  !isOver(gathering, now) && gathering.hiddenAt === null && (canHost(actor, gathering) || isSpeaker(actor, gathering))

const isSpeaker = (actor: Actor, { speakers }: Gathering): boolean =>
  actor.standing === 'member' && actor.person !== null && speakers.includes(actor.person)

/** Whoever comes, or may, or waits to: the others have nothing to decide here. */
export const canAsk = (actor: Actor, gathering: Gathering, standing: Standing | undefined, now: Date): boolean =>
  isInSight(gathering) &&
  canReadGathering(actor, gathering) &&
  ['ahead', 'now'].includes(stateOf(gathering, now)) &&
  (isHost(actor, gathering) ||
    isSpeaker(actor, gathering) ||
    (standing !== undefined && ['coming', 'maybe', 'asked', 'waiting'].includes(standing)))

/** One takes back one's own; whoever looks after the place has moderation for the rest. */
export const canTakeBack = (actor: Actor, gathering: Gathering, asked: Asked, now: Date): boolean =>
  !isOver(gathering, now) && actor.standing === 'member' && actor.person === asked.author

/** A hidden one is read by its author and by those who judge. */
export const isShownTo = (actor: Actor, { audience }: Pick<Gathering, 'audience'>, asked: Asked): boolean =>
  asked.hiddenAt === null || actor.person === asked.author || holds(actor, 'moderator', audience)

export type Timed = Point & { readonly at: Date | undefined }

/** When each begins, for as long as every point before it has its minutes. */
export function timed({ starts }: Pick<Gathering, 'starts'>, points: readonly Point[]): Timed[] {
  let at: Date | undefined = starts
  return points.map((point) => {
    const begins = at
    at = at === undefined || point.minutes === null ? undefined : new Date(at.getTime() + point.minutes * 60_000)
    return { ...point, at: begins }
  })
}
