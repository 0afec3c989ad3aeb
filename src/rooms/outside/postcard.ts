/**
 * The picture that a preview of a link shows: who speaks (the home), where (the group), what about, over a street in the
 * home's colour. Drawn by us from what strangers may read, and from nothing else.
 */
import { hexOf, mix, parseColour, type Oklch } from '#ui/colour.ts'
import { EMBER, readColour } from '#ui/look.ts'
import { dice } from '#ui/seeded.ts'
import { street } from '#ui/street.ts'
import { homeMark } from '#ui/home-icon.ts'
import type { LogoPicture } from '#spaces'
import type { Lettering } from './lettering.ts'

export const WIDTH = 1200
export const HEIGHT = 630

export type Postcard = {
  readonly home: string
  readonly group: string | undefined
  readonly title: string | undefined
  readonly accent: string | null
  /** Where the host's own sign is kept; undefined while the home wears ours. */
  readonly logo?: string | undefined
  /** The same street for the same thing, for ever. */
  readonly seed: string
}
type Fonts = { readonly titles: Lettering; readonly texts: Lettering }

const LEFT = 72
const MEASURE = 1020
/** The roofs begin below. */
const LOWEST = 400
const SIZES = [76, 66, 56, 48] as const
const STREET = 0.85

export function drawPostcard(card: Postcard, fonts: Fonts, own?: LogoPicture): string {
  const host = parseColour(readColour(card.accent ?? undefined) ?? EMBER)
  const colours = coloursFrom(host)
  const home = sayableIn(card.home, fonts.texts)
  const group = sayableIn(card.group, fonts.titles)
  // What cannot be set in these fonts is left out, and what it is about gives way to where it is said.
  const title = sayableIn(card.title, fonts.titles) ?? group ?? sayableIn(card.home, fonts.titles)
  const kicker = title === group ? undefined : sayableIn(card.group, fonts.texts)
  const logo = own && fittedIn(title === undefined ? LARGEST_LOGO : BESIDE_WORDS, own)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${colours['sky']}"/>`,
    `<circle cx="1096" cy="104" r="52" fill="${colours['sun']}"/>`,
    streetBelow(card.seed, colours),
    logo
      ? placed(logo)
      : `<g transform="translate(${LEFT} 60) scale(${title === undefined ? 8 : 1.9})">${homeMark(card.accent ?? undefined)}</g>`,
    home === undefined || home === title
      ? ''
      : written(fonts.texts, home, 34, LEFT + (logo?.width ?? 53) + 19, 98, colours['ink'] ?? ''),
    ...titleLines(fonts, { title, group: kicker, colours }),
    '</svg>',
  ].join('')
}

/** A host's own sign stands beside words as ours does, and alone where there are none that we can set. */
const BESIDE_WORDS = { width: 190, height: 53 }
export const LARGEST_LOGO = { width: 560, height: 224 }

function fittedIn(room: typeof LARGEST_LOGO, logo: LogoPicture): LogoPicture {
  const scale = Math.min(room.width / logo.width, room.height / logo.height)
  return { ...logo, width: Math.round(logo.width * scale), height: Math.round(logo.height * scale) }
}

const placed = ({ href, width, height }: LogoPicture): string =>
  `<image x="${LEFT}" y="60" width="${width}" height="${height}" href="${href}"/>`

function streetBelow(seed: string, colours: Readonly<Record<string, string>>): string {
  const shapes = street(dice(seed), WIDTH / STREET, 330).filter(
    (shape) => shape.class !== 'sky' && shape.class !== 'sun',
  )
  const paths = shapes.map(({ class: role, d }) => `<path fill="${colours[role]}" d="${d}"/>`)
  return `<g transform="translate(0 ${HEIGHT - 330 * STREET}) scale(${STREET})">${paths.join('')}</g>`
}

const sayableIn = (words: string | undefined, font: Lettering): string | undefined =>
  words === undefined ? undefined : font.sayable(words) || undefined

type Lines = { title: string | undefined; group: string | undefined; colours: Readonly<Record<string, string>> }

