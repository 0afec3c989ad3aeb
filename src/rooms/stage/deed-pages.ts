/** The deeds of a live room: plain forms that lead back to it, or a few words as data for a page that stays where it is. */
import { z } from 'zod'
import { choice, id, idParams, line, lines, maybeLines, several, ticked } from '#platform/http/fields.ts'
import { clientKey } from '#platform/http/once.ts'
import { post, raw, seeOther, type Answer, type Route } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { inEvery } from '#platform/live/index.ts'
import type { Ctx } from '#platform/action.ts'
import { allow } from '#platform/limits.ts'
import { platformWords } from '#platform/messages.en.ts'
import { Refusal, tooOften, wrong } from '#platform/refusal.ts'
import { notTooFast } from '#conversations'
import { answerQuestion, askQuestion, takeUp, unvote, voteFor } from './asking.ts'
import { afterDeed, type After } from './after-deeds.ts'
import {
  endRoom,
  givePen,
  handOver,
  invite,
  layOut,
  lockRoom,
  lowerHandOf,
  mute,
  openRoom,
  putOutOf,
  sendBack,
} from './leading.ts'
import { stageWords } from './messages.en.ts'
import { answerPoll, closePoll, openPoll } from './polling.ts'
import { agreeToRecording, recordRoom } from './recording.ts'
import { readOwn } from './scene-read.ts'
import {
  hrefOf,
  layouts,
  LONGEST_ANSWER,
  LONGEST_CAPTION,
  LONGEST_LINE,
  LONGEST_QUESTION,
  MOST_CHOICES,
  signs,
  sorts,
} from './stage.ts'
import { caption, lowerHand, raiseHand, sayLine, showOneself, stepDown, waved } from './taking-part.ts'
import { whisperTo } from './telling.ts'

type Deed<P, B> = (ctx: Ctx, params: P & { id: number }, body: B) => Promise<unknown>
type Rules<P, B> = {
  readonly params?: z.ZodType<P & { id: number }>
  readonly body?: z.ZodType<B>
  readonly after?: After
}

const nothing = z.object({})

/** One deed under the address of the room. */
function deed<P = unknown, B = unknown>(path: string, { params, body, after }: Rules<P, B>, act: Deed<P, B>): Route {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is left out is read as nothing
  const [asked, said] = [(params ?? idParams) as z.ZodType<P & { id: number }>, (body ?? nothing) as z.ZodType<B>]
  return post(`/gatherings/:id/live/${path}`, { params: asked, body: said }, (visit, input) =>
    answered(visit, input.params.id, async () => {
      await visit.act((ctx) => act(ctx, input.params, input.body))
      await afterDeed(visit.home, input.params.id, after)
    }),
  )
}

/** A script is answered with what became the reader's own; a browser without one goes back to the room. */
async function answered(visit: Visit, gathering: number, act: () => Promise<void>): Promise<Answer> {
  if (!visit.headers.accept?.includes('application/json')) {
    await inMeasure(visit)
    await act()
    return seeOther(hrefOf(gathering))
  }
  const json = (data: unknown, status = 200) =>
    raw('application/json', JSON.stringify(data), { 'cache-control': 'no-store' }, status)
  try {
    await inMeasure(visit)
    await act()
    return json(await readOwn(visit, gathering))
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    return json({ said: refusal.say?.(visit.lang) ?? platformWords[visit.lang].errors.notAllowed }, refusal.status)
  }
}

/** Everybody in the room is told of each: more than one a second, all along, is a program. */
const DEEDS = { times: 600, minutes: 10 }

async function inMeasure({ home, actor }: Visit): Promise<void> {
  if (!(await allow(home, `stage.deeds ${actor.person}`, DEEDS)))
    throw tooOften((lang) => stageWords[lang].refusals.tooFast)
}

const whom = { body: z.object({ person: id }) }
const questionParams = { params: z.object({ id, question: id }) }
const pollParams = { params: z.object({ id, poll: id }) }
const shows = z.object({
  what: z.enum(sorts).default('face'),
  audio: z.enum(['on', 'off']),
  video: z.enum(['on', 'off']),
})
const labels = lines(1200).transform((text) =>
  text
    .split('\n')
    .map((one) => one.trim().slice(0, 120))
    .filter(Boolean),
)

