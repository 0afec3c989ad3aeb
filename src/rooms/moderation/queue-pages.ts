/** The queue: one case at a time, and what to decide. */
import { z } from 'zod'
import { ensure } from '#platform/action.ts'
import { idParams, maybeLines } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found, notFound } from '#platform/refusal.ts'
import { excerpt } from '#platform/text/index.ts'
import type { CaseSeen } from './case.ts'
import { showCase } from './case-page.ts'
import { followThings } from './following.ts'
import { hidingBody, hidingView } from './hiding-form.ts'
import { hide, leave, readGrounds, restore } from './judging.ts'
import { moderationWords } from './messages.en.ts'
import { openFromOutside } from './opening.ts'
import { canSeeCase, moderatesSomething } from './policy.ts'
import { CasePage, NothingWaits } from './queue-views.tsx'
import { shiftOf } from './shift.ts'
import { caseById, waitingCases } from './store.ts'

const queue = get('/queue', { who: 'members' }, async (visit) => {
  ensure(moderatesSomething(visit.actor))
  await followThings(visit.home)
  const [first] = await waitingCases(visit.home.db, visit.actor, 1)
  if (first) return casePage(visit, first, nothingTyped)
  const shift = await shiftOf(visit, undefined)
  return page({ title: moderationWords[visit.lang].names.queue, body: NothingWaits({ lang: visit.lang, shift }) })
})

async function seeCase(visit: Visit, wanted: number): Promise<CaseSeen> {
  const one = found(await caseById(visit.home.db, visit.actor, wanted))
  if (!canSeeCase(visit.actor, one)) throw notFound()
  return one
}

async function casePage(visit: Visit, one: CaseSeen, retry: Retry): Promise<Answer> {
  const { lang, now, zone } = visit
  const body = CasePage({
    lang,
    clock: { now, zone, lang },
    shown: await showCase(visit, one),
    shift: await shiftOf(visit, one),
    ...retry,
  })
  return page({ title: moderationWords[lang].names.queue, body })
}
const caseAgain = async (visit: Visit, { params }: Asked<{ id: number }, unknown>, retry: Retry) =>
  casePage(visit, await seeCase(visit, params.id), retry)

async function hidingPage(visit: Visit, { params }: Asked<{ id: number }, unknown>, retry: Retry): Promise<Answer> {
  const one = await seeCase(visit, params.id)
  const shown = await showCase(visit, one)
  // Somebody was quicker, or it cannot be hidden: the case says it better than a form that leads nowhere.
  if (!shown.may.hide) return casePage(visit, one, retry)
  return hidingView(
    visit,
    {
      action: `/queue/${one.id}/hiding`,
      hidden: {},
      kind: shown.kind,
      author: shown.author?.face.name,
      text: excerpt(shown.exhibit?.text ?? '', 200),
      textLang: shown.exhibit?.lang ?? 'und',
      back: `/queue/${one.id}`,
    },
    retry,
  )
}

const hiding = post(
  '/queue/:id/hiding',
  { params: idParams, body: hidingBody, again: hidingPage },
  async (visit, { params, body }) => {
    const grounds = readGrounds(visit.home.settings, visit.lang, body.ground, body.words)
    await visit.act((ctx) => hide(ctx, { id: params.id, grounds }))
    return seeOther('/queue', moderationWords[visit.lang].queue.hidden)
  },
)

const wordsBody = z.object({ words: maybeLines(3000) })
const caseForm = { params: idParams, body: wordsBody, again: caseAgain } as const

const leaving = post('/queue/:id/leaving', caseForm, async (visit, { params, body }) => {
  const { why } = await seeCase(visit, params.id)
  await visit.act((ctx) => leave(ctx, { id: params.id, words: body.words }))
  const { left, upheld } = moderationWords[visit.lang].queue
  return seeOther('/queue', why === 'contested' ? upheld : left)
})

const restoring = post('/queue/:id/hiding/removal', caseForm, async (visit, { params, body }) => {
  await visit.act((ctx) => restore(ctx, { id: params.id, words: body.words }))
  return seeOther(`/queue/${params.id}`, moderationWords[visit.lang].queue.restored)
})

const opening = post('/queue/:id/opening', { params: idParams }, async (visit, { params }) => {
  await visit.act((ctx) => openFromOutside(ctx, params.id))
  return seeOther(`/queue/${params.id}`)
})

export const queuePages = [
  queue,
  get('/queue/:id', { who: 'members', params: idParams }, async (visit, { params }) =>
    casePage(visit, await seeCase(visit, params.id), nothingTyped),
  ),
  get('/queue/:id/hiding', { who: 'members', params: idParams }, (visit, input) =>
    hidingPage(visit, input, nothingTyped),
  ),
  hiding,
  leaving,
  restoring,
  opening,
]
