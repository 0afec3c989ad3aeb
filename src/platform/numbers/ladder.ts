import { isBalanced, type Balance } from './matching.ts'

/** What may be said of a difference between those who joined and those who did not. */
export const rungs = ['observed', 'matched', 'invited'] as const
export type Rung = (typeof rungs)[number]
/** Why no more may be said. */
export type Held = 'few' | 'unbalanced' | 'placebo'

/** Under so many pairs no balance can be judged. */
export const FEWEST_PAIRS = 30

/**
 * The second rung asks for pairs enough, for every trait balanced, and that something from before joining, which nobody matched
 * on, does not differ between the two (the placebo, where the list has one): otherwise those who joined were others already.
 * The third is reached by a random invitation alone.
 */
export function rungOf(given: {
  readonly pairs: number
  readonly balance: readonly Balance[]
  readonly placebo: { readonly low: number; readonly high: number } | undefined
}): { rung: Rung; held: Held | undefined } {
  const { pairs, balance, placebo } = given
  const held =
    pairs < FEWEST_PAIRS
      ? 'few'
      : !isBalanced(balance)
        ? 'unbalanced'
        : placebo && (placebo.low > 0 || placebo.high < 0)
          ? 'placebo'
          : undefined
  return { rung: held ? 'observed' : 'matched', held }
}
