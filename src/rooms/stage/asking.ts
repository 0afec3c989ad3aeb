/** Questions: asked by anybody, brought up by those who want to hear the answer, answered on stage or in writing. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { ask } from '#platform/gates.ts'
import { found } from '#platform/refusal.ts'
import { guessLanguage } from '#platform/text/index.ts'
import { askedBeforehand, gatheringGate } from '#gatherings'
import {
  asked,
  questionAnswered,
  questionHidden,
  questionsBrought,
  questionShown,
  questionTaken,
  questionUnvoted,
  questionVoted,
} from './facts.ts'
import { lookIn, type Here } from './here.ts'
import { canLead, canTakePart } from './policy.ts'
import {
  bringIn,
  giveVote,
  insertQuestion,
  questionsByIds,
  setAnswered,
  setQuestionHidden,
  setTaken,
  takeVote,
  type Question,
} from './questions-store.ts'

type Asking = { readonly text: string; readonly clientKey?: string | undefined }

export async function askQuestion(ctx: Ctx, id: number, { text, clientKey }: Asking): Promise<number | undefined> {
  const here = await lookIn(ctx, id)
  ensure(canTakePart(ctx.actor, here, here.known))
  const { audience } = here.gathering
  // As for what one writes beside it: newcomers wait, floods are stopped.
  await ask(ctx, gatheringGate, { audience, text })
  const question = await insertQuestion(ctx.tx, {
    gathering: id,
    audience,
    author: personOf(ctx.actor),
    at: ctx.now,
    text,
    lang: await guessLanguage(text),
    clientKey: clientKey,
  })
  if (question !== undefined) await record(ctx, asked(question, { gathering: id }))
  return question
}

/** What people asked on the page before it began stands in the room once it opens, with the votes it had. */
export async function bringQuestions(ctx: Ctx, { id, audience }: Here['gathering']): Promise<void> {
  let n = 0
  for (const { id: asked, ...one } of await askedBeforehand(ctx.tx, id))
    if (await bringIn(ctx.tx, { ...one, asked, gathering: id, audience })) n += 1
  if (n > 0) await record(ctx, questionsBrought(id, { n }))
}

/** A question of this room, as whoever asks may read it. */
async function questionIn(ctx: Ctx, id: number, question: number): Promise<{ here: Here; one: Question }> {
  const here = await lookIn(ctx, id)
  const one = found((await questionsByIds(ctx.tx, [question])).find(({ gathering }) => gathering === id))
  found(one.hiddenAt === null || canLead(ctx.actor, here) || undefined)
  return { here, one }
}

export async function voteFor(ctx: Ctx, id: number, question: number): Promise<void> {
  const { here } = await questionIn(ctx, id, question)
  ensure(canTakePart(ctx.actor, here, here.known))
  if (await giveVote(ctx.tx, question, personOf(ctx.actor), ctx.now))
    await record(ctx, questionVoted(question, { gathering: id }))
}

export async function unvote(ctx: Ctx, id: number, question: number): Promise<void> {
  await questionIn(ctx, id, question)
  if (await takeVote(ctx.tx, question, personOf(ctx.actor)))
    await record(ctx, questionUnvoted(question, { gathering: id }))
}

/** "We answer this one now." */
export async function takeUp(ctx: Ctx, id: number, question: number): Promise<void> {
  const { here } = await questionIn(ctx, id, question)
  ensure(canLead(ctx.actor, here))
  await setTaken(ctx.tx, id, question, ctx.now)
  await record(ctx, questionTaken(question, { gathering: id }))
}

/** Empty: it was answered on stage. */
export async function answerQuestion(ctx: Ctx, id: number, question: number, answer: string): Promise<void> {
  const { here } = await questionIn(ctx, id, question)
  ensure(canLead(ctx.actor, here))
  await setAnswered(ctx.tx, question, { by: personOf(ctx.actor), at: ctx.now, answer })
  await record(ctx, questionAnswered(question, { gathering: id, how: answer === '' ? 'live' : 'writing' }))
}

/** By moderation, through its subject. */
export async function hideQuestion(ctx: Ctx, question: number, away: boolean): Promise<void> {
  const [one] = await questionsByIds(ctx.tx, [question])
  if (!one) return
  await setQuestionHidden(ctx.tx, question, away ? ctx.now : null)
  await record(ctx, (away ? questionHidden : questionShown)(question, { gathering: one.gathering }))
}
