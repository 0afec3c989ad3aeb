import { EMBER, readColour } from './look.ts'

/**
 * The sign of a home, for the tab of the browser and the first screen of a phone: the hearth in a doorway, in the host's colour. A
 * file of its own, so it cannot ask the style sheet: whether the flame is light or dark is worked out here.
 */
export function homeIcon(accent: string | undefined): string {
  const colour = readColour(accent) ?? EMBER
  const flame = lightness(colour) > 0.65 ? '#2a1a12' : '#ffffff'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28"><path fill="${colour}" d="M2.5 26V14a11.5 11.5 0 0 1 23 0v12z"/><path fill="${flame}" d="M14 10.5c.4 2.6 4 4.3 4 8.1a4 4 0 0 1-8 0c0-1.7.8-2.7 1.6-3.5.1 1 .6 1.6 1.2 1.7-.4-2.4.2-4.7 1.2-6.3z"/></svg>`
}

/** Lightness in OKLCH, from 0 to 1; for a hex colour close enough (the cube root of its luminance) to choose black or white. */
function lightness(colour: string): number {
  const oklch = /^oklch\(([\d.]+)/.exec(colour)
  if (oklch) return Number(oklch[1])
  const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => (Number.parseInt(digits.slice(at, at + 2), 16) / 255) ** 2.2)
  return Math.cbrt(0.2126 * r + 0.7152 * g + 0.0722 * b)
}
