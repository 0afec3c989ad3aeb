/** Links that let in: for whoever holds one, until a day, so many times. */
import { createHash, randomBytes } from 'node:crypto'
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import { found, Refusal } from '#platform/refusal.ts'
import { endInvitationOf, insertInvitation, invitationOfHash, useOne, type Invitation } from './applications-store.ts'
import { invited } from './facts.ts'
import { admit } from './joining.ts'
import { ownRole } from './members-store.ts'
import type { Place } from './place.ts'
import { canInvite, canJoin } from './policy.ts'
import { placeById, placeSeen } from './store.ts'
import { spacesWords } from './words.ts'

/** What the link holds. Never kept: a copy of the database lets nobody in. */
export type Token = string
const DAY = 24 * 60 * 60 * 1000

export async function invite(
  ctx: Ctx,
  { place: id, uses, days }: { place: number; uses: number; days: number },
): Promise<Token> {
  const place = found(await placeSeen(ctx.tx, ctx.actor, id))
  ensure(canInvite(ctx.actor, place))
  const token = randomBytes(24).toString('base64url')
  const until = new Date(ctx.now.getTime() + days * DAY)
  const by = personOf(ctx.actor)
  const invitation = await insertInvitation(ctx.tx, {
    place: place.id,
    hash: hashOf(token),
    by,
    at: ctx.now,
    until,
    uses,
  })
  await record(ctx, invited[place.kind](place.id, { invitation }))
  return token
}

/** Where a link leads, for whoever holds it: the link itself is the right to know, even of what is hidden. */
export async function placeInvitedTo(
  db: Db,
  token: Token,
  now: Date,
): Promise<{ invitation: Invitation; place: Place } | undefined> {
  const invitation = await invitationOfHash(db, hashOf(token), now)
  const place = invitation && (await placeById(db, invitation.place))
  return invitation && place && place.archivedAt === null && place.hiddenAt === null ? { invitation, place } : undefined
}

/** Comes in with a link. Whoever is in already uses nothing up. */
export async function acceptInvitation(ctx: Ctx, { token }: { token: Token }): Promise<Place> {
  const { invitation, place } = found(await placeInvitedTo(ctx.tx, token, ctx.now))
  const person = personOf(ctx.actor)
  ensure(canJoin(ctx.actor, place))
  if ((await ownRole(ctx.tx, place.audience, person)) !== undefined) return place
  if (!(await useOne(ctx.tx, invitation.id))) throw new Refusal(409, (lang) => spacesWords[lang].refusals.usedUp)
  await admit(ctx, place, person, 'invited')
  return place
}

export async function endInvitation(
  ctx: Ctx,
  { place: id, invitation }: { place: number; invitation: number },
): Promise<void> {
  const place = found(await placeSeen(ctx.tx, ctx.actor, id))
  ensure(canInvite(ctx.actor, place))
  if (!(await endInvitationOf(ctx.tx, place.id, invitation, ctx.now))) throw new Refusal(404)
}

/** Long and random, so a plain hash is enough: there is nothing to guess. */
const hashOf = (token: Token): Buffer => createHash('sha256').update(token).digest()
