/** Who may do what. Pure: the actions ask, and the views ask the same to show a button. */
import { holds, type Actor } from '#platform/action.ts'
import { HOME, type AudienceId } from '#platform/audiences.ts'
import { canFacilitate, type Space } from '#spaces'
import { isOpen, type Crisis, type Note } from './crisis.ts'

/** A host for the whole home, whoever facilitates a space for theirs. */
export const canOpenIn = (actor: Actor, place: AudienceId): boolean => holds(actor, 'facilitator', place)
export const canOpenForHome = (actor: Actor): boolean => canOpenIn(actor, HOME)
export const canOpenForSpace = (actor: Actor, space: Space): boolean =>
  space.archivedAt === null && canFacilitate(actor, space)
/** Where passers-by read nothing, they read of no crisis. */
export const canBePublic = (space: Space | null): boolean => space === null || space.openness === 'public'

/** Words, closing, the story: whoever may open one there. */
export const canLead = (actor: Actor, { audience }: Pick<Crisis, 'audience'>): boolean =>
  holds(actor, 'facilitator', audience)
export const canClose = (actor: Actor, crisis: Crisis): boolean => canLead(actor, crisis) && crisis.closedAt === null
export const canReopen = (actor: Actor, crisis: Crisis): boolean => canLead(actor, crisis) && crisis.closedAt !== null

/** Verified information, duplicates, the list on paper: whoever moderates there, volunteers included. */
export const canTend = (actor: Actor, { audience }: Pick<Crisis, 'audience'>): boolean =>
  holds(actor, 'moderator', audience)
export const canAddNote = (actor: Actor, crisis: Crisis): boolean => canTend(actor, crisis) && isOpen(crisis)
export const canChangeNote = (actor: Actor, crisis: Crisis, note: Note, corrected: boolean): boolean =>
  canTend(actor, crisis) && crisis.hiddenAt === null && note.withdrawnAt === null && !corrected

/** Asks, and offers: every member who sees it. What waited for a network may come when it is over. */
export const canAsk = (actor: Actor, crisis: Crisis): boolean =>
  crisis.hiddenAt === null && holds(actor, 'member', HOME)
/** While it is open: afterwards nobody is reached by it any more. */
export const canHandOver = (actor: Actor, crisis: Crisis): boolean => canTend(actor, crisis) && isOpen(crisis)
