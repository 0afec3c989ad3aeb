/**
 * A list of customers, read as it comes. Of an identifier there is only a keyed hash from here on; the file is written nowhere; what
 * cannot be right stops the reading, and what was read is let go.
 */
import { createHmac } from 'node:crypto'
import { Writable } from 'node:stream'
import {
  columnOf, dayIn, fieldsOf, figureColumns, isFormula, LONGEST_LINE, normalised, numberIn, separatorOf,
  type ColumnName, type FigureColumn,
} from './line.ts' // prettier-ignore

export const MOST_ROWS = 200_000
export const MOST_TRAITS = 8
/** A word that stands for few says who they are; of twelve kinds of customers one still speaks as of kinds. */
export const MOST_LEVELS = 12
const LONGEST_WORD = 60
/** How workbooks begin, the new and the old. */
const PACKED: ReadonlySet<string> = new Set(['504b0304', 'd0cf11e0'])

export type Row = Readonly<Partial<Record<FigureColumn, number | undefined>>> & {
  /** Under the key of this reading. */
  readonly hash: string
  readonly from: number
  readonly until: number | undefined
  readonly traits: readonly (number | string)[]
}
export type ProblemKind =
  | 'encoding' | 'spreadsheet' | 'empty' | 'headings' | 'traits' | 'many' | 'long' | 'fields' | 'quotes' | 'formula'
  | 'identifier' | 'date' | 'order' | 'twice' | 'levels' | 'number' | 'word' // prettier-ignore
export type ListProblem = { readonly kind: ProblemKind; readonly line: number; readonly column: string }

type Heading = { readonly name: string; readonly is: ColumnName }

