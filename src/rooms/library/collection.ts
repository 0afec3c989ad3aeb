/** Resources in an order that somebody gave them: to look among, or to follow step by step. */
import { holds, type Actor } from '#platform/action.ts'
import type { AudienceId } from '#platform/audiences.ts'
import { HOME } from '#platform/audiences.ts'
import type { PersonId } from '#people'
import type { ResourceId } from './resource.ts'

export const collectionKinds = ['collection', 'path'] as const
export type CollectionKind = (typeof collectionKinds)[number]

export type Collection = {
  readonly id: number
  readonly kind: CollectionKind
  readonly audience: AudienceId
  readonly author: PersonId | null
  readonly title: string
  /** What it is for, in a sentence or two. */
  readonly about: string
  readonly lang: string
  readonly startedAt: Date
  readonly changedAt: Date
  readonly hiddenAt: Date | null
  readonly removedAt: Date | null
}
export type Entry = { readonly resource: ResourceId; readonly note: string }

export const COLLECTIONS_ON_A_PAGE = 30
/** More is no choice any more. */
export const MOST_ENTRIES = 60
export const LONGEST_NOTE = 200

export const collectionHref = ({ id }: Pick<Collection, 'id'>): string => `/library/collections/${id}`

/** Whoever made it, and whoever looks after the place: an order is somebody's. */
export const canArrange = (actor: Actor, { author, audience, hiddenAt, removedAt }: Collection): boolean =>
  holds(actor, 'member', HOME) &&
  hiddenAt === null &&
  removedAt === null &&
  ((author !== null && actor.person === author) || holds(actor, 'facilitator', audience))
