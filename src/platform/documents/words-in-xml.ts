/** The words of one XML part, as they come: no entity is ever looked up but the five of XML, so that none can grow. */
import { Parser } from 'htmlparser2'
import { limits } from './limits.ts'
import { CannotRead } from './said.ts'

/** By local name: what holds words, what ends a line, what parts two words, what is passed over with all it holds. */
export type Grammar = {
  readonly words: ReadonlySet<string>
  readonly lines: ReadonlySet<string>
  readonly gaps: ReadonlySet<string>
  readonly skipped: ReadonlySet<string>
}

/** Collects until there is enough; nobody looks for the end of a text longer than that. */
export class Words {
  private readonly pieces: string[] = []
  private length = 0
  add(piece: string): void {
    if (this.full) return
    this.pieces.push(piece)
    this.length += piece.length
  }
  get full(): boolean {
    return this.length >= limits.text
  }
  toString(): string {
    return tidy(this.pieces.join('')).slice(0, limits.text)
  }
}

export const tidy = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .replaceAll('\0', '')
    .toWellFormed()
    .trim()

export async function wordsFrom(xml: AsyncIterable<Buffer>, grammar: Grammar, into: Words): Promise<void> {
  const parser = parserFor(grammar, into)
  const letters = new TextDecoder()
  for await (const piece of xml) {
    parser.write(letters.decode(piece, { stream: true }))
    if (into.full) return
  }
  parser.end()
}

function parserFor({ words, lines, gaps, skipped }: Grammar, into: Words): Parser {
  let depth = 0
  let within = 0
  let skipping = 0
  const step = (name: string, by: 1 | -1): void => {
    depth += by
    if (depth > limits.depth) throw new CannotRead('too-much')
    if (skipped.has(name)) skipping += by
    if (words.has(name)) within += by
  }
  const local = (name: string): string => name.slice(name.indexOf(':') + 1)
  return new Parser(
    {
      onopentagname: (name) => step(local(name), 1),
      onclosetag(qualified) {
        const name = local(qualified)
        step(name, -1)
        if (skipping > 0) return
        if (lines.has(name)) into.add('\n')
        else if (gaps.has(name)) into.add(' ')
      },
      ontext(text) {
        if (within > 0 && skipping === 0) into.add(text)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
}
