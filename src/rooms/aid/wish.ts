/** A need or an offer, `wish` when it may be either: the words of the room, and the rules that need no database. */
import type { AudienceId } from '#platform/audiences.ts'
import type { PersonId } from '#people'

export const kinds = ['need', 'offer'] as const
export type Kind = (typeof kinds)[number]
export type WishId = number

/** 2 cannot wait, 1 this week, 0 whenever. */
export const urgencies = [0, 1, 2] as const
export type Urgency = (typeof urgencies)[number]

/** How it ended. `expired`: nobody answered whether it still held. `merged`: it was said twice. */
export const outcomes = ['met', 'partly', 'unmet', 'withdrawn', 'expired', 'merged'] as const
export type Outcome = (typeof outcomes)[number]
/** What its author says of it themselves. */
export const ownOutcomes = ['met', 'partly', 'unmet', 'withdrawn'] as const
export type OwnOutcome = (typeof ownOutcomes)[number]

export type Wish = {
  readonly id: WishId
  readonly kind: Kind
  readonly author: PersonId
  readonly audience: AudienceId
  readonly group: number | null
  readonly crisis: number | null
  readonly onPaper: boolean
  readonly title: string
  readonly markdown: string
  readonly excerpt: string
  readonly lang: string
  readonly place: string
  readonly placeKey: string
  readonly topics: readonly string[]
  readonly urgency: Urgency
  /** `2026-11-25` */
  readonly byDay: string | null
  /** 1 is Monday. Not empty: every week on these days. */
  readonly weekdays: readonly number[]
  readonly wanted: number
  readonly taken: number
  readonly done: number
  readonly openedAt: Date
  readonly changedAt: Date | null
  readonly lookedAt: Date | null
  readonly hiddenAt: Date | null
  readonly closedAt: Date | null
  readonly outcome: Outcome | null
  readonly mergedInto: WishId | null
  /** Its author said thanks in the open, and that can be read: the word itself is kept by recognition. */
  readonly thanksPublic: boolean
  readonly firstAt: Date | null
  readonly askAt: Date
  readonly askedAt: Date | null
}

/** Shown to its author and to those they accepted, until it is closed. */
export type Details = { readonly name: string; readonly phone: string; readonly address: string }

export const hrefOf = ({ kind, id }: Pick<Wish, 'kind' | 'id'>): string => `/${kind}s/${id}`
export const otherKind = (kind: Kind): Kind => (kind === 'need' ? 'offer' : 'need')

export const isOpen = (wish: Wish): boolean =>
  wish.closedAt === null && wish.hiddenAt === null && wish.lookedAt !== null
/** Somebody more is needed. */
export const isLooking = (wish: Wish): boolean => isOpen(wish) && wish.taken < wish.wanted
export const leftOf = ({ wanted, taken }: Pick<Wish, 'wanted' | 'taken'>): number => Math.max(0, wanted - taken)

export const LONGEST_TITLE = 140
export const LONGEST_TEXT = 4000
export const LONGEST_WORD = 1500
export const MOST_WANTED = 500

/** To say that it still holds. */
export const DAYS_TO_ANSWER = 7

const DAY = 86_400_000
/** What cannot wait is asked again soon; an offer is patient; what comes back every week is asked once a season. */
const HOLDS_DAYS = { need: { 0: 30, 1: 14, 2: 5 }, offer: { 0: 60, 1: 30, 2: 14 } } as const
const EVERY_WEEK_DAYS = 90

/** When its author is asked whether it still holds: the day after the day it was for, or when people will have forgotten it. */
export function askAgainAt(
  { kind, urgency, byDay, weekdays }: Pick<Wish, 'kind' | 'urgency' | 'byDay' | 'weekdays'>,
  from: Date,
): Date {
  const days = weekdays.length > 0 ? EVERY_WEEK_DAYS : HOLDS_DAYS[kind][urgency]
  const usual = from.getTime() + days * DAY
  // The end of that day everywhere on earth, and a night.
  const after = byDay === null ? usual : new Date(`${byDay}T00:00:00Z`).getTime() + 2 * DAY
  return new Date(Math.max(from.getTime() + DAY, Math.min(usual, after)))
}

/** As places are compared: without accents, small letters, without what stands between its words. */
export const placeKeyOf = (place: string): string =>
  place
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 80)
