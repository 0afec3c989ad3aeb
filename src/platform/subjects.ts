/**
 * A subject is `(kind, id)`: a post, a person, a group. The room that owns a kind answers for it in bulk, so that
 * reports, search, notifications and attached conversations can hold anything without importing anybody.
 */
import type { AudienceId } from '#platform/audiences.ts'
import type { Actor, Ctx } from '#platform/action.ts'
import type { Part } from '#platform/clearing.ts'
import type { Db } from '#platform/database/index.ts'

export type Subject = { readonly kind: string; readonly id: number }

/** What anybody may hold of a subject in order to show, find or judge it. Audience decides who sees the card. */
export type Card = {
  readonly id: number
  /** As everybody may read it who sees the audience. */
  readonly title: string
  /** What it is called, where others may not read that: for those who judge it. */
  readonly titleToJudge?: string | undefined
  readonly url: string
  readonly author: number | null
  readonly lang: string
  readonly text: string
  readonly audience: AudienceId
  /**
   * Of those who see the audience, only these read it: what one person said to another. Whoever looks after the place reads it
   * once one of them reports it, and not before.
   */
  readonly between?: readonly number[] | undefined
  readonly hidden: boolean
  /** What it stands in, and is found under: the conversation of a post. */
  readonly within?: Subject
  readonly at: Date
  /** What it is, in words that a search can sieve by: a question, one that nobody answered. */
  readonly facets?: readonly string[]
}

export type SubjectKind = {
  readonly kind: string
  /** Its words can be searched by those who see it. */
  readonly found?: boolean
  /** What it says stands within it, in things of another kind: it is found by its title alone. */
  readonly foundByTitle?: boolean
  /** In any order; what does not exist is left out. Seeing is the caller's business: `card.audience`. */
  readonly cards: (db: Db, ids: readonly number[]) => Promise<readonly Card[]>
  /** Those of its kind that stand in some audiences or are some people's: what goes when they go for good. */
  readonly within?: (db: Db, part: Part) => Promise<readonly number[]>
  /** Those of its kind that hang on other things, and go with them: the conversation about a gathering. */
  readonly attached?: (db: Db, to: readonly Subject[]) => Promise<readonly number[]>
  /** Takes it out of everybody's sight but its author's and its moderators'. Missing: it cannot be hidden. */
  readonly hide?: (ctx: Ctx, id: number) => Promise<void>
  readonly restore?: (ctx: Ctx, id: number) => Promise<void>
}

/** Whether somebody may read what a card says, as long as it is not hidden. */
export const readsCard = ({ sees, person }: Pick<Actor, 'sees' | 'person'>, { audience, between }: Pick<Card, 'audience' | 'between'>): boolean =>
  sees.includes(audience) && (between === undefined || (person !== null && between.includes(person)))
