/** What it is worth, for everybody who is in; what is assumed, for hosts. */
import { z } from 'zod'
import { figure, line } from '#platform/http/fields.ts'
import { get, page, post, raw, seeOther, type Answer, type Retry } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { homeName } from '#platform/home-settings.ts'
import { allow } from '#platform/limits.ts'
import { notFound, tooOften } from '#platform/refusal.ts'
import { fill } from '#platform/slots.ts'
import { cardOf, peopleCards } from '#people'
import { besidePulse, PartCloser, PartClosed, partDecided, PulsePart, type ReadSoFar } from '#pulse'
import { sayTime } from '#ui/say-time.ts'
import { lookAt, type Look } from './counting.ts'
import { worthWords } from './messages.en.ts'
import { reportOf } from './report.ts'
import { sheetOf } from './sheet.ts'
import { canSign, sign, takeBack } from './signing.ts'
import { signedBefore, signedNow, type Hand } from './store.ts'
import { scenarios, type Scenario } from './valuing.ts'
import {
  hrefOf,
  NothingYet,
  StillReading,
  WorthPage,
  type Signature,
  type Signed,
  type SignedInForce,
} from './views.tsx'
import { windows, type Window } from './window.ts'

const query = z.object({ window: z.enum(windows).catch('365') })
const MOST_BEFORE = 50

/** It says nearly what the pulse says of who answers: who may not read that reads neither. */
const decided = (visit: Visit) => partDecided(visit, 'worth', ['answered'])

const whole = get('/pulse/worth', { who: 'members', query }, (visit, { query: { window } }) => worthPage(visit, window))

async function worthPage(visit: Visit, window: Window, wrong?: { scenario: Scenario; retry: Retry }): Promise<Answer> {
  const { lang, home, actor } = visit
  const { title } = worthWords[lang]
  const { closed, itself, mayDecide } = await decided(visit)
  if (closed && !mayDecide) return page({ title, body: PartClosed({ lang, title }), layout: 'wide' })
  const seen = await lookAt(home, window)
  if (seen === null || typeof seen === 'number')
    return page({ title, body: StillReading({ lang, read: seen }), layout: 'wide' })
  if (!seen) return page({ title, body: NothingYet({ lang }), layout: 'wide' })
  const { so } = seen
  const say = dated(visit, so)
  const now = await inForce(visit)
  const before = await history(visit)
  const body = WorthPage({
    lang,
    window,
    from: say(so.from),
    to: say(new Date(so.to.getTime() - 1)),
    counted: seen.counted,
    now: new Map(now.map((one) => [one.scenario, one])),
    before,
    maySign: canSign(actor),
    wrong,
    closer: mayDecide ? PartCloser({ lang, part: 'worth', closed: itself }) : null,
    closedWith: closed && !itself,
  })
  return page({ title, body, layout: 'wide' }, wrong ? 422 : 200)
}

/** How a hand is said: who, and which day. */
async function sayHands(visit: Visit, hands: readonly Hand[]): Promise<(hand: Hand) => Signature> {
  const people = hands.flatMap(({ by }) => by ?? [])
  const cards = await peopleCards(visit.home.db, people, visit.now)
  return ({ by, at }) => ({
    name: by === null ? worthWords[visit.lang].gone : cardOf(cards, by).name,
    when: sayTime(at, visit, 'date'),
  })
}

/** What was signed before, the latest first. */
async function history(visit: Visit): Promise<Signed[]> {
  const before = await signedBefore(visit.home.db, MOST_BEFORE)
  const say = await sayHands(visit, before)
  return before.map((one) => ({ ...one, ...say(one) }))
}

/** What holds now, and whose each field of it is. */
async function inForce(visit: Visit): Promise<SignedInForce[]> {
  const now = [...(await signedNow(visit.home.db)).values()]
  const say = await sayHands(
    visit,
    now.flatMap((one) => [one, ...Object.values(one.hands)]),
  )
  return now.map(({ hands: { minutes, hourly, share, source }, ...one }) => ({
    ...one,
    ...say(one),
    hands: { minutes: say(minutes), hourly: say(hourly), share: say(share), source: say(source) },
  }))
}

/** For what is taken along: what is closed, or not counted yet, is not there. */
async function counting(visit: Visit, window: Window): Promise<Look> {
  const { closed, mayDecide } = await decided(visit)
  const seen = closed && !mayDecide ? undefined : await lookAt(visit.home, window)
  if (!seen || typeof seen === 'number') throw notFound()
  return seen
}
const attached = (filename: string) => ({
  'content-disposition': `attachment; filename="${filename}"`,
  'cache-control': 'private, no-store',
})

const sheet = get('/pulse/worth/sheet', { who: 'members', query }, async (visit, { query: { window } }) => {
  const { answers, confirmed, questions } = (await counting(visit, window)).counted
  if (!answers) throw notFound()
  const signed = await inForce(visit)
  const bytes = sheetOf(visit.lang, { useful: answers.useful, confirmed, questions }, signed)
  return raw('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes, attached('worth.xlsx'))
})

/** Drawing one takes some tenths of a second. */
const REPORTS_AN_HOUR = { times: 30, minutes: 60 }
const report = get('/pulse/worth/report', { who: 'members', query }, async (visit, { query: { window } }) => {
  const { home, lang, actor, now, origin } = visit
  const { so, counted } = await counting(visit, window)
  if (!(await allow(home, `reports of ${actor.person}`, REPORTS_AN_HOUR)))
    throw tooOften((of) => worthWords[of].tooOften)
  const say = dated(visit, so)
  const bytes = await reportOf({
    lang,
    home: home.settings.get(homeName),
    address: origin,
    from: say(so.from),
    to: say(new Date(so.to.getTime() - 1)),
    today: say(now),
    counted,
    signed: await inForce(visit),
  })
  return raw('application/pdf', bytes, attached('worth.pdf'))
})

const dated =
  ({ now, lang }: Visit, { zone }: ReadSoFar) =>
  (at: Date): string =>
    sayTime(at, { now, zone, lang }, 'date')

const params = z.object({ scenario: z.enum(scenarios) })
const signing = post(
  '/pulse/worth/:scenario/signings',
  {
    who: 'hosts',
    params,
    // A day of work for one answer, and an hour that costs a fortune, are typing errors.
    body: z.object({
      minutes: figure(0, 480),
      hourly: figure(0, 1_000),
      share: figure(0, 100),
      source: line(200),
    }),
    again: (visit, { params: { scenario } }, retry) => worthPage(visit, '365', { scenario, retry }),
  },
  async (visit, { params: { scenario }, body: { source, ...assumed } }) => {
    await visit.act((ctx) => sign(ctx, scenario, assumed, source))
    return seeOther(`/pulse/worth#${scenario}`, worthWords[visit.lang].kept)
  },
)

const takingBack = post(
  '/pulse/worth/:scenario/signings/removal',
  { who: 'hosts', params },
  async (visit, { params: { scenario } }) => {
    await visit.act((ctx) => takeBack(ctx, scenario))
    return seeOther(`/pulse/worth#${scenario}`, worthWords[visit.lang].taken)
  },
)

export const pages = [whole, sheet, report, signing, takingBack]

export const onPulse = fill(besidePulse, 'worth', async ({ lang }, about) =>
  about.map(({ window }) =>
    PulsePart({
      href: hrefOf(window === '30' ? '90' : window),
      title: worthWords[lang].title,
      children: worthWords[lang].line,
    }),
  ),
)
