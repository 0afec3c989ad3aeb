/** Does it hold without staff? Pure: from pairs of people to the component that is left, and to a drawing of it. */
import { degrees, giant, wilson, type Share, type Tie } from '#platform/numbers/index.ts'
import type { PersonId } from '#people'
import { drawNetwork, type Drawing } from './network-drawing.ts'
import type { Pair } from './ties-store.ts'

export type Network = {
  /** Members who wrote or were tied to somebody. */
  readonly people: number
  readonly team: number
  /** Of the members, those in the giant component: as it is, and once the team is taken out. */
  readonly withTeam: number
  readonly without: Share | undefined
  /** And once the member with most ties is taken out too. */
  readonly withoutOneMore: number | undefined
  /** Without the team, when only ties that go both ways count. */
  readonly bothWays: number
  readonly drawing: Drawing | undefined
}

/** The network as numbers: members first, then the team. */
export type Known = {
  readonly members: number
  readonly people: number
  readonly ties: readonly Tie[]
  readonly mutual: readonly Tie[]
}

export function takeNetwork(writers: readonly PersonId[], pairs: readonly Pair[]): Network {
  const known = numbered(writers, pairs)
  const { members, people } = known
  const isMember = (i: number): boolean => i < members
  const among = (ties: readonly Tie[]): Tie[] => ties.filter(([a, b]) => isMember(a) && isMember(b))
  const own = among(known.ties)
  const left = giant(members, own)
  const count = (size: number): number => (size > 1 ? size : 0)
  return {
    people: members,
    team: people - members,
    withTeam: count(giant(people, known.ties, isMember).size),
    without: wilson(count(left.size), members),
    withoutOneMore: withoutTheMostTied(members, own),
    bothWays: count(giant(members, among(known.mutual)).size),
    drawing: drawNetwork(known, left.is),
  }
}

/** The share of the members that are left: what the number owes to one person. */
function withoutTheMostTied(members: number, ties: readonly Tie[]): number | undefined {
  if (members < 2) return undefined
  const tied = degrees(members, ties)
  const most = tied.indexOf(maxOf(tied))
  const { size } = giant(
    members,
    ties.filter(([a, b]) => a !== most && b !== most),
    (i) => i !== most,
  )
  return (size > 1 ? size : 0) / (members - 1)
}

/** Spreading a million numbers over one call is more than a stack takes. */
const maxOf = (numbers: Int32Array): number => numbers.reduce((most, one) => Math.max(most, one), 0)

export function numbered(writers: readonly PersonId[], pairs: readonly Pair[]): Known {
  const places = new Map<string, number>()
  const place = (person: PersonId, staff: boolean): number => {
    const key = `${staff ? 's' : 'm'}${person}`
    const known = places.get(key) ?? places.size
    places.set(key, known)
    return known
  }
  for (const person of writers) place(person, false)
  for (const { a, aStaff, b, bStaff } of pairs)
    for (const [who, staff] of [
      [a, aStaff],
      [b, bStaff],
    ] as const)
      if (!staff) place(who, false)
  const members = places.size
  const directed = pairs
    .map(({ a, aStaff, b, bStaff }): Tie => [place(a, aStaff), place(b, bStaff)])
    .filter(([a, b]) => a !== b)
  const people = places.size
  const key = (a: number, b: number): number => a * people + b
  const given = new Set(directed.map(([a, b]) => key(a, b)))
  const both = (a: number, b: number): boolean => given.has(key(a, b)) && given.has(key(b, a))
  return {
    members,
    people,
    ties: directed.filter(([a, b]) => a < b || !given.has(key(b, a))),
    mutual: directed.filter(([a, b]) => a < b && both(a, b)),
  }
}
