/** The words of the room, and the rules that need no database. */
import type { AudienceId } from '#platform/audiences.ts'
import type { Subject } from '#platform/subjects.ts'
import { numberAndWords } from '#platform/text/address.ts'
import type { PersonId } from '#people'

/** A guide says how; an article tells; a link leads elsewhere, and says why one should go; a file is brought. */
export const kinds = ['guide', 'article', 'link', 'file'] as const
export type Kind = (typeof kinds)[number]
/** Those that are written in a form of words. */
export const writtenKinds = ['guide', 'article', 'link'] as const

/** Who may change it: those named as its authors, whoever is a member where it stands, or whoever looks after that place. */
export const editings = ['authors', 'members', 'facilitators'] as const
export type Editing = (typeof editings)[number]

export type ResourceId = number

export type Resource = {
  readonly id: ResourceId
  readonly kind: Kind
  readonly audience: AudienceId
  /** Who began it. */
  readonly author: PersonId | null
  /** Those it is by, the first first. */
  readonly authors: readonly PersonId[]
  readonly version: number
  readonly title: string
  readonly markdown: string
  readonly excerpt: string
  readonly lang: string
  /** Where a link leads. */
  readonly address: string | null
  readonly editing: Editing
  readonly startedAt: Date
  readonly changedAt: Date
  /** How many said that it helped them. */
  readonly helped: number
  /** When somebody who answers for it last said that it is right. */
  readonly checkedAt: Date | null
  /** How many doubt that it still is. */
  readonly doubts: number
  /** What it grew out of. */
  readonly source: Subject | null
  readonly hiddenAt: Date | null
  readonly removedAt: Date | null
  /** Its files are gone since: it stays away. */
  readonly letGoAt: Date | null
}

/** What a list shows of it: two lines on a phone, and a little more. */
export const EXCERPT = 220
export const RESOURCES_ON_A_PAGE = 30
/** Some fifteen pages, and as long as drafts and previews are; more would be a book, and a book has chapters. */
export const LONGEST_TEXT = 40_000

export const isWhole = ({ hiddenAt, removedAt }: Pick<Resource, 'hiddenAt' | 'removedAt'>): boolean =>
  hiddenAt === null && removedAt === null

/** Readable, and only the number counts: a new title breaks no link. */
export const hrefOf = ({ id, title }: Pick<Resource, 'id' | 'title'>): string => `/library/${numberAndWords(id, title)}`

/** What was taken away can be put back as long as what was said about a need is kept: a holiday, and some. Files go then. */
export const DAYS_TO_RETURN = 30
export const returnableUntil = (removedAt: Date): Date => new Date(removedAt.getTime() + DAYS_TO_RETURN * 86_400_000)
