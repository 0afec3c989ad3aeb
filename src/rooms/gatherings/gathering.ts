/** The words of the room, and the rules that need no database. */
import type { AudienceId } from '#platform/audiences.ts'
import { numberAndWords } from '#platform/text/address.ts'
import type { PersonId } from '#people'

export type GatheringId = number

/** `both`: some meet in a place, others join them from where they are. */
export const hows = ['online', 'place', 'both'] as const
export type How = (typeof hows)[number]

export type Gathering = {
  readonly id: GatheringId
  readonly audience: AudienceId
  readonly group: number | null
  readonly proposedBy: PersonId | null
  /** The first first. */
  readonly hosts: readonly PersonId[]
  readonly speakers: readonly PersonId[]
  readonly title: string
  readonly markdown: string
  readonly excerpt: string
  readonly lang: string
  readonly how: How
  readonly place: string
  readonly access: string
  /** On the wall of `zone`: `2026-11-19T20:00`. */
  readonly wallStarts: string
  readonly wallEnds: string
  readonly zone: string
  readonly starts: Date
  readonly ends: Date
  /** Null: as many as wish. */
  readonly capacity: number | null
  readonly approval: boolean
  readonly questions: readonly string[]
  readonly picture: number | null
  readonly coming: number
  /** Those who come and take one of the seats. */
  readonly seated: number
  readonly waiting: number
  readonly maybe: number
  /** Of those who come, how many have no account here. */
  readonly outside: number
  /** The whole world may come. */
  readonly open: boolean
  readonly proposedAt: Date
  readonly acceptedAt: Date | null
  readonly declinedAt: Date | null
  readonly cancelledAt: Date | null
  /** Null when its only host has left the home. */
  readonly cancelledBy: PersonId | null
  readonly why: string
  readonly changedAt: Date | null
  /** One more each time that a calendar must hear of it (RFC 5545, SEQUENCE). */
  readonly sequence: number
  readonly hiddenAt: Date | null
  /** What it comes round with, and the day that its rule says. */
  readonly series: number | null
  readonly seriesDay: string | null
}

export const states = ['proposed', 'declined', 'cancelled', 'ahead', 'now', 'past'] as const
export type State = (typeof states)[number]

type Dated = Pick<Gathering, 'acceptedAt' | 'declinedAt' | 'cancelledAt' | 'starts' | 'ends'>

export function stateOf({ acceptedAt, declinedAt, cancelledAt, starts, ends }: Dated, now: Date): State {
  if (cancelledAt !== null) return 'cancelled'
  if (declinedAt !== null) return 'declined'
  if (acceptedAt === null) return 'proposed'
  if (ends <= now) return 'past'
  return starts <= now ? 'now' : 'ahead'
}

export const isOver = (gathering: Dated, now: Date): boolean =>
  ['past', 'cancelled', 'declined'].includes(stateOf(gathering, now))

export const LONGEST_TITLE = 140
export const LONGEST_TEXT = 20_000
export const MOST_QUESTIONS = 5
export const LONGEST_QUESTION = 160
export const LONGEST_REPLY = 600
export const LONGEST_WHY = 600
/** A page of a stage and its wings; more would be a list of guests. */
export const MOST_HOSTS = 12
export const MOST_SPEAKERS = 30
/** A fortnight of summer camp. What lasts longer is a season, made of several. */
export const LONGEST_DAYS = 14
/** A list shows two lines on a phone, and a little more. */
export const EXCERPT = 220
export const GATHERINGS_ON_A_PAGE = 20

/** Readable, and only the number counts: a new title breaks no link. */
export const hrefOf = ({ id, title }: Pick<Gathering, 'id' | 'title'>): string =>
  `/gatherings/${numberAndWords(id, title)}`

/** A map of the free world, on a page of its own: nothing is asked of anybody until somebody goes there. */
export const hrefOfPlan = (place: string): string =>
  `https://www.openstreetmap.org/search?${new URLSearchParams({ query: place })}`
