/** Who is to be seen when, one at a time. */
import type { Recording, Span } from './recording.ts'

/** Who says "yes" is heard; the picture stays where it is. */
const TURN_MS = 2000

/**
 * Whoever began to speak last is seen, and goes on to be seen until somebody else speaks; nobody whose camera is off. `first` names those
 * who are seen before all others while they send, as is a shared screen. Stretches do not overlap; there are holes where nobody is seen.
 */
export function whoIsSeen(
  { speaking, seen, lengthMs }: Pick<Recording, 'speaking' | 'seen' | 'lengthMs'>,
  first: (publisher: string) => boolean = () => false,
): Span[] {
  const turns = speaking.filter(({ fromMs, untilMs }) => untilMs - fromMs >= TURN_MS)
  const edges = [...turns, ...seen].flatMap(({ fromMs, untilMs }) => [fromMs, untilMs])
  const shown: { publisher: string; fromMs: number; untilMs: number }[] = []
  for (const [from, until] of pairs([...new Set([...edges, lengthMs])].toSorted((a, b) => a - b))) {
    const last = shown.at(-1)
    const there = at(seen, from)
    const publisher =
      there.find(first) ??
      at(turns, from).findLast((one) => there.includes(one)) ??
      there.find((one) => one === last?.publisher) ??
      there[0]
    if (publisher === undefined) continue
    if (last?.publisher === publisher && last.untilMs === from) last.untilMs = until
    else shown.push({ publisher, fromMs: from, untilMs: until })
  }
  return shown
}

const at = (spans: readonly Span[], ms: number): string[] =>
  spans.filter(({ fromMs, untilMs }) => fromMs <= ms && ms < untilMs).map(({ publisher }) => publisher)

const pairs = (edges: readonly number[]): [number, number][] =>
  edges.slice(1).map((until, before) => [edges[before] ?? 0, until])
