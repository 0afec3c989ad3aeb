/** The words of the room, and the rules that need no database. */
import type { AudienceId } from '#platform/audiences.ts'
import { numberAndWords } from '#platform/text/address.ts'
import type { PersonId } from '#people'

/** `running` is an imported month of a channel: many remarks, begun by nobody, asked by nobody. */
export const kinds = ['question', 'discussion', 'running'] as const
export type Kind = (typeof kinds)[number]

/** Reactions are words. `other` is what an import brought and has no word here. */
export const reactionKinds = ['thanks', 'same', 'seen', 'courage', 'joy', 'other'] as const
export type ReactionKind = (typeof reactionKinds)[number]
/** Those that people give here. */
export const givenKinds = ['thanks', 'same', 'seen', 'courage', 'joy'] as const satisfies readonly ReactionKind[]

/** What a post invites one to say beside an answer; the others are one page further. */
export const offeredOn = (
  { kind }: Pick<Conversation, 'kind'>,
  { nth }: Pick<Post, 'nth'>,
): readonly ReactionKind[] => {
  if (kind === 'running') return []
  if (nth > 1) return ['thanks', 'seen']
  return kind === 'question' ? ['same', 'courage'] : ['thanks', 'joy']
}

export type ConversationId = number
export type PostId = number

export type Conversation = {
  readonly id: ConversationId
  readonly groupId: number | null
  readonly subjectKind: string | null
  readonly subjectId: number | null
  readonly audience: AudienceId
  readonly kind: Kind
  /** `…` for those who may not read it. */
  readonly title: string
  readonly titleHidden: boolean
  readonly lang: string
  readonly author: PersonId | null
  readonly startedAt: Date
  /** How it begins; empty once its opening is out of sight. */
  readonly excerpt: string
  /** The places given so far: a removed or hidden post keeps its own. */
  readonly posts: number
  /** Those that everybody can read; and of these, those by others than whoever began it. */
  readonly shown: number
  readonly answers: number
  /** Those that everybody can read after its opening, whoever wrote them: what a reader calls its answers. */
  readonly replies: number
  /** The last that everybody can read. */
  readonly lastAt: Date
  readonly lastAuthor: PersonId | null
  readonly lastWords: string
  readonly helpfulPost: PostId | null
  readonly pinnedAt: Date | null
  readonly closedAt: Date | null
  readonly hiddenAt: Date | null
}

/** This reader may read its title, and so the words it is found under. */
export const isNamed = ({ title, titleHidden }: Pick<Conversation, 'title' | 'titleHidden'>): boolean =>
  !titleHidden || title !== '…'

export type Post = {
  readonly id: PostId
  readonly conversation: ConversationId
  readonly nth: number
  readonly author: PersonId | null
  readonly at: Date
  readonly markdown: string
  readonly html: string | null
  readonly lang: string
  readonly replyTo: PostId | null
  readonly editedAt: Date | null
  readonly removedAt: Date | null
  readonly removedBy: PersonId | null
  readonly hiddenAt: Date | null
}

/** What fits a screen or two, and keeps a page of 5,000 posts as quick as one of 20. */
export const POSTS_ON_A_PAGE = 50
export const CONVERSATIONS_ON_A_PAGE = 30
export const LONGEST_POST = 40_000
export const MOST_TAGS = 3
export const MOST_PICTURES = 6

export const pageOf = (nth: number): number => Math.max(1, Math.ceil(nth / POSTS_ON_A_PAGE))

/** Readable, and only the number counts: a new title breaks no link. */
export const hrefOf = ({ id, title }: Pick<Conversation, 'id' | 'title'>): string =>
  `/conversations/${numberAndWords(id, title)}`

/** The page is always said: without it, one lands where one stopped reading. */
export const placeOf = (conversation: Pick<Conversation, 'id' | 'title'>, post: Pick<Post, 'id' | 'nth'>): string =>
  `${hrefOf(conversation)}?page=${pageOf(post.nth)}#post-${post.id}`

/** "#Vélo, #atelier du mardi" as people type them. */
export const readTags = (typed: string): readonly string[] => {
  const tags = typed.split(/[,;#\n]/).map((tag) =>
    tag
      .trim()
      .toLowerCase()
      .replaceAll(/\s+/g, '-')
      .replaceAll(/[^\p{L}\p{N}-]/gu, '')
      .slice(0, 30),
  )
  return [...new Set(tags.filter(Boolean))].slice(0, MOST_TAGS)
}
