/** What a chapter of the story holds, as it was read from its file. People are named by their keys, hours as written. */
import type { ReactionKind } from '#conversations'

/** `sam. 14/3 18 h 42` comes back every year; `J-3 18 h 42` stands that many days before the home is opened. */
export type Start = {
  readonly day: { readonly day: number; readonly month: number } | { readonly before: number }
  /** 1 is Monday; the day moves to the nearest one. */
  readonly weekday: number | null
  readonly clock: string
}
/** After what was said before: `+25 min`, or `+1 j 8 h 10`, so many days later at that hour. */
export type Step = { readonly minutes: number } | { readonly days: number; readonly clock: string }

export type Line = {
  readonly by: string
  readonly when: Step | null
  readonly text: string
  /** The post of the same conversation that it answers, from 1. */
  readonly to: number | null
  readonly reactions: readonly { readonly kind: ReactionKind; readonly by: readonly string[] }[]
  /** The one who asked said so, that long after. */
  readonly helpful: Step | null
  readonly edited: { readonly after: Step; readonly before: string } | null
  readonly reported: readonly {
    readonly by: string
    readonly after: Step
    readonly reason: string
    readonly words: string
  }[]
  /** Said with thanks, that long after. */
  readonly words: readonly {
    readonly by: string
    readonly after: Step
    readonly openness: 'public' | 'private'
    readonly words: string
  }[]
  readonly hidden: { readonly by: string; readonly after: Step; readonly rule: number; readonly words: string } | null
}

export type Talk = {
  readonly title: string
  readonly kind: 'question' | 'discussion'
  readonly lang: string
  readonly tags: readonly string[]
  readonly start: Start
  readonly pinned: { readonly by: string; readonly after: Step; readonly until: Step | null } | null
  /** So long after the last word. */
  readonly closed: { readonly by: string; readonly after: Step } | null
  readonly lines: readonly Line[]
}

export type Chapter = {
  /** The name of its file: for ever the same. */
  readonly key: string
  readonly name: string
  readonly about: string
  readonly space: string
  readonly openness: 'public' | 'members' | 'private'
  readonly help: boolean
  readonly icon: string
  readonly founded: { readonly by: string; readonly start: Start }
  readonly moderators: readonly string[]
  /** Those who are in and say nothing. */
  readonly also: readonly string[]
  readonly talks: readonly Talk[]
}
