/** What a face does: looks, smiles, wears its years. Drawn around a nose at 100, 104. */
import type { HairTones, SkinTones } from './face-colours.ts'

const INK = '#2b211c'
const stroke = (d: string, colour: string, width: number, rest = ''): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${rest}/>`

const looks = {
  dots: `<circle cx="83" cy="94" r="4.6" fill="${INK}"/><circle cx="117" cy="94" r="4.6" fill="${INK}"/>`,
  bright: `<circle cx="83" cy="94" r="5.6" fill="${INK}"/><circle cx="117" cy="94" r="5.6" fill="${INK}"/><circle cx="85" cy="92" r="1.7" fill="#fff"/><circle cx="119" cy="92" r="1.7" fill="#fff"/>`,
  laughing: stroke('M76 96q7-8 14 0', INK, 3.6) + stroke('M110 96q7-8 14 0', INK, 3.6),
  calm: `<circle cx="83" cy="95" r="4.4" fill="${INK}"/><circle cx="117" cy="95" r="4.4" fill="${INK}"/>${stroke('M75 91q8-5 15 1', INK, 2.6)}${stroke('M110 92q7-6 15-1', INK, 2.6)}`,
  lashes: `<circle cx="83" cy="94" r="4.6" fill="${INK}"/><circle cx="117" cy="94" r="4.6" fill="${INK}"/>${stroke('M75 92q6-6 13-3M74 91l-4-2', INK, 2.6)}${stroke('M112 89q7-3 13 3M126 91l4-2', INK, 2.6)}`,
  aside: `<circle cx="86" cy="94" r="4.6" fill="${INK}"/><circle cx="120" cy="94" r="4.6" fill="${INK}"/>`,
} as const
export type Eyes = keyof typeof looks
export const eyes = (which: Eyes): string => looks[which]

const arches = {
  soft: (c: string) => stroke('M73 81q9-6 18-2', c, 3.4) + stroke('M109 79q9-4 18 2', c, 3.4),
  raised: (c: string) => stroke('M72 79q9-9 18-4', c, 3.4) + stroke('M110 75q9-5 18 4', c, 3.4),
  straight: (c: string) => stroke('M73 81h17', c, 4) + stroke('M110 81h17', c, 4),
  bushy: (c: string) => stroke('M72 82q9-8 19-3', c, 6.5) + stroke('M109 79q10-5 19 3', c, 6.5),
  thin: (c: string) => stroke('M74 80q8-5 16-2', c, 2.2) + stroke('M110 78q8-3 16 2', c, 2.2),
  gruff: (c: string) => stroke('M72 79q10-2 18 4', c, 6) + stroke('M110 83q8-6 18-4', c, 6),
} as const
export type Brows = keyof typeof arches
export const brows = (which: Brows, colour: string): string => arches[which](colour)

const noses = {
  small: 'M99 98q-4 10 3 11',
  button: 'M94 107q6 6 12 0',
  long: 'M102 94q-8 16 2 19',
  broad: 'M90 108q10 9 20 0',
  pointed: 'M101 95l-7 14q4 4 9 2',
} as const
export type Nose = keyof typeof noses
export const nose = (which: Nose, colour: string): string => stroke(noses[which], colour, 3)

const teeth = '#fffaf2'
const mouths = {
  smile: (s: SkinTones) => stroke('M85 122q15 13 30 0', s.line === '#33190d' ? '#2a120a' : '#7a3527', 3.6),
  small: (s: SkinTones) => stroke('M91 123q9 7 18 0', s.line === '#33190d' ? '#2a120a' : '#7a3527', 3.6),
  grin: () =>
    `<path d="M82 118q18 5 36 0-1 19-18 19t-18-19Z" fill="#7d2f26"/><path d="M84 119q16 4 32 0l-2 6q-14 3-28 0Z" fill="${teeth}"/>`,
  laugh: () =>
    `<path d="M80 117q20 4 40 0-1 25-20 25t-20-25Z" fill="#7d2f26"/><path d="M82 118q18 4 36 0l-1 6q-17 3-34 0Z" fill="${teeth}"/><path d="M90 136q10-7 20 0-4 6-10 6t-10-6Z" fill="#d9736a"/>`,
  crooked: () => stroke('M87 125q16 5 27-5', '#7a3527', 3.6),
  lips: () =>
    `<path d="M86 122q7-6 14-2 7-4 14 2-5 11-14 11t-14-11Z" fill="#b8473f"/>${stroke('M87 122q13 5 26 0', '#8b2f2b', 2)}`,
  gruff: () => stroke('M87 126q13-4 26 1', '#7a3527', 3.6),
} as const
export type Mouth = keyof typeof mouths
export const mouth = (which: Mouth, skin: SkinTones): string => mouths[which](skin)

export const cheeks = ({ blush }: SkinTones): string =>
  `<ellipse cx="72" cy="110" rx="9" ry="6.5" fill="${blush}" opacity=".38"/><ellipse cx="128" cy="110" rx="9" ry="6.5" fill="${blush}" opacity=".38"/>`

export function years(age: 0 | 1 | 2, { line }: SkinTones): string {
  if (age === 0) return ''
  const laughter =
    stroke('M76 114q-4 6-1 12', line, 2, 'opacity=".55"') + stroke('M124 114q4 6 1 12', line, 2, 'opacity=".55"')
  const corners =
    stroke('M68 92l-5-2M68 96l-5 2', line, 1.8, 'opacity=".5"') +
    stroke('M132 92l5-2M132 96l5 2', line, 1.8, 'opacity=".5"')
  const thought = stroke('M84 68q16-4 32 0M88 61q12-3 24 0', line, 2, 'opacity=".4"')
  return laughter + (age === 1 ? '' : corners + thought)
}

const beards = {
  full: 'M57 94c1 34 17 62 43 62s42-28 43-62c-5 12-9 18-17 20-8-7-44-7-52 0-8-2-12-8-17-20Z',
  short: 'M58 98c2 30 18 49 42 49s40-19 42-49c-4 12-8 17-16 19-9-6-43-6-52 0-8-2-12-7-16-19Z',
  goatee: 'M86 132c4-4 24-4 28 0 1 10-5 18-14 18s-15-8-14-18Z',
  moustache: 'M78 118c4-9 15-11 22-7 7-4 18-2 22 7-8 3-16 2-22-1-6 3-14 4-22 1Z',
} as const
export type Beard = keyof typeof beards | 'stubble'
export const beard = (which: Beard | undefined, { main }: HairTones): string => {
  if (which === undefined) return ''
  return which === 'stubble'
    ? `<path d="${beards.short}" fill="${main}" opacity=".26"/>`
    : `<path d="${beards[which]}" fill="${main}"/>`
}

const lens = 'fill="#fff" fill-opacity=".22"'
const frames = {
  round: (c: string) =>
    `<g stroke="${c}" stroke-width="3.4" ${lens}><circle cx="82" cy="95" r="15"/><circle cx="118" cy="95" r="15"/></g>${stroke('M97 93q3-3 6 0M67 92l-8-3M133 92l8-3', c, 3)}`,
  square: (c: string) =>
    `<g stroke="${c}" stroke-width="4" ${lens}><rect x="66" y="83" width="31" height="24" rx="6"/><rect x="103" y="83" width="31" height="24" rx="6"/></g>${stroke('M97 92h6M66 90l-7-2M134 90l7-2', c, 3.4)}`,
  cat: (c: string) =>
    `<g fill="#fff" fill-opacity=".2" stroke="${c}" stroke-width="3.6" stroke-linejoin="round"><path d="M64 83q16-3 32 4-1 20-15 20-15-1-17-24Z"/><path d="M136 83q-16-3-32 4 1 20 15 20 15-1 17-24Z"/></g>${stroke('M96 90q4-2 8 0', c, 3)}`,
  half: (c: string) =>
    `<g fill="#fff" fill-opacity=".25" stroke="${c}" stroke-width="2.8"><path d="M68 99h28q-1 15-14 15T68 99Z"/><path d="M104 99h28q-1 15-14 15t-14-15Z"/></g>${stroke('M96 101q4-3 8 0M68 100l-9-8M132 100l9-8', c, 2.6)}`,
} as const
export type Glasses = `${keyof typeof frames} ${'ink' | 'gold' | 'red' | 'blue'}`
const wires: Readonly<Record<string, string>> = { ink: '#2e2724', gold: '#b8893a', red: '#b0432c', blue: '#38607c' }

export function glasses(which: Glasses): string {
  const [shape, colour = 'ink'] = which.split(' ') as [keyof typeof frames, string]
  return frames[shape](wires[colour] ?? '#2e2724')
}
