/** What machines are asked before they read anything. */
import { aiCrawlers, previewers } from './crawlers.ts'

export type RobotsAsked = {
  readonly search: boolean
  /** The addresses of the places that let programs for AI in. */
  readonly openToAi: readonly string[]
  readonly sitemap: string
}

/** Doors, which hold secrets or lead nowhere. */
const doors = ['/enter/', '/invited/', '/join/', '/language/', '/reset/', '/sign-in']

/**
 * A conversation's address does not tell its space: where some spaces let programs for AI in, all conversations are
 * named here, and the pages of the other spaces refuse them one by one. A space that search engines may not keep says
 * so in its pages, which must be fetched for that to be read.
 */
export function robotsText({ search, openToAi, sitemap }: RobotsAsked): string {
  return [
    '# Each space of this home says which machines may read it; its pages say the same of themselves.',
    'User-agent: *',
    ...(search ? doors.map((path) => `Disallow: ${path}`) : ['Disallow: /']),
    '',
    '# Fetched once, because a person showed a link to another.',
    ...previewers.map((name) => `User-agent: ${name}`),
    'Allow: /',
    '',
    '# Programs that gather texts for AI.',
    ...aiCrawlers.map((name) => `User-agent: ${name}`),
    ...(openToAi.length === 0 ? [] : [...openToAi.flatMap(within), 'Allow: /conversations/']),
    'Disallow: /',
    ...(search ? ['', `Sitemap: ${sitemap}`] : []),
    '',
  ].join('\n')
}

/** `/groups/velo` and what is under it, not `/groups/velos`. */
const within = (path: string): string[] => [`Allow: ${path}$`, `Allow: ${path}/`]

/** https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/: a header of a page is above this file. */
export const tdmrep = (openToAi: readonly string[]): readonly object[] => [
  ...openToAi.flatMap((path) => [`${path}/*`, `${path}$`]).map((location) => ({ location, 'tdm-reservation': 0 })),
  { location: '/', 'tdm-reservation': 1 },
]
