/**
 * A good answer becomes a guide in one act. The guide says out of whose answer it grew, whoever gave it is credited and told,
 * and the conversation leads to it. What was said among a few goes no further by it.
 */
import { ensure, record, type Ctx } from '#platform/action.ts'
import { seenByAllOf } from '#platform/audiences.ts'
import { found, wrong } from '#platform/refusal.ts'
import { postSeen, type Conversation, type Post } from '#conversations'
import { peopleCards } from '#people'
import { giveCredit } from '#recognition'
import { resourceGrown } from './facts.ts'
import { libraryWords } from './messages.en.ts'
import type { ResourceId } from './resource.ts'
import { shelfSaid } from './shelf.ts'
import { addOnce, type Adding } from './writing.ts'

export const canGrow = (
  post: Pick<Post, 'hiddenAt' | 'removedAt'>,
  conversation: Pick<Conversation, 'hiddenAt'>,
): boolean => post.hiddenAt === null && post.removedAt === null && conversation.hiddenAt === null

export async function growResource(ctx: Ctx, adding: Adding, from: number): Promise<ResourceId> {
  const { post, conversation } = found(await postSeen(ctx.tx, ctx.actor, from))
  ensure(canGrow(post, conversation))
  const shelf = found(await shelfSaid(ctx.tx, ctx.actor, adding.shelf))
  const { audience } = conversation
  if (!(await seenByAllOf(ctx.tx, shelf.audience, [audience])).has(audience))
    throw wrong((lang) => libraryWords[lang].form.wider, 'shelf')
  const source = { kind: 'post', id: from }
  const { id, fresh } = await addOnce(ctx, { ...adding, source })
  if (!fresh) return id
  await record(ctx, resourceGrown(from, { resource: id, conversation: conversation.id }))
  const giver = await stillHere(ctx, post.author)
  if (giver !== undefined && giver !== ctx.actor.person)
    await giveCredit(ctx, { person: giver, subject: { kind: 'resource', id }, kind: 'grew-from', source })
  return id
}

async function stillHere(ctx: Ctx, author: number | null): Promise<number | undefined> {
  if (author === null) return undefined
  const card = (await peopleCards(ctx.tx, [author])).get(author)
  return card?.href === undefined ? undefined : author
}
