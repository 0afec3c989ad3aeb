/** Holding out a hand, answering it, standing back; and what the two then say to one another. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { ask } from '#platform/gates.ts'
import { found, wrong } from '#platform/refusal.ts'
import { accepted, declined, done, letGo as helperLetGo, proposed, stoodBack, wrote } from './facts.ts'
import { wishGate } from './gates.ts'
import { aidWords } from './messages.en.ts'
import { canAnswer, canLetGo, canPropose, canReadWish, canSayDone, canStandBack, canWrite } from './policy.ts'
import type { Proposal, ProposalId } from './proposal.ts'
import { insertProposal, insertWord, proposalBy, proposalById, recount, setDone, setState } from './proposals-store.ts'
import { holdWish, wishesByIds, wishSeen } from './store.ts'
import { leftOf, type Wish, type WishId } from './wish.ts'

export type Proposing = { readonly wish: WishId; readonly word: string; readonly part?: number | undefined }

/** One hand each: sent twice, it is the same. */
export async function propose(ctx: Ctx, { wish: id, word, part = 1 }: Proposing): Promise<ProposalId> {
  await holdWish(ctx.tx, id)
  const wish = await see(ctx, id)
  const person = personOf(ctx.actor)
  const already = await proposalBy(ctx.tx, id, person)
  if (already?.state === 'held' && already.word === word) return already.id
  ensure(canPropose(ctx.actor, wish, already))
  ensureLeft(wish, part)
  await ask(ctx, wishGate, { audience: wish.audience, text: word })
  const proposal = await insertProposal(ctx.tx, { wish: id, person, word, part, at: ctx.now })
  await record(ctx, proposed[wish.kind](id, { proposal, person: wish.author }))
  return proposal
}

async function see(ctx: Ctx, id: WishId): Promise<Wish> {
  const wish = found(await wishSeen(ctx.tx, ctx.actor, id))
  return found(canReadWish(ctx.actor, wish) ? wish : undefined)
}

function ensureLeft(wish: Wish, part: number): void {
  const n = leftOf(wish)
  if (part > n) throw wrong((lang) => aidWords[lang].hand.tooMuch({ n }), 'part')
}

export type Answering = { readonly proposal: ProposalId; readonly word: string }

/** From now on the two may write to each other, and this one helper sees how to reach the other. */
export async function accept(ctx: Ctx, { proposal: id, word }: Answering): Promise<Wish> {
  const { wish, proposal } = await hold(ctx, id)
  ensure(canAnswer(ctx.actor, wish, proposal))
  ensureLeft(wish, proposal.part)
  await setState(ctx.tx, id, { state: 'accepted', answer: word, at: ctx.now })
  await recount(ctx.tx, wish.id)
  await record(ctx, accepted[wish.kind](wish.id, { proposal: id, person: proposal.person }))
  return wish
}

export async function decline(ctx: Ctx, { proposal: id, word }: Answering): Promise<Wish> {
  const { wish, proposal } = await hold(ctx, id)
  ensure(canAnswer(ctx.actor, wish, proposal))
  await setState(ctx.tx, id, { state: 'declined', answer: word, at: ctx.now })
  await record(ctx, declined[wish.kind](wish.id, { proposal: id, person: proposal.person }))
  return wish
}

/** Another was quicker, or it is not needed after all: from now on they read nothing that was confided, and may not write here. */
export async function letGo(ctx: Ctx, { proposal: id, word }: Answering): Promise<Wish> {
  const { wish, proposal } = await hold(ctx, id)
  ensure(canLetGo(ctx.actor, wish, proposal))
  await setState(ctx.tx, id, { state: 'declined', answer: word, at: ctx.now })
  await recount(ctx.tx, wish.id)
  await record(ctx, helperLetGo[wish.kind](wish.id, { proposal: id, person: proposal.person }))
  return wish
}

/** At any moment, without saying why. */
export async function standBack(ctx: Ctx, id: ProposalId): Promise<Wish> {
  const { wish, proposal } = await hold(ctx, id)
  if (proposal.state === 'withdrawn' && proposal.person === ctx.actor.person) return wish
  ensure(canStandBack(ctx.actor, wish, proposal))
  await setState(ctx.tx, id, { state: 'withdrawn', answer: '', at: ctx.now })
  await recount(ctx.tx, wish.id)
  await record(ctx, stoodBack[wish.kind](wish.id, { proposal: id, person: wish.author }))
  return wish
}

export async function write(ctx: Ctx, { proposal: id, text }: { proposal: ProposalId; text: string }): Promise<void> {
  const { wish, proposal } = await hold(ctx, id)
  ensure(canWrite(ctx.actor, wish, proposal))
  const author = personOf(ctx.actor)
  await insertWord(ctx.tx, { proposal: id, author, text, at: ctx.now })
  await record(ctx, wrote[wish.kind](wish.id, { proposal: id, person: otherOf(author, wish, proposal) }))
}

/** This part is done; others may still be at theirs. */
export async function sayDone(ctx: Ctx, id: ProposalId): Promise<Wish> {
  const { wish, proposal } = await hold(ctx, id)
  if (proposal.doneAt !== null) return wish
  ensure(canSayDone(ctx.actor, wish, proposal))
  await setDone(ctx.tx, id, ctx.now)
  await recount(ctx.tx, wish.id)
  const person = otherOf(personOf(ctx.actor), wish, proposal)
  await record(ctx, done[wish.kind](wish.id, { proposal: id, person }))
  return wish
}

const otherOf = (person: number, wish: Wish, proposal: Proposal): number =>
  person === wish.author ? proposal.person : wish.author

/** Of two who act at once, the second sees what the first did. Somebody else's is not there. */
async function hold(ctx: Ctx, id: ProposalId): Promise<{ wish: Wish; proposal: Proposal }> {
  const first = found(await proposalById(ctx.tx, id))
  await holdWish(ctx.tx, first.wish)
  const proposal = found(await proposalById(ctx.tx, id))
  const wish = found((await wishesByIds(ctx.tx, [proposal.wish]))[0])
  return found(isBetween(ctx, wish, proposal) ? { wish, proposal } : undefined)
}

/** Its two people, as long as the one who helps still sees what they help with. */
export const isBetween = ({ actor }: Pick<Ctx, 'actor'>, wish: Wish, proposal: Proposal): boolean =>
  actor.person !== null &&
  (actor.person === wish.author ||
    (actor.person === proposal.person && canReadWish(actor, wish, proposal.state === 'accepted')))
