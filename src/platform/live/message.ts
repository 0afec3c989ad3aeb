/** What open pages are told: small pieces of them that changed, in each language, for those who see the audience. */
import type { AudienceId } from '#platform/audiences.ts'
import type { Fact } from '#platform/facts/index.ts'
import type { Home } from '#platform/home.ts'
import { languages, type Lang } from '#platform/i18n.ts'
import { writePosition, type Position } from './position.ts'

/** `conversation:42`: what a page shows and wants to hear of. `home` reaches every open page of those who see it. */
export type Topic = `${string}:${number}` | 'home'

export type LiveMessage = {
  /** `room.what`: the room's own browser code hears it. */
  readonly is: string
  readonly topic: Topic
  /** Checked again for each reader as it is sent: what they saw a minute ago may be closed to them by now. */
  readonly audience: AudienceId
  /** When it concerns only some of them. */
  readonly only?: ReadonlySet<number>
  readonly data: Readonly<Record<Lang, unknown>>
}

/** How a room turns facts into what open pages show. What happened is read again: it is told as it is now. */
export type Broadcast = {
  /** The facts it reads; all of them when left out. */
  readonly on?: readonly string[]
  /**
   * `heard`: whether anybody on this node has that topic open now. What nobody has open need not be drawn; whoever opens it
   * meanwhile has it drawn for them.
   */
  readonly write: (home: Home, facts: readonly Fact[], heard: (topic: Topic) => boolean) => Promise<readonly LiveMessage[]>
}

/** The same words whatever the language. */
export const inEvery = (data: unknown): LiveMessage['data'] =>
  Object.fromEntries(languages.map((lang) => [lang, data])) as Record<Lang, unknown>

/** One `data:` line of the stream. JSON holds no bare line break, so a message never ends early. */
export const wireOf = ({ is, topic, data }: LiveMessage, lang: Lang, at: Position | undefined): string =>
  `data: ${JSON.stringify({ ...(at && { at: writePosition(at) }), is, topic, data: data[lang] })}\n\n`

export const isTopic = (text: string): text is Topic => text === 'home' || /^[a-z]{1,30}:\d{1,15}$/.test(text)

/** As another node said it. */
export const isWhisper = (said: unknown): said is LiveMessage =>
  typeof said === 'object' && said !== null && 'is' in said && typeof said.is === 'string' && 'audience' in said && typeof said.audience === 'number' &&
  'topic' in said && typeof said.topic === 'string' && isTopic(said.topic) && 'data' in said && typeof said.data === 'object'
