import { SMALLEST_CELL } from './cell.ts'
import type { Tie } from './graph.ts'
import type { Random } from './random.ts'

export type Veiled = {
  /** For each person the dot that stands for them, or -1 where too few are alike to be shown at all. */
  readonly dot: Int32Array
  /** For each person what their cell shares: where too few are alike they are put with others, and shown as these. */
  readonly kind: Int32Array
  /** Between people, as numbered before: what is shown says `dot` of each. */
  readonly lines: readonly Tie[]
}

/**
 * A network that may be shown. Whoever knows some ties of somebody finds that person in a drawing without names, and reads all
 * their other ties (Backstrom, Dwork & Kleinberg 2007; Narayanan & Shmatikov 2009). So people are put into cells of `least` or
 * more, what is kept is how many ties run between cells and within them, and the lines drawn are one network of all those that
 * have as many: within its cell every dot could be anybody, whatever is known of anyone (Hay, Miklau, Jensen, Towsley & Weis
 * 2008, Proc. VLDB 1:102, whose cells are the supernodes of a generalised graph). `alike[i]` is what people of one cell share, and
 * `order[i]` who comes next to whom in it; `alone[i]` stands for themselves, having said so. Lines between two who stand for
 * themselves are those that `sure` allows, as they are.
 */
export function veil(
  n: number,
  ties: readonly Tie[],
  rules: {
    readonly alike: ArrayLike<number>
    readonly order: ArrayLike<number>
    /** Whether those who are too few may be put with this kind; with the one of the smallest number. */
    readonly takesIn?: (kind: number) => boolean
    readonly alone: (i: number) => boolean
    readonly sure: (tie: number) => boolean
    readonly random: Random
    readonly least?: number
  },
): Veiled {
  const { alone, sure, random } = rules
  const cells = cellsOf(n, rules)
  const cellOf = new Int32Array(n).fill(-1)
  const kind = new Int32Array(n).fill(-1)
  cells.forEach((cell, at) => {
    for (const i of cell.people) {
      cellOf[i] = at
      kind[i] = cell.kind
    }
  })
  // In turn, each starting at another by chance: ends are spread as evenly as they can be.
  const turns = cells.map(({ people }) => shuffled(people, random))
  const next = cells.map(() => 0)
  const oneOf = (cell: number): number => {
    const row = turns[cell] ?? []
    const at = next[cell] ?? 0
    next[cell] = (at + 1) % row.length
    return row[at] ?? -1
  }
  const drawn = new Set<number>()
  const lines: Tie[] = []
  const draw = (a: number, b: number): boolean => {
    const key = Math.min(a, b) * n + Math.max(a, b)
    if (a === b || drawn.has(key)) return false
    drawn.add(key)
    lines.push([Math.min(a, b), Math.max(a, b)])
    return true
  }
  ties.forEach(([a, b], at) => {
    const [from, to] = [cellOf[a] ?? -1, cellOf[b] ?? -1]
    if (from < 0 || to < 0) return
    if (alone(a) && alone(b)) return sure(at) ? void draw(a, b) : undefined
    // Where all lines between two cells are drawn already, one more is not.
    for (let tries = 0; tries < TRIES; tries += 1) if (draw(oneOf(from), oneOf(to))) return
  })
  return { dot: numberedDots(cellOf, alone, random), kind, lines }
}
const TRIES = 12

/** Those who stand for themselves come first, in their order; the others by chance, so that a number says nothing either. */
function numberedDots(cellOf: Int32Array, alone: (i: number) => boolean, random: Random): Int32Array {
  const shown = Array.from(cellOf.keys()).filter((i) => (cellOf[i] ?? -1) >= 0)
  const dot = new Int32Array(cellOf.length).fill(-1)
  const inOrder = [...shown.filter(alone), ...shuffled(shown.filter((i) => !alone(i)), random)] // prettier-ignore
  inOrder.forEach((i, at) => (dot[i] = at))
  return dot
}

type Rules = Parameters<typeof veil>[2]

/** Neighbours in the order, so many at a time, the last cell up to twice as many; those who are too few go together. */
type Cell = { readonly kind: number; readonly people: readonly number[] }

function cellsOf(n: number, rules: Rules): Cell[] {
  const { alike, order, alone, least = SMALLEST_CELL, takesIn = () => true } = rules
  const kinds = new Map<number, number[]>()
  const cells: Cell[] = []
  for (let i = 0; i < n; i += 1) {
    const kind = alike[i] ?? -1
    const row = kinds.get(kind) ?? []
    if (alone(i)) cells.push({ kind, people: [i] })
    else kinds.set(kind, row)
    if (!alone(i)) row.push(i)
  }
  const few = [...kinds].filter(([, kind]) => kind.length < least).flatMap(([, kind]) => kind)
  const many = [...kinds].filter(([, kind]) => kind.length >= least).sort(([a], [b]) => a - b)
  const host = many.find(([kind]) => takesIn(kind))
  if (few.length >= least) many.push([Math.min(-1, ...kinds.keys()), few])
  else if (host) host[1].push(...few)
  for (const [kind, all] of many) {
    const row = all.toSorted((a, b) => (order[a] ?? 0) - (order[b] ?? 0) || a - b)
    for (let at = 0; at + least <= row.length; at += least)
      cells.push({ kind, people: row.length - at < 2 * least ? row.slice(at) : row.slice(at, at + least) })
  }
  return cells
}

function shuffled(row: readonly number[], random: Random): number[] {
  const left = [...row]
  for (let i = left.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1))
    ;[left[i], left[j]] = [left[j] ?? 0, left[i] ?? 0]
  }
  return left
}
