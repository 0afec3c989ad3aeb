/** A figure about fewer people than this would be a figure about somebody. */
export const SMALLEST_CELL = 5

/** The count, or undefined when it stands for somebody but too few: "hidden, fewer than 5". Zero is about nobody. */
export const cell = (n: number, min = SMALLEST_CELL): number | undefined => (n > 0 && n < min ? undefined : n)

/**
 * A row of counts whose sum is printed beside it. One hidden count alone is the sum minus the others, so a second is
 * hidden with it, the smallest that is left; likewise until what is hidden together reaches `min`.
 */
export function hideSmall(counts: readonly number[], min = SMALLEST_CELL): (number | undefined)[] {
  const places = counts.map((_, i) => i)
  const hidden = new Set(places.filter((i) => cell(counts[i] ?? 0, min) === undefined))
  const others = places.filter((i) => !hidden.has(i) && counts[i] !== 0)
  const smallestFirst = others.sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0))
  const together = () => [...hidden].reduce((all, i) => all + (counts[i] ?? 0), 0)
  while (hidden.size > 0 && (hidden.size < 2 || together() < min)) {
    const next = smallestFirst.shift()
    if (next === undefined) break
    hidden.add(next)
  }
  return counts.map((count, i) => (hidden.has(i) ? undefined : count))
}
