/** Reading thanks: one's own, with what one decides about them; what others chose to show; one word at its address. */
import { z } from 'zod'
import { personOf } from '#platform/action.ts'
import { after, idParams } from '#platform/http/fields.ts'
import { readAfter, writeAfter } from '#platform/http/keyset.ts'
import { get, page, post, seeOther, type Answer, type Route } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found, notFound } from '#platform/refusal.ts'
import { choicesOf } from './choices-store.ts'
import { creditsFor, dressed } from './dressing.ts'
import { choicesBody, notTooFast } from './forms.ts'
import { recognitionWords } from './messages.en.ts'
import { canRead, canThank } from './policy.ts'
import { GivenPage, ReceivedPage } from './own-views.tsx'
import { OneWordPage, ShownPage } from './read-views.tsx'
import { choose, showThanks } from './showing.ts'
import type { ThanksRow } from './thanks.ts'
import { countSince, givenBy, receivedBy, shownOf, thanksByIds, type After } from './store.ts'
import { facesFor, receiverIn } from './who.ts'

const ON_A_PAGE = 20
const MONTH_DAYS = 30
const DAY = 86_400_000
const query = z.object({ after })

type Listed = { readonly rows: readonly ThanksRow[]; readonly older: string | undefined }

async function pageOf(
  path: string,
  place: string | undefined,
  ask: (asked: { after: After | undefined; limit: number }) => Promise<ThanksRow[]>,
): Promise<Listed> {
  const rows = await ask({ after: readAfter(place), limit: ON_A_PAGE + 1 })
  const shown = rows.slice(0, ON_A_PAGE)
  const last = rows.length > ON_A_PAGE ? shown.at(-1)?.thanks : undefined
  return { rows: shown, older: last && `${path}?after=${writeAfter(last)}` }
}

const clockOf = ({ now, zone, lang }: Visit) => ({ now, zone, lang })

const received = get('/me/thanks', { who: 'members', query }, async (visit, { query: asked }) => {
  const { home, lang, now } = visit
  const me = personOf(visit.actor)
  const { rows, older } = await pageOf('/me/thanks', asked.after, (how) => receivedBy(home.db, me, how))
  const body = ReceivedPage({
    clock: clockOf(visit),
    thanks: await dressed(visit, rows),
    older,
    first: asked.after === undefined,
    choices: await choicesOf(home.db, me),
    lately: await countSince(home.db, me, new Date(now.getTime() - MONTH_DAYS * DAY)),
  })
  return page({ title: recognitionWords[lang].own.title, body })
})

const given = get('/me/thanks/given', { who: 'members', query }, async (visit, { query: asked }) => {
  const me = personOf(visit.actor)
  const { rows, older } = await pageOf('/me/thanks/given', asked.after, (how) => givenBy(visit.home.db, me, how))
  const body = GivenPage({ clock: clockOf(visit), thanks: await dressed(visit, rows), older })
  return page({ title: recognitionWords[visit.lang].own.title, body })
})

const choosing = post('/me/thanks/choices', { body: choicesBody }, async (visit, { body }) => {
  await notTooFast(visit)
  await visit.act((ctx) => choose(ctx, body))
  return seeOther('/me/thanks', recognitionWords[visit.lang].choices.kept)
})

const deciding = (path: string, shown: boolean): Route =>
  post(path, { params: idParams }, async (visit, { params }) => {
    await notTooFast(visit)
    await visit.act((ctx) => showThanks(ctx, params.id, shown))
    const { own } = recognitionWords[visit.lang]
    return seeOther('/me/thanks', shown ? own.showing : own.hiding)
  })

const ofPerson = get(
  '/people/:id/thanks',
  { who: 'members', params: idParams, query },
  async (visit, { params, query: asked }) => {
    const { home, actor, lang } = visit
    personOf(actor)
    const receiver = found(await receiverIn(home.db, home.house, params.id))
    const path = `/people/${params.id}/thanks`
    const { rows, older } = await pageOf(path, asked.after, (how) => shownOf(home.db, params.id, actor.sees, how))
    const { face } = (await facesFor(visit, [params.id]))(params.id)
    const body = ShownPage({
      clock: clockOf(visit),
      person: face,
      thanks: await dressed(visit, rows),
      older,
      credits: asked.after === undefined ? await creditsFor(visit, params.id) : [],
      may: { thank: canThank(actor, receiver), own: actor.person === params.id },
    })
    return page({ title: recognitionWords[lang].page.title({ name: face.name }), body })
  },
)

const one = get('/thanks/:id', { who: 'members', params: idParams }, async (visit, { params }): Promise<Answer> => {
  const { thanks, choices } = found((await thanksByIds(visit.home.db, [params.id]))[0])
  const person = personOf(visit.actor)
  if (!canRead(visit.actor, { thanks, choices })) throw notFound()
  const [shown] = await dressed(visit, [{ thanks, choices }])
  const body = OneWordPage({ clock: clockOf(visit), thanks: found(shown), mine: person === thanks.receiver })
  return page({ title: recognitionWords[visit.lang].names.title, body })
})

export const readPages = [
  received,
  given,
  choosing,
  deciding('/thanks/:id/showing', true),
  deciding('/thanks/:id/showing/removal', false),
  ofPerson,
  one,
]
