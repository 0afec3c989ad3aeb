/** The sign of the home as phones want it: a square picture, and one that may be cut to any shape. */
import { createHash } from 'node:crypto'
import { drawnFor } from '#platform/files/drawn.ts'
import type { Home } from '#platform/home.ts'
import { logoWithin, lookOf } from '#spaces'
import { homeMark } from '#ui/home-icon.ts'
import { PAPER } from './manifest.ts'

export const iconSizes = ['192', '512', 'maskable-192', 'maskable-512', 'apple-180'] as const
export type IconSize = (typeof iconSizes)[number]

/** Raised when the drawing changes. */
const DRAWING = 1
/** What a mask may cut away leaves a disc of four fifths: the sign stays inside a square within it. */
const IN_MASK = 0.54
const ALONE = 0.92

/** What the sign is drawn from, as a word that changes with it. */
export const signOf = ({ settings }: Home): string => {
  const { accent, logo } = lookOf(settings)
  return createHash('sha256')
    .update(JSON.stringify([DRAWING, accent, logo]))
    .digest('base64url')
    .slice(0, 10)
}
export const iconAddress = (size: IconSize, sign: string): string => `/home/icons/${size}.png?v=${sign}`

export async function iconOf(home: Home, size: IconSize): Promise<Buffer> {
  const drawn = drawnFor(home)
  const what = { icon: size, sign: signOf(home) }
  return (await drawn.find(what)) ?? (await drawn.draw(what, () => drawIcon(home, size)))
}

async function drawIcon(home: Home, size: IconSize): Promise<string> {
  const side = Number(/\d+$/.exec(size)?.[0])
  const whole = /^\d/.test(size)
  const edge = Math.round(side * (whole ? ALONE : size.startsWith('apple') ? 0.7 : IN_MASK))
  const at = (side - edge) / 2
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">`,
    whole ? '' : `<rect width="${side}" height="${side}" fill="${PAPER}"/>`,
    (await ownSign(home, edge, at)) ??
      `<g transform="translate(${at} ${at}) scale(${edge / 28})">${homeMark(lookOf(home.settings).accent ?? undefined)}</g>`,
    '</svg>',
  ].join('')
}

/** The host's own picture, whole in its square; undefined when there is none to be read. */
async function ownSign(home: Home, edge: number, at: number): Promise<string | undefined> {
  const logo = await logoWithin(home, edge, edge)
  if (!logo) return undefined
  const { href, width, height } = logo
  return `<image x="${at + (edge - width) / 2}" y="${at + (edge - height) / 2}" width="${width}" height="${height}" href="${href}"/>`
}
