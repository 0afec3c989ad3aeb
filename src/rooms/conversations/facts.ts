import { z } from 'zod'
import type { Confine } from '#platform/changes.ts'
import { factKind, type NewFact } from '#platform/facts/index.ts'
import { kinds, reactionKinds } from './conversation.ts'

const id = z.number()
const kind = z.enum(kinds)
const reaction = z.enum(reactionKinds)

/** The actor is who began it, nobody when it was attached to something; `asks` is whether its opening asks something, whatever it was declared as. */
export const conversationStarted = factKind(
  'conversations.started',
  'conversation',
  z.object({ group: id.nullable(), kind, asks: z.boolean() }),
)
/**
 * The actor is its author. `to` is the post it answers or quotes; `length` is that of its plain text, in characters. `aloud`: where
 * everybody hears it as it is said, in a live room.
 */
export const postAdded = factKind(
  'conversations.posted',
  'post',
  z.object({ conversation: id, opening: z.boolean(), to: id.nullable(), length: z.number(), aloud: z.literal(true).optional() }),
)
export const postEdited = factKind('conversations.edited', 'post', z.object({ conversation: id }))
export const postRemoved = factKind('conversations.removed', 'post', z.object({ conversation: id }))
export const postRestored = factKind('conversations.restored', 'post', z.object({ conversation: id }))
export const postHidden = factKind('conversations.hidden', 'post', z.object({ conversation: id }))
export const postShown = factKind('conversations.shown', 'post', z.object({ conversation: id }))
export const conversationHidden = factKind('conversations.wholeHidden', 'conversation', z.object({}))
export const conversationShown = factKind('conversations.wholeShown', 'conversation', z.object({}))
export const reacted = factKind('conversations.reacted', 'post', z.object({ conversation: id, kind: reaction }))
export const unreacted = factKind('conversations.unreacted', 'post', z.object({ conversation: id, kind: reaction }))
/** Whoever sees it is told of it, whatever they follow. */
export const called = factKind('conversations.called', 'post', z.object({ conversation: id }))
/** The one who asked says which post helped. */
export const helped = factKind('conversations.helped', 'post', z.object({ conversation: id }))
export const unhelped = factKind('conversations.unhelped', 'post', z.object({ conversation: id }))
export const conversationMoved = factKind('conversations.moved', 'conversation', z.object({ from: id, to: id }))
/** It is about something, and stands where that stands now. */
export const conversationFollowed = factKind('conversations.followed', 'conversation', z.object({}))
export const conversationPinned = factKind('conversations.pinned', 'conversation', z.object({}))
export const conversationUnpinned = factKind('conversations.unpinned', 'conversation', z.object({}))
export const conversationClosed = factKind('conversations.closed', 'conversation', z.object({}))
export const conversationReopened = factKind('conversations.reopened', 'conversation', z.object({}))
/** Its words changed: who needs them asks the subject. */
export const conversationTitled = factKind('conversations.titled', 'conversation', z.object({}))
/** Somebody chose what kind it is. */
export const conversationSorted = factKind('conversations.sorted', 'conversation', z.object({ kind }))
/** Other words, in its title or its opening, made it ask; or ask no more. */
export const conversationReworded = factKind('conversations.reworded', 'conversation', z.object({ asks: z.boolean() }))

/** Every fact of this room is about one conversation: pages of others stay as they are. */
export const confinedTo = ({ kind, subject, data }: NewFact): Confine | undefined => {
  if (kind === 'conversation') return confineOf(subject)
  return 'conversation' in data && typeof data.conversation === 'number' ? confineOf(data.conversation) : undefined
}
export const confineOf = (conversation: number): Confine => `conversation ${conversation}`

export const facts = [
  conversationStarted,
  postAdded,
  postEdited,
  postRemoved,
  postRestored,
  postHidden,
  postShown,
  conversationHidden,
  conversationShown,
  reacted,
  unreacted,
  called,
  helped,
  unhelped,
  conversationMoved,
  conversationFollowed,
  conversationPinned,
  conversationUnpinned,
  conversationClosed,
  conversationReopened,
  conversationTitled,
  conversationSorted,
  conversationReworded,
]
