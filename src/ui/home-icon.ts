import { hexOf, parseColour } from './colour.ts'
import { EMBER, readColour } from './look.ts'

/**
 * The sign of a home, for the tab of the browser and the first screen of a phone: the hearth in a doorway, in the host's colour. A
 * file of its own, so it cannot ask the style sheet: whether the flame is light or dark is worked out here.
 */
export const homeIcon = (accent: string | undefined): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28">${homeMark(accent)}</svg>`

/** The two forms alone, 28 units wide, in colours that any drawing program reads. */
export function homeMark(accent: string | undefined): string {
  const colour = parseColour(readColour(accent) ?? EMBER)
  const flame = colour.l > 0.65 ? '#2a1a12' : '#ffffff'
  return `<path fill="${hexOf(colour)}" d="M2.5 26V14a11.5 11.5 0 0 1 23 0v12z"/><path fill="${flame}" d="M14 10.5c.4 2.6 4 4.3 4 8.1a4 4 0 0 1-8 0c0-1.7.8-2.7 1.6-3.5.1 1 .6 1.6 1.2 1.7-.4-2.4.2-4.7 1.2-6.3z"/>`
}
