/** The words of the room, and the rules that need no database. */
import type { AudienceId } from '#platform/audiences.ts'
import { numberAndWords } from '#platform/text/address.ts'
import type { PersonId } from '#people'
import type { Step } from './script.ts'

export type RitualId = number

/** A gathering that comes round, a prompt that comes round, a word of welcome to whoever comes into a group. */
export const shapes = ['gathering', 'prompt', 'welcome'] as const
export type Shape = (typeof shapes)[number]

export type Ritual = {
  readonly id: RitualId
  readonly audience: AudienceId
  readonly group: number | null
  readonly shape: Shape
  readonly title: string
  readonly markdown: string
  readonly excerpt: string
  readonly lang: string
  readonly opening: string
  readonly closing: string
  readonly steps: readonly Step[]
  /** Null for a welcome, which comes when somebody comes. */
  readonly rule: string | null
  readonly zone: string
  /** On the wall of `zone`: `2026-11-29T18:00`. */
  readonly wallStarts: string | null
  readonly madeUntil: string | null
  readonly series: number | null
  /** Null once they have left the home. */
  readonly proposedBy: PersonId | null
  readonly proposedAt: Date
  readonly acceptedAt: Date | null
  readonly declinedAt: Date | null
  readonly why: string
  readonly endedAt: Date | null
  readonly hiddenAt: Date | null
  readonly nextAt: Date | null
}

export const states = ['proposed', 'declined', 'standing', 'ended'] as const
export type State = (typeof states)[number]

type Dated = Pick<Ritual, 'acceptedAt' | 'declinedAt' | 'endedAt'>

export function stateOf({ acceptedAt, declinedAt, endedAt }: Dated): State {
  if (endedAt !== null) return 'ended'
  if (declinedAt !== null) return 'declined'
  return acceptedAt === null ? 'proposed' : 'standing'
}

export const LONGEST_TITLE = 140
export const LONGEST_TEXT = 4000
export const LONGEST_LINES = 1000
export const LONGEST_WHY = 600
export const LONGEST_SENTENCE = 280
export const EXCERPT = 220
export const RITUALS_ON_A_PAGE = 20
export const OCCASIONS_ON_A_PAGE = 12
/** A turn that comes once in two years is nobody's. */
export const MOST_HOSTS = 50

/** Readable, and only the number counts: a new title breaks no link. */
export const hrefOf = ({ id, title }: Pick<Ritual, 'id' | 'title'>): string => `/rituals/${numberAndWords(id, title)}`
