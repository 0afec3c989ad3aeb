/** Where something is being written, as forms and drafts say it: `group:5`, `conversation:12`, `post:77`, `shelf:2`, `resource:9`, `gathering:3`. */
import { z } from 'zod'
import { sees, type Actor } from '#platform/action.ts'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { House } from '#platform/house.ts'
import { groupById } from '#spaces'
import type { ConversationId } from './conversation.ts'
import { conversationSeen, postSeen } from './store.ts'

/**
 * A new conversation in a group, an answer in a conversation, an edit of a post; a guide that is begun for an audience, an edit
 * of a resource, of which the room that keeps it says who reads it; a gathering that is begun for an audience (`evening`), or changed.
 */
export const placeKinds = ['group', 'conversation', 'post', 'shelf', 'resource', 'gathering', 'evening'] as const
export type WrittenPlace = { readonly kind: (typeof placeKinds)[number]; readonly id: number }

export const sayPlace = ({ kind, id }: WrittenPlace): string => `${kind}:${id}`

export const writtenPlace = z
  .string()
  .regex(/^(?:group|conversation|post|shelf|resource|gathering|evening):[1-9]\d{0,14}$/)
  .transform((said): WrittenPlace => {
    const [kind, id] = said.split(':')
    return { kind: placeKinds.find((one) => one === kind) ?? 'group', id: Number(id) }
  })

export type WhereWritten = {
  readonly audience: AudienceId
  /** Undefined for a conversation that is being begun. */
  readonly conversation: ConversationId | undefined
  readonly group: number | null
}

/** Who will read it, and what it is a part of; undefined where the actor sees nothing. */
export async function whereWritten({ db, house }: Written, actor: Actor, place: WrittenPlace): Promise<WhereWritten | undefined> {
  const where = await findPlace({ db, house }, actor, place)
  // A private group is known to those who may knock, and read by those who are in it.
  return where !== undefined && sees(actor, where.audience) ? where : undefined
}

export const audienceOf = async (home: Written, actor: Actor, place: WrittenPlace): Promise<AudienceId | undefined> =>
  (await whereWritten(home, actor, place))?.audience

type Written = { readonly db: Db; readonly house: House }

async function findPlace({ db, house }: Written, actor: Actor, { kind, id }: WrittenPlace): Promise<WhereWritten | undefined> {
  if (kind === 'shelf' || kind === 'evening') return { audience: id, conversation: undefined, group: null }
  if (kind === 'resource' || kind === 'gathering') {
    const [card] = (await house.subject(kind)?.cards(db, [id])) ?? []
    // A gathering that waits for a yes is in nobody's sight, and is written on.
    return card && (kind === 'gathering' || !card.hidden) ? { audience: card.audience, conversation: undefined, group: null } : undefined
  }
  if (kind === 'group') {
    const group = await groupById(db, actor, id)
    return group && { audience: group.audience, conversation: undefined, group: id }
  }
  const conversation =
    kind === 'conversation' ? await conversationSeen(db, actor, id) : (await postSeen(db, actor, id))?.conversation
  return conversation && { audience: conversation.audience, conversation: conversation.id, group: conversation.groupId }
}
