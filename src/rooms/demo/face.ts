/**
 * A face put together from parts drawn by hand on a sheet of 200 by 200: from far to near, what is behind the head, the
 * shoulders, the head, what is on it. The same recipe is the same face.
 */
import { back, front, type Hair } from './face-hair.ts'
import {
  beard,
  brows,
  cheeks,
  eyes,
  glasses,
  mouth,
  nose,
  years,
  type Beard,
  type Brows,
  type Eyes,
  type Glasses,
  type Mouth,
  type Nose,
} from './face-features.ts'
import { clothes, type Clothes } from './face-clothes.ts'
import { hairs, papers, skins, threads, type HairColour, type Paper, type Skin, type Thread } from './face-colours.ts'

export type Recipe = {
  readonly paper: Paper
  readonly skin: Skin
  readonly head?: Head
  readonly hair: Hair
  readonly colour: HairColour
  /** Of a scarf, a cap, a beret. */
  readonly cloth?: Thread
  readonly eyes?: Eyes
  readonly brows?: Brows
  readonly nose?: Nose
  readonly mouth?: Mouth
  readonly beard?: Beard
  readonly glasses?: Glasses
  /** 0 young, 1 lines of laughter, 2 and a forehead that has thought. */
  readonly age?: 0 | 1 | 2
  readonly freckles?: true
  readonly earrings?: Thread
  readonly wears: Clothes
  readonly in: Thread
  /** Degrees: nobody stands straight in front of a camera. */
  readonly tilt?: number
}

const heads = {
  oval: 'M100 41c27 0 41 21 41 49 0 29-18 54-41 54s-41-25-41-54c0-28 14-49 41-49Z',
  round: 'M100 43c30 0 46 21 46 49 0 30-19 50-46 50s-46-20-46-50c0-28 16-49 46-49Z',
  square: 'M100 41c29 0 43 17 43 45 0 27-4 41-18 50-12 8-38 8-50 0-14-9-18-23-18-50 0-28 14-45 43-45Z',
  long: 'M100 37c25 0 38 21 38 51 0 34-16 61-38 61S62 122 62 88c0-30 13-51 38-51Z',
  heart: 'M100 41c29 0 44 19 42 46-2 26-24 57-42 57S60 113 58 87c-2-27 13-46 42-46Z',
} as const
export type Head = keyof typeof heads

export function drawFace(recipe: Recipe): string {
  const { head = 'oval', age = 0, tilt = 0, hair, glasses: worn, beard: grown, earrings } = recipe
  const skin = skins[recipe.skin]
  const colour = hairs[recipe.colour]
  const cloth = threads[recipe.cloth ?? recipe.in]
  const covered = hair === 'veil' || hair === 'wrap'
  return sheet([
    `<rect width="200" height="200" fill="${papers[recipe.paper]}"/>`,
    `<g transform="rotate(${tilt} 100 150)">${back(hair, colour, cloth)}</g>`,
    `<path d="M82 122h36v42c-8 12-28 12-36 0Z" fill="${skin.shade}"/>`,
    clothes(recipe.wears, threads[recipe.in], skin),
    `<g transform="rotate(${tilt} 100 150)">`,
    hair === 'veil'
      ? ''
      : `<circle cx="58" cy="97" r="9" fill="${skin.tone}"/><circle cx="142" cy="97" r="9" fill="${skin.tone}"/>`,
    `<path d="${heads[head]}" fill="${skin.tone}"/>`,
    cheeks(skin),
    years(age, skin),
    recipe.freckles ? freckles(skin.line) : '',
    beard(grown, colour),
    brows(recipe.brows ?? 'soft', covered ? '#3a2a22' : colour.brow),
    eyes(recipe.eyes ?? 'dots'),
    nose(recipe.nose ?? 'small', skin.line),
    mouth(recipe.mouth ?? 'smile', skin),
    grown === 'moustache' || grown === 'full' ? beard('moustache', colour) : '',
    worn ? glasses(worn) : '',
    front(hair, colour, cloth),
    earrings
      ? `<circle cx="57" cy="110" r="4.5" fill="${threads[earrings].main}"/><circle cx="143" cy="110" r="4.5" fill="${threads[earrings].main}"/>`
      : '',
    '</g>',
  ])
}

const sheet = (parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="256" height="256">${parts.join('')}</svg>`

const freckles = (ink: string): string =>
  [
    [72, 105],
    [79, 109],
    [85, 104],
    [115, 104],
    [121, 109],
    [128, 105],
  ]
    .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="1.5" fill="${ink}" opacity=".65"/>`)
    .join('')
