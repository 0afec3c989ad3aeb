/** Who may do what in a live room. Pure: the actions ask, and the views ask the same to show a button. */
import { holds, type Actor } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { canHost, type GatheringSeen } from '#gatherings'
import type { PersonId } from '#people'
import { phaseOf, type Room } from './stage.ts'

/** What the room knows about whoever asks. */
export type Standing = { readonly invited: boolean; readonly removed: boolean; readonly came: boolean }

type Here = { readonly gathering: GatheringSeen; readonly room: Room }

const isMember = (actor: Actor): boolean => holds(actor, 'member', HOME)

/** Its hosts, and whoever holds the room in their place. */
export const canLead = (actor: Actor, { gathering, room }: Here): boolean =>
  isMember(actor) && (canHost(actor, gathering) || (room.leader !== null && room.leader === actor.person))

/** Behind the curtain before it opens. */
export const isOfTheStage = (actor: Actor, here: Here, { invited }: Pick<Standing, 'invited'>): boolean =>
  isMember(actor) &&
  (canLead(actor, here) || (actor.person !== null && here.gathering.speakers.includes(actor.person)) || invited)

/** On stage stand those who lead, those announced, and whoever a host invited up; nobody who was put out, and nobody once it is over. */
export const canPublish = (actor: Actor, here: Here, standing: Standing): boolean =>
  phaseOf(here.room) !== 'ended' && !standing.removed && isOfTheStage(actor, here, standing)

/** Whoever sees the gathering watches it, once the curtain is up; a locked room lets back in whoever was there. */
export const canWatch = (actor: Actor, here: Here, standing: Standing): boolean => {
  const phase = phaseOf(here.room)
  if (phase === 'ended' || standing.removed) return false
  if (isOfTheStage(actor, here, standing)) return true
  return phase === 'live' && (here.room.lockedAt === null || standing.came)
}

/** Speaks in it: writes, asks, votes, raises a hand. */
export const canTakePart = (actor: Actor, { room }: Here, { removed }: Standing): boolean =>
  isMember(actor) && !removed && phaseOf(room) === 'live'

export const canRaiseHand = (actor: Actor, here: Here, standing: Standing): boolean =>
  canTakePart(actor, here, standing) && !isOfTheStage(actor, here, standing)

export const canCaption = (actor: Actor, here: Here, standing: Standing & { readonly captions: boolean }): boolean =>
  !standing.removed &&
  phaseOf(here.room) !== 'ended' &&
  isMember(actor) &&
  (standing.captions || isOfTheStage(actor, here, standing))

/** Nobody puts out a host. */
export const canPutOut = (actor: Actor, here: Here, person: PersonId): boolean =>
  canLead(actor, here) && person !== actor.person && !here.gathering.hosts.includes(person)

export type Company = {
  readonly hosts: readonly PersonId[]
  /** Who looks after the place it is held in. */
  readonly facilitators: readonly PersonId[]
  readonly speakers: readonly PersonId[]
  /** Who is here now, on stage or watching; who came first, first. */
  readonly here: readonly PersonId[]
  readonly leader: PersonId | null
}

/**
 * Who holds the room when somebody's line dies. A host or a facilitator who holds it and is here keeps it. Otherwise it goes to
 * a host who is here, then to a facilitator, each the one who came first; with none of them it stays with whoever held it in
 * their place, or goes to the first of the announced speakers, until one of them is back. With nobody of these here it stays as it
 * is: a room is never handed to somebody who was not asked to look after it.
 */
export function leaderAmong({ hosts, facilitators, speakers, here, leader }: Company): PersonId | null {
  const first = (some: readonly PersonId[]) => here.find((person) => some.includes(person))
  const holds = leader !== null && here.includes(leader)
  if (holds && (hosts.includes(leader) || facilitators.includes(leader))) return leader
  return first(hosts) ?? first(facilitators) ?? (holds ? leader : first(speakers)) ?? leader
}
