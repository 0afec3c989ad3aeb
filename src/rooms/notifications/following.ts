/** Somebody says how closely they follow a place. Whoever may read there may follow. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import { found } from '#platform/refusal.ts'
import { conversationSeen } from '#conversations'
import { canRead, groupById } from '#spaces'
import { levelChosen } from './facts.ts'
import { keepLevel, levelAt } from './following-store.ts'
import { knowLine } from './lines-store.ts'
import { levelOf, type FollowedPlace, type Level } from './level.ts'

export async function chooseLevel(ctx: Ctx, place: FollowedPlace, level: Level): Promise<void> {
  const person = personOf(ctx.actor)
  if (place.kind === 'conversation') found(await conversationSeen(ctx.tx, ctx.actor, place.id))
  else ensure(canRead(ctx.actor, found(await groupById(ctx.tx, ctx.actor, place.id))))
  await keepLevel(ctx.tx, person, place, level, ctx.now)
  // Whoever wants to hear nothing more of it has nothing waiting there either.
  if (place.kind === 'conversation' && level === 'nothing') await knowLine(ctx.tx, person, place.id, ctx.now)
  await record(ctx, levelChosen(person, { place: place.kind, id: place.id, level }))
}

type Here = { readonly id: number; readonly groupId: number | null; readonly author: number | null }

/** How closely somebody follows a conversation today, whether they said so or not. */
export async function levelIn(db: Db, person: number, { id, groupId, author }: Here): Promise<Level> {
  const conversation = await levelAt(db, person, { kind: 'conversation', id })
  const group = groupId === null ? undefined : await levelAt(db, person, { kind: 'group', id: groupId })
  return levelOf({ conversation: conversation?.level, began: author === person, group: group?.level })
}
