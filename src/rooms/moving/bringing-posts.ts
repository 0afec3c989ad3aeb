/** What was said in one channel: in batches, each kept whole or not at all. */
import type { Lang } from '#platform/i18n.ts'
import { asksSomething } from '#platform/text/index.ts'
import type { BroughtConversation, BroughtPost } from '#conversations'
import type { Place } from './bringing-groups.ts'
import type { Everybody } from './bringing-people.ts'
import { conversations, kindOf, type Conversation, type Post, type ReadOptions, type SlackExport } from './slack/index.ts'
import { textIn, titleIn } from './wording.ts'

type Reading = { readonly lang: Lang; readonly everybody: Everybody; readonly options: ReadOptions; readonly posts: number }

/**
 * Batches of about as many posts as asked. A long conversation goes on in the next one: its source says that it is the
 * same, and each batch counts on what is already there.
 */
export async function* batchesOf(from: SlackExport, place: Place, reading: Reading): AsyncGenerator<BroughtConversation[]> {
  let batch: BroughtConversation[] = []
  let size = 0
  for await (const conversation of conversations(from, place.channel, reading.options)) {
    for await (const posts of piecesOf(conversation, () => reading.posts - size)) {
      batch.push(broughtFrom(conversation, posts, { place, ...reading }))
      size += posts.length
      if (size < reading.posts) continue
      yield batch
      batch = []
      size = 0
    }
  }
  if (batch.length > 0) yield batch
}

async function* piecesOf({ posts }: Conversation, room: () => number): AsyncGenerator<Post[]> {
  let piece: Post[] = []
  for await (const post of posts()) {
    piece.push(post)
    if (piece.length < room()) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
}

type Around = Reading & { readonly place: Place }

function broughtFrom(conversation: Conversation, posts: readonly Post[], { place, lang, everybody }: Around): BroughtConversation {
  const { source, startedAt } = conversation
  const title = titleIn(lang, conversation.title)
  const kind = conversation.kind === 'month' ? 'running' : asksSomething(`${title}\n\n${posts[0]?.markdown ?? ''}`) ? 'question' : 'discussion'
  return { source, group: place.group, kind, title, at: startedAt, posts: posts.flatMap((post) => postFrom(post, kind === 'running', { lang, everybody })) }
}

/** In a conversation of its own every post answers the first, as everywhere; among the remarks of a month it must say so. */
function postFrom({ source, author, at, markdown, editedAt, to, reactions, files }: Post, running: boolean, { lang, everybody }: Pick<Reading, 'lang' | 'everybody'>): BroughtPost[] {
  const writer = everybody.get(author)
  if (!writer) return []
  return [
    {
      source, author: writer.id, at,
      markdown: textIn(lang, markdown, files),
      editedAt: editedAt ?? null,
      to: running ? (to ?? null) : null,
      // Slack does not say when: it was not before the message.
      reactions: reactions.flatMap(({ name, people }) => people.flatMap((one) => {
        const person = everybody.get(one)
        return person ? [{ person: person.id, kind: kindOf(name), at }] : []
      })),
    },
  ]
}
