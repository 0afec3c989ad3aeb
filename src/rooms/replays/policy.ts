/** Who may do what with a replay. Pure: the actions ask, and the views ask the same to show a button. */
import { holds, type Actor } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { canHost, type GatheringSeen } from '#gatherings'
import type { PersonId } from '#people'
import type { Replay } from './replay.ts'

type Of = Pick<GatheringSeen, 'hosts' | 'speakers' | 'audience'>

const isMember = (actor: Actor): boolean => holds(actor, 'member', HOME)

/** Until it is published it is looked at by those who made it: its hosts, its speakers, and whoever is on it. */
export const canSeeDraft = (actor: Actor, gathering: Of, isOnIt: boolean): boolean =>
  isMember(actor) &&
  (canHost(actor, gathering) || isOnIt || (actor.person !== null && gathering.speakers.includes(actor.person)))

type Kept = Pick<Replay, 'readyAt' | 'removedAt' | 'publishedAt' | 'openly'>

/** Whoever asks sees the gathering: that is known before this is asked. */
export const canWatchReplay = (actor: Actor, gathering: Of, replay: Kept, isOnIt: boolean): boolean =>
  replay.readyAt !== null &&
  replay.removedAt === null &&
  (canSeeDraft(actor, gathering, isOnIt) || (replay.publishedAt !== null && (isMember(actor) || replay.openly)))

/** Trims, names chapters, publishes, takes down, removes; says who was there; carries questions on. */
export const canTendReplay = (actor: Actor, gathering: Of): boolean => isMember(actor) && canHost(actor, gathering)

/** One's own at once; anybody's for those who host. */
export const canCut = (actor: Actor, gathering: Of, person: PersonId): boolean =>
  isMember(actor) && (actor.person === person || canHost(actor, gathering))
