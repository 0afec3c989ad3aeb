/** Who may do what in a conversation. Pure: the actions ask, and the views ask the same to show a button. */
import { holds, sees, type Actor } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { canPostIn, type Group } from '#spaces'
import type { Conversation, Post, ReactionKind } from './conversation.ts'

type Here = { readonly conversation: Conversation; readonly group: Group | null }

export const canModerate = (actor: Actor, conversation: Conversation): boolean =>
  holds(actor, 'moderator', conversation.audience)

/** In a group, whoever may post there; attached to something else, every member who sees it. */
export const canPost = (actor: Actor, { conversation, group }: Here): boolean => {
  if (conversation.closedAt !== null || conversation.hiddenAt !== null) return false
  if (conversation.groupId !== null) return group !== null && canPostIn(actor, group)
  return holds(actor, 'member', HOME) && sees(actor, conversation.audience)
}

export const isWhole = (post: Post): boolean => post.removedAt === null && post.hiddenAt === null
const isAuthor = (actor: Actor, of: { readonly author: number | null }): boolean =>
  actor.standing === 'member' && actor.person !== null && actor.person === of.author

/** Nobody writes in somebody else's words: moderators may hide, not edit. */
export const canEdit = (actor: Actor, post: Post): boolean => isAuthor(actor, post) && isWhole(post)
export const canRemove = canEdit
/** Whoever took it away may bring it back; what moderation hid is shown again by moderation. */
export const canRestore = (actor: Actor, post: Post): boolean => isAuthor(actor, post) && post.removedAt !== null

/** One reacts to others. `other` only comes with an import. */
export const canReact = (actor: Actor, post: Post, kind: ReactionKind): boolean =>
  holds(actor, 'member', HOME) && isWhole(post) && kind !== 'other' && actor.person !== post.author

/** Only the one who asked knows what helped, and it was somebody else. */
export const canMarkHelpful = (actor: Actor, conversation: Conversation, post: Post): boolean =>
  isAuthor(actor, conversation) &&
  conversation.hiddenAt === null &&
  post.author !== conversation.author &&
  conversation.kind !== 'running' &&
  isWhole(post)

export const canPin = canModerate
/** Whoever begins a conversation does not rule it (a brand may ask, never steer): closing is for those who look after the group. */
export const canClose = canModerate

/** Its title is the words of whoever began it; nobody's, in an archive. */
export const canTitle = (actor: Actor, conversation: Conversation): boolean =>
  isAuthor(actor, conversation) || (conversation.author === null && canModerate(actor, conversation))
/** Where it is put: what kind it is, under which words it is found. */
export const canSort = (actor: Actor, conversation: Conversation): boolean =>
  isAuthor(actor, conversation) || canModerate(actor, conversation)

export const canMove = (actor: Actor, conversation: Conversation, to: Group): boolean =>
  conversation.groupId !== null &&
  conversation.groupId !== to.id &&
  canModerate(actor, conversation) &&
  holds(actor, 'moderator', to.audience) &&
  canPostIn(actor, to)