function titleLines({ titles, texts }: Fonts, { title, group, colours }: Lines): string[] {
  const kicker =
    group === undefined ? [] : [written(texts, cut(texts, group, 30, MEASURE), 30, LEFT, 178, colours['accent'] ?? '')]
  if (title === undefined) return kicker
  const { lines, size } = fitted(titles, title)
  const first = (group === undefined ? 150 : 190) + size
  return [
    ...kicker,
    ...lines.map((line, at) => written(titles, line, size, LEFT, first + at * size * 1.14, colours['ink'] ?? '')),
  ]
}

const written = (font: Lettering, words: string, size: number, x: number, y: number, colour: string): string =>
  `<path fill="${colour}" d="${font.path(words, size, x, Math.round(y))}"/>`

/** As large as fits above the roofs; what is too long even then ends with an ellipsis. */
function fitted(font: Lettering, words: string): { lines: readonly string[]; size: number } {
  for (const size of SIZES) {
    const lines = broken(font, words, size)
    if (lines.length <= mostLines(size)) return { lines: balanced(font, words, size, lines.length), size }
  }
  const size = SIZES[SIZES.length - 1] ?? 48
  const lines = broken(font, words, size)
  const kept = lines.slice(0, mostLines(size))
  const last = kept.pop() ?? ''
  return { lines: [...kept, cut(font, `${last} ${lines[kept.length + 1] ?? ''}`, size, MEASURE)], size }
}

const mostLines = (size: number): number => Math.floor((LOWEST - 190) / (size * 1.14))

/** Lines of about the same length: no word is left alone on the last. */
function balanced(font: Lettering, words: string, size: number, count: number): readonly string[] {
  let wide = MEASURE
  while (broken(font, words, size, wide - 20).length === count) wide -= 20
  return broken(font, words, size, wide)
}

function broken(font: Lettering, words: string, size: number, wide = MEASURE): string[] {
  const lines: string[] = []
  for (const word of words.split(' ').flatMap((one) => pieces(font, one, size, wide))) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && font.width(longer, size) <= wide) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** A word wider than the card is cut where it must be. */
function pieces(font: Lettering, word: string, size: number, wide: number): string[] {
  if (font.width(word, size) <= wide) return [word]
  const parts: string[] = ['']
  for (const letter of word) {
    const longer = (parts.at(-1) ?? '') + letter
    if (font.width(longer, size) <= wide) parts[parts.length - 1] = longer
    else parts.push(letter)
  }
  return parts
}

/** Cut at a word where there is one. */
function cut(font: Lettering, words: string, size: number, wide: number): string {
  if (font.width(words, size) <= wide) return words
  const fits = (text: string): boolean => font.width(`${text}…`, size) <= wide
  const all = [...words]
  while (all.length > 0 && !fits(all.join(''))) all.pop()
  const letters = all.join('')
  const space = letters.lastIndexOf(' ')
  return `${(space > letters.length / 2 ? letters.slice(0, space) : letters).replace(/[\s\p{P}]+$/u, '')}…`
}

/** The roles of the covers, as `cover.css` derives them by day, and the inks of the tokens. */
function coloursFrom(host: Oklch): Readonly<Record<string, string>> {
  const toned = (l: number, most: number, turn = 0, from: Oklch = host): string =>
    hexOf({ l, c: Math.min(from.c, most), h: (from.h + turn + 360) % 360 })
  return {
    sky: toned(0.925, 0.048, 0, mix(host, { l: 0.98, c: 0.035, h: 84 }, 0.22)),
    far: toned(0.865, 0.065, 14),
    a: toned(0.735, 0.125, 12),
    b: toned(0.605, 0.17),
    c: toned(0.435, 0.105, -10),
    d: toned(0.975, 0.018, 0, mix(host, { l: 0.98, c: 0.02, h: 84 }, 0.06)),
    k: toned(0.62, 0.062, 130),
    n: toned(0.29, 0.05, -10),
    lit: hexOf({ l: 0.93, c: 0.085, h: 88 }),
    sun: hexOf({ l: 0.96, c: 0.05, h: 88 }),
    ink: hexOf({ l: 0.225, c: 0.016, h: 48 }),
    accent: toned(Math.min(host.l, 0.45), 0.155),
  }
}