const leading = [
  deed('opening', {}, (ctx, { id: of }) => openRoom(ctx, of)),
  deed('ending', { after: 'ends' }, (ctx, { id: of }) => endRoom(ctx, of)),
  deed('recording', {}, (ctx, { id: of }) => recordRoom(ctx, of, true)),
  deed('recording/removal', {}, (ctx, { id: of }) => recordRoom(ctx, of, false)),
  deed('lock', {}, (ctx, { id: of }) => lockRoom(ctx, of, true)),
  deed('lock/removal', {}, (ctx, { id: of }) => lockRoom(ctx, of, false)),
  deed('layout', { body: z.object({ layout: choice(layouts) }) }, (ctx, { id: of }, { layout }) =>
    layOut(ctx, of, layout),
  ),
  deed('invitations', whom, (ctx, { id: of }, { person }) => invite(ctx, of, person)),
  deed('returns', { ...whom, after: 'stage' }, (ctx, { id: of }, { person }) => sendBack(ctx, of, person)),
  deed('mutings', { ...whom, after: 'stage' }, (ctx, { id: of }, { person }) => mute(ctx, of, person)),
  deed('removals', { ...whom, after: 'stage' }, (ctx, { id: of }, { person }) => putOutOf(ctx, of, person)),
  deed('hands/lowering', whom, (ctx, { id: of }, { person }) => lowerHandOf(ctx, of, person)),
  deed('captioners', whom, (ctx, { id: of }, { person }) => givePen(ctx, of, person, true)),
  deed('captioners/removal', whom, (ctx, { id: of }, { person }) => givePen(ctx, of, person, false)),
  deed('leader', whom, (ctx, { id: of }, { person }) => handOver(ctx, of, person)),
]

const takingPart = [
  deed('hand', {}, (ctx, { id: of }) => raiseHand(ctx, of)),
  deed('hand/lowering', {}, (ctx, { id: of }) => lowerHand(ctx, of)),
  deed('recording/consent', {}, (ctx, { id: of }) => agreeToRecording(ctx, of)),
  deed('stepping-down', { after: 'stage' }, (ctx, { id: of }) => stepDown(ctx, of)),
  deed('showing', { body: shows, after: 'stage' }, (ctx, { id: of }, { what, audio, video }) =>
    showOneself(ctx, of, what, { audio: audio === 'on', video: video === 'on' }),
  ),
]

const asking = [
  deed('questions', { body: z.object({ text: line(LONGEST_QUESTION, 3), clientKey }) }, (ctx, { id: of }, said) =>
    askQuestion(ctx, of, said),
  ),
  deed('questions/:question/votes', questionParams, (ctx, { id: of, question }) => voteFor(ctx, of, question)),
  deed('questions/:question/votes/removal', questionParams, (ctx, { id: of, question }) => unvote(ctx, of, question)),
  deed('questions/:question/taking', questionParams, (ctx, { id: of, question }) => takeUp(ctx, of, question)),
  deed(
    'questions/:question/answer',
    { ...questionParams, body: z.object({ answer: maybeLines(LONGEST_ANSWER) }) },
    (ctx, { id: of, question }, { answer }) => answerQuestion(ctx, of, question, answer),
  ),
]

const polling = [
  deed(
    'polls',
    { body: z.object({ question: line(LONGEST_QUESTION, 3), choices: labels, several: ticked }) },
    async (ctx, { id: of }, { question, choices, several: many }) => {
      if (choices.length > MOST_CHOICES) throw wrong((lang) => stageWords[lang].polls.tooMany, 'choices')
      await openPoll(ctx, of, { question, labels: choices, several: many })
    },
  ),
  deed('polls/:poll/votes', { ...pollParams, body: z.object({ choice: several(id) }) }, (ctx, { id: of, poll }, said) =>
    answerPoll(ctx, of, poll, said.choice),
  ),
  deed('polls/:poll/closing', pollParams, (ctx, { id: of, poll }) => closePoll(ctx, of, poll)),
]

/** Said in the room and kept in its conversation, at the pace of anybody who writes there. */
const saying = post(
  '/gatherings/:id/live/lines',
  { params: idParams, body: z.object({ text: lines(LONGEST_LINE), clientKey }) },
  (visit, { params, body }) =>
    answered(visit, params.id, async () => {
      await notTooFast(visit)
      await visit.act((ctx) => sayLine(ctx, params.id, body))
    }),
)

const captioning = post(
  '/gatherings/:id/live/captions',
  { params: idParams, body: z.object({ text: line(LONGEST_CAPTION) }) },
  (visit, { params, body }) =>
    answered(visit, params.id, async () => {
      await visit.act((ctx) => caption(ctx, params.id, body.text))
      await whisperTo(visit.home, params.id, 'stage.caption', inEvery({ text: body.text }))
    }),
)

/** Applause is for the moment: nothing is kept of it. */
const waving = post(
  '/gatherings/:id/live/signs',
  { params: idParams, body: z.object({ sign: choice(signs) }) },
  (visit, { params, body }) =>
    answered(visit, params.id, async () => {
      const by = await visit.act((ctx) => waved(ctx, params.id))
      await whisperTo(visit.home, params.id, 'stage.sign', inEvery({ sign: body.sign, by }))
    }),
)

export const deedPages = [...leading, ...takingPart, ...asking, ...polling, saying, captioning, waving]
