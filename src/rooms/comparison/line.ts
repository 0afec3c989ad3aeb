/** One line of a list: its fields, and what may stand in one. */

/** Longer than any honest line; what comes without an end fills no memory. */
export const LONGEST_LINE = 2_000

/** Undefined: a quotation mark that is never closed. */
export function fieldsOf(line: string, separator: string): string[] | undefined {
  const fields: string[] = []
  let at = 0
  while (at <= line.length) {
    const quoted = line[at] === '"'
    const end = quoted ? closing(line, at + 1) : line.indexOf(separator, at)
    if (quoted && end < 0) return undefined
    const stop = end < 0 ? line.length : end
    fields.push((quoted ? line.slice(at + 1, stop).replaceAll('""', '"') : line.slice(at, stop)).trim())
    const after = quoted ? stop + 1 : stop
    if (quoted && after < line.length && line[after] !== separator) return undefined
    at = after + 1
  }
  return fields
}

function closing(line: string, from: number): number {
  for (let at = from; at < line.length; at += 1) {
    if (line[at] !== '"') continue
    if (line[at + 1] !== '"') return at
    at += 1
  }
  return -1
}

/** The one that the line of headings holds most of. */
export const separatorOf = (heading: string): string =>
  [',', ';', '\t'].reduce((best, one) => (heading.split(one).length > heading.split(best).length ? one : best))

const columns = {
  identifier: /^(e-?mail|courriel|mail|identifi(er|ant)|adresse(?: e-?mail)?)$/,
  from: /^(start|from|since|d[ée]but|depuis)$/,
  until: /^(end|until|fin|jusqu)$/,
  earlier: /^(earlier|plus t[ôo]t)$/,
  before: /^(before|avant)$/,
  after: /^(after|apr[èe]s)$/,
} as const
/** One figure at three times, in their order. */
export const figureColumns = ['earlier', 'before', 'after'] as const
export type FigureColumn = (typeof figureColumns)[number]
export type ColumnName = keyof typeof columns | 'trait'
export const columnOf = (heading: string): ColumnName => {
  const plain = heading.toLowerCase()
  if (columns.identifier.test(plain)) return 'identifier'
  if (columns.from.test(plain)) return 'from'
  if (columns.until.test(plain)) return 'until'
  return figureColumns.find((figure) => columns[figure].test(plain)) ?? 'trait'
}

const DAY_MS = 86_400_000
export const dayOf = (at: Date): number => Math.floor(at.getTime() / DAY_MS)
export const dateOf = (day: number): Date => new Date(day * DAY_MS)

/**
 * 2025-03-01, and nothing else: 01/03/2025 is a day in March or in January, as the reader likes. Days since 1970, or undefined.
 */
export function dayIn(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const at = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text || at.getUTCFullYear() < 1900 ? undefined : dayOf(at)
} // prettier-ignore

/** What a spreadsheet would work out. A number may begin with a sign. */
export const isFormula = (text: string): boolean => /^[=@+\-\t\r]/.test(text) && numberIn(text) === undefined

/** 12, 12.5, 12,5, −3. */
export const numberIn = (text: string): number | undefined =>
  /^[+-]?\d{1,12}([.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : undefined

/** As the home writes addresses: so that the same one is the same everywhere. */
export const normalised = (identifier: string): string => identifier.normalize('NFC').trim().toLowerCase()
