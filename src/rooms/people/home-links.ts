/** A link by which the home itself lets people in for a while, where an upper room has a reason to: nobody's own. */
import { ensure, record, type Ctx } from '#platform/action.ts'
import type { Home } from '#platform/home.ts'
import { personInvited } from './facts.ts'
import { INVITATION_DAYS, isOpen, wordOf } from './invitation.ts'
import { endInvitation, insertInvitation, invitationById } from './invitation-store.ts'
import { canInvite } from './policy.ts'

const DAY = 86_400_000

/** Whoever calls has checked that the home may be opened so. */
export async function openHomeLink(ctx: Ctx, { uses, landsOn }: { uses: number; landsOn: string }): Promise<number> {
  ensure(canInvite(ctx.actor))
  const expiresAt = new Date(ctx.now.getTime() + INVITATION_DAYS * DAY)
  const id = await insertInvitation(ctx.tx, { by: null, expiresAt, uses, role: 'member', claims: null, landsOn })
  await record(ctx, personInvited(id, { uses }))
  return id
}

export const endHomeLink = (ctx: Ctx, id: number): Promise<void> => endInvitation(ctx.tx, id, ctx.now)

/** Where it leads; undefined once it has let in as many as it may, or has ended. */
export async function pathOfLink(home: Home, id: number): Promise<string | undefined> {
  const one = await invitationById(home.db, id)
  return one && isOpen(one, home.now()) ? `/join/${await wordOf(home, id)}` : undefined
}
