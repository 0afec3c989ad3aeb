import type { Shape } from './cover.tsx'
import type { dice } from './seeded.ts'

type Dice = ReturnType<typeof dice>
type House = { x: number; width: number; top: number; colour: 'a' | 'b' | 'c' | 'd'; roof: 'gable' | 'flat' | 'dome' }

/** A street at dusk: a far row, a near row, trees between, one ground. */
export function street(luck: Dice, width: number, height: number): Shape[] {
  const ground = round(height * 0.93)
  return [
    { class: 'sky', d: `M0 0h${width}v${height}H0z` },
    { class: 'sun', d: disc(round(luck.between(0.15, 0.85) * width), round(height * 0.27), 35) },
    ...farRow(luck, width, ground),
    ...nearRow(luck, width, ground),
    { class: 'n', d: `M0 ${ground}h${width}V${height}H0z` },
  ]
}

function farRow(luck: Dice, width: number, ground: number): Shape[] {
  const shapes: Shape[] = []
  for (let x = -20; x < width;) {
    const w = round(luck.between(60, 130))
    const top = round(luck.between(100, 185))
    shapes.push({ class: 'far', d: luck.roll() < 0.4 ? gable(x, w, top, ground, 0.28) : flat(x, w, top, ground) })
    x = round(x + w + luck.between(0, 14))
  }
  return shapes
}

function nearRow(luck: Dice, width: number, ground: number): Shape[] {
  const shapes: Shape[] = []
  let colour: House['colour'] = 'd'
  for (let x = -14; x < width;) {
    if (x > 0 && luck.roll() < 0.35) {
      shapes.push(...tree(luck, x, ground))
      x += 56
    }
    const roof = luck.pick(['gable', 'flat', 'gable', 'dome'] as const)
    const w = round(roof === 'dome' ? luck.between(120, 140) : luck.between(105, 195))
    colour = luck.pick((['a', 'b', 'c', 'd'] as const).filter((one) => one !== colour) as ['a', 'b', 'c'])
    const top = round(roof === 'dome' ? luck.between(150, 215) : luck.between(105, 190))
    shapes.push(...house(luck, { x: round(x), width: w, top, colour, roof }, ground))
    x = round(x + w + (luck.roll() < 0.3 ? luck.between(6, 40) : 0))
  }
  return shapes
}

function house(luck: Dice, { x, width, top, colour, roof }: House, ground: number): Shape[] {
  const walls = {
    gable: () => gable(x, width, top, ground, 0.25),
    flat: () => flat(x, width, top, ground),
    dome: () => dome(x, width, top, ground),
  }[roof]()
  const shapes: Shape[] = [{ class: colour, d: walls }]
  if (roof === 'gable' && luck.roll() < 0.5)
    shapes.push({ class: colour, d: `M${round(x + width * 0.69)} ${top - 38}h20v44h-20z` })
  // Pale walls take brown windows, dark ones near-black: a dark window must be seen in both.
  const dark = colour === 'd' ? 'c' : 'n'
  const columns = Math.max(2, Math.floor(width / 46))
  const floors = ground - top > 160 ? 2 : 1
  for (let floor = 0; floor < floors; floor++) {
    for (let column = 0; column < columns; column++) {
      const wx = round(x + (width / columns) * (column + 0.5) - 9)
      const wy = round(top + (roof === 'dome' ? 36 : 45) + floor * 49)
      shapes.push({ class: luck.roll() < 0.45 ? 'lit' : dark, d: `M${wx} ${wy}v-19a9 9 0 0 1 18 0v19z` })
    }
  }
  const door = round(x + width * luck.between(0.22, 0.6))
  if (ground - top - 45 - floors * 49 > 0)
    shapes.push({ class: luck.roll() < 0.5 ? 'lit' : 'n', d: `M${door} ${ground}v-36a14 14 0 0 1 28 0v36z` })
  return shapes
}

function tree(luck: Dice, x: number, ground: number): Shape[] {
  const crown = round(ground - luck.between(34, 46))
  return [
    { class: 'n', d: `M${x + 26} ${ground}V${crown}h3V${ground}z` },
    { class: 'k', d: `M${x + 4} ${crown}a23 27 0 0 1 47 0a23 16 0 0 1 -47 0z` },
  ]
}

const gable = (x: number, w: number, top: number, ground: number, pitch: number): string =>
  `M${x} ${ground}V${top}l${round(w / 2)} ${-round(Math.min(w * pitch, 43))} ${round(w / 2)} ${round(Math.min(w * pitch, 43))}V${ground}z`
const flat = (x: number, w: number, top: number, ground: number): string => `M${x} ${ground}V${top}h${w}V${ground}z`
const dome = (x: number, w: number, top: number, ground: number): string =>
  `M${x} ${ground}V${top}a${round(w / 2)} ${round(w / 2)} 0 0 1 ${w} 0V${ground}z`
const disc = (cx: number, cy: number, r: number): string =>
  `M${cx - r} ${cy}a${r} ${r} 0 0 1 ${2 * r} 0a${r} ${r} 0 0 1 ${-2 * r} 0z`
const round = (n: number): number => Math.round(n)
