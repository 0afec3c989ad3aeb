/**
 * One channel as conversations. The days are read once, in order, and each message is put aside on disk while the
 * ledger notes which thread it belongs to; then conversation by conversation is read back. Threads may span years, and
 * memory stays that of the ledger.
 */
import { tmpdir } from 'node:os'
import { daysRead, type Source } from './days.ts'
import { emojiOf } from './emoji.ts'
import type { PostFile } from './files.ts'
import type { Group } from './groups.ts'
import type { Day } from './layout.ts'
import { newLedger, type Planned } from './ledger.ts'
import { toMarkdown, type Names } from './markup.ts'
import { sourceOf } from './people.ts'
import type { Said } from './said.ts'
import { openSpill } from './spill.ts'
import { dateOf, monthOf, stampOf } from './stamp.ts'
import { titleOf } from './title.ts'

/** A month's title is worded by the reader's language; so is that of a thread that begins without words. */
export type Title =
  | { readonly is: 'sentence'; readonly text: string }
  | { readonly is: 'month'; readonly channel: string; readonly month: string }
  | { readonly is: 'file'; readonly name: string }
  | { readonly is: 'untitled'; readonly channel: string; readonly month: string }

export type Post = {
  readonly source: string
  /** The `source` of a person or bot. */
  readonly author: string
  readonly at: Date
  readonly markdown: string
  readonly editedAt?: Date
  /** Written in a thread below its first message, also where that one is gone or nobody else answered. */
  readonly isReply: boolean
  /** The source of the first message of its thread, which may be gone. */
  readonly to?: string
  readonly isBot: boolean
  /** `emoji` is missing for a workspace's own; `people` are `source`s, all of them in `people()`; `count` is Slack's. */
  readonly reactions: readonly { name: string; emoji?: string; people: readonly string[]; count: number }[]
  readonly files: readonly PostFile[]
}

export type Conversation = {
  readonly source: string
  readonly kind: 'thread' | 'month'
  readonly title: Title
  readonly startedAt: Date
  readonly postCount: number
  /** In order. May be asked for until the next conversation is. */
  readonly posts: () => AsyncGenerator<Post>
}

export type ReadOptions = {
  /** Where a mention of a person, or of a channel, leads: `source` in, address in this home out. */
  readonly personHref?: (source: string) => string | undefined
  readonly groupHref?: (source: string) => string | undefined
  /** Where to put messages aside: up to a fifth of the channel's unpacked size. */
  readonly scratch?: string
}

export async function* conversationsOf(
  group: Group,
  days: readonly Day[],
  source: Source,
  names: Names,
  scratch = tmpdir(),
): AsyncGenerator<Conversation> {
  const spill = await openSpill(scratch)
  try {
    const ledger = newLedger()
    for await (const { said } of daysRead(days, source)) {
      for (const message of said) ledger.add(message, await spill.write(JSON.stringify(message)))
    }
    const read = async (message: number): Promise<Said> => JSON.parse(await spill.read(ledger.placeOf(message)))
    for (const planned of ledger.plan()) {
      const opening = await read(planned.first)
      yield conversationFrom(group, planned, { opening, read, names })
    }
  } finally {
    await spill.close()
  }
}

type Around = { opening: Said; read: (message: number) => Promise<Said>; names: Names }

function conversationFrom(group: Group, { kind, members }: Planned, { opening, read, names }: Around): Conversation {
  return {
    source: `${group.source}:${kind === 'month' ? monthOf(opening.at) : stampOf(opening.thread)}`,
    kind,
    title: kind === 'month' ? monthTitle(group, opening) : threadTitle(group, opening, names),
    startedAt: dateOf(opening.at),
    postCount: members.length,
    posts: async function* () {
      for (const message of members) yield postFrom(group, await read(message), names)
    },
  }
}

const monthTitle = (group: Group, { at }: Said): Title => ({ is: 'month', channel: group.name, month: monthOf(at) })

function threadTitle(group: Group, opening: Said, names: Names): Title {
  const text = titleOf(toMarkdown(opening.text, names))
  const [file] = opening.files
  if (text !== '') return { is: 'sentence', text }
  return file ? { is: 'file', name: file.name } : { is: 'untitled', channel: group.name, month: monthOf(opening.at) }
}

function postFrom(group: Group, said: Said, names: Names): Post {
  const markdown = toMarkdown(said.text, names)
  return {
    source: `${group.source}:${stampOf(said.at)}`,
    author: sourceOf(said.author),
    at: dateOf(said.at),
    markdown: said.me && isPlainLine(markdown) ? `_${markdown}_` : markdown,
    ...(said.edited !== undefined && { editedAt: dateOf(said.edited) }),
    isReply: said.thread !== said.at,
    ...(said.thread !== said.at && { to: `${group.source}:${stampOf(said.thread)}` }),
    isBot: said.bot,
    reactions: said.reactions.map(({ name, people, count }) => {
      const emoji = emojiOf(name)
      return { name, ...(emoji && { emoji }), people: people.map(sourceOf), count }
    }),
    files: said.files,
  }
}

/** `/me waves` is shown in italics, where that cannot disturb what is inside. */
const isPlainLine = (markdown: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}\p{Zs},.'’!?-]*$/u.test(markdown)
