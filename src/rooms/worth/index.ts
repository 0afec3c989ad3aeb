/**
 * What the home is worth: SPICES, as far as what happened says it, and money only where a host signed what they assume.
 * It counts nothing itself: the pulse lends what it read. What is not counted is said.
 */
export { sign } from './signing.ts'
