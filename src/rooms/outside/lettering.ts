/**
 * Words as outlines, in the typefaces of the house. What turns our drawings into pictures knows only the fonts of the
 * machine, which may have none: so nothing is left for it to set. HarfBuzz does what browsers do (kerning, ligatures,
 * weights of a variable font).
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import * as hb from 'harfbuzzjs'
import decompress from 'woff2-encoder/decompress'

export type Lettering = {
  /** How wide the words are, in pixels at this size. */
  width(words: string, size: number): number
  /** The outlines as one SVG path, the baseline beginning at this place. */
  path(words: string, size: number, x: number, y: number): string
  /** The words without what has no place among letters (emoji); undefined when a letter of theirs is not in these fonts. */
  sayable(words: string): string | undefined
}

/** A typeface comes in several files, one for each part of the writing of the world. */
type Typeface = { readonly name: 'figtree' | 'piazzolla'; readonly weight: number; readonly parts: readonly string[] }
const title: Typeface = {
  name: 'piazzolla',
  weight: 700,
  parts: ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'],
}
const text: Typeface = { name: 'figtree', weight: 600, parts: ['latin', 'latin-ext'] }

const opened = new Map<Typeface, Promise<Lettering>>()
export const titles = (): Promise<Lettering> => open(title)
export const texts = (): Promise<Lettering> => open(text)

function open(typeface: Typeface): Promise<Lettering> {
  const known =
    opened.get(typeface) ?? Promise.all(typeface.parts.map((part) => load(typeface, part))).then(letteringIn)
  opened.set(typeface, known)
  known.catch(() => opened.delete(typeface))
  return known
}

type Face = { readonly font: hb.Font; readonly upem: number; readonly letters: ReadonlySet<number> }

async function load({ name, weight }: Typeface, part: string): Promise<Face> {
  const file = createRequire(import.meta.url).resolve(
    `@fontsource-variable/${name}/files/${name}-${part}-wght-normal.woff2`,
  )
  const bytes = await decompress(await readFile(file))
  const face = new hb.Face(new hb.Blob(new Uint8Array(bytes).buffer))
  const font = new hb.Font(face)
  font.setVariations([new hb.Variation('wght', weight)])
  return { font, upem: face.upem, letters: new Set(face.collectUnicodes()) }
}

function letteringIn(faces: readonly Face[]): Lettering {
  const faceOf = (letter: string): Face | undefined =>
    faces.find((face) => face.letters.has(letter.codePointAt(0) ?? 0))
  return {
    width: (words, size) =>
      runsOf(words, faceOf).reduce(
        (sum, run) => sum + shaped(run).reduce((wide, one) => wide + one.advance, 0) * (size / run.face.upem),
        0,
      ),
    path(words, size, x, y) {
      let at = x
      const pieces: string[] = []
      for (const run of runsOf(words, faceOf)) {
        const scale = size / run.face.upem
        for (const glyph of shaped(run)) {
          pieces.push(moved(run.face.font.glyphToPath(glyph.id), scale, at + glyph.x * scale, y - glyph.y * scale))
          at += glyph.advance * scale
        }
      }
      return pieces.join('')
    },
    sayable(words) {
      const plain = [...tidy(words)].filter((letter) => faceOf(letter) ?? !PICTURE.test(letter))
      return plain.every(faceOf) ? plain.join('').replaceAll(/ +/g, ' ').trim() : undefined
    },
  }
}

/** One kind of space, and one that does not break where French wants it before a sign of two parts. */
const tidy = (words: string): string =>
  words
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ (?=[?!:;»])|(?<=«) /g, '\u00a0')

/** Emoji, and the invisible signs that hold them together. */
const PICTURE =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u20e3|[\u200b-\u200f\u2060]|[\ufe00-\ufe0f]|[\u{e0020}-\u{e007f}]/u

type Run = { readonly face: Face; readonly words: string }

/** Stretches of letters that are in the same file. */
function runsOf(words: string, faceOf: (letter: string) => Face | undefined): Run[] {
  const runs: Run[] = []
  for (const letter of words) {
    const before = runs.at(-1)
    const face = letter === ' ' ? (before?.face ?? faceOf(letter)) : faceOf(letter)
    if (!face) continue
    if (before?.face === face) runs[runs.length - 1] = { face, words: before.words + letter }
    else runs.push({ face, words: letter })
  }
  return runs
}

type Glyph = { readonly id: number; readonly advance: number; readonly x: number; readonly y: number }

function shaped({ face, words }: Run): Glyph[] {
  const buffer = new hb.Buffer()
  buffer.addText(words)
  buffer.guessSegmentProperties()
  hb.shape(face.font, buffer)
  const places = buffer.getGlyphPositions()
  return buffer.getGlyphInfos().map(({ codepoint }, at) => {
    const place = places[at]
    return { id: codepoint, advance: place?.xAdvance ?? 0, x: place?.xOffset ?? 0, y: place?.yOffset ?? 0 }
  })
}

/** An outline in the units of its font, whose y goes up, as one on the page. */
function moved(path: string, scale: number, x: number, y: number): string {
  let odd = false
  return path.replaceAll(/-?[\d.]+|[A-Za-z]/g, (piece) => {
    if (/[A-Za-z]/.test(piece)) {
      odd = false
      return piece
    }
    odd = !odd
    const value = odd ? x + Number(piece) * scale : y - Number(piece) * scale
    return `${value.toFixed(1)} `
  })
}
