/** What is prepared on the page of a gathering: its points, questions, votes. */
import { z } from 'zod'
import { id, line, maybeLine } from '#platform/http/fields.ts'
import { post, seeOther, type Answer, type Asked as PageAsked, type Retry } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { LONGEST_ASKED } from './agenda.ts'
import { gatheringParams } from './forms.ts'
import { hrefOf } from './gathering.ts'
import { gatheringPage } from './gathering-pages.ts'
import { gatheringWords } from './messages.en.ts'
import {
  acceptPoint, addPoint, askBeforehand, putOnAgenda, raisePoint, removePoint, takeBackAsked, voteFor,
} from './preparing.ts' // prettier-ignore
import { readGathering } from './reading.ts'

const pointParams = gatheringParams.extend({ point: id })
const askedParams = gatheringParams.extend({ asked: id })
const minutes = z.union([z.literal('').transform(() => undefined), z.coerce.number().int().min(1).max(1440)]).optional()
const pointBody = z.object({ title: line(140, 2), note: maybeLine(200), minutes })
const askedBody = z.object({ question: line(LONGEST_ASKED, 5) })

const again = (visit: Visit, { params }: PageAsked<{ id: number }, unknown>, retry: Retry): Promise<Answer> =>
  gatheringPage(visit, { params, query: {} }, retry)

const at = async (visit: Visit, number: number, place: string): Promise<string> =>
  `${hrefOf(await readGathering(visit, number))}#${place}`

const adding = post(
  '/gatherings/:id/agenda',
  { params: gatheringParams, body: pointBody, again },
  async (visit, { params, body }) => {
    const stands = await visit.act((ctx) => addPoint(ctx, { gathering: params.id, ...body }))
    const words = gatheringWords[visit.lang].agenda
    return seeOther(await at(visit, params.id, 'agenda'), stands ? words.done : words.proposedDone)
  },
)

const changes = { raising: raisePoint, removal: removePoint, acceptance: acceptPoint }

const changing = (verb: keyof typeof changes) =>
  post(`/gatherings/:id/agenda/:point/${verb}`, { params: pointParams }, async (visit, { params }) => {
    await visit.act(async (ctx) => void (await changes[verb](ctx, params.id, params.point)))
    return seeOther(await at(visit, params.id, 'agenda'), gatheringWords[visit.lang].agenda.done)
  })

const asking = post(
  '/gatherings/:id/asked',
  { params: gatheringParams, body: askedBody, again },
  async (visit, { params, body }) => {
    await visit.act((ctx) => askBeforehand(ctx, { gathering: params.id, text: body.question }))
    return seeOther(await at(visit, params.id, 'asked'), gatheringWords[visit.lang].asked.done)
  },
)

const voting = (on: boolean) =>
  post(
    `/gatherings/:id/asked/:asked/votes${on ? '' : '/removal'}`,
    { params: askedParams },
    async (visit, { params }) => {
      await visit.act((ctx) => voteFor(ctx, params.asked, on))
      return seeOther(await at(visit, params.id, `asked-${params.asked}`))
    },
  )

const puttingOn = post('/gatherings/:id/asked/:asked/agenda', { params: askedParams }, async (visit, { params }) => {
  await visit.act((ctx) => putOnAgenda(ctx, params.asked))
  return seeOther(await at(visit, params.id, 'agenda'), gatheringWords[visit.lang].agenda.done)
})

const takingBack = post('/gatherings/:id/asked/:asked/removal', { params: askedParams }, async (visit, { params }) => {
  await visit.act((ctx) => takeBackAsked(ctx, params.asked))
  return seeOther(await at(visit, params.id, 'asked'), gatheringWords[visit.lang].asked.takenBack)
})

export const agendaPages = [
  adding,
  changing('raising'),
  changing('removal'),
  changing('acceptance'),
  puttingOn,
  asking,
  voting(true),
  voting(false),
  takingBack,
]
