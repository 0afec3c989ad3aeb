/** What an import tells: each thing at its own hour, by whoever did it. */
import { recordAll, type Ctx } from '#platform/action.ts'
import { plainText } from '#platform/text/index.ts'
import { insertReactions, type ConversationRow, type Kept, type PostRow } from './bringing-store.ts'
import type { BroughtConversation } from './bringing.ts'
import type { PostId } from './conversation.ts'
import { conversationStarted, postAdded, reacted } from './facts.ts'

/** From elsewhere, or told as if it had been said here: for a home that shows what one is like. */
export type How = { readonly imported: boolean }

export const tellStarted = (
  ctx: Ctx,
  rows: readonly ConversationRow[],
  kept: ReadonlyMap<string, Kept>,
  how: How,
): Promise<void> =>
  recordAll(
    ctx,
    rows.flatMap(({ source, groupId, kind, asks, author, at }) => {
      const row = kept.get(source)
      return row?.fresh
        ? [{ ...conversationStarted(row.id, { group: groupId, kind, asks }), actor: author, at, ...how }]
        : []
    }),
  )

type Batch = {
  readonly batch: readonly BroughtConversation[]
  readonly kept: ReadonlyMap<string, Kept>
  readonly ids: ReadonlyMap<string, PostId>
}

export async function tellPosted(
  ctx: Ctx,
  { batch, kept, fresh, ids }: Batch & { readonly fresh: readonly PostRow[] },
  how: How,
): Promise<void> {
  const to = new Map(batch.flatMap((one) => one.posts.map((post) => [post.source, post.to] as const)))
  // A later run may bring only what comes after: whoever takes the first place begins, nobody else.
  const begun = new Set(batch.flatMap((one) => (one.kind === 'running' ? [] : (kept.get(one.source)?.id ?? []))))
  await recordAll(
    ctx,
    fresh.flatMap(({ source, conversation, nth, markdown, author, at }) => {
      const id = ids.get(source)
      const target = to.get(source)
      const data = {
        conversation,
        opening: nth === 1 && begun.has(conversation),
        length: plainText(markdown).length,
        to: target == null ? null : (ids.get(target) ?? null),
      }
      return id === undefined ? [] : [{ ...postAdded(id, data), actor: author, at, ...how }]
    }),
  )
}

export async function bringReactions(ctx: Ctx, { batch, kept, ids }: Batch, how: How): Promise<number> {
  const rows = batch.flatMap((one) =>
    one.posts.flatMap((post) => {
      const id = ids.get(post.source)
      const conversation = kept.get(one.source)?.id ?? 0
      return id === undefined ? [] : post.reactions.map((reaction) => ({ ...reaction, post: id, conversation }))
    }),
  )
  const fresh = new Set((await insertReactions(ctx.tx, rows)).map((row) => `${row.post} ${row.person} ${row.kind}`))
  const told = rows.filter((row) => fresh.delete(`${row.post} ${row.person} ${row.kind}`))
  await recordAll(
    ctx,
    told.map(({ post, conversation, person, kind, at }) => ({
      ...reacted(post, { conversation, kind }),
      actor: person,
      at,
      ...how,
    })),
  )
  return told.length
}
