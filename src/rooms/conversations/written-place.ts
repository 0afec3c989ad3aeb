/** Where something is being written, as forms and drafts say it: `group:5`, `conversation:12`, `post:77`. */
import { z } from 'zod'
import { sees, type Actor } from '#platform/action.ts'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import { groupById } from '#spaces'
import type { ConversationId } from './conversation.ts'
import { conversationSeen, postSeen } from './store.ts'

/** A new conversation in a group, an answer in a conversation, an edit of a post. */
export const placeKinds = ['group', 'conversation', 'post'] as const
export type WrittenPlace = { readonly kind: (typeof placeKinds)[number]; readonly id: number }

export const sayPlace = ({ kind, id }: WrittenPlace): string => `${kind}:${id}`

export const writtenPlace = z
  .string()
  .regex(/^(?:group|conversation|post):[1-9]\d{0,14}$/)
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
export async function whereWritten(db: Db, actor: Actor, place: WrittenPlace): Promise<WhereWritten | undefined> {
  const where = await findPlace(db, actor, place)
  // A private group is known to those who may knock, and read by those who are in it.
  return where !== undefined && sees(actor, where.audience) ? where : undefined
}

export const audienceOf = async (db: Db, actor: Actor, place: WrittenPlace): Promise<AudienceId | undefined> =>
  (await whereWritten(db, actor, place))?.audience

async function findPlace(db: Db, actor: Actor, { kind, id }: WrittenPlace): Promise<WhereWritten | undefined> {
  if (kind === 'group') {
    const group = await groupById(db, actor, id)
    return group && { audience: group.audience, conversation: undefined, group: id }
  }
  const conversation =
    kind === 'conversation' ? await conversationSeen(db, actor, id) : (await postSeen(db, actor, id))?.conversation
  return conversation && { audience: conversation.audience, conversation: conversation.id, group: conversation.groupId }
}
