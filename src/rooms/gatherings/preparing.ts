/** Preparing a gathering together: its points, what people would like to hear about, and their votes for it. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { ask } from '#platform/gates.ts'
import { found, tooOften, wrong } from '#platform/refusal.ts'
import { guessLanguage } from '#platform/text/index.ts'
import {
  canAsk,
  canPrepare,
  canTakeBack,
  isShownTo,
  MOST_ASKED_EACH,
  MOST_POINTS,
  MOST_PROPOSED_EACH,
  type Asked,
} from './agenda.ts'
import {
  askedByIds, askedByOf, deleteAsked, deletePoint, deleteVote, insertAsked, insertPoint, insertVote, pointById,
  pointsOf, proposedPoints, setAskedHidden, setOrder, setPointAccepted,
} from './agenda-store.ts' // prettier-ignore
import { answerOf } from './answers-store.ts'
import {
  agendaChanged,
  asked as wasAsked,
  askedHidden,
  askedShown,
  askedTakenBack,
  pointAccepted,
  pointProposed,
  unvoted,
  voted,
} from './facts.ts'
import { gatheringGate } from './gates.ts'
import type { Gathering, GatheringId } from './gathering.ts'
import { held, here } from './holding.ts'
import { gatheringWords } from './messages.en.ts'

export type AddingPoint = {
  readonly gathering: GatheringId
  readonly title: string
  readonly note: string
  readonly minutes?: number | undefined
}

/** Whoever prepares it adds a point; whoever comes proposes one. Answers whether it stands. */
export async function addPoint(ctx: Ctx, { gathering: id, title, note, minutes }: AddingPoint): Promise<boolean> {
  const { gathering, proposed } = await preparingOrComing(ctx, id)
  await ask(ctx, gatheringGate, { audience: gathering.audience, text: `${title}\n\n${note}` })
  const author = personOf(ctx.actor)
  await roomFor(ctx, id, proposed ? author : undefined)
  const point = await insertPoint(ctx.tx, {
    gathering: id,
    title,
    note,
    minutes: minutes ?? null,
    author,
    at: ctx.now,
    proposed,
  })
  await record(ctx, proposed && point !== undefined ? pointProposed(id, { point }) : agendaChanged(id, {}))
  return !proposed
}

async function preparingOrComing(ctx: Ctx, id: GatheringId): Promise<{ gathering: Gathering; proposed: boolean }> {
  const gathering = await held(ctx, id)
  if (canPrepare(ctx.actor, gathering, ctx.now)) return { gathering, proposed: false }
  return { gathering: await taking(ctx, id), proposed: true }
}

async function roomFor(ctx: Ctx, id: GatheringId, author: number | undefined): Promise<void> {
  if ((await pointsOf(ctx.tx, id)).length >= MOST_POINTS)
    throw wrong((lang) => gatheringWords[lang].agenda.full, 'title')
  if (author === undefined) return
  if ((await proposedPoints(ctx.tx, id, author)).length >= MOST_PROPOSED_EACH)
    throw wrong((lang) => gatheringWords[lang].agenda.tooManyProposed, 'title')
}

/** What somebody proposed stands on the agenda, at its end. */
export async function acceptPoint(ctx: Ctx, id: GatheringId, point: number): Promise<void> {
  await preparing(ctx, id)
  const { proposed, author } = found(await pointById(ctx.tx, id, point))
  if (!proposed) return
  await roomFor(ctx, id, undefined)
  await setPointAccepted(ctx.tx, { gathering: id, id: point })
  await record(ctx, pointAccepted(id, { point, person: author }))
}

/** A question that people voted for gets its time: whoever asked it is told. */
export async function putOnAgenda(ctx: Ctx, question: number): Promise<void> {
  const { gathering, asked } = await seen(ctx, question)
  await preparing(ctx, gathering.id)
  ensure(asked.hiddenAt === null)
  await roomFor(ctx, gathering.id, undefined)
  const { text: title, author } = asked
  const kept = { gathering: gathering.id, title, note: '', minutes: null, author, at: ctx.now, asked: question }
  const point = await insertPoint(ctx.tx, kept)
  if (point !== undefined) await record(ctx, pointAccepted(gathering.id, { point, person: author }))
}

