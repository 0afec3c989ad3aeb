/** The conversations of a group, on the group's own page. */
import { readAfter, writeAfter } from '#platform/http/keyset.ts'
import { fill } from '#platform/slots.ts'
import type { Visit } from '#platform/http/visit.ts'
import { peopleCards } from '#people'
import { canPostIn, groupPage, type Group } from '#spaces'
import { CONVERSATIONS_ON_A_PAGE, type Conversation, type ConversationId } from './conversation.ts'
import { conversationsOfGroup, pinnedOfGroup, shows, tagsOfGroup, type ListAsked, type Show } from './list-store.ts'
import { ConversationList, type ListProps } from './list-views.tsx'
import { lookAt, readMarks } from './marks-store.ts'

type Query = Readonly<Record<string, string>>

export const groupConversations = fill(groupPage, 'conversations.list', async (visit, about) =>
  Promise.all(about.map(async ({ group, query }) => ConversationList(await listFor(visit, group, query)))),
)

async function listFor(visit: Visit, group: Group, query: Query): Promise<ListProps> {
  const { actor, lang, now, zone } = visit
  const { db } = visit.home
  const reader = actor.standing === 'member' ? actor.person : null
  const since = reader === null ? now : await lookAt(db, reader, group.audience, now)
  const asked = readAsked(query, { group: group.id, since, signedIn: reader !== null })
  const found = await conversationsOfGroup(db, actor, { ...asked, limit: CONVERSATIONS_ON_A_PAGE + 1 })
  const plain = asked.show === 'all' && asked.tag === undefined && asked.after === undefined
  const pinned = plain ? await pinnedOfGroup(db, actor, group.id) : []
  const held = new Set(pinned.map((one) => one.id))
  const page = found.slice(0, CONVERSATIONS_ON_A_PAGE)
  const conversations = [...pinned, ...page.filter((one) => !held.has(one.id))]
  const speakers = conversations.flatMap((one) => [one.author, one.lastAuthor].filter((id) => id !== null))
  return {
    lang,
    clock: { now, zone, lang },
    group: group.id,
    href: `/groups/${group.slug}`,
    show: asked.show,
    tag: asked.tag,
    reader,
    conversations,
    people: await peopleCards(db, [...new Set(speakers)], now),
    groupTags: await tagsOfGroup(db, group.id),
    fresh: reader === null ? new Map() : await freshFor(visit, reader, conversations, since),
    mayPost: canPostIn(actor, group),
    older: found.length > page.length ? olderHref(group, asked, page.at(-1)) : undefined,
  }
}

/** How many posts are new in each: past one's mark, all of one that was never opened, none before this visit. */
async function freshFor(
  { home }: Visit,
  reader: number,
  conversations: readonly Conversation[],
  since: Date,
): Promise<Map<ConversationId, number>> {
  const moved = conversations.filter((one) => one.lastAt > since && one.lastAuthor !== reader)
  const marks = await readMarks(
    home.db,
    reader,
    moved.map((one) => one.id),
  )
  return new Map(moved.map((one) => [one.id, Math.max(0, one.posts - (marks.get(one.id)?.nth ?? 0))]))
}

const LONGEST_TAG = 30

function readAsked(query: Query, here: { group: number; since: Date; signedIn: boolean }): Omit<ListAsked, 'limit'> {
  const wanted: Show = shows.find((one) => one === query['show']) ?? 'all'
  const show = here.signedIn || wanted === 'waiting' ? wanted : 'all'
  const tag = query['tag']?.trim().toLowerCase().slice(0, LONGEST_TAG) || undefined
  return { group: here.group, since: here.since, show, tag, after: readAfter(query['after']) }
}

function olderHref({ slug }: Group, { show, tag }: Pick<ListAsked, 'show' | 'tag'>, last: Listed | undefined): string {
  const query = new URLSearchParams({
    ...(show === 'all' ? {} : { show }),
    ...(tag === undefined ? {} : { tag }),
    after: last ? writeAfter({ at: last.lastAt, id: last.id }) : '',
  })
  return `/groups/${slug}?${query}`
}
type Listed = Pick<Conversation, 'id' | 'lastAt'>
