/** Customers as columns of numbers, handed to a thread without a copy. Of who they are, not even a fingerprint goes along. */
import { setImmediate } from 'node:timers/promises'
import type { Customer } from './figures.ts'
import { figureColumns, type FigureColumn } from './line.ts'

export type Handed = {
  readonly from: Int32Array<ArrayBuffer>
  readonly until: Int32Array<ArrayBuffer>
  readonly joined: Int32Array<ArrayBuffer>
  /** NaN: nothing stands there. */
  readonly figures: Readonly<Record<FigureColumn, Float64Array<ArrayBuffer>>>
  readonly traits: readonly HandedTrait[]
}
type HandedTrait = {
  /** Where a word stands, its place in `words`. */
  readonly values: Float64Array<ArrayBuffer>
  readonly isWord: Uint8Array<ArrayBuffer>
  readonly words: string[]
}
/** No day is so early. */
const NEVER = -2_147_483_648
/** Takes ten milliseconds; then others have their turn. */
const AT_ONCE = 10_000

export async function handedOf(customers: readonly Customer[], howManyTraits: number): Promise<Handed> {
  const size = customers.length
  const traits = Array.from({ length: howManyTraits }, () => ({ values: new Float64Array(size), isWord: new Uint8Array(size), words: [] })) // prettier-ignore
  const days = { from: new Int32Array(size), until: new Int32Array(size), joined: new Int32Array(size) }
  const figures = { earlier: new Float64Array(size), before: new Float64Array(size), after: new Float64Array(size) }
  const handed: Handed = { ...days, figures, traits }
  for (let nth = 0; nth < size; nth += 1) {
    const one = customers[nth]
    if (one) put(handed, one, nth)
    if (nth % AT_ONCE === AT_ONCE - 1) await setImmediate()
  }
  return handed
}

function put({ from, until, joined, figures, traits }: Handed, one: Customer, nth: number): void {
  from[nth] = one.from
  until[nth] = one.until ?? NEVER
  joined[nth] = one.joined ?? NEVER
  for (const figure of figureColumns) figures[figure][nth] = one[figure] ?? NaN
  for (const [place, { values, isWord, words }] of traits.entries()) {
    const value = one.traits[place] ?? ''
    isWord[nth] = typeof value === 'string' ? 1 : 0
    values[nth] = typeof value === 'string' ? placeIn(words, value) : value
  }
}

/** Twelve words at most and none: looked through faster than a map is asked. */
const placeIn = (words: string[], word: string): number => {
  const place = words.indexOf(word)
  return place < 0 ? words.push(word) - 1 : place
}

export function customersIn({ from, until, joined, figures, traits }: Handed): Customer[] {
  const day = (days: Int32Array, nth: number): number | undefined => (days[nth] === NEVER ? undefined : days[nth])
  const number = (all: Float64Array, nth: number) => (Number.isNaN(all[nth]) ? undefined : all[nth])
  return Array.from({ length: from.length }, (_, nth) => ({
    from: from[nth] ?? 0,
    until: day(until, nth),
    joined: day(joined, nth),
    earlier: number(figures.earlier, nth),
    before: number(figures.before, nth),
    after: number(figures.after, nth),
    traits: traits.map(({ values, isWord, words }) => (isWord[nth] ? (words[values[nth] ?? 0] ?? '') : (values[nth] ?? 0))),
  })) // prettier-ignore
}

const columnsIn = ({ from, until, joined, figures, traits }: Handed) =>
  [from, until, joined, ...Object.values(figures), ...traits.flatMap(({ values, isWord }) => [values, isWord])] // prettier-ignore
export const buffersOf = (handed: Handed): ArrayBuffer[] => columnsIn(handed).map(({ buffer }) => buffer)
export function wipe(handed: Handed): void {
  for (const column of columnsIn(handed)) column.fill(0)
}
