/** How what is said is spread over people: the real split instead of an assumed 90-9-1. Pure, from how many wrote how much. */
import { effectiveVoices, fewestForHalf, gini, SMALLEST_CELL, topShare } from '#platform/numbers/index.ts'
import type { Bar } from './voices-store.ts'

export type Spread = {
  /** Members who wrote nothing in the window. */
  readonly silent: number
  readonly writers: number
  /** How many are the most active hundredth of those who wrote, five at least, and the share of everything that they wrote. */
  readonly top: number
  readonly topShare: number
  readonly half: number
  /** Among those who wrote, corrected for their number; and with the silent. */
  readonly gini: number | undefined
  readonly giniWithSilent: number
}
export type Answers = { readonly people: number; readonly voices: number; readonly half: number }

export function spreadOf(bars: readonly Bar[], silent: number): Spread | undefined {
  const counts = each(bars)
  const equality = gini(counts)
  const [writers, top] = [counts.length, Math.max(SMALLEST_CELL, Math.round(counts.length / 100))]
  const share = topShare(counts, top)
  const half = fewestForHalf(counts)
  if (!equality || share === undefined || half === undefined) return undefined
  // Zeros in front of the sorted counts: 1 − (1 − G) · writers / all.
  const giniWithSilent = 1 - (1 - equality.plain) * (writers / (writers + silent))
  return { silent, writers, top, topShare: share, half, gini: equality.corrected, giniWithSilent }
}

export function answersOf(bars: readonly Bar[]): Answers | undefined {
  const counts = each(bars)
  const voices = effectiveVoices(counts)
  return voices && { people: voices.people, voices: voices.effective, half: fewestForHalf(counts) ?? 0 }
}

const each = (bars: readonly Bar[]): number[] => bars.flatMap(({ posts, people }) => Array<number>(people).fill(posts))
