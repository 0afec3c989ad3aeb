/**
 * Filters that are words in the box: `dans:jardin par:"Tom Le Goff" depuis:2026-03`, or `in:garden by:me is:unanswered`.
 * Both languages are understood at any time, whoever reads the page: an address is shared between people.
 */

/** `in` a group, `by` a person, `kind` of thing, `since` and `before` a day. */
export type SieveName = 'in' | 'by' | 'kind' | 'since' | 'before'
export type Sieve = {
  readonly name: SieveName
  readonly value: string
  /** As it was typed, to be taken out again. */
  readonly typed: string
}
export const facetKinds = ['question', 'unanswered', 'discussion', 'resource', 'guide', 'article', 'link', 'file', 'gathering'] as const
export type Facet = (typeof facetKinds)[number]

const names: Readonly<Record<string, SieveName>> = {
  dans: 'in', in: 'in',
  par: 'by', de: 'by', by: 'by', from: 'by',
  type: 'kind', sorte: 'kind', kind: 'kind', is: 'kind', est: 'kind', sans: 'kind',
  depuis: 'since', apres: 'since', since: 'since', after: 'since',
  avant: 'before', before: 'before',
}

const facets: Readonly<Record<string, Facet>> = {
  question: 'question', questions: 'question',
  discussion: 'discussion', discussions: 'discussion',
  unanswered: 'unanswered', reponse: 'unanswered', 'sans-reponse': 'unanswered',
  rencontre: 'gathering', rencontres: 'gathering', gathering: 'gathering', gatherings: 'gathering',
  ressource: 'resource', ressources: 'resource', resource: 'resource', resources: 'resource', bibliotheque: 'resource', library: 'resource',
  guide: 'guide', guides: 'guide', article: 'article', articles: 'article',
  lien: 'link', liens: 'link', link: 'link', links: 'link', fichier: 'file', fichiers: 'file', file: 'file', files: 'file',
}

/** One of each, and a name typed twice; more would be a way to make the home look for people all day. */
const MOST = 6
/** A name, a colon and, without a space between them, a value: `https://` and `20:30` are words. */
const SIEVE = /(?<=^|\s)(\p{L}{2,10}):(?:"([^"\n]{1,80})"|([^\s":/][^\s"]{0,79}))(?=\s|$)/gu

export function readSieves(typed: string): { readonly rest: string; readonly sieves: readonly Sieve[] } {
  const sieves: Sieve[] = []
  const rest = typed.replaceAll(SIEVE, (whole, name: string, quoted: string | undefined, plain: string | undefined) => {
    const known = names[bare(name)]
    if (!known || sieves.length === MOST) return whole
    sieves.push({ name: known, value: (quoted ?? plain ?? '').trim(), typed: whole })
    return ' '
  })
  return { rest: sieves.length === 0 ? typed : rest.replaceAll(/ {2,}/g, ' ').trimStart(), sieves }
}

export const readFacet = (value: string): Facet | undefined => facets[bare(value)]

export const isMe = (value: string): boolean => ['me', 'moi'].includes(bare(value))

/** A year, a month or a day, as the first day of it; undefined for what is none. */
export function readDay(value: string): string | undefined {
  const found = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(value)
  if (!found) return undefined
  const [year = '', month = '1', day = '1'] = found.slice(1)
  const key = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const read = new Date(`${key}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(key) ? key : undefined
}

/** Without accents, in small letters: how names are compared. */
export const bare = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
