/** What hosts decide about a number, at its own address; and what everybody decides about being counted. */
import { z } from 'zod'
import { personOf } from '#platform/action.ts'
import { post, seeOther, type Route } from '#platform/http/route.ts'
import { wrong } from '#platform/refusal.ts'
import { fill } from '#platform/slots.ts'
import { ownPanels } from '#people'
import { closeNumber, limitNumber, object, openNumber, takeObjectionBack, unlimitNumber } from './deciding.ts'
import { ObjectionPanel } from './deciding-views.tsx'
import { objectedSince } from './decisions-store.ts'
import { lookAt } from './looking.ts'
import { pulseWords } from './messages.en.ts'
import { isTest, partNames } from './number.ts'
import { numberPage, params } from './pages.ts'
import { sayDay } from './saying.ts'

const deciding = (path: string, deed: typeof closeNumber, said: 'closed' | 'opened'): Route =>
  post(path, { who: 'hosts', params }, async (visit, { params: { number } }) => {
    await visit.act((ctx) => deed(ctx, number))
    return seeOther(`/pulse/${number}`, pulseWords[visit.lang].close[said])
  })

/** A part that a room above keeps stands at an address of that room: `/pulse/` and its name. */
const decidingPart = (path: string, deed: typeof closeNumber, said: 'closed' | 'opened'): Route =>
  post(path, { who: 'hosts', params: z.object({ part: z.enum(partNames) }) }, async (visit, { params: { part } }) => {
    await visit.act((ctx) => deed(ctx, part))
    return seeOther(`/pulse/${part}`, pulseWords[visit.lang].close[said])
  })

const tests = params.refine(({ number }) => isTest(number))
const hundredth = z.coerce.number().min(0).max(100)

const limiting = post(
  '/pulse/:number/limits',
  {
    who: 'hosts',
    params: tests,
    body: z.object({ audience: hundredth, community: hundredth }),
    again: (visit, { params: { number } }, retry) =>
      lookAt(visit, '365', (look) => numberPage(visit, look, { number, place: undefined, retry })),
  },
  async (visit, { params: { number }, body }) => {
    if (body.community < body.audience) throw wrong((lang) => pulseWords[lang].limit.order, 'community')
    await visit.act((ctx) => limitNumber(ctx, number, body))
    return seeOther(`/pulse/${number}`, pulseWords[visit.lang].limit.kept)
  },
)

const unlimiting = post(
  '/pulse/:number/limits/removal',
  { who: 'hosts', params: tests },
  async (visit, { params: { number } }) => {
    await visit.act((ctx) => unlimitNumber(ctx, number))
    return seeOther(`/pulse/${number}`, pulseWords[visit.lang].limit.forgotten)
  },
)

const objecting = post('/me/pulse/objection', { who: 'members' }, async (visit) => {
  await visit.act(object)
  return seeOther('/me', pulseWords[visit.lang].objection.objected)
})

const counting = post('/me/pulse/objection/removal', { who: 'members' }, async (visit) => {
  await visit.act(takeObjectionBack)
  return seeOther('/me', pulseWords[visit.lang].objection.takenBack)
})

export const decidingPages = [
  deciding('/pulse/:number/closing', closeNumber, 'closed'),
  deciding('/pulse/:number/opening', openNumber, 'opened'),
  decidingPart('/pulse/parts/:part/closing', closeNumber, 'closed'),
  decidingPart('/pulse/parts/:part/opening', openNumber, 'opened'),
  limiting,
  unlimiting,
  objecting,
  counting,
]

export const onOwnPage = fill(ownPanels, 'whether one is counted', (visit, about) =>
  Promise.all(
    about.map(async ({ person }) => {
      if (person !== personOf(visit.actor)) return null
      const since = await objectedSince(visit.home.db, person)
      return ObjectionPanel({ lang: visit.lang, since: since && sayDay(since, visit.lang, visit.zone) })
    }),
  ),
)
