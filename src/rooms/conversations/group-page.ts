/** The conversations of a group, on the group's own page. */
import { fill } from '#platform/slots.ts'
import type { Visit } from '#platform/http/visit.ts'
import { peopleCards } from '#people'
import { canPostIn, groupPage, type Group } from '#spaces'
import { CONVERSATIONS_ON_A_PAGE, type Conversation } from './conversation.ts'
import { ConversationList, type ListProps } from './list-views.tsx'
import { lookAt, readMarks } from './marks-store.ts'
import { conversationsOfGroup, pinnedOfGroup, tagsOf, type ListAsked } from './store.ts'

type Query = Readonly<Record<string, string>>
const FORTNIGHT = 14 * 86_400_000

export const groupConversations = fill(groupPage, 'conversations.list', async (visit, about) =>
  Promise.all(about.map(async ({ group, query }) => ConversationList(await listFor(visit, group, query)))),
)

async function listFor(visit: Visit, group: Group, query: Query): Promise<ListProps> {
  const { db } = visit.home
  const reader = visit.actor.standing === 'member' ? visit.actor.person : null
  const show = query['show'] === 'waiting' || (query['show'] === 'mine' && reader !== null) ? query['show'] : 'all'
  const tag = query['tag']?.slice(0, 30)
  const asked: ListAsked = { group: group.id, show, tag, after: readPlace(query['after']), limit: CONVERSATIONS_ON_A_PAGE + 1 }
  const found = await conversationsOfGroup(db, visit.actor, asked)
  const further = found.length > CONVERSATIONS_ON_A_PAGE
  const plain = show === 'all' && tag === undefined && asked.after === undefined
  const pinned = plain ? await pinnedOfGroup(db, visit.actor, group.id) : []
  const held = new Set(pinned.map((one) => one.id))
  const shown = [...pinned, ...found.slice(0, CONVERSATIONS_ON_A_PAGE).filter((one) => !held.has(one.id))]
  const authors = shown.flatMap((one) => [one.author, one.lastAuthor]).filter((id) => id !== null)
  const last = found[CONVERSATIONS_ON_A_PAGE - 1]
  const since = reader === null ? visit.now : ((await lookAt(db, reader, group.audience, visit.now)) ?? new Date(visit.now.getTime() - FORTNIGHT))
  const marks = reader === null ? new Map() : await readMarks(db, reader, shown.map((one) => one.id))
  return {
    lang: visit.lang,
    clock: { now: visit.now, zone: visit.zone, lang: visit.lang },
    slug: group.slug, show, tag, signedIn: reader !== null,
    conversations: shown,
    people: await peopleCards(db, [...new Set(authors)], visit.now),
    tags: await tagsOf(db, shown.map((one) => one.id)),
    fresh: new Map(shown.map((one) => [one.id, freshIn(one, marks.get(one.id)?.nth, since)])),
    mayPost: canPostIn(visit.actor, group),
    older: further && last ? `/groups/${group.slug}?${new URLSearchParams({ ...(show === 'all' ? {} : { show }), ...(tag ? { tag } : {}), after: writePlace(last) })}` : undefined,
  }
}

/** How many posts are new: past one's mark, or all of one that was never opened and moved since the last look. */
const freshIn = (conversation: Conversation, read: number | undefined, since: Date): number =>
  read === undefined ? (conversation.lastAt > since ? conversation.posts : 0) : Math.max(0, conversation.posts - read)

const writePlace = (last: Conversation): string => `${last.lastAt.getTime()}.${last.id}`
function readPlace(after: string | undefined): ListAsked['after'] {
  const [at, id] = (after ?? '').split('.').map(Number)
  return Number.isSafeInteger(at) && Number.isSafeInteger(id) && (at ?? -1) >= 0 && (at ?? 0) < 8.64e15 ? { at: new Date(at ?? 0), id: id ?? 0 } : undefined
}
