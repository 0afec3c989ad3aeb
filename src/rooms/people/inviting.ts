/** Bringing people in: links that any member makes, and vouching for those an import brought. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { found, tooOften } from '#platform/refusal.ts'
import { cardsOf } from './cards.ts'
import { personInvited, personVouched } from './facts.ts'
import { INVITATION_DAYS, VOUCHING_DAYS } from './invitation.ts'
import { endInvitation, insertInvitation, invitationById, invitationsMadeSince } from './invitation-store.ts'
import { peopleWords } from './messages.en.ts'
import { canInvite, canVouch, isHost } from './policy.ts'
import { placesOf } from './named-store.ts'
import type { PersonId } from './person.ts'

const DAY = 86_400_000
/** Each lets in up to a hundred: whoever needs more in a day is not inviting people they know. Hosts open the home to many. */
const INVITATIONS_A_DAY = 20

export async function invite(ctx: Ctx, { uses, landsOn }: { uses: number; landsOn: string }): Promise<number> {
  ensure(canInvite(ctx.actor))
  const by = personOf(ctx.actor)
  const made = isHost(ctx.actor) ? 0 : await invitationsMadeSince(ctx.tx, by, new Date(ctx.now.getTime() - DAY))
  if (made >= INVITATIONS_A_DAY)
    throw tooOften((lang) => peopleWords[lang].invitations.tooMany({ most: INVITATIONS_A_DAY }))
  const id = await insertInvitation(ctx.tx, { by, expiresAt: new Date(ctx.now.getTime() + INVITATION_DAYS * DAY), uses, role: 'member', claims: null, landsOn })
  await record(ctx, personInvited(id, { uses }))
  return id
}

/** "Whoever opens this link is that person": for those who came with an import and have no address that we could ask. */
export async function vouchFor(ctx: Ctx, person: PersonId): Promise<number> {
  const card = found((await cardsOf(ctx.tx, [person], ctx.now)).get(person))
  ensure(canVouch(ctx.actor, card, await placesOf(ctx.tx, person)))
  const id = await insertInvitation(ctx.tx, { by: personOf(ctx.actor), expiresAt: new Date(ctx.now.getTime() + VOUCHING_DAYS * DAY), uses: 1, role: 'member', claims: person, landsOn: '/' })
  await record(ctx, personVouched(person, {}))
  return id
}

export async function withdrawInvitation(ctx: Ctx, id: number): Promise<void> {
  const invitation = found(await invitationById(ctx.tx, id))
  if (invitation.by !== personOf(ctx.actor) && !isHost(ctx.actor)) found(undefined)
  await endInvitation(ctx.tx, id, ctx.now)
}
