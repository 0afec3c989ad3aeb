/** The queue: one case at a time, what to decide, and the log of what was decided. */
import { z } from 'zod'
import { ensure, sees } from '#platform/action.ts'
import { id, idParams, maybeLines } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found, notFound } from '#platform/refusal.ts'
import { excerpt } from '#platform/text/index.ts'
import { cardOf, peopleCards } from '#people'
import { knownKind, type CaseSeen } from './case.ts'
import { sayDecisions, shiftOf, showCase } from './case-page.ts'
import { decisionsIn } from './decisions-store.ts'
import { followThings } from './following.ts'
import { HidingPage } from './hiding-views.tsx'
import { hide, leave, readGrounds, restore, takeUpAndHide } from './judging.ts'
import { LogPage } from './log-views.tsx'
import { moderationWords } from './messages.en.ts'
import { openFromOutside } from './opening.ts'
import { canSeeCase, canTakeUp, moderated, moderatesSomething } from './policy.ts'
import { CasePage, NothingWaits } from './queue-views.tsx'
import { houseRules, rulesIn } from './rules.ts'
import { whoAre } from './somebody.ts'
import { caseById, waitingCases } from './store.ts'
import { keyOf, thingAt, thingsAt } from './thing.ts'
import { nothingTyped, typedText } from './typed.ts'

const LOG_PAGE = 40

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

/** What is typed and pressed to take something down. */
const hidingBody = z.object({ ground: z.string('missing').max(20), words: maybeLines(3000) })

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

type Hiding = Omit<Parameters<typeof HidingPage>[0], 'lang' | 'rules' | 'rulesLang' | 'typed' | 'problems'>
function hidingView(visit: Visit, hiding: Hiding, retry: Retry): Answer {
  const { lang: rulesLang, rules } = rulesIn(visit.home.settings.get(houseRules), visit.lang)
  const body = HidingPage({ ...hiding, lang: visit.lang, rulesLang, rules, ...retry })
  return page({ title: moderationWords[visit.lang].queue.hide, body })
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

/** Seen by a moderator, without a report. */
const about = z.object({ kind: z.string().regex(/^[a-z]{1,20}$/), id })

async function takingUpPage(visit: Visit, subject: z.output<typeof about>, retry: Retry): Promise<Answer> {
  const { home, actor } = visit
  const { card, kind } = found(await thingAt(home.db, home.house, subject))
  if (!sees(actor, card.audience)) throw notFound()
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

const log = get(
  '/queue/log',
  { who: 'members', query: z.object({ after: id.optional().catch(undefined) }) },
  async (visit, { query }) => {
    const { home, actor, lang, now, zone } = visit
    ensure(moderatesSomething(actor))
    const rows = await decisionsIn(home.db, {
      audiences: moderated(actor),
      except: actor.person,
      before: query.after ?? Number.MAX_SAFE_INTEGER,
      limit: LOG_PAGE + 1,
    })
    const shown = rows.slice(0, LOG_PAGE)
    const cards = await thingsAt(
      home.db,
      home.house,
      shown.flatMap((row) => row.subject ?? []),
    )
    const who = await whoAre(
      visit,
      shown.map((row) => row.about),
    )
    const told = await sayDecisions(visit, shown)
    const body = LogPage({
      lang,
      clock: { now, zone, lang },
      lines: told.map((one) => {
        const { subject, about: author } = one.decision
        const card = subject === null ? undefined : cards.get(keyOf(subject))
        return {
          ...one,
          kind: knownKind(subject),
          author: author === null ? undefined : who.name(author),
          text: card && (excerpt(card.text, 120) || card.title),
          textLang: card?.lang ?? 'und',
        }
      }),
      older: rows.length > LOG_PAGE ? `/queue/log?after=${shown.at(-1)?.id}` : undefined,
    })
    return page({ title: moderationWords[lang].log.title, body })
  },
)

export const queuePages = [
  queue,
  log,
  get('/queue/new', { who: 'members', query: about }, (visit, { query }) => takingUpPage(visit, query, nothingTyped)),
  takingUp,
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
