/** Which file of our typefaces has which letters, for what is printed: it sets only what it finds in a file. */
import { createRequire } from 'node:module'

export type Face = `${'figtree' | 'piazzolla'} ${400 | 500 | 600 | 700}`
export type Run = { text: string; readonly file: string; readonly loud: boolean }

/** Cut where the weight or the file of letters changes. What no file has a letter for is left out. */
export function runsOf(text: string, face: Face, loud?: Face): Run[] {
  const runs: Run[] = []
  const plain = plainer(text)
  for (const [at, piece] of (loud ? plain.split('*') : [plain]).entries()) {
    const isLoud = at % 2 === 1
    for (const letter of piece) {
      const file = fileWith(letter, loud && isLoud ? loud : face)
      if (file === undefined) continue
      const last = runs.at(-1)
      if (last?.file === file && last.loud === isLoud) last.text += letter
      else runs.push({ text: letter, file, loud: isLoud })
    }
  }
  return runs
}

/** A text without letters that are in no file; undefined where nothing would be left of it. */
export function sayable(text: string): string | undefined {
  const left = [...plainer(text)]
    .filter((letter) => fileWith(letter, 'figtree 400') !== undefined)
    .join('')
    .trim()
  return left === '' ? undefined : left
}

/** Fontsource names U+2000 to 206F as a whole; the files hold these of it. */
const MARKS = new Set('–—‘’‚“”„•…‹›⁄')
const isOfMarks = (code: number): boolean => code >= 0x2000 && code <= 0x206f

/** Narrow spaces, which French numbers are said with, and hyphens that do not break are in no file: their plain kin is. */
const plainer = (text: string): string =>
  text
    .replaceAll(/[\u2010\u2011]/g, '-')
    .replaceAll(/[\u2012\u2015]/g, '–')
    .replaceAll(/\p{Zs}/gu, (space) => (space === ' ' ? space : '\u00a0'))
    .replaceAll(/[\p{Zl}\p{Zp}]/gu, ' ')
    .replaceAll(/\p{Cf}/gu, '')

/** Figtree writes Latin; what it lacks, Piazzolla may have (Greek, Cyrillic, Vietnamese). */
function fileWith(letter: string, face: Face): string | undefined {
  const code = letter.codePointAt(0) ?? 0
  if (isOfMarks(code) && !MARKS.has(letter)) return undefined
  const parts = face.startsWith('figtree') ? [...partsOf(face), ...partsOf('piazzolla 500')] : partsOf(face)
  return parts.find(({ has }) => has(code))?.file
}

/** Where Latin letters are. */
export const fileOf = (face: Face): string => partsOf(face)[0]?.file ?? ''

type Part = { readonly file: string; has(code: number): boolean }
const require = createRequire(import.meta.url)
const known = new Map<Face, readonly Part[]>()

/** Which letters each file of a face holds: what Fontsource says of it, `U+0100-02BA,U+02BD-02C5,…`. Latin first. */
function partsOf(face: Face): readonly Part[] {
  const before = known.get(face)
  if (before) return before
  const [name, weight] = face.split(' ')
  const { latin = '', ...others } = require(`@fontsource/${name}/unicode.json`) as Record<string, string>
  const parts = Object.entries({ latin, ...others }).map(([part, ranges]): Part => {
    const spans = ranges.split(',').map(spanOf)
    return {
      file: require.resolve(`@fontsource/${name}/files/${name}-${part}-${weight}-normal.woff`),
      has: (code) => spans.some(([from, to]) => code >= from && code <= to),
    }
  })
  known.set(face, parts)
  return parts
}

function spanOf(range: string): readonly [from: number, to: number] {
  const [from = 0, to = from] = range
    .slice(2)
    .split('-')
    .map((hex) => Number.parseInt(hex, 16))
  return [from, to]
}
