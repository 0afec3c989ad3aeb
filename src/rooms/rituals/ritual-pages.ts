/** The page of one ritual, and what one says on it: whether it may be, that one takes turns, that it ends. */
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found } from '#platform/refusal.ts'
import { renderMarkdown } from '#platform/text/index.ts'
import { renderTexts } from '#conversations'
import { endRitual } from './changing.ts'
import { sayable } from './counting.ts'
import { ritualParams, welcomeBody, whyBody } from './forms.ts'
import { leaveTurns, takeTurns } from './hosting.ts'
import { readRitual } from './holding.ts'
import { ritualWords } from './messages.en.ts'
import { newcomer } from './newcomers-store.ts'
import { countRitual } from './numbers-store.ts'
import { occasionNow, occasionsAhead, occasionsPast } from './occasions-store.ts'
import { canAccept, canChange, canEnd, canTakeTurns, canTakePart } from './policy.ts'
import { acceptRitual, declineRitual } from './proposing.ts'
import { hrefOf, type Ritual } from './ritual.ts'
import { RitualAside } from './aside-views.tsx'
import { RitualPage } from './ritual-views.tsx'
import { showOccasions } from './showing.ts'
import { hostingOf, rotaShown, type InTurn } from './turns-shown.ts'
import { answerWelcome } from './welcoming.ts'
import { WelcomePage } from './welcome-views.tsx'
import { placeOf, wheresOf } from './where.ts'

type RitualAsked = Asked<{ id: number }, unknown>

/** The next one, and those that people plan around. */
const AHEAD = 6
/** The others stand in its memory. */
const PAST = 3
const MOST = { there: 8, memories: 2 }

async function ritualPage(visit: Visit, { params }: RitualAsked, retry: Retry = nothingTyped): Promise<Answer> {
  const { home, actor, lang, now, zone } = visit
  const ritual = await readRitual({ tx: home.db, actor }, params.id)
  if (retry === nothingTyped && visit.url.pathname !== hrefOf(ritual)) return seeOther(hrefOf(ritual))
  const rota = await rotaShown(visit, ritual)
  const clock = { now, zone, lang }
  const body = RitualPage({
    clock,
    ritual,
    ...(await timesOf(visit, ritual, rota)),
    body: (await renderTexts(home.db, [ritual.markdown]))[0] ?? renderMarkdown(''),
    place: placeOf((await wheresOf(home.db, actor, [ritual.audience])).get(ritual.audience)),
    may: {
      accept: canAccept(actor, ritual),
      change: canChange(actor, ritual),
      end: canEnd(actor, ritual),
      report: canTakePart(actor, ritual) && ritual.proposedBy !== actor.person,
    },
    own: ritual.proposedBy === actor.person,
  })
  return page({
    title: ritual.title,
    body,
    aside: await asideOf(visit, ritual, rota),
    about: { kind: 'ritual', id: ritual.id },
  })
}

async function timesOf(visit: Visit, ritual: Ritual, rota: readonly InTurn[]) {
  const { home, now } = visit
  const ahead = await occasionsAhead(home.db, ritual.id, now, AHEAD)
  const current = ritual.endedAt === null ? await occasionNow(home.db, ritual.id, now) : undefined
  const latest = await occasionsPast(home.db, ritual.id, { now, after: undefined, limit: PAST + 1 })
  const past = latest.filter((one) => one.id !== current?.id).slice(0, PAST)
  const shown = await showOccasions(visit, ritual, [...(current ? [current] : []), ...past], MOST)
  const next = ahead.find((one) => one.cancelledAt === null)
  return {
    now: current && shown[0],
    next: next && (await hostingOf(visit, ritual, next, rota)),
    ahead: ritual.endedAt === null ? ahead : [],
    past: current ? shown.slice(1) : shown,
  }
}

/** Who takes turns, and what it has become. */
async function asideOf(visit: Visit, ritual: Ritual, rota: readonly InTurn[]) {
  const { home, actor, lang, now } = visit
  if (!canTakePart(actor, ritual)) return undefined
  const numbers = sayable(await countRitual(home.db, ritual.id, now))
  const may = canTakeTurns(actor, ritual)
  const inIt = rota.some(({ person }) => person === actor.person)
  return {
    label: ritualWords[lang].rota.title,
    children: RitualAside({ lang, ritual, rota, may, inIt, numbers }),
  }
}

const accepting = post('/rituals/:id/acceptance', { params: ritualParams }, async (visit, { params }) =>
  seeOther(hrefOf(await visit.act((ctx) => acceptRitual(ctx, params.id))), ritualWords[visit.lang].page.accepted),
)

const declining = post(
  '/rituals/:id/declining',
  { params: ritualParams, body: whyBody, again: ritualPage },
  async (visit, { params, body }) => {
    const ritual = await visit.act((ctx) => declineRitual(ctx, { id: params.id, why: body.why }))
    return seeOther(hrefOf(ritual), ritualWords[visit.lang].page.declinedDone)
  },
)

const ending = post('/rituals/:id/end', { params: ritualParams }, async (visit, { params }) =>
  seeOther(hrefOf(await visit.act((ctx) => endRitual(ctx, params.id))), ritualWords[visit.lang].page.endDone),
)

const takingTurns = post('/rituals/:id/turn', { params: ritualParams }, async (visit, { params }) => {
  await visit.act((ctx) => takeTurns(ctx, params.id))
  return seeOther(`/rituals/${params.id}`, ritualWords[visit.lang].rota.joined)
})

const leavingTurns = post('/rituals/:id/turn/end', { params: ritualParams }, async (visit, { params }) => {
  await visit.act((ctx) => leaveTurns(ctx, params.id))
  return seeOther(`/rituals/${params.id}`, ritualWords[visit.lang].rota.left)
})

/** For whoever came, and for nobody else. */
async function welcomePage(visit: Visit, { params }: RitualAsked): Promise<Answer> {
  const { home, actor, lang } = visit
  const ritual = await readRitual({ tx: home.db, actor }, params.id)
  const own = found(await newcomer(home.db, ritual.id, actor.person ?? 0))
  const place = placeOf((await wheresOf(home.db, actor, [ritual.audience])).get(ritual.audience))
  const body = WelcomePage({ lang, ritual, place: place?.name ?? ritual.title, wishes: own.wishes })
  return page({ title: ritualWords[lang].welcome.title, body })
}

const welcoming = post(
  '/rituals/:id/welcome',
  { params: ritualParams, body: welcomeBody },
  async (visit, { params, body }) => {
    const wishes = body.wishes === 'yes'
    await visit.act((ctx) => answerWelcome(ctx, { id: params.id, wishes }))
    const words = ritualWords[visit.lang].welcome
    return seeOther(`/rituals/${params.id}`, wishes ? words.yesDone : words.noDone)
  },
)

export const ritualPages = [
  get('/rituals/:id', { who: 'members', params: ritualParams }, (visit, input) => ritualPage(visit, input)),
  accepting,
  declining,
  ending,
  takingTurns,
  leavingTurns,
  get('/rituals/:id/welcome', { who: 'members', params: ritualParams }, welcomePage),
  welcoming,
]
