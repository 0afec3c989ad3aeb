/** Who may do what in a conversation. Pure: the actions ask, and the views ask the same to show a button. */
import { holds, sees, type Actor } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { canPostIn, type Group } from '#spaces'
import type { Conversation, Post, ReactionKind } from './conversation.ts'

type Here = { readonly conversation: Conversation; readonly group: Group | null }

export const canModerate = (actor: Actor, conversation: Conversation): boolean => holds(actor, 'moderator', conversation.audience)

export const canPost = (actor: Actor, { conversation, group }: Here): boolean =>
  conversation.closedAt === null &&
  conversation.hiddenAt === null &&
  (group === null ? holds(actor, 'member', HOME) && sees(actor, conversation.audience) : canPostIn(actor, group))

const isWhole = (post: Post): boolean => post.removedAt === null && post.hiddenAt === null

export const canEdit = (actor: Actor, post: Post): boolean => actor.standing === 'member' && actor.person === post.author && isWhole(post)
export const canRemove = canEdit
/** Who removed it may bring it back. */
export const canRestore = (actor: Actor, post: Post): boolean =>
  actor.standing === 'member' && post.removedAt !== null && actor.person === post.removedBy

export const canReact = (actor: Actor, post: Post, kind: ReactionKind): boolean =>
  holds(actor, 'member', HOME) && isWhole(post) && kind !== 'other' && !(kind === 'thanks' && actor.person === post.author)

/** Only the one who asked knows what helped, and it was somebody else. */
export const canMarkHelpful = (actor: Actor, conversation: Conversation, post: Post): boolean =>
  actor.standing === 'member' && actor.person === conversation.author && post.author !== conversation.author && conversation.kind !== 'running' && isWhole(post)

export const canPin = canModerate
export const canClose = (actor: Actor, conversation: Conversation): boolean =>
  canModerate(actor, conversation) || (actor.standing === 'member' && actor.person === conversation.author)
export const canRename = canClose
export const canMove = (actor: Actor, conversation: Conversation, to: Group): boolean =>
  conversation.groupId !== null && conversation.groupId !== to.id && canModerate(actor, conversation) && holds(actor, 'moderator', to.audience)
