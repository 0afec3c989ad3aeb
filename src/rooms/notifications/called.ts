/** What calls whoever sees it: it stands on the bell until it is read, for everybody, and leads to what it is about. */
import type { Db } from '#platform/database/index.ts'
import type { Home } from '#platform/home.ts'
import { placeOf, postsWaiting } from '#conversations'
import { knowCalls, type Call, type Place } from './lines-store.ts'
import type { Line, Reader } from './lines.ts'
import { leadPosts, leadReason } from './saying.ts'

export async function calledLines(
  db: Db,
  reader: Reader,
  calls: readonly Call[],
  before: Place | undefined,
): Promise<Line[]> {
  const further = calls.filter(
    ({ at, conversation }) =>
      before === undefined ||
      at < before.at ||
      (at.getTime() === before.at.getTime() && conversation < before.conversation),
  )
  if (further.length === 0) return []
  const waiting = await postsWaiting(
    db,
    reader,
    further.map(({ post }) => post),
  )
  const lines = further.flatMap(({ post, at }): Line[] => {
    const found = waiting.get(post)
    // Once its conversation is closed, it is over.
    if (!found || found.conversation.closedAt !== null || found.post.author === reader.person) return []
    return [{ conversation: found.conversation, at, unread: true, posts: [{ ...found.post, why: 'called' }] }]
  })
  const told = new Set(lines.map(({ conversation }) => conversation.id))
  // Read, over, or nothing for them: every page they open asks again, until it is written that they need not be told.
  await knowCalls(
    db,
    reader.person,
    further.filter((call) => !told.has(call.conversation)),
  )
  return lines
}

/** Where a line leads: to what was said; for a call, to what its conversation is about. */
export async function addressesOf(home: Home, lines: readonly Line[]): Promise<(line: Line) => string> {
  const calls = lines.filter((line) => leadReason(line) === 'called' && line.conversation.subjectKind !== null)
  const kinds = Map.groupBy(calls, (line) => line.conversation.subjectKind ?? '')
  const pages = new Map<number, string>()
  for (const [kind, some] of kinds) {
    const cards =
      (await home.house.subject(kind)?.cards(
        home.db,
        some.flatMap((line) => line.conversation.subjectId ?? []),
      )) ?? []
    for (const { conversation } of some) {
      const card = cards.find((one) => one.id === conversation.subjectId)
      if (card && !card.hidden) pages.set(conversation.id, card.url)
    }
  }
  return (line) => pages.get(line.conversation.id) ?? placeHere(line)
}

function placeHere(line: Line): string {
  const first = leadPosts(line)[0] ?? line.posts[0]
  return first ? placeOf(line.conversation, first) : `/conversations/${line.conversation.id}`
}
