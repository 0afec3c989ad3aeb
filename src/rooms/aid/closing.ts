/** How it ends: what was confided is erased in the same moment, and there may be a thank-you. */
import { ensure, record, type Ctx } from '#platform/action.ts'
import { HOME, whoSees } from '#platform/audiences.ts'
import { found } from '#platform/refusal.ts'
import { sayThanks } from '#recognition'
import { closeWish, setAskAt } from './closing-store.ts'
import { confidesMore, forgetDetails } from './details-store.ts'
import { closed, renewed } from './facts.ts'
import { canClose, canLook, canRenew } from './policy.ts'
import type { Proposal } from './proposal.ts'
import { acceptedOf, moveProposals } from './proposals-store.ts'
import { holdWish, wishesByIds, wishSeen } from './store.ts'
import { askAgainAt, type Outcome, type OwnOutcome, type Wish, type WishId } from './wish.ts'

export type Closing = {
  readonly wish: WishId
  readonly outcome: OwnOutcome
  readonly thanks?: string | undefined
  readonly openness?: 'public' | 'private' | 'none' | undefined
}

export async function close(ctx: Ctx, { wish: id, outcome, thanks = '', openness = 'none' }: Closing): Promise<Wish> {
  await holdWish(ctx.tx, id)
  const wish = found(await wishSeen(ctx.tx, ctx.actor, id))
  if (wish.closedAt !== null && wish.author === ctx.actor.person) return wish
  ensure(canClose(ctx.actor, wish))
  const helpers = (await acceptedOf(ctx.tx, [id])).get(id) ?? []
  // While it can still be read: thanks are about something.
  const thanked =
    thanks === '' || openness === 'none' || wish.hiddenAt !== null
      ? 0
      : await thankAll(ctx, wish, { word: thanks, openness, helpers })
  await end(ctx, wish, { outcome, mergedInto: null, thanksPublic: thanked > 0 && openness === 'public' })
  return wish
}

type Thanking = {
  readonly word: string
  readonly openness: 'public' | 'private'
  readonly helpers: readonly Proposal[]
}

/** Each of those who helped, with the same word; nobody thanks themselves, nor somebody who left meanwhile. Answers how many. */
async function thankAll(ctx: Ctx, { kind, id }: Wish, { word, openness, helpers }: Thanking): Promise<number> {
  const members = await whoSees(
    ctx.tx,
    HOME,
    helpers.map((one) => one.person),
  )
  for (const to of members) await sayThanks(ctx, { to, subject: { kind, id }, word, openness })
  return members.size
}

/** Nobody said whether it still held. */
export const expire = (ctx: Ctx, wish: Wish): Promise<void> =>
  end(ctx, wish, { outcome: 'expired', mergedInto: null, thanksPublic: false })

/** The same was said twice: who looks after the place keeps one, and the other leads to it. */
export async function mergeInto(ctx: Ctx, duplicate: WishId, kept: WishId): Promise<void> {
  for (const id of [duplicate, kept].toSorted((a, b) => a - b)) await holdWish(ctx.tx, id)
  const [twice, stays] = await Promise.all([duplicate, kept].map((id) => wishSeen(ctx.tx, ctx.actor, id)))
  const [gone, there] = [found(twice), found(stays)]
  ensure(canLook(ctx.actor, gone) && canLook(ctx.actor, there))
  ensure(gone.id !== there.id && gone.kind === there.kind && there.closedAt === null)
  if (gone.closedAt !== null) return
  // What was said to one author is nobody else's: hands move only between two needs of one person.
  if (gone.author === there.author) {
    // Whoever was accepted was so for what was confided in the one: of the other, its author decides.
    const asAccepted = !(await confidesMore(ctx.tx, gone.id, there.id))
    await moveProposals(ctx.tx, { from: gone.id, to: there.id, asAccepted })
  }
  await end(ctx, gone, { outcome: 'merged', mergedInto: there.id, thanksPublic: false })
}

type Ending = {
  readonly outcome: Outcome
  readonly mergedInto: WishId | null
  readonly thanksPublic: boolean
}

async function end(ctx: Ctx, wish: Wish, ending: Ending): Promise<void> {
  await closeWish(ctx.tx, wish.id, { ...ending, at: ctx.now })
  await forgetDetails(ctx.tx, [wish.id])
  await record(ctx, closed[wish.kind](wish.id, { outcome: ending.outcome }))
}

/** It still holds. */
export async function renew(ctx: Ctx, id: WishId): Promise<Wish> {
  await holdWish(ctx.tx, id)
  const wish = found(await wishSeen(ctx.tx, ctx.actor, id))
  ensure(canRenew(ctx.actor, wish))
  // The day it was for may be past, and it still holds.
  await setAskAt(ctx.tx, id, askAgainAt({ ...wish, byDay: null }, ctx.now))
  await record(ctx, renewed[wish.kind](id, {}))
  return found((await wishesByIds(ctx.tx, [id]))[0])
}
