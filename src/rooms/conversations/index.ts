/**
 * Conversations: questions and discussions, in groups or attached to anything through its subject. What is said is
 * Markdown, read by whoever sees the conversation's audience, in pages whose cost does not grow with their number.
 * What is asked here with an actor answers only what that actor may see; what is asked by id alone does not.
 */
export { hrefOf, isNamed, placeOf, POSTS_ON_A_PAGE, readTags, type Conversation, type Kind, type Post, type ReactionKind } from './conversation.ts'
export { startConversation, answer, attachConversation } from './posting.ts'
export { answerFromElsewhere, startFromElsewhere } from './from-elsewhere.ts'
export { maybeLang, notTooFast } from './forms.ts'
export { asLeft, dropDraft } from './drafts.ts'
export { filesIn, renderAll as renderTexts, write as writeText } from './writing.ts'
export { callEverybody, markOpeningRead } from './calling.ts'
export { editPost, markHelpful, react } from './tending.ts'
export { thankFor } from './thanking.ts'
export { close, followSubject, pin } from './placing.ts'
export { bringConversations, type BroughtConversation, type BroughtPost } from './bringing.ts'
export { postsOfSources, type KnownPost } from './bringing-store.ts'
export { countByOthers } from './clearing-store.ts'
export { conversationAside, hiddenReason, postActs, postingGate, postMenu, whileAsking } from './gates.ts'
export { conversationOfSubject, conversationsByIds, conversationSeen, postsBetween, postsByIds, postSeen } from './store.ts'
export {
  approvalsOf,
  begunLast,
  namedInPosts,
  openingsOf,
  postsWaiting,
  postTraces,
  readableBetween,
  toldBetween,
  toldStretches,
  tracesAfter,
  type PostTrace,
} from './outside-store.ts'
export { conversationsListed, firstWordsOf, latestIn, livesOf, MOST_RECENT, taggedAlike, waitingIn, type Life } from './list-store.ts'
export { latelyIn, readMarks, type ReadMark } from './marks-store.ts'
export {
  called,
  conversationHidden,
  conversationMoved,
  conversationReworded,
  conversationShown,
  conversationSorted,
  conversationStarted,
  helped,
  postAdded,
  postEdited,
  postHidden,
  postRemoved,
  postRestored,
  postShown,
  reacted,
  unhelped,
  unreacted,
} from './facts.ts'
