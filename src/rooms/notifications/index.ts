/**
 * Being told: what somebody hears of, once, where they want. It follows the facts, works out whom each post concerns (those
 * it names or answers, and those who follow where it was said), and asks again, when it is shown, who may see it. A post's
 * own transaction never waits for any of this.
 */
export { digestQuestion } from './digest-asking.ts'
