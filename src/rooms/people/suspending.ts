/** Shutting somebody out for a while. Who decides it, and says why, is the moderation room's business. */
import { record, type Ctx } from '#platform/action.ts'
import { endAllSessions } from './account-store.ts'
import { personSuspended, personUnsuspended } from './facts.ts'
import type { PersonId } from './person.ts'
import { endSuspension, insertSuspension } from './suspension-store.ts'

export async function suspend(ctx: Ctx, { person, until, because }: { person: PersonId; until: Date | null; because: string }): Promise<void> {
  await endSuspension(ctx.tx, person, ctx.actor.person, ctx.now)
  await insertSuspension(ctx.tx, { person, by: ctx.actor.person, at: ctx.now, until, because })
  // Signed out everywhere: what they still had open stops at the next click, and says why when they come back.
  await endAllSessions(ctx.tx, person)
  await record(ctx, personSuspended(person, { until: until?.toISOString() ?? null }))
}

export async function unsuspend(ctx: Ctx, person: PersonId): Promise<void> {
  if (await endSuspension(ctx.tx, person, ctx.actor.person, ctx.now)) await record(ctx, personUnsuspended(person, {}))
}
