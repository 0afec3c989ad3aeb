/** Who may do what. Pure: the actions ask, and the views ask the same to show a button. */
import { holds, type Actor } from '#platform/action.ts'
import { atLeast, HOME, type AudienceId, type Role } from '#platform/audiences.ts'
import { readsCard, type Card } from '#platform/subjects.ts'
import type { PersonId } from '#people'
import type { Case, CaseSeen, Decision } from './case.ts'

const isHost = (actor: Actor): boolean => holds(actor, 'host', HOME)

/** Every place where they answer reports. */
export const moderated = (actor: Actor): AudienceId[] =>
  actor.standing === 'member'
    ? [...actor.roles].flatMap(([audience, role]) => (atLeast(role, 'moderator') ? [audience] : []))
    : []
export const moderatesSomething = (actor: Actor): boolean => moderated(actor).length > 0

/** Whoever sees it, but for their own: that they can take back themselves. */
export const canReport = (actor: Actor, card: Card): boolean =>
  actor.standing === 'member' && readsCard(actor, card) && card.author !== actor.person && !card.hidden

/** Takes it up without a report: they look after the place, and it is not theirs. */
export const canTakeUp = (actor: Actor, card: Card): boolean =>
  holds(actor, 'moderator', card.audience) && readsCard(actor, card) && card.author !== actor.person

/** Nobody sees the case against themselves, or they would learn who reported them. */
export const canSeeCase = (actor: Actor, one: CaseSeen): boolean =>
  actor.standing === 'member' &&
  one.about !== actor.person &&
  (holds(actor, 'moderator', one.audience) || (isHost(actor) && (one.nobody || one.opened)))

/** A host stands before the door of a place they are not in: opening it will be written where its members read it. */
export const isLocked = (actor: Actor, one: CaseSeen): boolean =>
  !holds(actor, 'moderator', one.audience) && !one.opened

/** What one reported, somebody else judges; what is contested, somebody else than before, as long as there is one. */
export const canJudge = (actor: Actor, one: CaseSeen): boolean =>
  canSeeCase(actor, one) && !isLocked(actor, one) && !one.mine && !(one.judgedBefore === actor.person && !one.nobody)

export const canRestore = (actor: Actor, one: CaseSeen, decision: Decision): boolean =>
  decision.verb === 'hidden' && decision.undoneAt === null && canSeeCase(actor, one) && !isLocked(actor, one)

/** Whoever takes part in the home is suspended by the home; those who look after it, by a host alone. */
export const canSuspend = (actor: Actor, person: PersonId, role: Role | undefined): boolean =>
  actor.person !== person && holds(actor, atLeast(role, 'moderator') ? 'host' : 'moderator', HOME)
export const canTrust = (actor: Actor, person: PersonId): boolean =>
  actor.person !== person && holds(actor, 'moderator', HOME)

/** Read by the one it is about, suspended or not, and by those who moderate the place. */
export const canReadDecision = (actor: Actor, decision: Decision): boolean =>
  isAbout(actor, decision) || holds(actor, 'moderator', decision.audience)
export const isAbout = (actor: Actor, decision: Decision): boolean =>
  actor.person !== null && decision.about === actor.person

/** Once, and while it stands. */
export const canContest = (actor: Actor, decision: Decision, contested: boolean): boolean =>
  isAbout(actor, decision) &&
  !contested &&
  decision.undoneAt === null &&
  (decision.verb === 'hidden' || decision.verb === 'suspended')

export const canChangeRules = isHost
export const isOpen = (one: Case): boolean => one.decidedAt === null
