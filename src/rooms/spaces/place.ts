/** The words of the room, and the rules that need no database. */
import type { AudienceId, Reach } from '#platform/audiences.ts'
import { HOME } from '#platform/audiences.ts'

/** Who sees what is inside. Private: its existence is known, its content is its members'. Hidden: neither. */
export const opennesses = ['public', 'members', 'private', 'hidden'] as const
export type Openness = (typeof opennesses)[number]

/** How one comes in: at once, with a few words that somebody answers, with a link, with an address of certain domains. */
export const doors = ['open', 'apply', 'invite', 'domain'] as const
export type Door = (typeof doors)[number]

/** The roles given in a place. */
export const placeRoles = ['member', 'moderator', 'facilitator'] as const
export type PlaceRole = (typeof placeRoles)[number]

type InAnyPlace = {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly about: string
  /** The language of its name and of what it says about itself. */
  readonly lang: string
  /** What is inside carries this audience. */
  readonly audience: AudienceId
  /** Who knows that it exists. */
  readonly seenBy: AudienceId
  /** The audience it stands in: the home's for a space, the space's for a group. */
  readonly parent: AudienceId
  readonly openness: Openness
  readonly door: Door
  readonly domains: readonly string[]
  /** How many are in. */
  readonly people: number
  readonly foundedBy: number | null
  readonly foundedAt: Date
  readonly archivedAt: Date | null
  readonly hiddenAt: Date | null
}

export type Space = InAnyPlace & {
  readonly kind: 'space'
  readonly accent: string | null
  /** Whether a new group waits for a facilitator's yes. */
  readonly founding: 'members' | 'asked'
  readonly namedAfterHome: boolean
}

export type Group = InAnyPlace & {
  readonly kind: 'group'
  readonly spaceId: number
  readonly icon: string | null
  /** Declared as a place of mutual help. */
  readonly help: boolean
  /** `asked` waits for a facilitator's yes; `declined` did not get it. */
  readonly state: 'open' | 'asked' | 'declined'
  readonly answer: string
}

export type Place = Space | Group

export const hrefOf = (place: Pick<Place, 'kind' | 'slug'>): string => `/${place.kind}s/${place.slug}`

type Standing = { readonly openness: Openness; readonly state?: Group['state']; readonly hiddenAt?: Date | null }

/**
 * Openness, as the platform's audiences say it. A group that waits for a yes is known to its founder and to those who
 * may say it; one that moderation took out of sight keeps its members and loses everybody else.
 */
export function reachOf({ openness, state = 'open', hiddenAt = null }: Standing, parent: AudienceId): Reach {
  if (state !== 'open') return { reach: 'named', parent }
  if (openness === 'public' && !hiddenAt) return { reach: 'public', parent }
  if (openness === 'members' && !hiddenAt) return { reach: 'within', parent }
  return { reach: 'named', parent, sealed: openness === 'hidden' }
}

export const seenByOf = (
  { openness, state = 'open', hiddenAt = null }: Standing,
  own: AudienceId,
  parent: AudienceId,
): AudienceId => (openness === 'private' && state === 'open' && !hiddenAt ? parent : own)

/** What is hidden cannot be knocked at: one comes in by invitation only. */
export const doorOf = (openness: Openness, door: Door): Door => (openness === 'hidden' ? 'invite' : door)

/** A space that everybody in the home reads has no members of its own: whoever is in the home is in. */
export const isForEverybody = (place: Place): boolean =>
  place.kind === 'space' && place.parent === HOME && (place.openness === 'public' || place.openness === 'members')

/** A group is never more open than its space, or the space would be told by what stands in it. */
export const opennessesIn = (space: Openness): readonly Openness[] =>
  space === 'public' || space === 'members' ? opennesses : ['members', 'private', 'hidden']

/** The end of an address, from a name. Empty when the name has no Latin letter. */
export const slugOf = (name: string): string =>
  name
    .replaceAll(/œ/gi, 'oe')
    .replaceAll(/æ/gi, 'ae')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '')

/** `example.org, @example.com` as people type them; undefined when one is not a domain. */
export function readDomains(typed: string): readonly string[] | undefined {
  const domains = typed
    .toLowerCase()
    .split(/[\s,;]+/)
    .map((one) => one.replace(/^@/, ''))
    .filter(Boolean)
  const plain = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/
  return domains.every((one) => plain.test(one)) ? [...new Set(domains)].slice(0, 20) : undefined
}
