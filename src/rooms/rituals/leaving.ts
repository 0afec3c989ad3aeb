/** Somebody leaves the home: what they were to host is asked of others. */
import type { Ctx } from '#platform/action.ts'
import type { PersonId } from '#people'
import { forgetPeople, picturesBy, ritualsHostedBy, signAfresh } from './clearing-store.ts'
import { letPicturesGo } from './letting-go.ts'
import { holdRitual } from './store.ts'
import { wake } from './writing-store.ts'

export async function leaveRituals(ctx: Ctx, person: PersonId, fresh: PersonId): Promise<void> {
  const theirs = await ritualsHostedBy(ctx.tx, person)
  for (const id of theirs.toSorted((a, b) => a - b)) await holdRitual(ctx.tx, id)
  const pictures = await picturesBy(ctx.tx, person)
  await forgetPeople(ctx.tx, [person])
  await letPicturesGo(ctx.tx, pictures)
  await signAfresh(ctx.tx, person, fresh)
  await wake(ctx.tx, theirs, ctx.now)
}
