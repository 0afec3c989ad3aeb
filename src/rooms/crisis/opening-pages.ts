/** Opening a crisis in two taps, and changing its words afterwards. */
import { z } from 'zod'
import { homeName } from '#platform/home-settings.ts'
import { id, idParams, line, lines, ticked } from '#platform/http/fields.ts'
import { clientKey, dayOf, keyOf } from '#platform/http/once.ts'
import { get, page, post, seeOther, type Answer, type Retry } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found, notAllowed } from '#platform/refusal.ts'
import { hrefOf, LONGEST_MESSAGE, LONGEST_PLACE, LONGEST_TITLE, type Crisis } from './crisis.ts'
import { EditionPage, OpeningPage } from './forms-views.tsx'
import { crisisWords } from './messages.en.ts'
import { openFor } from './open-now.ts'
import { openCrisis, rewordCrisis } from './opening.ts'
import { placesToOpen } from './places.ts'
import { canLead } from './policy.ts'
import { closedCrises, crisisSeen } from './store.ts'

const words = { title: line(LONGEST_TITLE, 3), place: line(LONGEST_PLACE), message: lines(LONGEST_MESSAGE, 3) }
const openingBody = z.object({
  ...words,
  where: z.union([z.literal('home').transform(() => null), id], 'choose'),
  public: ticked,
  clientKey,
})

async function openingPage(visit: Visit, retry: Retry): Promise<Answer> {
  const { home, lang, actor } = visit
  const places = await placesToOpen(visit)
  if (places.length === 0) throw notAllowed()
  const { opening } = crisisWords[lang]
  const usual = { title: opening.usualTitle, place: home.settings.get(homeName), message: opening.usualMessage }
  const [now, over] = [await openFor(home, actor), await closedCrises(home.db, actor, undefined, 1)]
  const body = OpeningPage({
    lang,
    places,
    now,
    typed: { ...usual, ...retry.typed },
    problems: retry.problems,
    // The same words on the evening of the same day are another crisis, once the first is over.
    clientKey: keyOf(retry, 'crisis', actor.person ?? 0, now[0]?.id ?? 0, over[0]?.id ?? 0, dayOf(visit)),
  })
  return page({ title: opening.title, body })
}

const asking = get('/crisis/new', { who: 'members' }, (visit) => openingPage(visit, nothingTyped))

const opening = post(
  '/crisis',
  { body: openingBody, again: (visit, _, retry) => openingPage(visit, retry) },
  async (visit, { body }) => {
    const { where, ...rest } = body
    const crisis = await visit.act((ctx) => openCrisis(ctx, { ...rest, space: where }))
    return seeOther(hrefOf({ id: crisis }), crisisWords[visit.lang].opening.done)
  },
)

async function led({ home, actor }: Visit, crisis: number): Promise<Crisis> {
  const seen = found(await crisisSeen(home.db, actor, crisis))
  if (!canLead(actor, seen)) throw notAllowed()
  return seen
}

async function editionPage(visit: Visit, crisisId: number, retry: Retry): Promise<Answer> {
  const crisis = await led(visit, crisisId)
  const { title, place, message } = crisis
  const body = EditionPage({
    lang: visit.lang,
    crisis,
    typed: { title, place, message, ...retry.typed },
    problems: retry.problems,
  })
  return page({ title: crisisWords[visit.lang].words.title, body })
}

const edition = get('/crisis/:id/edition', { who: 'members', params: idParams }, (visit, { params }) =>
  editionPage(visit, params.id, nothingTyped),
)

const editing = post(
  '/crisis/:id/edition',
  {
    params: idParams,
    body: z.object(words),
    again: (visit, { params }, retry) => editionPage(visit, params.id, retry),
  },
  async (visit, { params, body }) => {
    await visit.act((ctx) => rewordCrisis(ctx, params.id, body))
    return seeOther(hrefOf(params), crisisWords[visit.lang].words.done)
  },
)

export const openingPages = [asking, opening, edition, editing]
