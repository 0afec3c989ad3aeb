import { degreeOf, of, type Neighbours } from './adjacency.ts'

/**
 * For each person the largest k such that they belong to a set in which everybody is tied with k others of it (Seidman 1983,
 * Soc. Networks 5:269): high at the core, 0 for who is alone. By taking away whoever has fewest ties left, in buckets
 * (Batagelj & Zaveršnik 2003, arXiv:cs/0310049): linear in ties.
 */
export function coreness(graph: Neighbours): Int32Array {
  const { n } = graph
  const left = Int32Array.from({ length: n }, (_, i) => degreeOf(graph, i))
  const most = left.reduce((high, one) => Math.max(high, one), 0)
  // People in the order of the ties they have left; where each bucket begins, and where each person stands.
  const begins = new Int32Array(most + 2)
  for (const one of left) begins[one + 1] = (begins[one + 1] ?? 0) + 1
  for (let d = 1; d < begins.length; d += 1) begins[d] = (begins[d] ?? 0) + (begins[d - 1] ?? 0)
  const next = begins.slice()
  const row = new Int32Array(n)
  const place = new Int32Array(n)
  for (let i = 0; i < n; i += 1) {
    const at = next[left[i] ?? 0] ?? 0
    next[left[i] ?? 0] = at + 1
    row[at] = i
    place[i] = at
  }
  for (let at = 0; at < n; at += 1) {
    const i = row[at] ?? 0
    const mine = left[i] ?? 0
    for (const j of of(graph, i)) {
      const theirs = left[j] ?? 0
      if (theirs <= mine) continue
      // To the front of its bucket, which then begins after it: one tie fewer.
      const front = begins[theirs] ?? 0
      const [first, from] = [row[front] ?? 0, place[j] ?? 0]
      row[front] = j
      row[from] = first
      place[j] = front
      place[first] = from
      begins[theirs] = front + 1
      left[j] = theirs - 1
    }
  }
  return left
}
