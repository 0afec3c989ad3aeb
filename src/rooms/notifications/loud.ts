/**
 * Places so widely followed that a post in them is written for nobody: whoever follows one looks, when they read, at what
 * was said there since, past how far they have read. Such a line is there until it is read, and is not kept.
 */
import type { Db } from '#platform/database/index.ts'
import { conversationsListed, latestIn, readMarks, tracesAfter, type Conversation } from '#conversations'
import { calledLines } from './called.ts'
import { linesAbout, MOST_TOLD, quieted, unwritten, type LoudPlace, type Place } from './lines-store.ts'
import type { Line, Reader } from './lines.ts'

export async function loudLines(db: Db, reader: Reader, before: Place | undefined, limit: number): Promise<Line[]> {
  const { places, calls } = await unwritten(db, reader.person)
  const [called, followed] = [await calledLines(db, reader, calls, before), await followedLines(db, reader, places, { before, limit })]
  return [...called, ...followed]
}

type Further = { readonly before: Place | undefined; readonly limit: number }

async function followedLines(db: Db, reader: Reader, places: readonly LoudPlace[], { before, limit }: Further): Promise<Line[]> {
  if (places.length === 0) return []
  const moved = await movedIn(db, reader, places, before, limit)
  const ids = moved.map(({ conversation }) => conversation.id)
  const [marks, lines, quiet] = await Promise.all([
    readMarks(db, reader.person, ids),
    linesAbout(db, reader.person, ids),
    quieted(db, reader.person, ids),
  ])
  const seen = new Map(lines.map((line) => [line.conversation, line.seenAt]))
  const traces = await tracesAfter(
    db,
    ids.map((conversation) => ({ conversation, nth: marks.get(conversation)?.nth ?? 0 })),
    MOST_TOLD,
  )
  const byConversation = Map.groupBy(traces, (trace) => trace.conversation)
  return moved.flatMap(({ conversation, since }): Line[] => {
    const known = seen.get(conversation.id)
    const after = known && known > since ? known : since
    const posts = (byConversation.get(conversation.id) ?? [])
      .filter((post) => post.author !== reader.person && post.at > after)
      .map((post) => ({ ...post, why: 'followed' as const }))
    return posts.length === 0 || quiet.has(conversation.id)
      ? []
      : [{ conversation, at: conversation.lastAt, unread: true, posts }]
  })
}

type Moved = { readonly conversation: Conversation; readonly since: Date }

async function movedIn(
  db: Db,
  reader: Reader,
  places: readonly LoudPlace[],
  before: Place | undefined,
  limit: number,
): Promise<Moved[]> {
  const groups = new Map(places.flatMap((place) => (place.kind === 'group' ? [[place.id, place.since]] : [])))
  const alone = new Map(places.flatMap((place) => (place.kind === 'conversation' ? [[place.id, place.since]] : [])))
  const since = new Date(Math.min(...[...groups.values()].map(Number)))
  const before_ = before && { at: before.at, id: before.conversation }
  const inGroups =
    groups.size === 0
      ? []
      : await latestIn(db, reader, { groups: [...groups.keys()], since, limit, ...(before_ && { before: before_ }) })
  const byThemselves = await conversationsListed(db, reader, [...alone.keys()])
  const moved = [
    ...inGroups.map((conversation) => ({
      conversation,
      since: groups.get(conversation.groupId ?? 0) ?? conversation.lastAt,
    })),
    ...[...byThemselves.values()].map((conversation) => ({
      conversation,
      since: alone.get(conversation.id) ?? conversation.lastAt,
    })),
  ]
  const latest = new Map<number, Moved>()
  for (const one of moved)
    if (one.conversation.lastAt > one.since && isBefore(one.conversation, before)) latest.set(one.conversation.id, one)
  return [...latest.values()]
}

const isBefore = ({ id, lastAt }: Conversation, before: Place | undefined): boolean =>
  before === undefined || lastAt < before.at || (lastAt.getTime() === before.at.getTime() && id < before.conversation)
