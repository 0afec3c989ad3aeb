/**
 * Where everybody stands on the drawing: whoever is tied is drawn near (Fruchterman & Reingold 1991, Softw. Pract. Exp.
 * 21:1129), from places that follow from their numbers alone, so that the same network is the same drawing. A dot is
 * somebody and names nobody.
 */
import { randomFrom, type Tie } from '#platform/numbers/index.ts'
import type { Known } from './network.ts'

export type Dot = {
  readonly x: number
  readonly y: number
  readonly team: boolean
  /** In the largest part that holds once the team is taken out. */
  readonly holds: boolean
}
export type Drawing = { readonly dots: readonly Dot[]; readonly ties: readonly Tie[] }

export const WIDTH = 400
export const HEIGHT = 290
const EDGE = 12
/** More dots would be a cloud, and their places take the square of their number to find. */
const MOST_DRAWN = 240
const ROUNDS = 160
const SEED = 711

/** Undefined when there are too many to be seen one by one. */
export function drawNetwork({ people, members, ties }: Known, holds: readonly boolean[]): Drawing | undefined {
  if (people > MOST_DRAWN || people === 0) return undefined
  const places = fitted(settled(people, ties))
  const dots = places.map(([x, y], i) => ({ x, y, team: i >= members, holds: i < members && holds[i] === true }))
  return { dots, ties }
}

type Place = [number, number]

function settled(people: number, ties: readonly Tie[]): Place[] {
  const random = randomFrom(SEED)
  const places = Array.from({ length: people }, (): Place => [random() * WIDTH, random() * HEIGHT])
  const length = 0.62 * Math.sqrt((WIDTH * HEIGHT) / people)
  for (let round = 0; round < ROUNDS; round += 1) {
    const heat = (WIDTH / 8) * (1 - round / ROUNDS)
    const pushes = places.map(([x, y]): Place => [(WIDTH / 2 - x) * 0.35, (HEIGHT / 2 - y) * 0.5])
    apart(places, pushes, length)
    together(places, pushes, ties, length)
    places.forEach((place, i) => move(place, pushes[i], heat))
  }
  return places
}

function apart(places: readonly Place[], pushes: readonly Place[], length: number): void {
  for (let i = 0; i < places.length; i += 1)
    for (let j = 0; j < i; j += 1) push(places, pushes, [i, j], (distance) => length ** 2 / distance)
}

function together(places: readonly Place[], pushes: readonly Place[], ties: readonly Tie[], length: number): void {
  for (const tie of ties) push(places, pushes, tie, (distance) => -(distance ** 2) / length)
}

/** `force` away from one another, as much as it is above 0. */
function push(
  places: readonly Place[],
  pushes: readonly Place[],
  [i, j]: Tie,
  force: (distance: number) => number,
): void {
  const [one, other, to, back] = [places[i], places[j], pushes[i], pushes[j]]
  if (!one || !other || !to || !back) return
  const [dx, dy] = [one[0] - other[0], one[1] - other[1]]
  const distance = Math.max(0.5, Math.hypot(dx, dy))
  const by = force(distance) / distance
  to[0] += dx * by
  to[1] += dy * by
  back[0] -= dx * by
  back[1] -= dy * by
}

function move(place: Place, by: Place | undefined, heat: number): void {
  if (!by) return
  const far = Math.max(1e-6, Math.hypot(by[0], by[1]))
  const step = Math.min(far, heat) / far
  place[0] += by[0] * step
  place[1] += by[1] * step
}

/** Stretched to the frame, and rounded: what is kept is read by a page. */
function fitted(places: readonly Place[]): Place[] {
  const along = (axis: 0 | 1, most: number): ((place: Place) => number) => {
    const all = places.map((place) => place[axis])
    const [low, high] = [Math.min(...all), Math.max(...all)]
    const scale = high > low ? (most - 2 * EDGE) / (high - low) : 0
    return (place) => Math.round(10 * (scale === 0 ? most / 2 : EDGE + (place[axis] - low) * scale)) / 10
  }
  const [x, y] = [along(0, WIDTH), along(1, HEIGHT)]
  return places.map((place) => [x(place), y(place)])
}
