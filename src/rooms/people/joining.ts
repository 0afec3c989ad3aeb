/** Coming in: by an invitation, with a password or with a proven address, as somebody new or as somebody known. */
import { record, type Ctx } from '#platform/action.ts'
import { HOME, letIn } from '#platform/audiences.ts'
import type { Lang } from '#platform/i18n.ts'
import { wrong } from '#platform/refusal.ts'
import { insertUser } from './account-store.ts'
import { personClaimed, personJoined, roleGiven } from './facts.ts'
import type { Invitation } from './invitation.ts'
import { invitationHeld, useInvitation } from './invitation-store.ts'
import { peopleWords } from './messages.en.ts'
import type { PersonId } from './person.ts'
import { claimPerson, forgetAddress, holdAddress, insertPerson, whoHasAddress } from './store.ts'

export type Joining = {
  readonly invitation: number | null
  readonly name: string
  readonly email: string
  readonly lang: Lang
  /** Null for those who sign in with codes. */
  readonly passwordHash: string | null
  /** They received a code at this address. */
  readonly proven: boolean
}

/** Makes somebody a member. Refuses, with a sentence, a used invitation and an address that cannot be taken. */
export async function joinHome(ctx: Ctx, joining: Joining): Promise<PersonId> {
  const invitation = joining.invitation === null ? undefined : await takeInvitation(ctx, joining.invitation)
  const person = await becomeSomebody(ctx, joining, invitation)
  await insertUser(ctx.tx, { email: joining.email, name: joining.name, person, verified: joining.proven, passwordHash: joining.passwordHash })
  const role = invitation?.role ?? 'member'
  await letIn(ctx.tx, HOME, [person], role)
  const by = { actor: person }
  if (invitation?.claims != null) await record(ctx, personClaimed(person, { vouchedBy: invitation.by }), by)
  await record(ctx, personJoined(person, { invitedBy: invitation?.by ?? null }), by)
  if (role === 'host') await record(ctx, roleGiven(person, { role }), by)
  return person
}

async function takeInvitation(ctx: Ctx, id: number): Promise<Invitation> {
  const invitation = await invitationHeld(ctx.tx, id, ctx.now)
  if (!invitation || !(await useInvitation(ctx.tx, id, ctx.now))) throw wrong((lang) => peopleWords[lang].join.usedUp)
  return invitation
}

async function becomeSomebody(ctx: Ctx, joining: Joining, invitation: Invitation | undefined): Promise<PersonId> {
  await holdAddress(ctx.tx, joining.email)
  const known = await whoHasAddress(ctx.tx, joining.email)
  if (known?.joined) throw wrong((lang) => peopleWords[lang].join.cannot, 'email')
  const person = { name: joining.name, email: joining.email, lang: joining.lang, joinedAt: ctx.now, invitedBy: invitation?.by ?? null }
  const claimed = invitation?.claims ?? (joining.proven ? known?.id : undefined)
  // An import told us this address; only who proves it, or is vouched for, becomes the one it belongs to.
  if (known && known.id !== claimed) await forgetAddress(ctx.tx, known.id)
  if (claimed === undefined) return insertPerson(ctx.tx, person)
  if (!(await claimPerson(ctx.tx, claimed, person))) throw wrong((lang) => peopleWords[lang].join.usedUp)
  return claimed
}
