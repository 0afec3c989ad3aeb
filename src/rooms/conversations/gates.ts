/** Where upper rooms may have a say. */
import type { AudienceId } from '#platform/audiences.ts'
import { gate } from '#platform/gates.ts'
import { slot } from '#platform/slots.ts'
import type { Group } from '#spaces'
import type { Conversation, Post } from './conversation.ts'

/** Somebody is about to post, or to change what they posted. */
export type Posting = {
  readonly group: Group | null
  readonly audience: AudienceId
  /** Null when this begins one. */
  readonly conversation: Conversation | null
  readonly text: string
  /** They never posted before. */
  readonly first: boolean
  /** The post that is about to change; nothing is added. */
  readonly changes?: Post
}
export const postingGate = gate<Posting>('conversations.posting')

/** Small acts after a post's own: report it. */
export type PostAct = { readonly post: Post; readonly conversation: Conversation }
export const postActs = slot<PostAct>('conversations.postActs')
/** In the menu of a post, where there is room for words. */
export const postMenu = slot<PostAct>('conversations.postMenu')
/** What its author reads above a post that was hidden: by whom, why. */
export const hiddenReason = slot<PostAct>('conversations.hiddenReason')
/** Under the title of what somebody is about to begin, and above how it will look. */
export const whileAsking = slot<{ readonly title: string }>('conversations.whileAsking')
/** Beside a conversation. */
export const conversationAside = slot<{ readonly conversation: Conversation }>('conversations.aside')