export class ListReading extends Writable {
  rows: Row[] = []
  traits: string[] = []
  problem: ListProblem | undefined
  /** Only where a lot is drawn: what the answer needs, and nothing else ever reads. */
  readonly identifiers: string[] = []
  readonly key: Buffer
  readonly #drawing: boolean
  readonly #most: number
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })
  readonly #seen = new Set<string>()
  readonly #levels = new Map<number, Map<string, string>>()
  #headings: Heading[] | undefined
  #separator = ','
  #rest = ''
  #line = 0

  constructor(key: Buffer, { drawing = false, most = MOST_ROWS } = {}) {
    // What was read stays until it is let go of, and not only until it has come.
    super({ autoDestroy: false })
    this.key = key
    this.#drawing = drawing
    this.#most = most
  }

  hash(identifier: string): string {
    return createHmac('sha256', this.key).update(normalised(identifier)).digest().subarray(0, 16).toString('base64')
  }

  /** After this nobody can join the rows with anything. */
  letGo(): void {
    this.key.fill(0)
    this.rows = []
    this.identifiers.length = 0
    this.#seen.clear()
  }

  override _write(piece: Buffer, _: BufferEncoding, done: () => void): void {
    if (!this.problem) this.#read(() => this.#decoder.decode(piece, { stream: true }), piece)
    // Others have their turn: thirty pieces of a quick line come at once, and together they would take a second.
    setImmediate(done)
  }

  override _final(done: () => void): void {
    if (!this.problem) this.#read(() => `${this.#decoder.decode()}\n`)
    if (!this.problem && this.rows.length === 0) this.#wrong('empty')
    if (!this.problem) this.#mixedColumns()
    done()
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.letGo()
    done(error)
  }

  #read(text: () => string, piece?: Buffer): void {
    if (piece && this.#line === 0 && this.#rest === '' && PACKED.has(piece.subarray(0, 4).toString('hex'))) return this.#wrong('spreadsheet') // prettier-ignore
    try {
      this.#rest += text()
    } catch {
      return this.#wrong('encoding')
    }
    if (this.#rest.includes('\0')) return this.#wrong('encoding')
    const lines = this.#rest.split(/\r\n|\n|\r(?=[^\n])/)
    this.#rest = lines.pop() ?? ''
    for (const line of lines) {
      this.#line += 1
      if (line.length > LONGEST_LINE) return this.#wrong('long')
      if (line.trim() !== '') this.#take(line)
      if (this.problem) return
    }
    if (this.#rest.length > LONGEST_LINE) this.#wrong('long')
  }

  #take(line: string): void {
    if (!this.#headings) return this.#takeHeadings(line)
    if (this.rows.length >= this.#most) return this.#wrong('many')
    const fields = fieldsOf(line, this.#separator)
    if (!fields) return this.#wrong('quotes')
    if (fields.length !== this.#headings.length) return this.#wrong('fields')
    const formula = fields.findIndex(isFormula)
    if (formula >= 0) return this.#wrong('formula', this.#headings[formula]?.name)
    const row = this.#rowOf(fields, this.#headings)
    if (row && !this.problem) this.rows.push(row)
  }

  #takeHeadings(line: string): void {
    this.#separator = separatorOf(line)
    const names = fieldsOf(line, this.#separator)?.map((name) => name.slice(0, 40)) ?? []
    const headings = names.map((name) => ({ name, is: columnOf(name) }))
    const count = (is: ColumnName): number => headings.filter((heading) => heading.is === is).length
    if (
      count('identifier') !== 1 ||
      count('from') !== 1 ||
      count('until') !== 1 ||
      figureColumns.some((figure) => count(figure) > 1)
    )
      return this.#wrong('headings')
    this.traits = headings.flatMap(({ name, is }) => (is === 'trait' ? [name] : []))
    if (this.traits.length > MOST_TRAITS || new Set(this.traits).size < this.traits.length || this.traits.includes(''))
      return this.#wrong('traits')
    this.#headings = headings
  }

  #rowOf(fields: readonly string[], headings: readonly Heading[]): Row | undefined {
    const found = (is: ColumnName) => {
      const place = headings.findIndex((heading) => heading.is === is)
      return { text: fields[place] ?? '', name: headings[place]?.name ?? '' }
    }
    const [identifier, from, until] = [found('identifier'), found('from'), found('until')]
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(identifier.text)) return this.#none('identifier', identifier.name)
    const start = dayIn(from.text)
    const end = until.text === '' ? undefined : dayIn(until.text)
    if (start === undefined) return this.#none('date', from.name)
    if (until.text !== '' && end === undefined) return this.#none('date', until.name)
    if (end !== undefined && end < start) return this.#none('order', until.name)
    const figures = figureColumns.map((figure) => ({ ...found(figure), figure }))
    const odd = figures.find(({ text }) => text !== '' && numberIn(text) === undefined)
    if (odd) return this.#none('number', odd.name)
    const hash = this.hash(identifier.text)
    if (this.#seen.has(hash)) return this.#none('twice', identifier.name)
    this.#seen.add(hash)
    if (this.#drawing) this.identifiers.push(identifier.text)
    const texts = fields.filter((_, place) => headings[place]?.is === 'trait')
    const traits = texts.map((text, place) => this.#traitOf(text, place))
    const known = Object.fromEntries(figures.map(({ figure, text }) => [figure, numberIn(text)]))
    return { hash, from: start, until: end, ...known, traits }
  }

  #traitOf(text: string, place: number): number | string {
    const number = numberIn(text)
    if (number !== undefined || text === '') return number ?? ''
    if (text.length > LONGEST_WORD) this.#wrong('word', this.traits[place])
    const levels = this.#levels.get(place) ?? new Map<string, string>()
    this.#levels.set(place, levels)
    const level = levels.get(text)
    if (level !== undefined) return level
    levels.set(text, text)
    if (levels.size > MOST_LEVELS) this.#wrong('levels', this.traits[place])
    return text
  }

  /** Words and numbers in one column: each number is a word too. */
  #mixedColumns(): void {
    for (const [place, levels] of this.#levels) {
      const numbers = new Set(this.rows.flatMap(({ traits }) => (typeof traits[place] === 'number' ? [traits[place]] : []))) // prettier-ignore
      if (levels.size + numbers.size > MOST_LEVELS) this.#wrong('levels', this.traits[place])
    }
  }

  #none(kind: ProblemKind, column: string): undefined {
    this.#wrong(kind, column)
    return undefined
  }

  #wrong(kind: ProblemKind, column = ''): void {
    this.problem ??= { kind, line: this.#line, column }
    this.#rest = ''
    this.letGo()
  }
}
