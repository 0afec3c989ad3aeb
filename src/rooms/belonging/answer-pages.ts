/** Eight sentences for whoever was asked. For anybody else there is nothing here. */
import { personOf } from '#platform/action.ts'
import { get, page, post, seeOther, type Answer, type Retry } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found } from '#platform/refusal.ts'
import { answerRun, declineRun } from './answering.ts'
import { askedOf } from './answering-store.ts'
import { AnswerPage } from './answer-views.tsx'
import { answerBody, answersIn, decliningBody, runParams } from './forms.ts'
import { belongingWords } from './messages.en.ts'
import { isOpen, type RunId } from './run.ts'
import { runById } from './store.ts'

async function answerPage(visit: Visit, id: RunId, retry: Retry): Promise<Answer> {
  const { home, actor, lang, now, zone } = visit
  const run = found(await runById(home.db, id))
  const { done } = found(await askedOf(home.db, run.id, personOf(actor)))
  const state = done ? 'done' : isOpen(run, now) ? 'open' : 'over'
  const body = AnswerPage({ clock: { lang, now, zone }, run, state, retry })
  return page({ title: belongingWords[lang].answer.title, body }, retry === nothingTyped ? 200 : 422)
}

const shown = get('/belonging/:run', { who: 'members', params: runParams }, (visit, { params }) =>
  answerPage(visit, params.run, nothingTyped),
)

const answering = post(
  '/belonging/:run/answer',
  {
    who: 'members',
    params: runParams,
    body: answerBody,
    again: (visit, { params }, retry) => answerPage(visit, params.run, retry),
  },
  async (visit, { params, body }) => {
    await visit.act((ctx) => answerRun(ctx, params.run, answersIn(body)))
    return seeOther(`/belonging/${params.run}`, belongingWords[visit.lang].answer.thanks)
  },
)

const declining = post(
  '/belonging/:run/declining',
  { who: 'members', params: runParams, body: decliningBody },
  async (visit, { params, body }) => {
    await visit.act((ctx) => declineRun(ctx, params.run, body.how === 'forGood'))
    return seeOther(`/belonging/${params.run}`, belongingWords[visit.lang].answer.declined)
  },
)

export const answerPages = [shown, answering, declining]
