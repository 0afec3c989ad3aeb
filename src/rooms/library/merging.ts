/**
 * Two texts that grew out of one, put together: what each changed, where the other changed nothing near it. Line by line, as
 * diff3 does it (Khanna, Kunal and Pierce, "A Formal Investigation of Diff3", 2007), and more careful: changes that touch are
 * for people to put together, unless they are the same.
 */
import { diffArrays } from 'diff'

/** A range of the lines of the base, and the lines that stand there instead. */
type Change = { readonly from: number; readonly to: number; readonly lines: readonly string[] }

/** Beyond this many lines that differ they are two texts, and comparing them would take long. */
const MOST_DIFFERENT = 1000

/** Undefined when somebody has to look. */
export function putTogether(base: string, mine: string, theirs: string): string | undefined {
  if (mine === theirs || theirs === base) return mine
  if (mine === base) return theirs
  const lines = base.split('\n')
  const [ours, others] = [changesFrom(lines, mine), changesFrom(lines, theirs)]
  if (!ours || !others) return undefined
  const all = together(ours, others)
  return all && withChanges(lines, all).join('\n')
}

function changesFrom(base: readonly string[], text: string): Change[] | undefined {
  const parts = diffArrays([...base], text.split('\n'), { maxEditLength: MOST_DIFFERENT })
  if (!parts) return undefined
  const changes: Change[] = []
  let at = 0
  for (const { added, removed, value } of parts) {
    const last = changes.at(-1)
    const goesOn = last?.to === at && (added || removed) ? changes.pop() : undefined
    const from = goesOn?.from ?? at
    if (removed) at += value.length
    if (added || removed) changes.push({ from, to: at, lines: [...(goesOn?.lines ?? []), ...(added ? value : [])] })
    else at += value.length
  }
  return changes
}

/** In their order; undefined when two of them touch and are not the same. */
function together(ours: readonly Change[], others: readonly Change[]): Change[] | undefined {
  const all: Change[] = []
  const sorted = [...ours, ...others].toSorted((a, b) => a.from - b.from || a.to - b.to)
  for (const change of sorted) {
    const last = all.at(-1)
    if (last && isSame(last, change)) continue
    if (last && change.from <= last.to) return undefined
    all.push(change)
  }
  return all
}

const isSame = (one: Change, other: Change): boolean =>
  one.from === other.from && one.to === other.to && one.lines.join('\n') === other.lines.join('\n')

function withChanges(base: readonly string[], changes: readonly Change[]): string[] {
  const lines: string[] = []
  let at = 0
  for (const change of changes) {
    lines.push(...base.slice(at, change.from), ...change.lines)
    at = change.to
  }
  return [...lines, ...base.slice(at)]
}
