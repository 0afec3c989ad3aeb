/**
 * Moderation is care: somebody says "look at this", somebody else looks, decides and says why, and whoever it is about
 * may have it looked at again. It judges anything through its subject and knows no other room's tables.
 */
export { report, type Reporting } from './reporting.ts'
/** What waits for this actor to judge, as their queue has it. */
export { waitingCases } from './store.ts'
export { readGrounds, takeUpAndHide } from './judging.ts'
