/**
 * Where browsers and programs signal, shaped as WHIP (RFC 9725) and WHEP: an offer is posted as `application/sdp`, answered with 201,
 * the answer and the address of the connection, which DELETE ends. Refused in plain words: no page is shown to whoever asks.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { id, idParams } from '#platform/http/fields.ts'
import { get, post, raw, remove, type Answer } from '#platform/http/route.ts'
import { networkOf } from '#platform/http/network.ts'
import type { Visit } from '#platform/http/visit.ts'
import { allow } from '#platform/limits.ts'
import type { Leg } from '#platform/media/engine.ts'
import { Refusal, tooOften } from '#platform/refusal.ts'
import { bearerOf } from './keys.ts'
import { lookIn } from './here.ts'
import { stageWords } from './messages.en.ts'
import { canWatch } from './policy.ts'
import { hangUp, publish, watch } from './signalling.ts'
import { hrefOf, sorts } from './stage.ts'
import { waysOf } from './ways.ts'

/** A telephone that goes in and out of a tunnel all the way home; whoever asks more often is a program that went wrong. */
const OFFERS = { times: 120, minutes: 10 }

const on = z
  .enum(['on', 'off'])
  .optional()
  .transform((said) => said === 'on')
const sending = z.object({ what: z.enum(sorts).default('face'), audio: on, video: on })
const offering = z.object({ sdp: z.string().default('') })

const publishing = post(
  '/gatherings/:id/live/publishing',
  { who: 'anyone', params: idParams, query: sending, body: offering },
  (visit, { params, query, body }) =>
    inWords(visit, async () => {
      const bearer = await bearerOf(visit.home, visit.headers.authorization, params.id)
      const { what, audio, video } = query
      const [sort, shows] = bearer
        ? (['encoder', { audio: true, video: true }] as const)
        : ([what, { audio, video }] as const)
      const leg = await offered(visit, () =>
        publish(
          {
            home: visit.home,
            actor: bearer ?? visit.actor,
            gathering: params.id,
            offer: body.sdp,
            header: visit.headers.authorization,
          },
          sort,
          shows,
        ),
      )
      return created(params.id, leg)
    }),
)

const watching = post(
  '/gatherings/:id/live/watching',
  { who: 'anyone', params: idParams, body: offering },
  (visit, { params, body }) =>
    inWords(visit, async () =>
      created(
        params.id,
        await offered(visit, () =>
          watch({ home: visit.home, actor: visit.actor, gathering: params.id, offer: body.sdp }),
        ),
      ),
    ),
)

const legParams = z.object({ id, leg: z.string().regex(/^[\w-]{1,100}$/) })

const leaving = remove('/gatherings/:id/live/legs/:leg', { who: 'anyone', params: legParams }, (visit, { params }) =>
  inWords(visit, async () => {
    const bearer = await bearerOf(visit.home, visit.headers.authorization, params.id)
    await hangUp(visit.home, bearer ?? visit.actor, params.id, params.leg)
    return raw('text/plain; charset=utf-8', '', {}, 200)
  }),
)

/** Where the home has a relay, a pass for it to whoever may come in. */
const ways = get('/gatherings/:id/live/ways', { params: idParams }, async (visit, { params }) => {
  const { home, actor, now } = visit
  const here = await lookIn({ tx: home.db, actor, now }, params.id)
  const may = canWatch(actor, here, here.known) && (await allow(home, `stage.ways ${whoIs(visit)}`, OFFERS))
  return raw('application/json', JSON.stringify(may ? waysOf(home) : {}), { 'cache-control': 'no-store' })
})

const created = (gathering: number, { leg, answer }: Leg): Answer =>
  raw('application/sdp', answer, { location: `${hrefOf(gathering)}/legs/${leg}`, 'cache-control': 'no-store' }, 201)

async function offered(visit: Visit, deed: () => Promise<Leg>): Promise<Leg> {
  if (!(await allow(visit.home, `stage.offers ${whoIs(visit)}`, OFFERS)))
    throw tooOften((lang) => stageWords[lang].refusals.tooOften)
  return deed()
}

const whoIs = ({ actor, ip }: Visit): string =>
  String(actor.person ?? createHash('sha256').update(networkOf(ip)).digest('base64url').slice(0, 22))

/** A program reads the number; whoever looks for what is wrong reads the sentence. */
async function inWords({ lang }: Visit, deed: () => Promise<Answer>): Promise<Answer> {
  try {
    return await deed()
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    const words = stageWords[lang].refusals
    const said = refusal.say?.(lang) ?? (refusal.status === 404 ? words.notThere : words.notOnStage)
    return raw('text/plain; charset=utf-8', said, { 'cache-control': 'no-store' }, refusal.status)
  }
}

export const signallingPages = [ways, publishing, watching, leaving]
