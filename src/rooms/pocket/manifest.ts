/** How the home stands among the other things on somebody's phone: its name, its colours, its sign. */
import { homeLang } from '#platform/home-settings.ts'
import type { Home } from '#platform/home.ts'
import { lookOf } from '#spaces'
import { hexOf, parseColour } from '#ui/colour.ts'
import { EMBER, readColour } from '#ui/look.ts'
import { iconAddress, iconSizes, signOf, type IconSize } from './icons.ts'
import { pocketWords } from './messages.en.ts'

/** Paper, in the light and at night, as the tokens have it. */
export const PAPER = hexOf({ l: 0.984, c: 0.006, h: 82 })
export const PAPER_AT_NIGHT = hexOf({ l: 0.203, c: 0.012, h: 60 })
/** What fits under an icon. */
const SHORT = 12

export function manifestOf(home: Home): object {
  const { name, accent } = lookOf(home.settings)
  const lang = home.settings.get(homeLang)
  const words = pocketWords[lang]
  const sign = signOf(home)
  return {
    id: '/',
    name,
    short_name:
      name.length <= SHORT
        ? name
        : (name.split(' ').findLast((word) => word.length <= SHORT && word.length > 3) ?? name),
    lang,
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: PAPER,
    theme_color: hexOf(parseColour(readColour(accent ?? undefined) ?? EMBER)),
    icons: iconSizes
      .filter((size) => size !== 'apple-180')
      .map((size) => ({
        src: iconAddress(size, sign),
        sizes: sideOf(size),
        type: 'image/png',
        purpose: size.startsWith('maskable') ? 'maskable' : 'any',
      })),
    shortcuts: [
      { name: words.write, url: '/write' },
      { name: words.groups, url: '/groups' },
    ],
  }
}

const sideOf = (size: IconSize): string => size.replace(/^.*?(\d+)$/, '$1x$1')
