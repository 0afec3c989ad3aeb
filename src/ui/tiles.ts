import type { Shape } from './cover.tsx'
import type { dice } from './seeded.ts'

type Dice = ReturnType<typeof dice>
const grounds = ['d', 'k', 'far', 'a', 'b', 'd', 'far', ''] as const
const forms = ['a', 'b', 'c', 'k', 'd', 'far'] as const

/** A patchwork of arches, suns, gables and quarters, one hundred units a tile. */
export function tiles(luck: Dice, across: number, down: number): Shape[] {
  const shapes: Shape[] = [{ class: 'sky', d: box(0, 0, across * 100, down * 100) }]
  let before = ''
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      const motif = other(luck, motifs, before)
      before = motif
      shapes.push(...tile(luck, motif, column * 100, row * 100))
    }
  }
  return shapes
}

const motifs = ['window', 'arch', 'window', 'quarter', 'sun', 'domes', 'gable', 'quarter'] as const

function tile(luck: Dice, motif: (typeof motifs)[number], x: number, y: number): Shape[] {
  const ground = luck.pick(grounds)
  const first = other(luck, forms, ground)
  const second = other(luck, forms, first)
  const laid: Shape[] = ground === '' ? [] : [{ class: ground, d: box(x, y, 100, 100) }]
  const bottom = y + 100
  if (motif === 'window')
    return [
      ...laid,
      { class: first, d: arch(x, bottom, 50) },
      { class: second, d: arch(x + 20, bottom, 30) },
      { class: 'lit', d: arch(x + 36, bottom, 14) },
    ]
  if (motif === 'arch')
    return [...laid, { class: first, d: arch(x, bottom, 50) }, { class: second, d: arch(x + 20, bottom, 30) }]
  if (motif === 'domes') return [...laid, { class: first, d: dome(x, bottom) }, { class: second, d: dome(x, y + 50) }]
  if (motif === 'gable') return [...laid, { class: first, d: `M${x} ${bottom}l50 -75l50 75z` }]
  // The sun is pale: it needs a ground to stand out from.
  if (motif === 'sun')
    return [
      { class: luck.pick(['a', 'b', 'k', 'far']), d: box(x, y, 100, 100) },
      { class: 'sun', d: disc(x + 50, y + 50, 33) },
    ]
  return [
    ...laid,
    {
      class: first,
      d: luck.pick([`M${x} ${y}h100a100 100 0 0 1 -100 100z`, `M${x} ${bottom}v-100a100 100 0 0 1 100 100z`]),
    },
  ]
}

function other<T extends string>(luck: Dice, from: readonly [T, ...T[]], not: string): T {
  const drawn = luck.pick(from)
  return drawn === not ? (from.find((one) => one !== not) ?? drawn) : drawn
}

const box = (x: number, y: number, w: number, h: number): string => `M${x} ${y}h${w}v${h}h${-w}z`
const arch = (x: number, bottom: number, r: number): string => `M${x} ${bottom}v-50a${r} ${r} 0 0 1 ${2 * r} 0v50z`
const dome = (x: number, bottom: number): string => `M${x} ${bottom}a50 50 0 0 1 100 0z`
const disc = (cx: number, cy: number, r: number): string =>
  `M${cx - r} ${cy}a${r} ${r} 0 0 1 ${2 * r} 0a${r} ${r} 0 0 1 ${-2 * r} 0z`
