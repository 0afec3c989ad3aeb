/** The words of the room: four numbers, the window they look through, and what one answered question looks like. */
import type { MarkKind, PersonId } from '#people'

export const numberNames = ['answered', 'started', 'voices', 'helpers'] as const
export type NumberName = (typeof numberNames)[number]

export const windows = ['30', '90', '365', 'all'] as const
export type WindowName = (typeof windows)[number]
export type Window = { readonly name: WindowName; readonly from: Date; readonly to: Date }

const DAY = 86_400_000
/** The window ends with the last thing that was said when that is long ago: an archive is not an empty month. */
export function windowOf(name: WindowName, first: Date, last: Date): Window {
  const to = new Date(last.getTime() + 1000)
  return { name, to, from: name === 'all' ? first : new Date(Math.max(first.getTime(), to.getTime() - Number(name) * DAY)) }
}

/** What somebody was at that moment; marks are dated. */
export type Standing = 'member' | MarkKind

/** A question of a member, and how it went within `HORIZON_HOURS`. */
export type Question = {
  readonly id: number
  readonly asker: PersonId
  readonly at: Date
  readonly rule: 'declared' | 'asks' | 'help'
  /** The first useful answer by somebody else: what the asker marked or thanked, else the first of some length. */
  readonly by: PersonId | null
  readonly as: Standing | null
  readonly usefulAt: Date | null
  readonly how: 'marked' | 'fallback' | null
  /** The first post by staff, useful or not. */
  readonly staffAt: Date | null
}

/** metrics: 48 hours, after which an answer is kind and late. */
export const HORIZON_HOURS = 48
/** A fallback answer says something: "ok" and "+1" do not. */
export const FALLBACK_LENGTH = 20
/** Questions looked at, the latest first: enough for an interval of under one percent, bounded for a page. */
export const MOST_QUESTIONS = 20_000
