/** Who was there, thanks, and what goes on: the deeds around a gathering that is over. */
import { z } from 'zod'
import { ensure } from '#platform/action.ts'
import { id, idParams, several } from '#platform/http/fields.ts'
import { get, page, post, seeOther } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found, notFound } from '#platform/refusal.ts'
import { gatheringFor } from '#gatherings'
import { cardOf, faceOf, peopleCards, roleOf, type PersonId } from '#people'
import { sayThanks } from '#recognition'
import { recordRoom } from '#stage'
import { attendanceOf, greet, notKnown, noteWhoCame } from './attendance.ts'
import { AttendancePage } from './attendance-views.tsx'
import { carryOver, nameQuestion } from './carrying.ts'
import { replayWords } from './messages.en.ts'
import { canTendReplay } from './policy.ts'

const gatheringHref = (gathering: number): string => `/gatherings/${gathering}`
const looking = ({ home, actor, now }: Visit) => ({ tx: home.db, actor, now })

const attendancePage = get(
  '/gatherings/:id/attendance',
  { who: 'members', params: idParams },
  async (visit, { params }) => {
    const { home, actor, lang, now } = visit
    const gathering = await gatheringFor(looking(visit), params.id)
    ensure(canTendReplay(actor, gathering))
    if (gathering.starts > now) throw notFound()
    const [{ came, first }, unknown] = await Promise.all([
      attendanceOf(home.db, params.id, gathering.starts),
      notKnown(home.db, params.id),
    ])
    const people = await peopleCards(home.db, [...came, ...unknown.map((one) => one.person)], now)
    const who = (person: PersonId) => ({
      face: faceOf(cardOf(people, person)),
      role: roleOf(cardOf(people, person), lang),
    })
    const listed = new Set(unknown.map((one) => one.person))
    const body = AttendancePage({
    lang, gathering,
    came: came.filter((person) => !listed.has(person)).map((person) => ({ who: who(person), first: first.includes(person) })),
    unknown: unknown.map((one) => ({ ...one, who: who(one.person) })),
  }) // prettier-ignore
    return page({ title: `${replayWords[lang].there.title}, ${gathering.title}`, body })
  },
)

const noting = post(
  '/gatherings/:id/attendance',
  { params: idParams, body: z.object({ person: several(id) }) },
  async (visit, { params, body }) => {
    await visit.act((ctx) => noteWhoCame(ctx, params.id, body.person))
    return seeOther(`/gatherings/${params.id}/attendance`, replayWords[visit.lang].there.noted)
  },
)

const greeting = (on: boolean) =>
  post(`/gatherings/:id/greeting${on ? '' : '/removal'}`, { params: idParams }, async (visit, { params }) => {
    await visit.act((ctx) => greet(ctx, params.id, on))
    return seeOther(gatheringHref(params.id))
  })

/** To one of those who held it, in one tap: a word may follow on their page. */
const thanking = post(
  '/gatherings/:id/thanks',
  { params: idParams, body: z.object({ person: id }) },
  async (visit, { params, body }) => {
    await visit.act(async (ctx) => {
      const { hosts, speakers, starts } = await gatheringFor(ctx, params.id)
      found([...hosts, ...speakers].includes(body.person) && starts <= ctx.now ? body.person : undefined)
      const subject = { kind: 'gathering', id: params.id }
      await sayThanks(ctx, { to: body.person, subject, word: '', openness: 'public' })
    })
    return seeOther(gatheringHref(params.id), replayWords[visit.lang].thanks.said)
  },
)

const carrying = post(
  '/gatherings/:id/questions/carried',
  { params: idParams, body: z.object({ question: several(id), group: id }) },
  async (visit, { params, body }) => {
    const { lang } = visit
    const many = await visit.act((ctx) =>
      carryOver(ctx, { gathering: params.id, questions: body.question, group: body.group, lang }),
    )
    return seeOther(gatheringHref(params.id), replayWords[lang].carry.done({ n: many }))
  },
)

const naming = (on: boolean) =>
  post(
    `/gatherings/:id/questions/:question/name${on ? '' : '/removal'}`,
    { params: z.object({ id, question: id }) },
    async (visit, { params }) => {
      const gathering = await visit.act((ctx) => nameQuestion(ctx, params.question, on))
      return seeOther(gatheringHref(gathering))
    },
  )

/** Chosen while one prepares it. */
const choosing = (on: boolean) =>
  post(`/gatherings/:id/recording${on ? '' : '/removal'}`, { params: idParams }, async (visit, { params }) => {
    await visit.act((ctx) => recordRoom(ctx, params.id, on))
    return seeOther(gatheringHref(params.id))
  })

export const afterPages = [
  choosing(true),
  choosing(false),
  attendancePage,
  noting,
  greeting(true),
  greeting(false),
  thanking,
  carrying,
  naming(true),
  naming(false),
]
