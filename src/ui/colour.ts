/**
 * Colours for what is drawn without a style sheet: pictures, letters, the frame of an installed home. OKLCH to sRGB and
 * back after Björn Ottosson, "A perceptual color space for image processing" (2020).
 */

/** Lightness 0 to 1, chroma 0 to about 0.4, hue in degrees. */
export type Oklch = { readonly l: number; readonly c: number; readonly h: number }

/** A colour as `readColour` leaves it: `#rrggbb`, `#rgb` or `oklch(L C H)`. */
export function parseColour(colour: string): Oklch {
  const [l = 0, c = 0, h = 0] =
    /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(colour)?.slice(1).map(Number) ?? fromHex(colour)
  return { l, c, h }
}

/** The nearest that a screen can show: what is too vivid loses chroma, never its hue. */
export function hexOf({ l, c, h }: Oklch): string {
  let chroma = c
  while (chroma > 0 && !toLinear({ l, c: chroma, h }).every((part) => part > -0.0001 && part < 1.0001)) chroma -= 0.002
  const parts = toLinear({ l, c: Math.max(0, chroma), h }).map((part) =>
    Math.round(gamma(Math.min(1, Math.max(0, part))) * 255),
  )
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** `share` of one colour in another, mixed as `color-mix(in oklab, …)` does. */
export function mix(one: Oklch, other: Oklch, share: number): Oklch {
  const [a, b] = [toLab(one), toLab(other)]
  const [l, x, y] = a.map((part, at) => part * share + (b[at] ?? 0) * (1 - share))
  return fromLab([l ?? 0, x ?? 0, y ?? 0])
}

type Three = readonly [number, number, number]

const toLab = ({ l, c, h }: Oklch): Three => [l, c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)]
const fromLab = ([l, a, b]: Three): Oklch => ({
  l,
  c: Math.hypot(a, b),
  h: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360,
})

function toLinear(colour: Oklch): number[] {
  const [lightness, a, b] = toLab(colour)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

function fromHex(hex: string): Three {
  const digits = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex
  const [r, g, b] = [1, 3, 5].map((at) => linear(Number.parseInt(digits.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const {
    l: lightness,
    c,
    h,
  } = fromLab([
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ])
  return [lightness, c, h]
}

const gamma = (part: number): number => (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055)
const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
