/** Where something is being written, as forms and drafts say it: `group:5`, `conversation:12`, `post:77`. */
import { z } from 'zod'
import { sees, type Actor } from '#platform/action.ts'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import { groupById } from '#spaces'
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

/** Who will read it; undefined where the actor sees nothing. */
export async function audienceOf(db: Db, actor: Actor, place: WrittenPlace): Promise<AudienceId | undefined> {
  const audience = await audienceAt(db, actor, place)
  // A private group is known to those who may knock, and read by those who are in it.
  return audience !== undefined && sees(actor, audience) ? audience : undefined
}

async function audienceAt(db: Db, actor: Actor, { kind, id }: WrittenPlace): Promise<AudienceId | undefined> {
  if (kind === 'group') return (await groupById(db, actor, id))?.audience
  if (kind === 'conversation') return (await conversationSeen(db, actor, id))?.audience
  return (await postSeen(db, actor, id))?.conversation.audience
}
