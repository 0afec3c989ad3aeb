export type Look = {
  /** The host's colour: `#rrggbb`, `#rgb` or `oklch(L C H)`. */
  accent: string | undefined
  /** Spaces with a look of their own; `id` as given to `<Layout space>`. */
  spaces?: readonly { id: string; accent: string }[] | undefined
}

/** What a home wears until somebody chooses. */
export const EMBER = 'oklch(0.60 0.195 36)'

/**
 * The style sheet of one home, a few lines that set `--host`; everything else follows from it. Colours come from people, so
 * anything that is not plainly a colour is refused, and the home keeps its ember.
 */
export function lookSheet({ accent, spaces = [] }: Look): string {
  const home = readColour(accent) ?? EMBER
  const own = spaces.flatMap(({ id, accent: chosen }) => {
    const colour = readColour(chosen)
    return colour && /^[a-z0-9][a-z0-9-]*$/i.test(id) ? [`.look-${id}{--host:${colour}}`] : []
  })
  // In the tokens' layer: linked after the main sheet, it replaces what that layer said and nothing more.
  return `@layer tokens{:root{--host:${home}}${own.join('')}}\n`
}

/** A colour as we write it, or undefined for anything else. Also the rule that a form asks. */
export function readColour(given: string | undefined): string | undefined {
  const text = given?.trim().toLowerCase() ?? ''
  if (/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/.test(text)) return text
  const parts = /^oklch\(\s*([\d.]+)(%?)\s+([\d.]+)\s+([\d.]+)(?:deg)?\s*\)$/.exec(text)
  if (!parts) return undefined
  const lightness = Number(parts[1]) / (parts[2] === '%' ? 100 : 1)
  const [chroma, hue] = [Number(parts[3]), Number(parts[4])]
  const within = lightness >= 0 && lightness <= 1 && chroma >= 0 && chroma <= 0.5 && hue >= 0 && hue <= 360
  return within ? `oklch(${lightness} ${chroma} ${hue})` : undefined
}
