/**
 * Limits for newcomers: pure rules. Most floods come from accounts made for it, within hours of joining; most people
 * who join write once or twice in their first days. So the limits are wide for people and narrow for floods, end by
 * themselves, and a moderator may lift them for somebody they know.
 */

/** A newcomer is somebody who joined less than three days ago: the time it takes others to notice. */
export const DAYS_NEW = 3
/** Enough for a lively first evening, answered posts included. */
export const POSTS_AN_HOUR = 6
export const POSTS_A_DAY = 20
/** The first posts of anybody, however long ago they joined: what sleepers and spammers write first is links. */
export const FIRST_POSTS = 3
export const LINKS_IN_FIRST_POSTS = 2

export type Past = {
  readonly joinedAt: Date | undefined
  readonly trusted: boolean
  /** Posts ever, counted up to `FIRST_POSTS`. */
  readonly posts: number
  readonly lastHour: number
  readonly lastDay: number
}

export type TooMuch =
  { readonly what: 'links'; readonly most: number } | { readonly what: 'hour' | 'day'; readonly most: number }

/** What a post would be too much of; undefined when it may go. */
export function tooMuch(past: Past, text: string, now: Date): TooMuch | undefined {
  if (past.trusted) return undefined
  if (past.posts < FIRST_POSTS && linksIn(text) > LINKS_IN_FIRST_POSTS)
    return { what: 'links', most: LINKS_IN_FIRST_POSTS }
  if (!isNew(past.joinedAt, now)) return undefined
  if (past.lastHour >= POSTS_AN_HOUR) return { what: 'hour', most: POSTS_AN_HOUR }
  if (past.lastDay >= POSTS_A_DAY) return { what: 'day', most: POSTS_A_DAY }
  return undefined
}

export const isNew = (joinedAt: Date | undefined, now: Date): boolean =>
  joinedAt === undefined || now.getTime() - joinedAt.getTime() < DAYS_NEW * 86_400_000

const written = /\b(?:https?:\/\/|www\.)[^\s<>()[\]"]+/gi
/** Without a scheme, the endings under which most unasked advertising lives; `1.2.3` and `README.md` are no links. */
const bare =
  /(?<![\w@./-])(?:[a-z0-9-]+\.)+(?:com|net|org|fr|io|co|eu|info|biz|xyz|top|ru|cn|online|site|shop|link|click)\b(?!@)(?:\/[^\s<>()[\]"]*)?/gi

/** Different addresses in a text. */
export const linksIn = (text: string): number =>
  new Set([...(text.match(written) ?? []), ...(text.replaceAll(written, ' ').match(bare) ?? [])].map(plain)).size

const plain = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[.,;:!?/]+$/, '')
