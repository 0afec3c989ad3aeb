/** Parts one after the other. Pure: where each begins once what is not shown is gone, or once one more is of it. */
import type { Part } from './replay.ts'

/** Of a part, what stays, told as it stood; and where that stands from now on. */
export type Laid = {
  readonly id: number
  readonly fromMs: number
  readonly untilMs: number
  readonly baseMs: number
}

type Standing = Pick<Part, 'id' | 'baseMs' | 'lengthMs' | 'joinedAt'>

/** Those that are of the replay, within what is shown; then, whole, those that are not of it yet. A part of which nothing stays is not among them. */
export function layOut(
  parts: readonly Standing[],
  shown: { readonly fromMs: number; readonly untilMs: number },
): Laid[] {
  const inOrder = parts.toSorted((one, other) => rank(one) - rank(other) || one.baseMs - other.baseMs)
  const laid: Laid[] = []
  let baseMs = 0
  for (const part of inOrder) {
    const ends = part.baseMs + part.lengthMs
    const [fromMs, untilMs] = part.joinedAt
      ? [Math.max(part.baseMs, shown.fromMs), Math.min(ends, shown.untilMs)]
      : [part.baseMs, ends]
    if (fromMs >= untilMs) continue
    laid.push({ id: part.id, fromMs, untilMs, baseMs })
    baseMs += untilMs - fromMs
  }
  return laid
}

const rank = ({ joinedAt }: Standing): number => (joinedAt ? 0 : 1)
