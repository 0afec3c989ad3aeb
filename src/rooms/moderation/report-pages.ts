/** Reporting, and what came of it. */
import { z } from 'zod'
import { choice, id, idParams, maybeLines } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import { nothingTyped, typedText } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { allow } from '#platform/limits.ts'
import { found, notFound, Refusal, tooOften } from '#platform/refusal.ts'
import { readsCard } from '#platform/subjects.ts'
import { excerpt } from '#platform/text/index.ts'
import { knownKind } from './case.ts'
import { markOutcomesSeen, reportsBy } from './decisions-store.ts'
import { moderationWords } from './messages.en.ts'
import { canReport, canTakeUp } from './policy.ts'
import { reasons } from './reason.ts'
import { MinePage, ReportPage } from './report-views.tsx'
import { report, withdraw } from './reporting.ts'
import { whoAre } from './somebody.ts'
import { keyOf, thingAt, thingsAt } from './thing.ts'

/** An angry evening stays under it; a script does not. */
const REPORTS_AN_HOUR = { times: 20, minutes: 60 }
const PAGE = 30
const EXCERPT = 280

const about = z.object({ kind: z.string().regex(/^[a-z]{1,20}$/), id })
const reportBody = about.extend({ reason: choice(reasons), words: maybeLines(2000) })
type About = z.output<typeof about>

async function reportPage(visit: Visit, subject: About, retry: Retry): Promise<Answer> {
  const { home, actor, lang } = visit
  const { card } = found(await thingAt(home.db, home.house, subject))
  if (!readsCard(actor, card)) throw notFound()
  // What was taken out of sight is not read here either.
  if (card.hidden && card.author !== actor.person && !canTakeUp(actor, card))
    throw new Refusal(404, (reader) => moderationWords[reader].report.gone)
  const who = await whoAre(visit, [card.author])
  const body = ReportPage({
    lang,
    subject,
    card,
    ...retry,
    kind: knownKind(subject),
    author: card.author === null || subject.kind === 'person' ? undefined : who.name(card.author),
    text: excerpt(card.text, EXCERPT),
    may: { report: canReport(actor, card), takeUp: canTakeUp(actor, card) },
    own: card.author === actor.person,
  })
  return page({ title: moderationWords[lang].names.report, body })
}

/** The form that came back knows by what was typed which thing it was about. */
async function reportAgain(visit: Visit, _: unknown, retry: Retry): Promise<Answer> {
  const subject = about.safeParse({ kind: typedText(retry.typed, 'kind'), id: typedText(retry.typed, 'id') })
  if (!subject.success) throw notFound()
  return reportPage(visit, subject.data, retry)
}

const reporting = post('/reports', { body: reportBody, again: reportAgain }, async (visit, { body }) => {
  const { lang, home, actor } = visit
  if (!(await allow(home, `reports by ${actor.person}`, REPORTS_AN_HOUR)))
    throw tooOften((reader) => moderationWords[reader].report.tooOften)
  const subject = { kind: body.kind, id: body.id }
  const { card } = await visit.act((ctx) => report(ctx, { subject, reason: body.reason, words: body.words }))
  return seeOther(card.url, moderationWords[lang].report.sent)
})

const mineQuery = z.object({ after: id.optional().catch(undefined) })

async function minePage(visit: Visit, { query }: Asked<unknown, z.output<typeof mineQuery>>): Promise<Answer> {
  const { home, actor, lang, now, zone } = visit
  const person = found(actor.person)
  const rows = await reportsBy(home.db, person, query.after ?? Number.MAX_SAFE_INTEGER, PAGE + 1)
  const shown = rows.slice(0, PAGE)
  const cards = await thingsAt(
    home.db,
    home.house,
    shown.map((row) => ({ kind: row.kind, id: row.subject })),
  )
  await markOutcomesSeen(home.db, person, now)
  const body = MinePage({
    lang,
    clock: { now, zone, lang },
    reports: shown.map((row) => {
      const card = cards.get(keyOf({ kind: row.kind, id: row.subject }))
      // What they cannot see any more is named by its kind alone.
      const there = card && !card.hidden && readsCard(actor, card) ? card : undefined
      return {
        ...row,
        kind: knownKind({ kind: row.kind, id: row.subject }),
        there: there && { title: there.title, href: there.url, lang: there.lang },
      }
    }),
    older: rows.length > PAGE ? `/reports/mine?after=${shown.at(-1)?.id}` : undefined,
  })
  return page({ title: moderationWords[lang].mine.title, body })
}

const withdrawal = post('/reports/:id/withdrawal', { params: idParams }, async (visit, { params }) => {
  await visit.act((ctx) => withdraw(ctx, params.id))
  return seeOther('/reports/mine', moderationWords[visit.lang].mine.withdrawn)
})

export const reportPages = [
  get('/reports/new', { who: 'members', query: about }, (visit, { query }) => reportPage(visit, query, nothingTyped)),
  reporting,
  get('/reports/mine', { who: 'members', query: mineQuery }, minePage),
  withdrawal,
]
