/** The words of the room, and the rules that need no database. */
import type { AudienceId } from '#platform/audiences.ts'
import type { PersonId } from '#people'

export const layouts = ['speaker', 'grid', 'screen'] as const
export type Layout = (typeof layouts)[number]

/** What a person sends: themselves, what they show, or what a program of theirs (OBS) makes. */
export const sorts = ['face', 'screen', 'encoder'] as const
export type Sort = (typeof sorts)[number]

export type Phase = 'backstage' | 'live' | 'ended'

export type Room = {
  readonly gathering: number
  readonly audience: AudienceId
  readonly conversation: number | null
  readonly leader: PersonId | null
  readonly layout: Layout
  readonly recorded: boolean
  /** The home could not go on: its disk is full. Until somebody turns it on again, or off. */
  readonly recordingBrokeAt: Date | null
  readonly openedAt: Date | null
  readonly lockedAt: Date | null
  readonly endedAt: Date | null
}

export type Seat = {
  readonly person: PersonId
  readonly what: Sort
  readonly audio: boolean
  readonly video: boolean
  readonly mutedBy: PersonId | null
  readonly seatedAt: Date
  readonly lostAt: Date | null
}

export const phaseOf = ({ openedAt, endedAt }: Pick<Room, 'openedAt' | 'endedAt'>): Phase =>
  endedAt !== null ? 'ended' : openedAt === null ? 'backstage' : 'live'

export const hrefOf = (gathering: number): string => `/gatherings/${gathering}/live`

/** How the engine knows who sends what. */
export type Publisher = { readonly person: PersonId; readonly what: Sort }
export const nameOf = ({ person, what }: Publisher): string => `${person}-${what}`
export function publisherNamed(name: string): Publisher | undefined {
  const [, person, said] = /^(\d{1,15})-([a-z]+)$/.exec(name) ?? []
  const what = sorts.find((one) => one === said)
  return person === undefined || what === undefined ? undefined : { person: Number(person), what }
}

/** A person whose line died has this long to be back before another takes their place. */
export const BACK_WITHIN_MS = 10_000

export const LONGEST_QUESTION = 400
export const LONGEST_ANSWER = 2000
export const LONGEST_CAPTION = 240
/** One every two seconds for five hours: they are read afterwards on one page, and nobody types more than that. */
export const MOST_CAPTIONS = 10_000
export const LONGEST_LINE = 2000
export const MOST_CHOICES = 8
/** Signs that one sends from one's seat. */
export const signs = ['applause', 'heart', 'laugh', 'yes', 'wow'] as const
