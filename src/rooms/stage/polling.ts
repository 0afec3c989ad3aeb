/** Polls: a host asks, everybody answers once, and sees the results once they did. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { found, wrong } from '#platform/refusal.ts'
import { pollAnswered, pollClosed, pollOpened } from './facts.ts'
import { lookIn, stepIn } from './here.ts'
import { stageWords } from './messages.en.ts'
import { canLead, canTakePart } from './policy.ts'
import { holdAnswer, insertPoll, pollWithId, setChoices, setPollClosed } from './polls-store.ts'

type Asking = { readonly question: string; readonly several: boolean; readonly labels: readonly string[] }

export async function openPoll(ctx: Ctx, id: number, asking: Asking): Promise<number> {
  const here = await stepIn(ctx, id)
  ensure(canLead(ctx.actor, here))
  if (asking.labels.length < 2) throw wrong((lang) => stageWords[lang].polls.twoAtLeast, 'choices')
  const poll = await insertPoll(ctx.tx, { ...asking, gathering: id, by: personOf(ctx.actor), at: ctx.now })
  await record(ctx, pollOpened(id, { poll }))
  return poll
}

export async function answerPoll(ctx: Ctx, id: number, pollId: number, choices: readonly number[]): Promise<void> {
  const here = await lookIn(ctx, id)
  ensure(canTakePart(ctx.actor, here, here.known))
  const person = personOf(ctx.actor)
  await holdAnswer(ctx.tx, pollId, person)
  const poll = found(await pollWithId(ctx.tx, id, pollId))
  ensure(poll.closedAt === null)
  const chosen = [...new Set(choices)].filter((choice) => poll.choices.some((one) => one.id === choice))
  if (chosen.length === 0) throw wrong((lang) => stageWords[lang].polls.chooseOne, 'choice')
  await setChoices(ctx.tx, pollId, person, poll.several ? chosen : chosen.slice(0, 1), ctx.now)
  await record(ctx, pollAnswered(id, { poll: pollId }), { actor: null })
}

export async function closePoll(ctx: Ctx, id: number, pollId: number): Promise<void> {
  const here = await lookIn(ctx, id)
  ensure(canLead(ctx.actor, here))
  found(await pollWithId(ctx.tx, id, pollId))
  await setPollClosed(ctx.tx, pollId, ctx.now)
  await record(ctx, pollClosed(id, { poll: pollId }))
}
