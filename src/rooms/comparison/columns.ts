/** Traits as numbers: a number is itself, a word is one column for each of its values. */
import type { Row } from './list.ts'

export type TraitColumn = {
  readonly column: string
  /** Null: it is a number, or a rare word. */ readonly level: string | null
}
type Told = Pick<Row, 'traits'>
/** Below, a word is one of "the others". */
const FEWEST_OF_A_WORD = 10

export function columnsOf(
  rows: readonly Told[],
  names: readonly string[],
): { columns: TraitColumn[]; valuesOf: (row: Told) => number[] } {
  const made = names.flatMap((column, place) => {
    const values = rows.map(({ traits }) => traits[place] ?? '')
    return values.some((value) => typeof value === 'string' && value !== '')
      ? wordColumns(column, place, values.map(String))
      : [numberColumn(column, place, values)]
  })
  return {
    columns: made.map(({ column, level }) => ({ column, level })),
    valuesOf: ({ traits }) => made.map(({ place, read }) => read(traits[place] ?? '')),
  }
}

type Made = TraitColumn & { readonly place: number; readonly read: (value: number | string) => number }

/** Where nothing stands, the mean does: it neither draws a pair together nor keeps it apart. */
function numberColumn(column: string, place: number, values: readonly (number | string)[]): Made {
  const numbers = values.flatMap((value) => (typeof value === 'number' ? [value] : []))
  const mean = numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length
  return { column, level: null, place, read: (value) => (typeof value === 'number' ? value : mean) }
}

/** The most frequent has no column: the others say it. Rare ones, and none, stand together. */
function wordColumns(column: string, place: number, values: readonly string[]): Made[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const frequent = [...counts].filter(([value, n]) => value !== '' && n >= FEWEST_OF_A_WORD).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)) // prettier-ignore
  const levels = frequent.map(([level]) => level)
  const shown = levels.length > 2 ? levels : levels.slice(0, 1)
  return shown.map((level) => ({ column, level, place, read: (value) => (String(value) === level ? 1 : 0) }))
}
