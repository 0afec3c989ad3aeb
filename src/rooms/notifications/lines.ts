/**
 * What somebody is told of, as it is at this moment: who may see it is asked again, what was removed or hidden is not there,
 * what they have read in its place is known. Nothing of a line is kept but numbers.
 */
import type { Actor } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import {
  conversationsListed,
  postTraces,
  readMarks,
  type Conversation,
  type PostTrace,
  type ReadMark,
} from '#conversations'
import { reasons, type Reason } from './level.ts'
import {
  isUnread,
  linesBefore,
  settle,
  toldIn,
  unreadLines,
  type LineRow,
  type Place,
  type ToldRow,
} from './lines-store.ts'
import { loudLines } from './loud.ts'

export type Line = {
  readonly conversation: Conversation
  readonly at: Date
  readonly unread: boolean
  /** The posts behind it that can still be read, the earliest first; the unread ones when there are any. Never empty. */
  readonly posts: readonly ToldPost[]
}
export type ToldPost = PostTrace & { readonly why: Reason }
export type Reader = Actor & { readonly person: number }

/** A number beyond which nobody counts. */
export const MOST_COUNTED = 9
/** Some of the latest may be out of sight by now. */
const LOOKED_AT = 30

/** The conversations with something new, the latest first: one more than is counted at most. */
export async function waitingFor(db: Db, reader: Reader): Promise<number[]> {
  const lines = await unreadFor(db, reader, LOOKED_AT)
  return lines.map((line) => line.conversation.id).slice(0, MOST_COUNTED + 1)
}

/** What somebody has not read of what they were told, the latest first. */
export async function unreadFor(db: Db, reader: Reader, limit: number): Promise<Line[]> {
  const [rows, loud] = await Promise.all([
    unreadLines(db, reader.person, limit),
    loudLines(db, reader, undefined, limit),
  ])
  return together([...(await drawn(db, reader, rows)).filter((line) => line.unread), ...loud])
}

export type PageOfLines = { readonly lines: readonly Line[]; readonly next: Place | undefined }

export async function pageOfLines(
  db: Db,
  reader: Reader,
  before: Place | undefined,
  limit: number,
): Promise<PageOfLines> {
  const rows = await linesBefore(db, reader.person, before, limit + 1)
  const loud = await loudLines(db, reader, before, limit + 1)
  const lines = together([...(await drawn(db, reader, rows)), ...loud])
  // What is out of sight leaves a gap in the page, not a page that ends too soon.
  const beyond = rows.length > limit ? rows[limit - 1] : undefined
  const shown = beyond ? lines.filter((line) => !comesAfter(line, beyond)) : lines
  const kept = shown.slice(0, limit)
  const last = shown.length > limit ? kept.at(-1) : undefined
  return {
    lines: kept,
    next: last
      ? { at: last.at, conversation: last.conversation.id }
      : beyond && { at: beyond.at, conversation: beyond.conversation },
  }
}

const comesAfter = (line: Line, place: Place): boolean =>
  line.at.getTime() < place.at.getTime() ||
  (line.at.getTime() === place.at.getTime() && line.conversation.id < place.conversation)

/** One line for each conversation, by whichever way it came. */
function together(lines: readonly Line[]): Line[] {
  const byConversation = new Map<number, Line>()
  for (const line of lines) {
    const other = byConversation.get(line.conversation.id)
    byConversation.set(line.conversation.id, other ? joined(other, line) : line)
  }
  return [...byConversation.values()].toSorted((a, b) =>
    comesAfter(a, { at: b.at, conversation: b.conversation.id }) ? 1 : -1,
  )
}

function joined(one: Line, other: Line): Line {
  return {
    conversation: one.conversation,
    at: one.at > other.at ? one.at : other.at,
    unread: one.unread || other.unread,
    posts: onceEach([...one.posts, ...other.posts]),
  }
}

/** In the order they stand in, each for the most personal of its reasons. */
function onceEach(posts: readonly ToldPost[]): ToldPost[] {
  const lessPersonalFirst = posts.toSorted((a, b) => reasons.indexOf(b.why) - reasons.indexOf(a.why))
  return [...new Map(lessPersonalFirst.map((post) => [post.id, post])).values()].toSorted((a, b) => a.nth - b.nth)
}

export const drawn = async (db: Db, reader: Reader, rows: readonly LineRow[]): Promise<Line[]> =>
  rows.length === 0
    ? []
    : linesFrom(
        db,
        reader,
        rows,
        await toldIn(
          db,
          reader.person,
          rows.map((row) => row.conversation),
        ),
      )

/** Asks the room below what can still be seen of these, and forgets nothing: what is shown again is told again. */
export async function linesFrom(
  db: Db,
  reader: Reader,
  rows: readonly LineRow[],
  told: readonly ToldRow[],
): Promise<Line[]> {
  const ids = rows.map((row) => row.conversation)
  const [conversations, marks] = await Promise.all([
    conversationsListed(db, reader, ids),
    readMarks(db, reader.person, ids),
  ])
  const read = rows.filter(isUnread).flatMap(({ conversation }) => {
    const mark = marks.get(conversation)
    return mark ? [{ conversation, nth: mark.nth, at: mark.at }] : []
  })
  await settle(db, reader.person, read)
  const traces = await postTraces(db, [...new Set(told.map((one) => one.post))])
  const byLine = Map.groupBy(told, (one) => one.conversation)
  return rows.flatMap((row) => {
    const conversation = conversations.get(row.conversation)
    const about = { told: byLine.get(row.conversation) ?? [], traces, mark: marks.get(row.conversation) }
    return conversation ? lineOf(row, conversation, about) : []
  })
}

type Around = {
  readonly told: readonly ToldRow[]
  readonly traces: ReadonlyMap<number, PostTrace>
  readonly mark: ReadMark | undefined
}

function lineOf({ at, seenAt }: LineRow, conversation: Conversation, { told, traces, mark }: Around): Line[] {
  const there = told.filter((one) => stands(one, conversation, traces))
  const isRead = (one: ToldRow) =>
    (seenAt !== null && one.at <= seenAt) || (mark !== undefined && one.nth <= mark.nth && one.at <= mark.at)
  const news = there.filter((one) => !isRead(one))
  const shown = news.length > 0 ? news : there
  const posts = shown.flatMap(({ post, why }): ToldPost[] => {
    const trace = traces.get(post)
    return trace ? [{ ...trace, why }] : []
  })
  return posts.length === 0 ? [] : [{ conversation, at, unread: news.length > 0, posts: onceEach(posts) }]
}

/** It can be read, where it was said; it still helps if that is what one is told, and what called everybody is not over. */
function stands(
  { post, why, conversation }: ToldRow,
  { helpfulPost, closedAt }: Conversation,
  traces: ReadonlyMap<number, PostTrace>,
): boolean {
  const trace = traces.get(post)
  if (trace === undefined || trace.conversation !== conversation) return false
  return why === 'helped' ? helpfulPost === post : why !== 'called' || closedAt === null
}
