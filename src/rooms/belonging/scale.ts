/**
 * The Brief Sense of Community Scale (Peterson, Speer & McMillan 2008, Journal of Community Psychology 36:61-73): eight items in
 * four dimensions, from 1 "strongly disagree" to 5 "strongly agree"; the result is the mean of all eight.
 */
export const dimensions = ['needs', 'membership', 'influence', 'connection'] as const
export type Dimension = (typeof dimensions)[number]

export const itemNames = ['item1', 'item2', 'item3', 'item4', 'item5', 'item6', 'item7', 'item8'] as const
export type ItemName = (typeof itemNames)[number]

export const LEAST = 1
export const MOST = 5

/** As it was printed. Ours says "community" where it says "neighborhood". */
export const printed: Readonly<Record<ItemName, string>> = {
  item1: 'I can get what I need in this neighborhood.',
  item2: 'This neighborhood helps me fulfill my needs.',
  item3: 'I feel like a member of this neighborhood.',
  item4: 'I belong in this neighborhood.',
  item5: 'I have a say about what goes on in my neighborhood.',
  item6: 'People in this neighborhood are good at influencing each another.',
  item7: 'I feel connected to this neighborhood.',
  item8: 'I have a good bond with others in this neighborhood.',
}

/** Two items each, in this order. */
export const dimensionOf = (item: ItemName): Dimension => dimensions[Math.floor(itemNames.indexOf(item) / 2)] ?? 'needs'
export const itemsOf = (dimension: Dimension): readonly number[] =>
  itemNames.flatMap((item, at) => (dimensionOf(item) === dimension ? [at] : []))
