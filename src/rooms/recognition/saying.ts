/** Saying thanks, and taking it back. The page of a person, a post and what upper rooms hold all come through here. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { found, notFound, wrong } from '#platform/refusal.ts'
import { readsCard, type Card, type Subject } from '#platform/subjects.ts'
import { thanked, thankedApart, thanksTakenBack } from './facts.ts'
import { recognitionWords } from './messages.en.ts'
import { canTakeBack, canThank } from './policy.ts'
import { deleteThanks, holdGiver, insertThanks, saidAbout, thanksByIds } from './store.ts'
import type { Openness, Thanks, ThanksId } from './thanks.ts'
import { receiverIn } from './who.ts'

export type Saying = {
  readonly to: number
  /** What for: a post, a need; the person themselves, when it is for nothing in particular. */
  readonly subject: Subject
  /** May be empty where the thing says it all. */
  readonly word: string
  readonly openness: Openness
}

/** Once about one thing: other words take the place of the first. */
export async function sayThanks(ctx: Ctx, { to, subject, word, openness }: Saying): Promise<ThanksId> {
  const card = await seen(ctx, subject)
  const receiver = found(await receiverIn(ctx.tx, ctx.house, to))
  ensure(canThank(ctx.actor, receiver))
  const forNothing = subject.kind === 'person'
  if (forNothing && subject.id !== to) throw notFound()
  if (forNothing && word === '') throw wrong((lang) => recognitionWords[lang].say.needsWord, 'word')
  const giver = personOf(ctx.actor)
  await holdGiver(ctx.tx, giver)
  const before = forNothing ? [] : await earlier(ctx, giver, subject, to)
  const same = before.find((one) => one.word === word && one.openness === openness)
  if (same) return same.id
  await takeBack(ctx, before)
  const apart = ctx.house.staysApart(subject.kind)
  const { audience } = card
  const id = await insertThanks(ctx.tx, {
    giver,
    receiver: to,
    about: subject,
    audience,
    word,
    openness,
    apart,
    at: ctx.now,
  })
  const counted = openness === 'public' && !apart
  await record(ctx, counted ? thanked(id, { person: to, word: word !== '' }) : thankedApart(id, { person: to }))
  return id
}

async function seen(ctx: Ctx, { kind, id }: Subject): Promise<Card> {
  const [card] = (await ctx.house.subject(kind)?.cards(ctx.tx, [id])) ?? []
  if (!card || card.hidden || !readsCard(ctx.actor, card)) throw notFound()
  return card
}

/** What moderation took away is not said again in other words. */
async function earlier(ctx: Ctx, giver: number, subject: Subject, to: number): Promise<Thanks[]> {
  const said = (await saidAbout(ctx.tx, giver, subject))
    .map(({ thanks }) => thanks)
    .filter((one) => one.receiver === to)
  if (said.some((one) => one.hiddenAt !== null)) throw wrong((lang) => recognitionWords[lang].say.wasHidden, 'word')
  return said
}

/** What the one who acts had said in public about a thing: for the room that takes back a gesture of which this was a part. */
export async function takeBackAbout(ctx: Ctx, subject: Subject): Promise<void> {
  const said = await saidAbout(ctx.tx, personOf(ctx.actor), subject)
  await takeBack(
    ctx,
    said.flatMap(({ thanks }) => (thanks.openness === 'public' && canTakeBack(ctx.actor, thanks) ? [thanks] : [])),
  )
}

/** Nothing of it stays: it was theirs to say. */
export async function takeBackThanks(ctx: Ctx, id: ThanksId): Promise<void> {
  const { thanks } = found((await thanksByIds(ctx.tx, [id]))[0])
  if (thanks.giver !== ctx.actor.person) throw notFound()
  ensure(canTakeBack(ctx.actor, thanks))
  await takeBack(ctx, [thanks])
}

async function takeBack(ctx: Ctx, all: readonly Thanks[]): Promise<void> {
  if (all.length === 0) return
  await deleteThanks(
    ctx.tx,
    all.map(({ id }) => id),
  )
  for (const { id } of all) await record(ctx, thanksTakenBack(id, {}))
}
