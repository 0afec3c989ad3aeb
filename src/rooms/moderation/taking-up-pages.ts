/** Seen by a moderator, without a report. */
import { z } from 'zod'
import { ensure } from '#platform/action.ts'
import { id } from '#platform/http/fields.ts'
import { get, post, seeOther, type Answer, type Retry } from '#platform/http/route.ts'
import { nothingTyped, typedText } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found, notFound } from '#platform/refusal.ts'
import { readsCard } from '#platform/subjects.ts'
import { excerpt } from '#platform/text/index.ts'
import { cardOf, peopleCards } from '#people'
import { knownKind } from './case.ts'
import { hidingBody, hidingView } from './hiding-form.ts'
import { readGrounds, takeUpAndHide } from './judging.ts'
import { moderationWords } from './messages.en.ts'
import { canTakeUp } from './policy.ts'
import { thingAt } from './thing.ts'

const about = z.object({ kind: z.string().regex(/^[a-z]{1,20}$/), id })

async function takingUpPage(visit: Visit, subject: z.output<typeof about>, retry: Retry): Promise<Answer> {
  const { home, actor } = visit
  const { card, kind } = found(await thingAt(home.db, home.house, subject))
  if (!readsCard(actor, card)) throw notFound()
  ensure(canTakeUp(actor, card) && kind.hide !== undefined)
  if (card.hidden) return seeOther(card.url, moderationWords[visit.lang].report.gone)
  const author =
    card.author === null ? undefined : cardOf(await peopleCards(home.db, [card.author], visit.now), card.author).name
  const hidden = { kind: subject.kind, id: String(subject.id) }
  return hidingView(
    visit,
    {
      action: '/queue',
      hidden,
      kind: knownKind(subject),
      author,
      text: excerpt(card.text, 200) || card.title,
      textLang: card.lang,
      back: card.url,
    },
    retry,
  )
}

const takingUp = post(
  '/queue',
  {
    body: hidingBody.extend(about.shape),
    again: (visit, _, retry) => {
      const subject = about.safeParse({ kind: typedText(retry.typed, 'kind'), id: typedText(retry.typed, 'id') })
      if (!subject.success) throw notFound()
      return takingUpPage(visit, subject.data, retry)
    },
  },
  async (visit, { body }) => {
    const grounds = readGrounds(visit.home.settings, visit.lang, body.ground, body.words)
    const subject = { kind: body.kind, id: body.id }
    await visit.act((ctx) => takeUpAndHide(ctx, { subject, grounds }))
    const card = (await thingAt(visit.home.db, visit.home.house, subject))?.card
    return seeOther(card?.url ?? '/queue', moderationWords[visit.lang].queue.hidden)
  },
)

export const takingUpPages = [
  get('/queue/new', { who: 'members', query: about }, (visit, { query }) => takingUpPage(visit, query, nothingTyped)),
  takingUp,
]