/** Whoever prepares it, and whoever proposed it for as long as it waits. */
export async function removePoint(ctx: Ctx, id: GatheringId, point: number): Promise<void> {
  const gathering = await held(ctx, id)
  const one = await pointById(ctx.tx, id, point)
  if (one === undefined) return
  const isOwn = one.proposed && one.author === personOf(ctx.actor)
  ensure(canPrepare(ctx.actor, gathering, ctx.now) || isOwn)
  await deletePoint(ctx.tx, id, point)
  await record(ctx, agendaChanged(id, {}))
}

/** Before the one above it. */
export async function raisePoint(ctx: Ctx, id: GatheringId, point: number): Promise<Gathering> {
  const gathering = await preparing(ctx, id)
  const ids = (await pointsOf(ctx.tx, id)).map((one) => one.id)
  const at = ids.indexOf(point)
  if (at < 1) return gathering
  await setOrder(ctx.tx, id, ids.with(at, ids[at - 1] ?? point).with(at - 1, point))
  await record(ctx, agendaChanged(id, {}))
  return gathering
}

async function preparing(ctx: Ctx, id: GatheringId): Promise<Gathering> {
  const gathering = await held(ctx, id)
  ensure(canPrepare(ctx.actor, gathering, ctx.now))
  return gathering
}

export type AskingBeforehand = { readonly gathering: GatheringId; readonly text: string }

/** Whoever asks wants to know: their vote is with it. */
export async function askBeforehand(ctx: Ctx, { gathering: id, text }: AskingBeforehand): Promise<Asked> {
  const gathering = await taking(ctx, id)
  const author = personOf(ctx.actor)
  await ask(ctx, gatheringGate, { audience: gathering.audience, text })
  if ((await askedByOf(ctx.tx, id, author)) >= MOST_ASKED_EACH)
    throw tooOften((lang) => gatheringWords[lang].asked.tooMany)
  const lang = await guessLanguage(text)
  const question = await insertAsked(ctx.tx, { gathering: id, author, text, lang, at: ctx.now })
  await insertVote(ctx.tx, question, author, ctx.now)
  await record(ctx, wasAsked(question, { gathering: id }))
  return found((await askedByIds(ctx.tx, [question]))[0])
}

export async function voteFor(ctx: Ctx, question: number, on: boolean): Promise<Asked> {
  const { gathering, asked } = await seen(ctx, question)
  await taking(ctx, gathering.id)
  const person = personOf(ctx.actor)
  const moved = on ? await insertVote(ctx.tx, question, person, ctx.now) : await deleteVote(ctx.tx, question, person)
  if (moved) await record(ctx, (on ? voted : unvoted)(question, { gathering: gathering.id }))
  return asked
}

export async function takeBackAsked(ctx: Ctx, question: number): Promise<Asked> {
  const { gathering, asked } = await seen(ctx, question)
  ensure(canTakeBack(ctx.actor, gathering, asked, ctx.now))
  await deleteAsked(ctx.tx, question)
  await record(ctx, askedTakenBack(question, { gathering: gathering.id }))
  return asked
}

async function seen(ctx: Ctx, question: number): Promise<{ gathering: Gathering; asked: Asked }> {
  const [asked] = await askedByIds(ctx.tx, [question])
  const gathering = await held(ctx, found(asked).gathering)
  return { gathering, asked: found(asked && isShownTo(ctx.actor, gathering, asked) ? asked : undefined) }
}

async function taking(ctx: Ctx, id: GatheringId): Promise<Gathering> {
  const gathering = await held(ctx, id)
  const answer = await answerOf(ctx.tx, id, personOf(ctx.actor))
  ensure(canAsk(ctx.actor, gathering, answer?.standing, ctx.now))
  return gathering
}

/** For moderation, which has decided. */
export async function hideAsked(ctx: Ctx, question: number, on: boolean): Promise<void> {
  const asked = found((await askedByIds(ctx.tx, [question]))[0])
  if ((asked.hiddenAt !== null) === on) return
  await here(ctx, asked.gathering)
  await setAskedHidden(ctx.tx, question, on ? ctx.now : null)
  await record(ctx, (on ? askedHidden : askedShown)(question, { gathering: asked.gathering }))
}
