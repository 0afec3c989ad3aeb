/**
 * Those who joined beside those who did not. A host gives a list of customers; nothing of it is kept but sums. What may be said of
 * them is a ladder: an observed difference, a difference after matching, and what a random invitation changed.
 */
export { compareText, publish as publishComparison } from './comparing.ts'
