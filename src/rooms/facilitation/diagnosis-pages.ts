/** Twelve questions, an answer in sentences, and the first one beside the last. */
import { z } from 'zod'
import { ensure, holds, personOf, record } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { choice } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Retry } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { fill } from '#platform/slots.ts'
import { cardOf, peopleCards } from '#people'
import { besidePulse, figuresLent, PulsePart } from '#pulse'
import { answerNames, questionNames } from './diagnosis.ts'
import { diagnosed } from './diagnosis-facts.ts'
import { diagnosisWords } from './diagnosis-messages.en.ts'
import { figuresOf, firstAndLast, keepDiagnosis, keepFigures } from './diagnosis-store.ts'
import { DiagnosisPage } from './diagnosis-views.tsx'
import { fortyToBeginWith } from './forty.ts'

async function diagnosisPage(visit: Visit, retry: Retry): Promise<Answer> {
  const { home, lang, now, zone } = visit
  const kept = await firstAndLast(home.db)
  const cards = await peopleCards(home.db, kept.map(({ by }) => by), now) // prettier-ignore
  const body = DiagnosisPage({
    clock: { lang, now, zone },
    kept: kept.map((one) => ({ ...one, author: cardOf(cards, one.by).name })),
    figures: await figuresOf(home.db, kept.map(({ id }) => id)), // prettier-ignore
    today: kept.length > 0 ? await figuresLent(home) : [],
    forty: kept.length > 0 ? await fortyToBeginWith(visit) : [],
    retry,
  })
  return page({ title: diagnosisWords[lang].title, body }, retry === nothingTyped ? 200 : 422)
}

const answer = choice(answerNames)
const body = z.object(Object.fromEntries(questionNames.map((name) => [name, answer])))

const shown = get('/facilitation/diagnosis', { who: 'hosts' }, (visit) => diagnosisPage(visit, nothingTyped))

const answering = post(
  '/facilitation/diagnosis',
  { who: 'hosts', body, again: (visit, _, retry) => diagnosisPage(visit, retry) },
  async (visit, { body: said }) => {
    const figures = await figuresLent(visit.home)
    await visit.act(async (ctx) => {
      ensure(holds(ctx.actor, 'host', HOME))
      const answers = questionNames.map((name) => said[name] ?? 'no')
      const id = await keepDiagnosis(ctx.tx, personOf(ctx.actor), ctx.now, answers)
      await keepFigures(ctx.tx, id, figures)
      await record(ctx, diagnosed(id, {}))
    })
    return seeOther('/facilitation/diagnosis', diagnosisWords[visit.lang].kept)
  },
)

export const diagnosisPages = [shown, answering]

/** For hosts, beside what the facts say. */
export const besideNumbers = fill(besidePulse, 'twelve questions for a host', async ({ actor, lang }, about) => {
  const words = diagnosisWords[lang]
  const part = () => PulsePart({ href: '/facilitation/diagnosis', title: words.title, children: words.lede })
  return about.map(() => (holds(actor, 'host', HOME) ? part() : null))
})
