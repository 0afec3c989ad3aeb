/**
 * Moderation is care: somebody says "look at this", somebody else looks, decides and says why, and whoever it is about
 * may have it looked at again. It judges anything through its subject and knows no other room's tables. Rooms above
 * may want the number that waits, the rules that people read, and the facts of what was decided.
 */
export { houseRules, readRules, rulesIn, type Rule, type RulesText } from './rules.ts'
export { report, type Reporting } from './reporting.ts'
export { readGrounds, takeUpAndHide } from './judging.ts'
export { countWaiting } from './store.ts'
export { contested, hidden, left, noticed, reported, restored, suspended, unsuspended, upheld } from './facts.ts'
