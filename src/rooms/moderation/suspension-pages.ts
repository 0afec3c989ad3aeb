/** Suspending somebody, lifting it, and answering for a newcomer: from their own page. */
import { z } from 'zod'
import { ensure } from '#platform/action.ts'
import { choice, id, idParams, maybeLines } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import { nothingTyped, typedText } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found } from '#platform/refusal.ts'
import { cardOf, joinedAt, peopleCards } from '#people'
import { moderationWords } from './messages.en.ts'
import { canSuspend } from './policy.ts'
import { readGrounds } from './judging.ts'
import { houseRules, rulesIn } from './rules.ts'
import { homeRole, liftSuspension, suspendPerson, trustPerson } from './suspending.ts'
import { lengths } from './suspension.ts'
import { SuspensionPage } from './suspension-views.tsx'

const query = z.object({ case: id.optional().catch(undefined) })
const body = z.object({
  length: choice(lengths),
  ground: z.string('missing').max(20),
  words: maybeLines(3000),
  case: id.optional().catch(undefined),
})
type PersonAsked = Asked<{ id: number }, z.output<typeof query>>

async function suspensionPage(visit: Visit, { params, query: asked }: PersonAsked, retry: Retry): Promise<Answer> {
  const { home, actor, lang, now } = visit
  found((await joinedAt(home.db, [params.id])).get(params.id))
  ensure(canSuspend(actor, params.id, await homeRole(home.db, params.id)))
  const card = cardOf(await peopleCards(home.db, [params.id], now), params.id)
  if (card.suspended) return seeOther(`/people/${params.id}`, moderationWords[lang].suspension.already)
  const { lang: rulesLang, rules } = rulesIn(home.settings.get(houseRules), lang)
  const fromCase = asked.case === undefined ? typedText(retry.typed, 'case') : String(asked.case)
  const shown = SuspensionPage({ lang, person: card.id, name: card.name, fromCase, rulesLang, rules, ...retry })
  return page({ title: moderationWords[lang].suspension.title({ name: card.name }), body: shown })
}

const suspending = post(
  '/people/:id/suspension',
  { params: idParams, query, body, again: suspensionPage },
  async (visit, { params, body: typed }) => {
    const grounds = readGrounds(visit.home.settings, visit.lang, typed.ground, typed.words)
    await visit.act((ctx) =>
      suspendPerson(ctx, { person: params.id, length: typed.length, grounds, fromCase: typed.case }),
    )
    return seeOther(
      typed.case === undefined ? `/people/${params.id}` : `/queue/${typed.case}`,
      moderationWords[visit.lang].suspension.done,
    )
  },
)

const lifting = post(
  '/people/:id/suspension/removal',
  { params: idParams, body: z.object({ words: maybeLines(3000) }) },
  async (visit, { params, body: typed }) => {
    await visit.act((ctx) => liftSuspension(ctx, { person: params.id, words: typed.words }))
    return seeOther(`/people/${params.id}`, moderationWords[visit.lang].suspension.lifted)
  },
)

const trusting = post('/people/:id/trust', { params: idParams }, async (visit, { params }) => {
  await visit.act((ctx) => trustPerson(ctx, params.id))
  return seeOther(`/people/${params.id}`, moderationWords[visit.lang].suspension.trusted)
})

export const suspensionPages = [
  get('/people/:id/suspension', { who: 'members', params: idParams, query }, (visit, input) =>
    suspensionPage(visit, input, nothingTyped),
  ),
  suspending,
  lifting,
  trusting,
]
